using NoteSchema.Language;

namespace NoteSchema.Vaults;

/// <summary>Settings and schemas of a vault as they were read, with what stays in force where they have mistakes.</summary>
internal sealed record VaultReading
{
    /// <summary>The settings in force.</summary>
    public required VaultSettings Settings { get; init; }

    /// <summary>Whether there were settings without mistakes yet.</summary>
    public required bool IsUsable { get; init; }

    /// <summary>The schemas in force, by id.</summary>
    public required IReadOnlyList<Schema> Schemas { get; init; }

    /// <summary>The schema files that they come from.</summary>
    public required IReadOnlyList<SchemaFile> FilesInForce { get; init; }

    /// <summary>The schema files as they are.</summary>
    public required IReadOnlyList<SchemaFile> FilesNow { get; init; }

    /// <summary>Mistakes in the settings, and files that cannot be read.</summary>
    public required IReadOnlyList<FileProblem> SettingsProblems { get; init; }

    /// <summary>Mistakes in the schema files as they are.</summary>
    public required IReadOnlyList<SchemaProblem> SchemaProblems { get; init; }

    /// <summary>Whether notes are checked alike by both, and the same mistakes are to be told of.</summary>
    public bool IsSameAs(VaultReading other) => SettingsText == other.SettingsText && FilesNow.SequenceEqual(other.FilesNow) && FilesInForce.SequenceEqual(other.FilesInForce) && SettingsProblems.SequenceEqual(other.SettingsProblems);

    /// <summary>The text of the settings file; null where there is none or it cannot be read.</summary>
    public required string? SettingsText { get; init; }
}

/// <summary>Reads settings and schemas of a vault again and again. What has a mistake stays in force as it was when it had none.</summary>
/// <param name="folder">The vault.</param>
internal sealed class LastGood(VaultFolder folder)
{
    private VaultSettings? _settings;
    private Dictionary<string, SchemaFile> _good = new(StringComparer.Ordinal);

    /// <summary>Reads them. Nothing is thrown for what is wrong.</summary>
    public VaultReading Read()
    {
        var problems = new List<FileProblem>();
        string? text = NoteFile.TryRead(folder.SettingsPath)?.Text;
        VaultSettings settings = Vault.ReadSettings(folder, problems);
        if (problems.Count > 0 && _settings is not null) settings = _settings;
        List<SchemaFile> now = SchemaFiles.Read(folder, settings, problems);
        List<SchemaFile> read = [.. now, .. _good.Values.Where(IsUnread)];
        VaultSchemas found = VaultSchemas.Load(read);
        bool hasErrors = found.Problems.Any(IsError);
        // The rules of a schema that does not load are not known; what is wrong with it is said instead.
        if (!hasErrors) problems.AddRange(RuleNames.Check(settings, found.Schemas));
        (IReadOnlyList<SchemaFile> inForce, VaultSchemas schemas) = hasErrors ? Repaired(read, found) : (read, found);
        bool settingsAreGood = problems.Count == 0;
        if (settingsAreGood) _settings = settings;
        HashSet<string> broken = Broken(schemas);
        _good = inForce.Where(file => !broken.Contains(file.Path)).ToDictionary(file => file.Path, StringComparer.Ordinal);
        return new VaultReading
        {
            Settings = _settings ?? settings,
            IsUsable = _settings is not null,
            Schemas = schemas.Schemas,
            FilesInForce = inForce,
            FilesNow = now,
            SettingsProblems = problems,
            SchemaProblems = found.Problems,
            SettingsText = text,
        };

        // It is there, and so is its last good text in force: what stands in it now nobody knows.
        bool IsUnread(SchemaFile good) => problems.Exists(problem => problem.Path == good.Path || good.Path.StartsWith(problem.Path + "/", StringComparison.Ordinal)) && !now.Exists(file => file.Path == good.Path);
    }

    // The files with errors as they were before; where others do not fit them any more, all as they were.
    private (IReadOnlyList<SchemaFile> Files, VaultSchemas Schemas) Repaired(List<SchemaFile> now, VaultSchemas found)
    {
        HashSet<string> broken = Broken(found);
        List<SchemaFile> mixed = [.. now.Select(file => broken.Contains(file.Path) && _good.TryGetValue(file.Path, out SchemaFile? good) ? good : file)];
        VaultSchemas schemas = VaultSchemas.Load(mixed);
        if (!Broken(schemas).Overlaps(_good.Keys)) return (mixed, schemas);
        SchemaFile[] before = [.. _good.Values.OrderBy(file => file.Path, StringComparer.Ordinal)];
        return (before, VaultSchemas.Load(before));
    }

    private static HashSet<string> Broken(VaultSchemas schemas) => [.. schemas.Problems.Where(IsError).Select(problem => problem.Path)];

    private static bool IsError(SchemaProblem problem) => problem.Severity is ModelSeverity.Error or ModelSeverity.Unset;
}
