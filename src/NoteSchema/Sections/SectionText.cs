using System.Text;

namespace NoteSchema;

/// <summary>The text that a callout holds.</summary>
internal static class SectionText
{
    /// <summary>The lines after the callout's title, without their marks.</summary>
    public static string OfCallout(SourceText source, Block callout)
    {
        var text = new StringBuilder();
        for (int start = callout.Span.Start; Next(source, callout, ref start, out ReadOnlySpan<char> line);) text.Append(line).Append('\n');
        return text.ToString().Trim();
    }

    /// <summary>Whether <see cref="OfCallout"/> is empty.</summary>
    public static bool IsEmpty(SourceText source, Block callout)
    {
        for (int start = callout.Span.Start; Next(source, callout, ref start, out ReadOnlySpan<char> line);)
        {
            if (!line.IsWhiteSpace()) return false;
        }
        return true;
    }

    /// <summary>Turns from the line at <paramref name="start"/> to the one after it; false where the callout ends before that.</summary>
    private static bool Next(SourceText source, Block callout, ref int start, out ReadOnlySpan<char> line)
    {
        line = default;
        ReadOnlySpan<char> text = source.AsSpan();
        int length = text[start..].IndexOfAny('\r', '\n');
        if (length < 0) return false;
        start += length;
        start += text[start] == '\r' && start + 1 < text.Length && text[start + 1] == '\n' ? 2 : 1;
        if (start > callout.Span.End) return false;
        ReadOnlySpan<char> rest = text[start..];
        int end = rest.IndexOfAny('\r', '\n');
        line = (end < 0 ? rest : rest[..end]).TrimStart();
        if (line.StartsWith(">")) line = line[1..];
        if (line.StartsWith(" ")) line = line[1..];
        return true;
    }
}
