namespace NoteSchema.Vaults;

/// <summary>
/// A vault as one note after another sees it, every question answered: from the facts in the index, and by reading another note where they are not there. Not safe for use by several threads
/// at a time; several views of one index are.
/// </summary>
public class CompleteView(VaultIndex index) : VaultView(index)
{
    // A name that is missing is often named more than once in a note.
    private readonly Dictionary<(string Target, IReadOnlyList<string> Schemas), IReadOnlyList<NearMatch>> _near = [];

    /// <inheritdoc/>
    public override void Begin(VaultFile file)
    {
        base.Begin(file);
        _near.Clear();
    }

    /// <inheritdoc/>
    public override bool HasSchema(VaultFile file, IReadOnlyList<string> schemas) => FactsOf(file).Schema?.IsOneOf(schemas) == true;

    /// <inheritdoc/>
    public override bool IsUnique(Field field, ReadOnlySpan<char> value) => Self.IsNone || Index.IsUnique(Self, FactsReader.UniqueKey(field, value));

    /// <inheritdoc/>
    public override string? SchemaOf(VaultFile file) => FactsOf(file).Schema?.Id;

    /// <inheritdoc/>
    public override Note? NoteOf(VaultFile file) => Index.NoteOf(file);

    /// <inheritdoc/>
    public override IReadOnlyList<NearMatch> NearMatches(string target, IReadOnlyList<string> schemas)
    {
        if (!_near.TryGetValue((target, schemas), out IReadOnlyList<NearMatch>? near)) _near.Add((target, schemas), near = Index.NearNames.Find(target, schemas, Self));
        return near;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<VaultFile> OthersWith(Field field, string value) => Self.IsNone ? [] : Index.OthersWith(Self, FactsReader.UniqueKey(field, value));

    private protected override bool HasHeading(VaultFile file, ReadOnlySpan<ulong> parts) => FactsOf(file).HasHeading(parts);

    private protected override bool HasBlock(VaultFile file, ulong block) => FactsOf(file).Blocks.Contains(block);

    private protected override bool NamesSelf(VaultFile file, uint field, IReadOnlyList<string> schemas) => FactsOf(file).Answers(Self, field, schemas);

    /// <summary>The facts of a note as this view sees it.</summary>
    private protected virtual NoteFacts FactsOf(VaultFile file) => Index.FactsOf(file);
}
