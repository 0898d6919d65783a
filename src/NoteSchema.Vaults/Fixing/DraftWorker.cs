namespace NoteSchema.Vaults;

/// <summary>Checks and fixes notes of a vault in which some are changed and not written yet; each thread has one.</summary>
internal sealed class DraftWorker
{
    private readonly Linter _linter;
    private readonly VaultIndex _index;
    private readonly DraftTexts _drafts;
    private readonly NoteFileReader _files;
    private readonly AskingView _asking;
    private readonly DraftView _draft;
    private readonly NoteEnvironment _askingEnvironment, _draftEnvironment;
    private readonly FactsReader _facts;

    public DraftWorker(VaultFolder vault, Linter linter, VaultIndex index, DraftTexts drafts)
    {
        _linter = linter;
        _index = index;
        _drafts = drafts;
        _files = new NoteFileReader(vault);
        _asking = new AskingView(index);
        _draft = new DraftView(index);
        _askingEnvironment = linter.EnvironmentOf(_files, _asking);
        _draftEnvironment = linter.EnvironmentOf(_files, _draft);
        _facts = new FactsReader(index.Files, _draftEnvironment);
    }

    /// <summary>Tells the index what other notes may ask of a note.</summary>
    public void ReadFacts(VaultFile file)
    {
        Note note = Note.Parse(Read(file), _index.Files.PathOf(file));
        _index.Set(file, _facts.Read(note, file, _linter.SchemaOf(note)));
    }

    /// <summary>What is found in a note, and what its check asked of the vault.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public (NoteState State, NoteAsks Asks) Check(VaultFile file)
    {
        Note note = Note.Parse(Read(file), _index.Files.PathOf(file));
        _asking.Begin(file);
        return (Check(note, _askingEnvironment), _asking.Asks);
    }

    /// <summary>What is found in a note if <paramref name="text"/> is what it says.</summary>
    public NoteState CheckAs(VaultFile file, string text)
    {
        Note note = Note.Parse(text, _index.Files.PathOf(file));
        _draft.Begin(file, note, _linter.SchemaOf(note), _draftEnvironment);
        return Check(note, _draftEnvironment);
    }

    /// <summary>What fixes make of a note. Bytes of it that are no text stay: a fix that would lose some is refused.</summary>
    /// <param name="file">The note.</param>
    /// <param name="most">How far the fixes must be trusted.</param>
    /// <param name="rule">The only rule whose findings are put right; null for all.</param>
    /// <param name="prepare">Says what is not to be touched.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public NoteFixes Fix(VaultFile file, FixKind most, string? rule, Action<NoteFixer> prepare)
    {
        string text = Read(file);
        var fixer = new NoteFixer(changed => CheckAs(file, changed), most) { Rule = rule, KeepsLostBytes = _files.Damage is not null };
        prepare(fixer);
        return fixer.Fix(text);
    }

    /// <summary>Why <paramref name="edits"/> on <paramref name="text"/>, that of a note, would lose bytes of it that are no text; null where they do not.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public string? WhyLost(VaultFile file, string text, IReadOnlyList<TextEdit> edits)
    {
        Read(file);
        return _files.Damage is null ? null : FixCheck.RefuseLoss(text, edits);
    }

    private string Read(VaultFile file)
    {
        string path = _index.Files.PathOf(file);
        // The file is read all the same: what expressions see of it comes from there.
        ReadOnlyMemory<char> text = _files.Read(path);
        return _drafts.Find(path) ?? text.ToString();
    }

    private NoteState Check(Note note, NoteEnvironment environment)
    {
        LintResult result = _linter.Lint(note, null, environment);
        return new NoteState(note, result.Schema, result.Diagnostics);
    }
}
