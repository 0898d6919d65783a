namespace NoteSchema;

/// <summary>
/// What a vault knows of its files, as seen from the note being checked. Checks ask it plain questions; those that have <see langword="true"/> as the answer in a vault that is in order
/// make no garbage. What is only needed for messages and fixes may read files.
/// </summary>
public interface IVaultView
{
    /// <summary>The note being checked; none where it is no file of the vault, as for a text from standard input.</summary>
    VaultFile Self { get; }

    /// <summary>
    /// Where a link of the note leads, found as Obsidian finds it. <paramref name="target"/> is what stands before <c>#</c> and <c>|</c>, percent-escapes of Markdown links
    /// resolved, with or without <c>.md</c>; an empty one is the note itself.
    /// </summary>
    LinkResolution Resolve(ReadOnlySpan<char> target);

    /// <summary>Whether a file lies at <paramref name="path"/>, given from the vault's root with <c>/</c>, its case included.</summary>
    bool HasFile(ReadOnlySpan<char> path);

    /// <summary>Whether the note has the heading, compared as Obsidian does; <c>A#B</c> is a heading B below a heading A. True for a file that is no note: what follows <c>#</c> is a page or a view there.</summary>
    bool HasHeading(VaultFile file, ReadOnlySpan<char> heading);

    /// <summary>Whether the note has a block with the id, given without <c>^</c>. True for a file that is no note.</summary>
    bool HasBlock(VaultFile file, ReadOnlySpan<char> blockId);

    /// <summary>Whether the note has one of <paramref name="schemas"/>, or one that extends one of them.</summary>
    bool HasSchema(VaultFile file, IReadOnlyList<string> schemas);

    /// <summary>
    /// Whether the note's <paramref name="field"/>, a link or a list of links at the top of its frontmatter, names the note being checked. True for a note that has none of
    /// <paramref name="schemas"/> and none that extends one of them: it need not.
    /// </summary>
    bool NamesSelf(VaultFile file, string field, IReadOnlyList<string> schemas);

    /// <summary>Whether no other note of the schema that <see cref="Field.UniqueIn"/> names, or of one that extends it, has <paramref name="value"/>, written as <see cref="UniqueValue"/> writes it, in <paramref name="field"/>.</summary>
    bool IsUnique(Field field, ReadOnlySpan<char> value);

    /// <summary>Which fields of the vault's schemas must name each other.</summary>
    InverseLinks Inverses { get; }

    /// <summary>The id of the note's schema; null where it has none.</summary>
    string? SchemaOf(VaultFile file);

    /// <summary>
    /// The CEL value of a note's field, read by the note's own schema and, where it has none or that does not name the field, as it is written; a <see cref="CelError"/> where there is none.
    /// Asked for what <see cref="Schema.LinkedFields"/> lists.
    /// </summary>
    object? FieldOf(VaultFile file, string key);

    /// <summary>The path from the vault's root, with <c>/</c>.</summary>
    string PathOf(VaultFile file);

    /// <summary>The note as it is in the vault now; null where it cannot be read. For messages and fixes.</summary>
    Note? NoteOf(VaultFile file);

    /// <summary>The shortest target by which a link of the note being checked reaches the file: its name, or as much of its path as makes that one. For messages and fixes.</summary>
    string TargetOf(VaultFile file);

    /// <summary>The files that <paramref name="target"/> may mean, the one that Obsidian opens first. For messages and fixes.</summary>
    IReadOnlyList<VaultFile> Candidates(string target);

    /// <summary>
    /// The files that may be meant by a target or path that leads nowhere, best first, at most three: of one of <paramref name="schemas"/> where any are given,
    /// else notes for a target without extension and files of any kind for one with. For messages and fixes.
    /// </summary>
    IReadOnlyList<NearMatch> NearMatches(string target, IReadOnlyList<string> schemas);

    /// <summary>The notes for which <see cref="IsUnique"/> is not so, by path. For messages and fixes.</summary>
    IReadOnlyList<VaultFile> OthersWith(Field field, string value);
}
