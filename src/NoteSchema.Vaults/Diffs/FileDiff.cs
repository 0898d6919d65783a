using System.Runtime.InteropServices;

namespace NoteSchema.Vaults;

/// <summary>What differs, line by line, between two texts of a file. Lines end with LF, as for <c>git apply</c>; a byte-order mark and a CR belong to their line.</summary>
public sealed class FileDiff
{
    private FileDiff(string path, bool isNew, bool isGone, IReadOnlyList<DiffHunk> hunks)
    {
        Path = path;
        IsNew = isNew;
        IsGone = isGone;
        Hunks = hunks;
    }

    /// <summary>The path, with <c>/</c>.</summary>
    public string Path { get; }

    /// <summary>Whether there was no file before.</summary>
    public bool IsNew { get; }

    /// <summary>Whether there is no file afterwards.</summary>
    public bool IsGone { get; }

    /// <summary>The changes by place; none where the texts are the same.</summary>
    public IReadOnlyList<DiffHunk> Hunks { get; }

    /// <summary>The lines that begin the diff of the file, as git writes them.</summary>
    public IReadOnlyList<string> Header => DiffHeader.Of(this);

    /// <summary>Compares <paramref name="before"/> with <paramref name="after"/>.</summary>
    /// <param name="path">The file's path, with <c>/</c>.</param>
    /// <param name="before">The text before; null where there was no file.</param>
    /// <param name="after">The text afterwards; null where there is no file.</param>
    /// <param name="context">How many lines to show before and after each change.</param>
    public static FileDiff Of(string path, string? before, string? after, int context = 3)
    {
        List<ReadOnlyMemory<char>> beforeLines = Lines(before), afterLines = Lines(after);
        (int[] beforeItems, int[] afterItems) = Number(beforeLines, afterLines);
        var hunks = new HunkBuilder(beforeLines, afterLines, context);
        return new FileDiff(path, before is null, after is null, hunks.Build(SequenceDiff.Find(beforeItems, afterItems)));
    }

    /// <summary>The unified diff as text, empty where nothing differs: <c>git apply</c> takes it.</summary>
    public override string ToString()
    {
        using var text = new StringWriter { NewLine = "\n" };
        UnifiedDiff.Write(text, this);
        return text.ToString();
    }

    private static List<ReadOnlyMemory<char>> Lines(string? text)
    {
        var lines = new List<ReadOnlyMemory<char>>();
        ReadOnlyMemory<char> rest = text.AsMemory();
        while (!rest.IsEmpty)
        {
            Interruption.Look();
            int end = rest.Span.IndexOf('\n') + 1;
            if (end == 0) end = rest.Length;
            lines.Add(rest[..end]);
            rest = rest[end..];
        }
        return lines;
    }

    // Lines that are the same have the same number.
    private static (int[] Before, int[] After) Number(List<ReadOnlyMemory<char>> before, List<ReadOnlyMemory<char>> after)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> numbers = known.GetAlternateLookup<ReadOnlySpan<char>>();
        return (NumberAll(before), NumberAll(after));

        int[] NumberAll(List<ReadOnlyMemory<char>> lines)
        {
            int[] items = new int[lines.Count];
            for (int at = 0; at < items.Length; at++)
            {
                Interruption.Look();
                ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, lines[at].Span, out bool isKnown);
                if (!isKnown) number = known.Count;
                items[at] = number;
            }
            return items;
        }
    }
}
