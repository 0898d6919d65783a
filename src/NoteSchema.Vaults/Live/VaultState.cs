using System.Collections.Concurrent;
using NoteSchema.Language;

namespace NoteSchema.Vaults;

/// <summary>What is in force in an open vault at a time: its settings, its schemas and its index. Another one takes its place when a schema or the settings change.</summary>
public sealed class VaultState
{
    private readonly ConcurrentBag<DraftView> _views = [];
    private Dictionary<string, string>? _pathOfSchema;

    internal VaultState(ulong generation, VaultFolder folder, VaultReading reading, FileTable files)
    {
        Generation = generation;
        Folder = folder;
        Reading = reading;
        Linter = new Linter(reading.Settings, reading.Schemas) { KeepsLines = false, MostFindings = Draft.MostFindings };
        Earlier = new EarlierSchemas(reading.Settings, reading.Schemas, reading.FilesInForce);
        Index = Linter.NewIndex(folder, files);
    }

    /// <summary>Grows with each state.</summary>
    public ulong Generation { get; }

    /// <summary>The folder.</summary>
    public VaultFolder Folder { get; }

    /// <summary>The settings in force.</summary>
    public VaultSettings Settings => Reading.Settings;

    /// <summary>Whether there are settings in force; where not, those of the vault are broken since it was opened, and no note may be checked.</summary>
    public bool IsUsable => Reading.IsUsable;

    /// <summary>The schemas in force, by id.</summary>
    public IReadOnlyList<Schema> Schemas => Reading.Schemas;

    /// <summary>The schema files in force: of one with errors its last good text.</summary>
    public IReadOnlyList<SchemaFile> SchemaFiles => Reading.FilesInForce;

    /// <summary>The schema files as they are now.</summary>
    public IReadOnlyList<SchemaFile> SchemaFilesNow => Reading.FilesNow;

    /// <summary>Mistakes in the settings, and schema files that cannot be read.</summary>
    public IReadOnlyList<FileProblem> SettingsProblems => Reading.SettingsProblems;

    /// <summary>Mistakes in the schema files as they are now.</summary>
    public IReadOnlyList<SchemaProblem> SchemaProblems => Reading.SchemaProblems;

    /// <summary>Checks single notes.</summary>
    public Linter Linter { get; }

    /// <summary>The schemas as their locked versions say they were.</summary>
    public EarlierSchemas Earlier { get; }

    /// <summary>What is known of all files. To be asked by those only to whom <see cref="LiveVault.Ask"/> gave the state.</summary>
    public VaultIndex Index { get; }

    internal VaultReading Reading { get; }

    /// <summary>Reads <paramref name="text"/> as the note at <paramref name="path"/>, in the place of what lies there.</summary>
    /// <param name="path">The path from the vault's root, with <c>/</c>.</param>
    /// <param name="text">The text.</param>
    /// <param name="damage">What was no UTF-8 in its file; null where all was, or there is none.</param>
    /// <param name="cancellation">Ends whatever is done with the draft.</param>
    public Draft Read(string path, string text, InvalidBytes? damage = null, CancellationToken cancellation = default)
    {
        if (!_views.TryTake(out DraftView? view)) view = new DraftView(Index, hopes: true);
        return new Draft(this, view.Read(text, path, cancellation), damage, view, cancellation);
    }

    /// <summary>The file that the schema in force comes from, from the vault's root; null for a built-in one.</summary>
    public string? PathOfSchema(string id) => (_pathOfSchema ??= SchemaFiles.Select(file => (Id: VaultSchemas.IdOf(file), file.Path)).Where(file => file.Id is not null).DistinctBy(file => file.Id).ToDictionary(file => file.Id!, file => file.Path)).GetValueOrDefault(id);

    /// <summary>Whether every note has the schema of the same id, if any, as in <paramref name="other"/>.</summary>
    internal bool ChoosesAs(VaultState other) => Reading.SettingsText == other.Reading.SettingsText && Schemas.Count == other.Schemas.Count && Schemas.Zip(other.Schemas).All(pair => ClaimAlike(pair.First, pair.Second));

    private static bool ClaimAlike(Schema left, Schema right) => left == right
        || (left.Id == right.Id && left.IsAbstract == right.IsAbstract && left.Match.Type == right.Match.Type && left.Match.Tag == right.Match.Tag && left.Match.Paths.SequenceEqual(right.Match.Paths));

    internal void GiveBack(DraftView view)
    {
        view.End();
        // Each is a quarter of a megabyte.
        if (_views.Count < Environment.ProcessorCount) _views.Add(view);
    }
}
