using System.CommandLine;
using System.Globalization;
using NoteSchema.Language;
using NoteSchema.Language.Versions;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>The schemas of a vault and their locked versions, as <c>schema diff</c> and <c>schema bump</c> need them.</summary>
internal sealed class VersionedSchemas
{
    private const int MostJobs = 64;

    private readonly Context _context;
    private readonly CancellationToken _cancellation;
    private readonly int _jobs = Math.Clamp(Environment.ProcessorCount, 1, MostJobs);
    private readonly FileSearch _search;
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private FileTable? _files;
    private IReadOnlyList<VaultFile>? _notes;

    /// <summary>Opens the vault.</summary>
    /// <exception cref="CommandException">Its settings or schemas are broken.</exception>
    public VersionedSchemas(Context context, CancellationToken cancellation)
    {
        _context = context;
        _cancellation = cancellation;
        VaultFolder folder = Workspace.Find(context, []);
        _search = new FileSearch(folder, _jobs, cancellation);
        Vault = Workspace.Open(context, folder, _search.Begin);
    }

    public Vault Vault { get; private set; }

    /// <summary>The option that says what was renamed.</summary>
    public static Option<string[]> RenameOption() => new("--rename") { Description = "What was renamed or moved: the old path and the new one, such as attendees=participants. May be given several times.", HelpName = "OLD=NEW", AllowMultipleArgumentsPerToken = false };

    /// <summary>All schemas that the vault has of its own.</summary>
    /// <exception cref="CommandException">There are none.</exception>
    public IReadOnlyList<SchemaHistory> All() => SchemaHistory.All(Vault) is { Count: > 0 } all ? all : throw new CommandException($"there are no schemas in the vault `{_context.Terminal.ShownPath(Vault.Folder.Root)}`; the built-in ones are not edited here");

    /// <summary>The schema of that id.</summary>
    /// <exception cref="CommandException">The vault has none of its own.</exception>
    public SchemaHistory Find(string type)
    {
        IReadOnlyList<SchemaHistory> all = SchemaHistory.All(Vault);
        if (all.FirstOrDefault(history => history.Model.Id == type) is { } found) return found;
        if (BuiltInSchemas.Files.Any(file => BuiltInSchemas.IdOf(file) == type)) throw new CommandException($"`{type}` is a built-in schema; to change it, put one of your own with that id into the vault (`noteschema schema show {type}` writes it out)");
        string meant = Suggestions.DidYouMean(type, all.Select(history => history.Model.Id));
        throw new CommandException($"there is no schema `{type}` in the vault{(meant.Length > 0 || all.Count == 0 ? meant : $"; there are {string.Join(", ", all.Select(history => history.Model.Id))}")}");
    }

    /// <summary>The schema of that id, after files of the vault were written.</summary>
    public SchemaHistory Reread(string type)
    {
        Vault = Workspace.Open(_context, Vault.Folder);
        return Find(type);
    }

    /// <summary>A schema as it was in a file of its own.</summary>
    /// <exception cref="CommandException">The file is not there, or is no schema of that id and version.</exception>
    public SchemaModel ReadEarlier(SchemaHistory history, string path)
    {
        string full = _context.Terminal.FullPath(path);
        if (!File.Exists(full)) throw new CommandException($"there is no schema file `{path}`");
        SchemaFile earlier = history.File with { Text = NoteFile.Read(full).Text };
        SchemaSet set = VaultSchemas.ReadModels([.. Vault.SchemaFiles.Select(file => file.Path == history.File.Path ? earlier : file)]);
        SchemaProblem? problem = set.Problems.FirstOrDefault(found => found.Path == earlier.Path && found.Severity == ModelSeverity.Error);
        if (problem is not null) throw new CommandException($"`{path}` does not load: line {problem.Line + 1}: {problem.Message}");
        return set.Schemas.FirstOrDefault(schema => schema.Id == history.Model.Id && schema.Version == history.Model.Version)
            ?? throw new CommandException($"`{path}` is not version {history.Model.Version} of `{history.Model.Id}`");
    }

    /// <summary>A locked version that can be relied on.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public static LockedSchema Require(SchemaHistory history, int version)
    {
        string id = history.Model.Id;
        if (history.Of(version) is not { } locked) throw new CommandException($"version {version} of `{id}` is not locked{(history.Locked.Count == 0 ? "" : $"; locked are {string.Join(", ", history.Locked.Select(known => known.Version))}")}");
        if (locked.Problem is null) return locked;
        string anew = version == history.Model.Version ? $", or delete it and lock the schema as it is with `noteschema schema diff {id}`" : "";
        throw new CommandException($"the locked version `{locked.Path}` {locked.Problem}; take it back from version control{anew}");
    }

    /// <summary>The number of a version.</summary>
    /// <exception cref="CommandException">It is none.</exception>
    public static int? Version(string? text, string option) => text is null ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int version) && version > 0 ? version : throw new CommandException($"{option} cannot be `{text}`: it is the number of a version");

    /// <summary>What <c>--rename</c> says.</summary>
    /// <exception cref="CommandException">It names what there is not.</exception>
    public static IReadOnlyDictionary<string, string> Renames(string[]? given, SchemaModel before, SchemaModel after)
    {
        var renames = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string rename in given ?? [])
        {
            string[] sides = rename.Split('=');
            if (sides.Length != 2 || sides[0].Length == 0 || sides[1].Length == 0) throw new CommandException($"--rename cannot be `{rename}`: it is the old path and the new one, such as attendees=participants");
            Check(sides[0], before, after, $"version {before.Version}", "the schema has it still");
            Check(sides[1], after, before, "the schema", $"version {before.Version} has it already");
            renames[sides[0]] = sides[1];
        }
        return renames;

        static void Check(string path, SchemaModel has, SchemaModel hasNot, string where, string still)
        {
            if (!RenameGuesses.Has(has, path)) throw new CommandException($"--rename names `{path}`, but {where} has no field or section of that name");
            if (RenameGuesses.Has(hasNot, path)) throw new CommandException($"--rename names `{path}`, but {still}");
        }
    }

    /// <summary>The changes since a locked version and what they mean to the vault's notes.</summary>
    public SchemaComparison Compare(SchemaHistory history, LockedSchema locked, IReadOnlyDictionary<string, string> renames)
    {
        IReadOnlyList<SchemaChange> changes = SchemaDiff.Compare(locked.Schema!, history.Model, renames);
        if (changes.Count == 0) return new SchemaComparison(history, locked, new SchemaImpact(0, [], []), []);
        IReadOnlyList<VaultFile> notes = Notes();
        using var progress = new Progress(_context.Terminal, _context.ShowsProgress, notes.Count);
        SchemaImpact impact = new ImpactCounter(Vault, _files!, locked.Schema!, history.Model, changes, _context.Terminal.Clock).Count(notes, _jobs, progress.Show, _cancellation);
        return new SchemaComparison(history, locked, impact, RenameEvidence.Weigh(Vault, _files!, notes, locked.Schema!, history.Model, changes));
    }

    /// <summary>Locks <paramref name="model"/> beside its schema.</summary>
    /// <exception cref="CommandException">It cannot be written.</exception>
    public void Lock(SchemaHistory history, SchemaModel model, IReadOnlyList<string> approved)
    {
        try
        {
            SchemaLocks.Write(Vault.Folder, history.File, model, approved);
        }
        catch (VaultWriteException exception)
        {
            throw new CommandException(exception.Message);
        }
    }

    private IReadOnlyList<VaultFile> Notes()
    {
        if (_notes is not null) return _notes;
        _files = _search.Finish(Vault.Settings, (path, reason) =>
        {
            if (_told.Add(path)) _context.Terminal.Error.WriteLine($"noteschema: {ShownText.OneLine($"{_context.Terminal.ShownPath(Vault.Folder.FullPath(path))} cannot be read: {reason}")}");
        });
        return _notes = [.. _files.Files.Where(file => _files.IsNote(file) && !_files.IsExcluded(file))];
    }
}
