using NoteSchema.Vaults;

namespace NoteSchema.Benchmarks;

/// <summary>Checks notes of a vault one after another in the same memory, as each thread of the command line does, but for reading their files.</summary>
internal sealed class WarmLinter
{
    private readonly NoteReader _notes = new();
    private readonly VaultIndex _index;
    private readonly Linter _linter;
    private readonly HopefulView _view;
    private readonly NoteEnvironment _environment;
    private readonly FactsReader _facts;

    public WarmLinter(Vault vault)
    {
        FileTable files = NoteFiles.FindAll(vault.Folder, vault.Settings.Exclude, (path, problem) => throw new IOException($"{path}: {problem}"));
        var source = new NoteSource(path => NoteFile.Read(vault.Folder.FullPath(path)).Text, new SchemaChooser(vault.Schemas, vault.Settings), NoteEnvironment.Default);
        _index = new VaultIndex(files, source, vault.Schemas);
        _linter = new Linter(vault.Settings, vault.Schemas);
        _view = new HopefulView(_index);
        _environment = new NoteEnvironment { Owner = vault.Settings.Owner, TypeField = vault.Settings.TypeField, VersionField = vault.Settings.VersionField, Vault = _view };
        _facts = new FactsReader(_index.Files, _environment);
    }

    /// <summary>All files of the vault.</summary>
    public FileTable Files => _index.Files;

    /// <summary>Checks a note by all rules, and tells the index its facts.</summary>
    /// <returns>How many findings there are.</returns>
    public int Lint(SampleNote sample)
    {
        VaultFile file = Files.Find(sample.Path);
        _view.Begin(file);
        Note note = _notes.Read(sample.Text.AsMemory(), sample.Path);
        LintResult result = _linter.Lint(note, damage: null, _environment);
        _index.Set(file, _facts.Read(note, file, result.Schema));
        _view.Forget();
        return result.Diagnostics.Count;
    }
}
