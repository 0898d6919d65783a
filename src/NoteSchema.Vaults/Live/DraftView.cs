namespace NoteSchema.Vaults;

/// <summary>A complete view of a vault from a text that is not saved: of the note itself the text says what holds, of all others the index.</summary>
internal sealed class DraftView(VaultIndex index) : CompleteView(index)
{
    private NoteFacts _own = NoteFacts.None;
    private Note? _note;

    /// <summary>Looks from <paramref name="note"/>, which stands in the place of <paramref name="file"/>.</summary>
    public void Begin(VaultFile file, Note note, Schema? schema, NoteEnvironment environment)
    {
        Begin(file);
        _note = note;
        _own = NoteFacts.None;
        _own = new FactsReader(this, environment).Read(note, file, schema);
    }

    /// <summary>Forgets the note, so that it is not kept in memory.</summary>
    public void End()
    {
        _note = null;
        _own = NoteFacts.None;
    }

    public override Note? NoteOf(VaultFile file) => file == Self && _note is not null ? _note : base.NoteOf(file);

    private protected override NoteFacts FactsOf(VaultFile file) => file == Self && !file.IsNone ? _own : base.FactsOf(file);
}
