namespace NoteSchema.Vaults;

/// <summary>What fixes made of a file of a vault.</summary>
/// <param name="Path">Its path from the vault's root, with <c>/</c>.</param>
/// <param name="Before">Its text before; a byte-order mark belongs to it.</param>
/// <param name="Edits">The edits on it, in order, none overlapping another; empty where nothing was applied.</param>
public sealed record FixedFile(string Path, string Before, IReadOnlyList<TextEdit> Edits)
{
    /// <summary>Its text afterwards.</summary>
    public string After { get; } = Edits.Count == 0 ? Before : TextEdit.Apply(Before, Edits);

    /// <summary>The fixes in it, in the order in which they were applied.</summary>
    public IReadOnlyList<AppliedFix> Applied { get; init; } = [];

    /// <summary>The fixes for findings in it that were refused.</summary>
    public IReadOnlyList<RefusedFix> Refused { get; init; } = [];

    /// <summary>Rules whose fixes undo each other, each time as a list of their names.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Loops { get; init; } = [];

    /// <summary>Whether fixes brought new ones without end, so that the last of them were not kept.</summary>
    public bool IsUnsettled { get; init; }

    /// <summary>Why its own findings were left as they are; null where fixes of them were tried.</summary>
    public string? Failure { get; init; }

    /// <summary>Whether the text is another.</summary>
    public bool IsChanged => Before != After;

    /// <summary>The change of the file, which must still say <see cref="Before"/>.</summary>
    /// <exception cref="ChangeRefusedException">It says something else by now, or the edits cannot be made in its bytes.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public FileChange Change(VaultFolder vault)
    {
        NoteBytes bytes = NoteBytes.Read(vault, Path);
        return bytes.Text == Before ? bytes.Change(Edits) : throw new ChangeRefusedException("it has changed since it was read");
    }

    /// <summary>What changed, line by line.</summary>
    public FileDiff Diff => FileDiff.Of(Path, Before, After);
}
