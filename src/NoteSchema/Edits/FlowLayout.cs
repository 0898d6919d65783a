namespace NoteSchema;

/// <summary>The entries of a map in braces, or the items of a list in brackets: each from its anchor, tag or first character to the end of its value.</summary>
internal static class FlowLayout
{
    /// <summary>The parts in order; null where something stands in a way that is not foreseen.</summary>
    public static IReadOnlyList<TextSpan>? Read(string text, FrontmatterValue collection)
    {
        var parts = new List<TextSpan>(collection.Count);
        int floor = collection.Span.Start + 1;
        foreach (FrontmatterValue item in collection.Items)
        {
            if (!Add(text, parts, ref floor, item.Span.Start, item.Span.End)) return null;
        }
        foreach (FrontmatterEntry entry in collection.Entries)
        {
            if (!Add(text, parts, ref floor, entry.Key.Span.Start, Math.Max(entry.Key.Span.End, entry.Value.Span.End))) return null;
        }
        return text[collection.Span.End - 1] is ']' or '}' && floor <= collection.Span.End ? parts : null;
    }

    /// <summary>What parts the items: as the first two are parted, else a comma and a space.</summary>
    public static string Separator(string text, IReadOnlyList<TextSpan> parts)
    {
        if (parts.Count < 2) return ", ";
        string gap = text[parts[0].End..parts[1].Start];
        return gap.Trim() == "," && gap[0] == ',' ? gap : ", ";
    }

    private static bool Add(string text, List<TextSpan> parts, ref int floor, int first, int end)
    {
        int start = YamlLines.SkipGap(text, floor);
        if (start > first) return false;
        parts.Add(TextSpan.FromBounds(start, end));
        int next = YamlLines.SkipGap(text, end);
        floor = next + 1;
        return next < text.Length && text[next] is ',' or ']' or '}';
    }
}
