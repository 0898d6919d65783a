using System.Text;

namespace NoteSchema;

/// <summary>The text that a callout holds.</summary>
internal static class SectionText
{
    /// <summary>The lines after the callout's title, without their marks.</summary>
    public static string OfCallout(SourceText source, Block callout)
    {
        var text = new StringBuilder();
        int last = source.LineAt(callout.Span.End);
        for (int line = source.LineAt(callout.Span.Start) + 1; line <= last; line++)
        {
            ReadOnlySpan<char> content = source.AsSpan(source.LineSpan(line)).TrimStart();
            if (content.StartsWith(">")) content = content[1..];
            text.Append(content.StartsWith(" ") ? content[1..] : content).Append('\n');
        }
        return text.ToString().Trim();
    }
}
