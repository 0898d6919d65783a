namespace NoteSchema.ExpressionTests;

/// <summary>A vault of a few notes, each with the schema that its <c>type</c> names. Links find them by name or path, without regard to case; no note has a heading or block.</summary>
internal sealed class FewNotes : IVaultView
{
    private readonly (string Path, Note Note)[] _notes;
    private readonly IReadOnlyList<Schema> _schemas;

    public FewNotes(IReadOnlyList<Schema> schemas, params (string Path, string Text)[] notes)
    {
        _schemas = schemas;
        _notes = [.. notes.Select(note => (note.Path, Note.Parse(note.Text, note.Path)))];
    }

    public VaultFile Self => default;

    public InverseLinks Inverses { get; } = new([]);

    public LinkResolution Resolve(ReadOnlySpan<char> target)
    {
        string name = target.ToString();
        return new(new(1 + Array.FindIndex(_notes, note => string.Equals(note.Path, name + ".md", StringComparison.OrdinalIgnoreCase) || note.Path.EndsWith($"/{name}.md", StringComparison.OrdinalIgnoreCase))), false);
    }

    public string PathOf(VaultFile file) => _notes[file.Number - 1].Path;

    public Note? NoteOf(VaultFile file) => _notes[file.Number - 1].Note;

    public string? SchemaOf(VaultFile file) => Find(file)?.Id;

    public bool HasSchema(VaultFile file, IReadOnlyList<string> schemas) => Find(file)?.IsOneOf(schemas) == true;

    public object? FieldOf(VaultFile file, string key) => new NoteReading(NoteOf(file)!, Find(file) ?? new Schema { Id = "" }, NoteEnvironment.Default).Field(key);

    public bool HasFile(ReadOnlySpan<char> path) => false;

    public bool HasHeading(VaultFile file, ReadOnlySpan<char> heading) => false;

    public bool HasBlock(VaultFile file, ReadOnlySpan<char> blockId) => false;

    public bool NamesSelf(VaultFile file, string field, IReadOnlyList<string> schemas) => false;

    public bool IsUnique(Field field, ReadOnlySpan<char> value) => true;

    public string TargetOf(VaultFile file) => PathOf(file)[..^3];

    public IReadOnlyList<VaultFile> Candidates(string target) => Resolve(target).File is { IsNone: false } file ? [file] : [];

    public IReadOnlyList<NearMatch> NearMatches(string target, IReadOnlyList<string> schemas) => [];

    public IReadOnlyList<VaultFile> OthersWith(Field field, string value) => [];

    private Schema? Find(VaultFile file) => _schemas.FirstOrDefault(schema => schema.Id == NoteOf(file)!.Frontmatter["type"].Text);
}
