namespace NoteSchema.Vaults;

/// <summary>A complete view of a vault from a text that is not saved: of the note itself the text says what holds, of all others the index.</summary>
/// <param name="index">The vault.</param>
/// <param name="hopes">Whether values are taken for unique as long as not all notes are read, for those who cannot wait.</param>
internal sealed class DraftView(VaultIndex index, bool hopes = false) : CompleteView(index)
{
    // What a longer text was read into is not kept; in UTF-16 units.
    private const int LongText = 1 << 18;

    private readonly NoteReader _reader = new();
    private NoteFacts? _own = NoteFacts.None;
    private Note? _note;
    private Schema? _schema;
    private NoteEnvironment? _environment;

    /// <summary>Reads a text. The note is valid until <see cref="End"/>.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> asked for the end.</exception>
    public Note Read(string text, string path, CancellationToken cancellation) => text.Length <= LongText ? _reader.Read(text.AsMemory(), path, cancellation) : Note.Parse(text, path, cancellation);

    /// <summary>Whether an answer was no more than hope.</summary>
    public bool HasHoped { get; private set; }

    /// <summary>Looks from <paramref name="note"/>, which stands in the place of <paramref name="file"/>.</summary>
    public void Begin(VaultFile file, Note note, Schema? schema, NoteEnvironment environment)
    {
        Begin(file);
        HasHoped = false;
        (_note, _schema, _environment, _own) = (note, schema, environment, null);
    }

    /// <summary>Forgets the note, so that it is not kept in memory.</summary>
    public void End() => (_note, _schema, _environment, _own) = (null, null, null, NoteFacts.None);

    /// <summary>The schema of another note; null where it has none, or for those who cannot wait is not known yet.</summary>
    public Schema? KnownSchemaOf(VaultFile file)
    {
        if (!hopes || Index.IsComplete || Index.KnownFactsOf(file) is not null) return FactsOf(file).Schema;
        HasHoped |= Index.Files.IsNote(file);
        return null;
    }

    public override bool IsUnique(Field field, ReadOnlySpan<char> value)
    {
        if (!hopes || Self.IsNone || Index.IsComplete) return base.IsUnique(field, value);
        return HasHoped = true;
    }

    public override Note? NoteOf(VaultFile file) => file == Self && _note is not null ? _note : base.NoteOf(file);

    private protected override NoteFacts FactsOf(VaultFile file) => file == Self && !file.IsNone ? _own ?? ReadOwn() : base.FactsOf(file);

    // Links into the note itself and values that no other may have ask for them, and of most notes nobody does.
    private NoteFacts ReadOwn()
    {
        _own = NoteFacts.None;
        return _own = new FactsReader(Index.Files, _environment!).Read(_note!, Self, _schema);
    }
}
