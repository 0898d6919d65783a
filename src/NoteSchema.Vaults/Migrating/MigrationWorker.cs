namespace NoteSchema.Vaults;

/// <summary>Plans the migration of one note after another; each thread has one.</summary>
internal sealed class MigrationWorker
{
    private readonly VaultFolder _vault;
    private readonly Linter _linter;
    private readonly VaultIndex _index;
    private readonly CompleteView _view;
    private readonly int? _to;
    private readonly EarlierSchemas? _earlier;

    public MigrationWorker(VaultFolder vault, Linter linter, VaultIndex index, int? to, EarlierSchemas? earlier)
    {
        _vault = vault;
        _linter = linter;
        _index = index;
        _view = new CompleteView(index);
        _to = to;
        _earlier = earlier;
    }

    public PlannedNote Plan(VaultFile file)
    {
        string path = _index.Files.PathOf(file);
        try
        {
            NoteBytes bytes = NoteBytes.Read(_vault, path);
            Note note = Note.Parse(bytes.Text, path);
            if (_linter.SchemaOf(note) is not { } schema || _to > schema.Version) return new PlannedNote(file, null);
            _view.Begin(file);
            return new PlannedNote(file, Plan(note, bytes, schema));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new PlannedNote(file, null, exception.Message);
        }
    }

    private NoteMigration Plan(Note note, NoteBytes bytes, Schema schema)
    {
        NoteEnvironment environment = _linter.EnvironmentOf(bytes.File(_vault), _view);
        var options = new MigrationOptions
        {
            To = _to,
            Schemas = _linter.FindSchema,
            Earlier = _earlier is null ? null : _earlier.Find,
            Check = (checkedNote, itsSchema) => itsSchema is null ? NoteChecker.Check(checkedNote, null, environment) : (_earlier?.LinterOf(itsSchema) ?? _linter).Lint(checkedNote, null, environment).Diagnostics,
        };
        MigrationResult result = NoteMigrator.Migrate(note, schema, environment, options);
        var migration = new NoteMigration(note.Path, result.Schema.Id, result.State, result.From, result.To)
        {
            Target = result.State == MigrationState.Failed ? Math.Min(_to ?? schema.Version, schema.Version) : result.To,
            Steps = result.Steps,
            Failure = result.Failure,
            Before = bytes.Text,
            After = bytes.Text,
        };
        if (result.State != MigrationState.Migrated) return migration;
        try
        {
            return migration with { After = result.Note.Source.ToString(), Change = bytes.Change(result.Edits) };
        }
        catch (ChangeRefusedException refused)
        {
            return migration with { State = MigrationState.Failed, To = result.From, Target = result.To, Failure = new MigrationFailure(result.To, null, $"The note was read, but {refused.Message}.") };
        }
    }
}
