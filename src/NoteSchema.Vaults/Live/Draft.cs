namespace NoteSchema.Vaults;

/// <summary>A text that is not saved, as a note of a vault: checked, and asked about, as if it lay where its path says. For the thread that made it alone.</summary>
public sealed class Draft : IDisposable
{
    /// <summary>The most findings that are told of one text, and that a note may have to be fixed. Nobody goes through more, and a text of some megabytes could have millions.</summary>
    public const int MostFindings = 10_000;

    private readonly VaultState _state;
    private readonly InvalidBytes? _damage;
    private readonly DraftView _view;
    private readonly Interruption.Scope _interruption;

    internal Draft(VaultState state, Note note, InvalidBytes? damage, DraftView view, CancellationToken cancellation)
    {
        _interruption = Interruption.Begin(cancellation);
        _state = state;
        _damage = damage;
        _view = view;
        Note = note;
        File = state.Index.Files.Find(note.Path);
        Environment = new DraftEnvironment(state, note, File) { Owner = state.Settings.Owner, TypeField = state.Settings.TypeField, VersionField = state.Settings.VersionField, Vault = view, Cancellation = cancellation, MostFindings = MostFindings };
        Schema = state.Linter.SchemaOf(note);
        view.Begin(File, note, Schema, Environment);
    }

    /// <summary>The text as a note.</summary>
    public Note Note { get; }

    /// <summary>The file that lies at its path; none where there is none.</summary>
    public VaultFile File { get; }

    /// <summary>Its schema; null where it has none.</summary>
    public Schema? Schema { get; }

    /// <summary>What is known of it besides its text.</summary>
    public NoteEnvironment Environment { get; }

    /// <summary>Whether something was told of it that may be other when all notes of the vault are read: a value that seems unique, a note whose schema is not known yet.</summary>
    public bool HasHoped => _view.HasHoped;

    /// <summary>The schema of another note; null where it has none, or it is not known yet, which <see cref="HasHoped"/> says then.</summary>
    internal Schema? KnownSchemaOf(VaultFile file) => _view.KnownSchemaOf(file);

    /// <summary>The vault as the note sees it.</summary>
    public IVaultView Vault => _view;

    /// <summary>The version of its schema that it says it has, from 1; 1 where it says none or no number.</summary>
    public uint NoteVersion => (uint)Math.Clamp(NoteSchema.NoteVersion.Of(Note.Frontmatter, Environment).Number, 1, uint.MaxValue);

    /// <summary>What is wrong with it: at most <see cref="MostFindings"/>, after which no more are looked for.</summary>
    public LintResult Lint() => _state.Linter.Lint(Note, _damage, Environment, MostFindings);

    /// <summary>All that is wrong with it.</summary>
    /// <exception cref="TooManyFindingsException">There are more findings than <see cref="MostFindings"/>.</exception>
    public LintResult LintToTheEnd() => _state.Linter.Lint(Note, _damage, Environment);

    /// <summary>What can be filled in by <paramref name="schema"/>, its own.</summary>
    /// <param name="schema">Its schema.</param>
    /// <param name="only">The ids of the only changes that are wanted; null for all.</param>
    public EnrichedNote Enrich(Schema schema, IReadOnlySet<string>? only) => NoteEnricher.Enrich(Note, schema, Environment, only);

    /// <summary>What brings it to a version of <paramref name="schema"/>, its own.</summary>
    /// <param name="schema">Its schema.</param>
    /// <param name="to">The version; null for the schema's.</param>
    public MigrationResult Migrate(Schema schema, int? to) => NoteMigrator.Migrate(Note, schema, Environment, new MigrationOptions
    {
        To = to,
        Schemas = _state.Linter.FindSchema,
        Earlier = _state.Earlier.Find,
        Check = (note, itsSchema) => itsSchema is null ? NoteChecker.Check(note, null, Environment) : (_state.Earlier.LinterOf(itsSchema) ?? _state.Linter).Lint(note, null, Environment).Diagnostics,
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        _state.GiveBack(_view);
        _interruption.Dispose();
    }

    /// <summary>What the file system says of the file in whose place the text stands, looked up where an expression asks.</summary>
    private sealed class DraftEnvironment(VaultState state, Note note, VaultFile file) : NoteEnvironment
    {
        public override DateTimeOffset? Created => file.IsNone ? Clock.GetUtcNow() : System.IO.File.GetCreationTimeUtc(FullPath);

        public override DateTimeOffset? Modified => file.IsNone ? Clock.GetUtcNow() : System.IO.File.GetLastWriteTimeUtc(FullPath);

        public override long? Size => System.Text.Encoding.UTF8.GetByteCount(note.Source.AsSpan());

        private string FullPath => state.Folder.FullPath(state.Index.Files.PathOf(file));
    }
}
