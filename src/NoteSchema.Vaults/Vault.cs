using NoteSchema.Language;

namespace NoteSchema.Vaults;

/// <summary>A vault that was opened: its settings, and its schemas composed.</summary>
public sealed class Vault
{
    private Vault(VaultFolder folder) => Folder = folder;

    /// <summary>The folder.</summary>
    public VaultFolder Folder { get; }

    /// <summary>The settings; the defaults where there is no file.</summary>
    public required VaultSettings Settings { get; init; }

    /// <summary>The schemas, the built-in ones among them, by id.</summary>
    public required IReadOnlyList<Schema> Schemas { get; init; }

    /// <summary>The vault's own schema files, and the locked versions of their schemas.</summary>
    public required IReadOnlyList<SchemaFile> SchemaFiles { get; init; }

    /// <summary>Mistakes in the settings, and files that cannot be read. With any of them the vault must not be checked.</summary>
    public required IReadOnlyList<FileProblem> SettingsProblems { get; init; }

    /// <summary>Mistakes in the vault's schema files; one with an error is not among <see cref="Schemas"/>.</summary>
    public required IReadOnlyList<SchemaProblem> SchemaProblems { get; init; }

    /// <summary>Reads settings and schemas of <paramref name="folder"/>. Nothing is thrown for what is wrong in them.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="onSettings">Told the settings before the schemas are read, for work that can be done meanwhile.</param>
    public static Vault Open(VaultFolder folder, Action<VaultSettings>? onSettings = null)
    {
        var problems = new List<FileProblem>();
        VaultSettings settings = ReadSettings(folder, problems);
        if (problems.Count == 0) onSettings?.Invoke(settings);
        List<SchemaFile> files = Vaults.SchemaFiles.Read(folder, settings, problems);
        VaultSchemas schemas = VaultSchemas.Load(files);
        // The rules of a schema that does not load are not known; what is wrong with it is said instead.
        if (!schemas.Problems.Any(problem => problem.Severity is ModelSeverity.Error or ModelSeverity.Unset)) problems.AddRange(RuleNames.Check(settings, schemas.Schemas));
        return new Vault(folder) { Settings = settings, Schemas = schemas.Schemas, SchemaFiles = files, SettingsProblems = problems, SchemaProblems = schemas.Problems };
    }

    /// <summary>The settings of <paramref name="folder"/>; what is wrong is added to <paramref name="problems"/>.</summary>
    internal static VaultSettings ReadSettings(VaultFolder folder, List<FileProblem> problems)
    {
        VaultSettings settings = VaultSettings.Default;
        try
        {
            if (File.Exists(folder.SettingsPath))
            {
                NoteFile file = NoteFile.Read(folder.SettingsPath);
                if (file.Damage is { Encoding: null } damage) problems.Add(new FileProblem(VaultFolder.SettingsFileName, new SourceText(file.Text).RangeOf(new TextSpan(damage.Position, 1)), "The settings are not UTF-8 from here on; save the file as UTF-8."));
                SettingsResult result = SettingsReader.Read(file.Text);
                problems.AddRange(result.Problems);
                settings = result.Settings;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(new FileProblem(VaultFolder.SettingsFileName, default, $"The settings cannot be read: {exception.Message}"));
        }
        List<Glob> templates = TemplateFolders.Read(folder);
        // The settings can take templates in again. Samples of old notes beside schemas are no notes of the vault: they are to stay as old as they are.
        return settings with { ExcludesNotes = settings.Exclude.Count + templates.Count > 0, Exclude = [.. templates, .. settings.Exclude, .. settings.Schemas.Select(source => SampleFolders.GlobBelow(source.Path))] };
    }
}
