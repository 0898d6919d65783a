namespace NoteSchema;

/// <summary>Tells of a short list, without reading the items as values, that none stands there twice.</summary>
internal static class DistinctItems
{
    // Longer lists are told by a set.
    private const int MostCompared = 24;

    /// <summary>Whether all items of <paramref name="list"/> differ, as values of <paramref name="type"/>; false also where only reading them would tell.</summary>
    public static bool AreSurely(FrontmatterValue list, FieldType? type)
    {
        int count = list.Count;
        if (count < 2) return true;
        if (count > MostCompared || type is not (LinkType or StringType)) return false;
        int at = 0;
        foreach (FrontmatterValue item in list.Items)
        {
            if (!IsPlain(item, type)) return false;
            int other = 0;
            foreach (FrontmatterValue before in list.Items)
            {
                if (other++ == at) break;
                if (type is LinkType ? Target(before).Equals(Target(item), StringComparison.OrdinalIgnoreCase) : before.Chars.SequenceEqual(item.Chars)) return false;
            }
            at++;
        }
        return true;
    }

    // A wikilink without escapes and extension, or any text: what makes it the same as another is plain to see.
    private static bool IsPlain(FrontmatterValue item, FieldType type)
    {
        if (item.Kind != FrontmatterKind.String) return false;
        if (type is not LinkType) return true;
        ReadOnlySpan<char> text = item.Chars;
        return text.StartsWith("[[") && text.EndsWith("]]") && !text.Contains('\\') && !Target(item).EndsWith(".md", StringComparison.OrdinalIgnoreCase);
    }

    private static ReadOnlySpan<char> Target(FrontmatterValue link)
    {
        ReadOnlySpan<char> inner = link.Chars[2..^2];
        int end = inner.IndexOfAny('|', '#');
        return (end < 0 ? inner : inner[..end]).Trim();
    }
}
