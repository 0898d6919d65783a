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
        bool isLink = type is LinkType;
        // What differs in its length differs.
        Span<int> lengths = stackalloc int[MostCompared];
        int at = 0;
        foreach (FrontmatterValue item in list.Items)
        {
            if (!IsPlain(item, isLink)) return false;
            ReadOnlySpan<char> name = Name(item, isLink);
            if (lengths[..at].Contains(name.Length))
            {
                int other = 0;
                foreach (FrontmatterValue before in list.Items)
                {
                    if (other++ == at) break;
                    if (Name(before, isLink).Equals(name, isLink ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)) return false;
                }
            }
            lengths[at++] = name.Length;
        }
        return true;
    }

    // A wikilink without escapes and extension, or any text: what makes it the same as another is plain to see.
    private static bool IsPlain(FrontmatterValue item, bool isLink)
    {
        if (item.Kind != FrontmatterKind.String) return false;
        if (!isLink) return true;
        ReadOnlySpan<char> text = item.Chars;
        return text.StartsWith("[[") && text.EndsWith("]]") && !text.Contains('\\') && !Name(item, isLink).EndsWith(".md", StringComparison.OrdinalIgnoreCase);
    }

    // What it is the same by: the target of a link, all of any other text.
    private static ReadOnlySpan<char> Name(FrontmatterValue item, bool isLink)
    {
        if (!isLink) return item.Chars;
        ReadOnlySpan<char> inner = item.Chars[2..^2];
        int end = inner.IndexOfAny('|', '#');
        return (end < 0 ? inner : inner[..end]).Trim();
    }
}
