namespace NoteSchema;

/// <summary>Headings of plain words. One takes the place of another without a look at the rest of the note: it is one line before as after, and nothing in it can begin or end what goes on in other lines.</summary>
internal static class PlainHeading
{
    // Besides letters and digits. None of them marks anything, wherever it stands in a heading.
    private const string Signs = " ,.;:!?'()/–—’‘“”„";

    /// <summary>The edit that has <paramref name="heading"/>, of <paramref name="source"/>, say <paramref name="text"/>; null where one of the two is more than words, or the heading is written in another way than <c># Heading</c>.</summary>
    public static TextEdit? Replace(SourceText source, Block heading, string text)
    {
        ReadOnlySpan<char> line = source.AsSpan(heading.Span);
        bool isPlain = heading is { Kind: BlockKind.Heading, IsTop: true } && line is ['#', ..] && !line.ContainsAny('\r', '\n') && IsPlain(source.AsSpan(heading.Text)) && IsPlain(text);
        return isPlain ? new TextEdit(heading.Text, text) : null;
    }

    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] == ' ' || text[^1] == ' ') return false;
        foreach (char character in text)
        {
            if (!char.IsLetterOrDigit(character) && !Signs.Contains(character)) return false;
        }
        return true;
    }
}
