namespace NoteSchema.Vaults;

/// <summary>A complete view of a vault from a text that is not saved: of the note itself the text says what holds, of all others the index.</summary>
/// <param name="index">The vault.</param>
/// <param name="hopes">Whether values are taken for unique as long as not all notes are read, for those who cannot wait.</param>
internal sealed class DraftView(VaultIndex index, bool hopes = false) : CompleteView(index)
{
    private NoteFacts _own = NoteFacts.None;
    private Note? _note;

    /// <summary>Whether an answer was no more than hope.</summary>
    public bool HasHoped { get; private set; }

    /// <summary>Looks from <paramref name="note"/>, which stands in the place of <paramref name="file"/>.</summary>
    public void Begin(VaultFile file, Note note, Schema? schema, NoteEnvironment environment)
    {
        Begin(file);
        _note = note;
        HasHoped = false;
        _own = NoteFacts.None;
        _own = new FactsReader(this, environment).Read(note, file, schema);
    }

    /// <summary>Forgets the note, so that it is not kept in memory.</summary>
    public void End()
    {
        _note = null;
        _own = NoteFacts.None;
    }

    /// <summary>The schema of another note; null where it has none, or for those who cannot wait is not known yet.</summary>
    public Schema? KnownSchemaOf(VaultFile file)
    {
        if (!hopes || Index.IsComplete || Index.KnownFactsOf(file) is not null) return FactsOf(file).Schema;
        HasHoped |= Index.Files.IsNote(file);
        return null;
    }

    public override bool IsUnique(string field, ReadOnlySpan<char> value)
    {
        if (!hopes || Self.IsNone || Index.IsComplete) return base.IsUnique(field, value);
        return HasHoped = true;
    }

    public override Note? NoteOf(VaultFile file) => file == Self && _note is not null ? _note : base.NoteOf(file);

    private protected override NoteFacts FactsOf(VaultFile file) => file == Self && !file.IsNone ? _own : base.FactsOf(file);
}
