using System.Globalization;

namespace NoteSchema.Vaults;

/// <summary>Checks one note at a time with a vault's schemas and settings. Safe to use from several threads.</summary>
public sealed class Linter
{
    private readonly VaultSettings _settings;
    private readonly SchemaChooser _chooser;
    private readonly NoteEnvironment _environment;

    /// <summary>A linter with <paramref name="schemas"/>; <paramref name="clock"/> is for expressions, the system's where null.</summary>
    public Linter(VaultSettings settings, IEnumerable<Schema> schemas, TimeProvider? clock = null)
    {
        _settings = settings;
        _chooser = new SchemaChooser(schemas, settings);
        _environment = new NoteEnvironment { Owner = settings.Owner, TypeField = settings.TypeField, VersionField = settings.VersionField, Clock = clock ?? TimeProvider.System };
    }

    /// <summary>Checks <paramref name="text"/> as the note at <paramref name="path"/> from the vault's root.</summary>
    /// <param name="path">The path, with <c>/</c>.</param>
    /// <param name="text">The text.</param>
    /// <param name="file">What is known of the file; null where there is none.</param>
    public LintResult Lint(string path, string text, NoteFile? file = null)
    {
        Note note = Note.Parse(text, path);
        SchemaChoice choice = _chooser.Choose(note);
        var found = new List<Diagnostic>(choice.Diagnostics);
        if (file?.Damage is { } damage) found.Add(Describe(damage, text));
        found.AddRange(NoteChecker.Check(note, choice.Schema, EnvironmentOf(file)));
        return new LintResult(note, choice, Settle(note, found));
    }

    /// <summary>What expressions about the note at hand can see besides its text.</summary>
    public NoteEnvironment EnvironmentOf(NoteFile? file) => file is null ? _environment : new NoteEnvironment
    {
        Owner = _environment.Owner,
        TypeField = _environment.TypeField,
        VersionField = _environment.VersionField,
        Clock = _environment.Clock,
        Created = file.Created,
        Modified = file.Modified,
        Size = file.Size,
    };

    private List<Diagnostic> Settle(Note note, List<Diagnostic> found)
    {
        IEnumerable<Diagnostic> reported = found
            .Select(diagnostic => _settings.SeverityOf(diagnostic.Name, note.Path) is { } severity ? diagnostic with { Severity = severity } : diagnostic)
            .Where(diagnostic => diagnostic.Severity != Severity.Off)
            .OrderBy(diagnostic => diagnostic.Span.Start)
            .ThenBy(diagnostic => diagnostic.Span.End)
            .ThenBy(diagnostic => diagnostic.Rule.Code, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal);
        return [.. new Suppressions(note).Filter(reported)];
    }

    private static Diagnostic Describe(InvalidBytes damage, string text)
    {
        string message = damage.Encoding is { } encoding
            ? $"The file is {encoding}, not UTF-8. Obsidian reads UTF-8 only; save it as that."
            : string.Create(CultureInfo.InvariantCulture, $"The byte 0x{damage.Value:X2} at offset {damage.ByteOffset} is not UTF-8. Save the note as UTF-8; what stands here now is lost once another program saves it.");
        int length = damage.Encoding is null && damage.Position < text.Length ? 1 : 0;
        return new Diagnostic(Rules.InvalidUtf8, new TextSpan(damage.Position, length), message);
    }
}
