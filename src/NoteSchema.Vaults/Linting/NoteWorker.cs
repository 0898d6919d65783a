namespace NoteSchema.Vaults;

/// <summary>Checks notes one after another in the same memory; each thread has one.</summary>
internal sealed class NoteWorker
{
    private readonly Linter _linter;
    private readonly VaultIndex _index;
    private readonly FindingsBudget _budget;
    private readonly NoteFileReader _files;
    private readonly NoteReader _notes = new();
    private readonly FactsReader _facts;
    private readonly HopefulView _hopeful;
    private readonly CompleteView _complete;
    private readonly NoteEnvironment _hopefulEnvironment, _completeEnvironment;

    public NoteWorker(VaultFolder vault, Linter linter, VaultIndex index, FindingsBudget budget)
    {
        _linter = linter;
        _index = index;
        _budget = budget;
        _files = new NoteFileReader(vault);
        _hopeful = new HopefulView(index);
        _complete = new CompleteView(index);
        _hopefulEnvironment = linter.EnvironmentOf(_files, _hopeful);
        _completeEnvironment = linter.EnvironmentOf(_files, _complete);
        _facts = new FactsReader(index.Files, _hopefulEnvironment) { IsForChecks = true };
    }

    /// <summary>Checks a note as if those that it asks for were in order, and tells the index what others may ask of it.</summary>
    public NoteCheck Check(VaultFile file)
    {
        _hopeful.Begin(file);
        try
        {
            Note note = Read(file);
            NoteCheck check = Check(note, _hopefulEnvironment);
            _index.Set(file, _facts.Read(note, file, check.Result is { } found ? found.Schema : _linter.SchemaOf(note)));
            if (check.Result is { } result && !_hopeful.MustCheckAgain && _budget.Takes(result)) return check with { Questions = _hopeful.Keep() };
            _hopeful.Forget();
            return check with { Result = null };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _hopeful.Forget();
            _index.Set(file, NoteFacts.None);
            return new NoteCheck(null, exception.Message);
        }
    }

    /// <summary>What holds of a note when all are known: what was found already, or what a second check finds.</summary>
    public NoteCheck Settle(VaultFile file, NoteCheck check)
    {
        if (check.Failure is not null) return check;
        if (check.Result is not null && _index.StillHolds(file, check.Questions)) return check;
        _complete.Begin(file);
        try
        {
            return Check(Read(file), _completeEnvironment);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new NoteCheck(null, exception.Message);
        }
    }

    private NoteCheck Check(Note note, NoteEnvironment environment)
    {
        try
        {
            return new NoteCheck(_linter.Lint(note, _files.Damage, environment), null);
        }
        catch (TooManyFindingsException exception)
        {
            return new NoteCheck(null, exception.Message);
        }
    }

    private Note Read(VaultFile file)
    {
        string path = _index.Files.PathOf(file);
        return _notes.Read(_files.Read(path), path);
    }
}
