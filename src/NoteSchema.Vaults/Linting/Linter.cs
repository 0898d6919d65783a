using System.Globalization;

namespace NoteSchema.Vaults;

/// <summary>Checks one note at a time with a vault's schemas and settings. Safe to use from several threads.</summary>
public sealed class Linter
{
    private static readonly LintResult s_cleanWithoutSchema = new(null, [], FindingLines.None);

    private readonly VaultSettings _settings;
    private readonly IReadOnlyList<Schema> _schemas;
    private readonly SchemaChooser _chooser;
    private readonly NoteEnvironment _environment;
    private readonly Dictionary<Schema, LintResult> _clean;
    private readonly Lazy<RuleNames> _ruleNames;

    /// <summary>A linter with <paramref name="schemas"/>; <paramref name="clock"/> is for expressions, the system's where null.</summary>
    public Linter(VaultSettings settings, IEnumerable<Schema> schemas, TimeProvider? clock = null)
    {
        _settings = settings;
        _schemas = [.. schemas];
        _chooser = new SchemaChooser(_schemas, settings);
        // Most notes of a vault in order are: they share one result.
        _clean = _schemas.ToDictionary(schema => schema, schema => new LintResult(schema, [], FindingLines.None));
        _ruleNames = new Lazy<RuleNames>(() => new RuleNames(_schemas));
        _environment = new NoteEnvironment { Owner = settings.Owner, TypeField = settings.TypeField, VersionField = settings.VersionField, Clock = clock ?? TimeProvider.System };
    }

    /// <summary>Whether results have the lines of their findings, which reports show.</summary>
    public bool KeepsLines { get; init; } = true;

    /// <summary>Whether results have the entries of their findings in a baseline.</summary>
    public bool KeepsEntries { get; init; }

    /// <summary>So many findings a note may have for work that needs all of them, such as fixing it. Of one with more that is said instead, before they are gathered.</summary>
    public int MostFindings { get; init; } = int.MaxValue;

    /// <summary>Checks <paramref name="text"/> as the note at <paramref name="path"/> from the vault's root.</summary>
    /// <param name="path">The path, with <c>/</c>.</param>
    /// <param name="text">The text.</param>
    /// <param name="file">What is known of the file; null where there is none.</param>
    public LintResult Lint(string path, string text, NoteFile? file = null) => Lint(Note.Parse(text, path), file?.Damage, EnvironmentOf(file));

    /// <summary>Checks <paramref name="note"/>.</summary>
    /// <param name="note">The note.</param>
    /// <param name="damage">What was no UTF-8 in its file; null where all was.</param>
    /// <param name="environment">What is known of it besides its text.</param>
    /// <param name="most">After so many findings no more are looked for.</param>
    public LintResult Lint(Note note, InvalidBytes? damage, NoteEnvironment environment, int most = int.MaxValue)
    {
        SchemaChoice choice = _chooser.Choose(note);
        IReadOnlyList<Diagnostic> found = NoteChecker.Check(note, choice.Schema, environment, most);
        if (choice.Diagnostics.Count > 0) found = [.. ByPlace([.. choice.Diagnostics, .. found])];
        if (damage is not null) found = [.. ByPlace([Describe(damage, note.Source.Length), .. found])];
        Suppressions? suppressions = Suppressions.In(note);
        if (suppressions is not null) found = [.. ByPlace([.. suppressions.Unknown(_ruleNames.Value), .. found])];
        if (found.Count > 0) found = Settle(note, found, suppressions);
        if (found.Count == 0) return choice.Schema is null ? s_cleanWithoutSchema : _clean[choice.Schema];
        return new LintResult(choice.Schema, found, KeepsLines ? FindingLines.Of(note.Source, found) : FindingLines.None) { Entries = KeepsEntries ? EntriesOf(note, found) : [] };
    }

    private static BaselineEntry[] EntriesOf(Note note, IReadOnlyList<Diagnostic> found) => [.. found.Select(finding => BaselineEntry.Of(note.Path, note.Source, finding))];

    /// <summary>What expressions about the note at hand can see besides its text.</summary>
    public NoteEnvironment EnvironmentOf(NoteFile? file, IVaultView? vault = null) => file is null ? _environment : new NoteEnvironment
    {
        Owner = _environment.Owner,
        TypeField = _environment.TypeField,
        VersionField = _environment.VersionField,
        Clock = _environment.Clock,
        Created = file.Created,
        Modified = file.Modified,
        Size = file.Size,
        Vault = vault,
        MostFindings = MostFindings,
    };

    /// <summary>What expressions can see of the notes that <paramref name="reader"/> reads, besides their text.</summary>
    internal NoteEnvironment EnvironmentOf(NoteFileReader reader, IVaultView vault) => new FileEnvironment(reader)
    {
        Owner = _environment.Owner,
        TypeField = _environment.TypeField,
        VersionField = _environment.VersionField,
        Clock = _environment.Clock,
        Vault = vault,
        MostFindings = MostFindings,
    };

    /// <summary>The schemas.</summary>
    internal IReadOnlyList<Schema> Schemas => _schemas;

    /// <summary>Whether a schema reads fields of other notes.</summary>
    internal bool HasLinkedFields => _schemas.Any(schema => schema.LinkedFields.Count > 0);

    /// <summary>The schema of that id; null where there is none.</summary>
    internal Schema? FindSchema(string id) => _schemas.FirstOrDefault(schema => schema.Id == id);

    /// <summary>The schema of <paramref name="note"/>; null where it has none.</summary>
    internal Schema? SchemaOf(Note note) => _chooser.Choose(note).Schema;

    /// <summary>The schema of <paramref name="note"/> and why it has that one or none.</summary>
    public SchemaExplanation Explain(Note note) => _chooser.Explain(note);

    /// <summary>An index of <paramref name="files"/>, which are those of <paramref name="vault"/>, that reads notes as they are read here.</summary>
    internal VaultIndex NewIndex(VaultFolder vault, FileTable files) => NewIndex(files, path => NoteFile.TryRead(vault.FullPath(path))?.Text);

    /// <summary>An index of <paramref name="files"/> whose texts <paramref name="read"/> gives; null for one that cannot be read.</summary>
    internal VaultIndex NewIndex(FileTable files, Func<string, string?> read) => new(files, new NoteSource(read, _chooser, _environment), _schemas);

    private List<Diagnostic> Settle(Note note, IReadOnlyList<Diagnostic> found, Suppressions? suppressions)
    {
        var reported = new List<Diagnostic>(found.Count);
        for (int i = 0; i < found.Count; i++)
        {
            Interruption.Look();
            Diagnostic diagnostic = _settings.SeverityOf(found[i].Name, note.Path) is { } severity && severity != found[i].Severity ? found[i] with { Severity = severity } : found[i];
            if (diagnostic.Severity != Severity.Off) reported.Add(diagnostic);
        }
        return suppressions is not null ? [.. suppressions.Filter(reported)] : reported;
    }

    private static IEnumerable<Diagnostic> ByPlace(IEnumerable<Diagnostic> found) => found
        .OrderBy(diagnostic => diagnostic.Span.Start)
        .ThenBy(diagnostic => diagnostic.Span.End)
        .ThenBy(diagnostic => diagnostic.Rule.Code, StringComparer.Ordinal)
        .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal);

    private static Diagnostic Describe(InvalidBytes damage, int textLength)
    {
        string message = damage.Encoding is { } encoding
            ? $"The file is {encoding}, not UTF-8. Obsidian reads UTF-8 only; save it as that."
            : string.Create(CultureInfo.InvariantCulture, $"The byte 0x{damage.Value:X2} at offset {damage.ByteOffset} is not UTF-8. Save the note as UTF-8; what stands here now is lost once another program saves it.");
        int length = damage.Encoding is null && damage.Position < textLength ? 1 : 0;
        return new Diagnostic(Rules.InvalidUtf8, new TextSpan(damage.Position, length), message);
    }
}
