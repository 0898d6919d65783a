namespace NoteSchema.Vaults;

/// <summary>
/// A vault as one note after another sees it, every question answered: from the facts in the index, and by reading another note where they are not there. Not safe for use by several threads
/// at a time; several views of one index are.
/// </summary>
public class CompleteView(VaultIndex index) : VaultView(index)
{
    /// <inheritdoc/>
    public override bool HasSchema(VaultFile file, IReadOnlyList<string> schemas) => FactsOf(file).Schema?.IsOneOf(schemas) == true;

    /// <inheritdoc/>
    public override bool IsUnique(string field, ReadOnlySpan<char> value) => Self.IsNone || Index.IsUnique(Self, FactsOf(Self).Schema, FactsReader.ValueKey(field, value));

    /// <inheritdoc/>
    public override string? SchemaOf(VaultFile file) => FactsOf(file).Schema?.Id;

    /// <inheritdoc/>
    public override Note? NoteOf(VaultFile file) => Index.NoteOf(file);

    /// <inheritdoc/>
    public override IReadOnlyList<VaultFile> NearMatches(string target, IReadOnlyList<string> schemas) => Index.NearNames.Find(target, schemas, Self);

    /// <inheritdoc/>
    public override IReadOnlyList<VaultFile> OthersWith(string field, string value) => Self.IsNone ? [] : Index.OthersWith(Self, FactsOf(Self).Schema, FactsReader.ValueKey(field, value));

    private protected override bool HasHeading(VaultFile file, ReadOnlySpan<ulong> parts) => FactsOf(file).HasHeading(parts);

    private protected override bool HasBlock(VaultFile file, ulong block) => FactsOf(file).Blocks.Contains(block);

    private protected override bool NamesSelf(VaultFile file, uint field, IReadOnlyList<string> schemas) => FactsOf(file).Answers(Self, field, schemas);

    /// <summary>The facts of a note as this view sees it.</summary>
    private protected virtual NoteFacts FactsOf(VaultFile file) => Index.FactsOf(file);
}
