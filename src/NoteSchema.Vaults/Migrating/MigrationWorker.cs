namespace NoteSchema.Vaults;

/// <summary>Plans the migration of one note after another; each thread has one.</summary>
internal sealed class MigrationWorker
{
    private readonly VaultFolder _vault;
    private readonly Linter _linter;
    private readonly VaultIndex _index;
    private readonly CompleteView _view;
    private readonly int? _to;
    private readonly string? _schema;
    private readonly EarlierSchemas? _earlier;

    public MigrationWorker(VaultFolder vault, Linter linter, VaultIndex index, VaultMigrator migrator)
    {
        _vault = vault;
        _linter = linter;
        _index = index;
        _view = new CompleteView(index);
        _to = migrator.To;
        _schema = migrator.Schema;
        _earlier = migrator.Earlier;
    }

    public PlannedNote Plan(VaultFile file, IReadOnlyDictionary<VaultFile, IReadOnlyList<HeadingChange>> headings) => Plan(file, headings, migrates: true);

    /// <summary>The same for a note that is not migrated.</summary>
    public PlannedNote PlanLinks(VaultFile file, IReadOnlyDictionary<VaultFile, IReadOnlyList<HeadingChange>> headings) => Plan(file, headings, migrates: false);

    private PlannedNote Plan(VaultFile file, IReadOnlyDictionary<VaultFile, IReadOnlyList<HeadingChange>> headings, bool migrates)
    {
        string path = _index.Files.PathOf(file);
        try
        {
            NoteBytes bytes = NoteBytes.Read(_vault, path);
            Note note = Note.Parse(bytes.Text, path);
            _view.Begin(file);
            NoteMigration? migration = migrates && _linter.SchemaOf(note) is { } schema && !(_to > schema.Version) && (_schema ?? schema.Id) == schema.Id ? Plan(note, bytes, schema) : null;
            return new PlannedNote(file, headings.Count == 0 ? migration : Relink(note, bytes, migration, headings)) { Unreadable = migrates && _schema is null ? note.Unreadable : null };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new PlannedNote(file, null, exception.Message);
        }
    }

    // The links of the note as it will be. One that has its version is changed for its links alone; one that cannot be migrated stays as it is, and its links are named.
    private NoteMigration? Relink(Note note, NoteBytes bytes, NoteMigration? migration, IReadOnlyDictionary<VaultFile, IReadOnlyList<HeadingChange>> headings)
    {
        string text = migration?.After ?? bytes.Text;
        Note after = migration is null ? note : Note.Parse(text, note.Path);
        List<HeadingLink> links = [.. HeadingLinks.Find(after, target => headings.GetValueOrDefault(_view.Resolve(target).File))];
        if (links.Count == 0) return migration;
        migration ??= new NoteMigration(note.Path, "", MigrationState.Current, 0, 0) { Before = bytes.Text, After = bytes.Text };
        migration = migration with { Links = links };
        if (migration.State is MigrationState.Failed or MigrationState.Newer) return migration;
        string linked = TextEdit.Apply(text, links.SelectMany(link => link.Edits).OrderBy(edit => edit.Span.Start));
        if (linked == text || Note.Parse(linked, note.Path).Frontmatter.Problems.Count > after.Frontmatter.Problems.Count) return migration;
        try
        {
            return migration with { After = linked, Change = bytes.Change(linked) };
        }
        catch (ChangeRefusedException)
        {
            return migration;
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
            Headings = result.State == MigrationState.Current ? HeadingLinks.RenamedBefore(note, schema) : result.Headings,
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
