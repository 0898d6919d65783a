using System.Text;

namespace NoteSchema.Vaults;

/// <summary>A new note of a vault: composed by its schema, checked as the linter does, written as an operation that can be undone.</summary>
public sealed class NewNoteFile
{
    private readonly Vault _vault;
    private readonly VaultLinter _linter;
    private readonly VaultFile _file;
    private readonly TimeProvider _clock;

    /// <summary>A note that will lie at <paramref name="path"/>, where nothing lies by now.</summary>
    /// <param name="vault">The vault.</param>
    /// <param name="schema">The note's schema.</param>
    /// <param name="path">The path from the vault's root.</param>
    /// <param name="title">What its heading says, unless the schema makes that from fields.</param>
    /// <param name="clock">The clock.</param>
    public NewNoteFile(Vault vault, Schema schema, string path, string title, TimeProvider clock)
    {
        _vault = vault;
        _clock = clock;
        Path = path;
        FileTable files = NoteFiles.FindAll(vault.Folder, vault.Settings.Exclude, static (_, _) => { });
        Taken = files.Files.Where(file => files.PathOf(file).Equals(path, StringComparison.OrdinalIgnoreCase)).Select(files.PathOf).FirstOrDefault();
        _file = files.Find(path) is { IsNone: false } found ? found : files.Add(path, isNote: true);
        _linter = new VaultLinter(vault.Folder, files, new Linter(vault.Settings, vault.Schemas, clock));
        Composition = new NoteComposition(schema, path, title, _linter.EnvironmentOf(Note.Parse("", path), _file, AsFile("")));
    }

    /// <summary>The path from the vault's root.</summary>
    public string Path { get; }

    /// <summary>The file that lies there already, in whatever case its name is written; null for none.</summary>
    public string? Taken { get; }

    /// <summary>The note under way.</summary>
    public NoteComposition Composition { get; }

    /// <summary>What the linter finds in the note, and the schema that it will have.</summary>
    public LintResult Check(Note note) => _linter.Lint(_file, AsFile(note.Source.ToString()));

    /// <summary>Writes the note; never in the place of another.</summary>
    /// <param name="note">The note.</param>
    /// <param name="command">The command, for the journal.</param>
    /// <exception cref="VaultWriteException">Another operation is under way, or the journal cannot be written.</exception>
    public OperationResult Write(Note note, string command)
    {
        using var operation = new BulkOperation(_vault.Folder, command, _clock);
        operation.Add(FileChange.Create(Path, Encoding.UTF8.GetBytes(note.Source.ToString())));
        return operation.Write();
    }

    private NoteFile AsFile(string text) => new(text, null, Encoding.UTF8.GetByteCount(text), _clock.GetUtcNow(), _clock.GetUtcNow());
}
