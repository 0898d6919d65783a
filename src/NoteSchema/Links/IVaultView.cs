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

    /// <summary>Whether a file lies at <paramref name="path"/>, given from the vault's root with <c>/</c>.</summary>
    bool HasFile(ReadOnlySpan<char> path);

    /// <summary>Whether the note has the heading, compared as Obsidian does; <c>A#B</c> is a heading B below a heading A.</summary>
    bool HasHeading(VaultFile file, ReadOnlySpan<char> heading);

    /// <summary>Whether the note has a block with the id, given without <c>^</c>.</summary>
    bool HasBlock(VaultFile file, ReadOnlySpan<char> blockId);

    /// <summary>Whether the note has one of <paramref name="schemas"/>, or one that extends one of them.</summary>
    bool HasSchema(VaultFile file, IReadOnlyList<string> schemas);

    /// <summary>Whether the note's <paramref name="field"/> names the note being checked.</summary>
    bool NamesSelf(VaultFile file, string field);

    /// <summary>Whether no other note of the schema of the note being checked has <paramref name="value"/> in <paramref name="field"/>.</summary>
    bool IsUnique(string field, string value);

    /// <summary>The id of the note's schema; null where it has none.</summary>
    string? SchemaOf(VaultFile file);

    /// <summary>The CEL value of a note's field, read by the note's own schema; a <see cref="CelError"/> where there is none.</summary>
    object? FieldOf(VaultFile file, string key);

    /// <summary>The path from the vault's root, with <c>/</c>.</summary>
    string PathOf(VaultFile file);

    /// <summary>The note as it is in the vault now; null where it cannot be read. For messages and fixes.</summary>
    Note? NoteOf(VaultFile file);

    /// <summary>The shortest target by which a link of the note being checked reaches the file: its name, or as much of its path as makes that one. For messages and fixes.</summary>
    string TargetOf(VaultFile file);

    /// <summary>The files that <paramref name="target"/> may mean, the one that Obsidian opens first. For messages and fixes.</summary>
    IReadOnlyList<VaultFile> Candidates(string target);

    /// <summary>The notes whose names are likely meant by a target that leads nowhere, best first, at most three; of one of <paramref name="schemas"/> where any are given. For messages and fixes.</summary>
    IReadOnlyList<VaultFile> NearMatches(string target, IReadOnlyList<string> schemas);

    /// <summary>The other notes of the same schema with <paramref name="value"/> in <paramref name="field"/>, by path. For messages and fixes.</summary>
    IReadOnlyList<VaultFile> OthersWith(string field, string value);
}
