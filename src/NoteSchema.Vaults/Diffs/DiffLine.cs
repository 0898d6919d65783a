namespace NoteSchema.Vaults;

/// <summary>What a line of a diff says.</summary>
public enum DiffLineKind
{
    /// <summary>The line stands in both texts.</summary>
    Context,
    /// <summary>The line stands in the first text only.</summary>
    Removed,
    /// <summary>The line stands in the second text only.</summary>
    Added,
}

/// <summary>A line of a diff.</summary>
/// <param name="Kind">In which of the two texts it stands.</param>
/// <param name="Text">The line without its LF; a CR before that belongs to it.</param>
/// <param name="EndsWithoutNewLine">Whether it is the last line of its text and has no LF.</param>
public sealed record DiffLine(DiffLineKind Kind, string Text, bool EndsWithoutNewLine)
{
    /// <summary>What differs from the line that stands here in the other text, in UTF-16 units of <see cref="Text"/>; empty where there is none, or where little is the same.</summary>
    public IReadOnlyList<TextSpan> Changed { get; init; } = [];

    /// <summary>The sign before the line in a unified diff.</summary>
    public char Sign => Kind switch { DiffLineKind.Removed => '-', DiffLineKind.Added => '+', _ => ' ' };
}

/// <summary>Lines that changed together, with the lines around them.</summary>
/// <param name="BeforeLine">The number, from 0, of its first line in the first text.</param>
/// <param name="BeforeCount">How many lines of the first text it has.</param>
/// <param name="AfterLine">The number, from 0, of its first line in the second text.</param>
/// <param name="AfterCount">How many lines of the second text it has.</param>
/// <param name="Lines">The lines in order; of those that changed the removed ones first.</param>
public sealed record DiffHunk(int BeforeLine, int BeforeCount, int AfterLine, int AfterCount, IReadOnlyList<DiffLine> Lines)
{
    /// <summary>The line that begins it in a unified diff, <c>@@ -1,4 +1,5 @@</c>.</summary>
    public string Header => $"@@ -{Range(BeforeLine, BeforeCount)} +{Range(AfterLine, AfterCount)} @@";

    // Lines count from 1 here; of no lines it is the number of the one before.
    private static string Range(int line, int count) => count == 1 ? $"{line + 1}" : $"{(count == 0 ? line : line + 1)},{count}";
}
