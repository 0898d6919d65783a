using System.Text;

namespace NoteSchema;

/// <summary>Checks the line below the title, which repeats fields.</summary>
internal static class HeaderCheck
{
    public static void Run(CheckContext context, TextTemplate header, Block? title)
    {
        if (LineBelow(context, title) is { } first && header.IsFilledIn(context.Scope, context.Source.AsSpan(first))) return;
        CheckParts(context, header, title);
    }

    private static void CheckParts(CheckContext context, TextTemplate header, Block? title)
    {
        string[] parts = [.. header.Parts.Select(part => part as string ?? new TextTemplate("", part).Format(context.Scope) ?? "\0")];
        // A place whose field has no value is what the rules about that field are for.
        if (Array.Exists(parts, part => part == "\0")) return;
        string wanted = string.Concat(parts).Trim();
        SourceText source = context.Source;
        if (LineBelow(context, title) is not { } line || !IsHeader(source.AsSpan(line), header, parts))
        {
            if (title is not { } heading) return;
            string end = LineEnds.Of(source, source.LineAt(heading.Span.Start));
            // Text right below would go on from it, or dashes make a heading of it.
            int below = source.LineAt(heading.Span.End) + 1;
            string gap = below < source.LineCount && !source.AsSpan(source.LineSpan(below)).IsWhiteSpace() ? end : "";
            context.Report(Rules.HeaderMismatch, source.FirstLineOf(heading.Span), $"The line “{wanted}” is missing below the title.", null, new Fix("Add it", FixKind.Suggested, [TextEdit.Insert(heading.Span.End, end + wanted + gap)]));
            return;
        }
        if (Squeeze(source.ToString(line)) == Squeeze(wanted)) return;
        if (Places(source, line, header, parts) is not { } places)
        {
            context.Report(Rules.HeaderMismatch, line, $"The line below the title must be “{wanted}”.", null, Fix.Replace($"Write “{wanted}”", FixKind.Suggested, line, wanted));
            return;
        }
        foreach ((TextSpan span, string value) in places)
        {
            string written = source.ToString(span);
            if (Squeeze(written) != Squeeze(value)) context.Report(Rules.HeaderMismatch, span.IsEmpty ? line : span, $"The fields say “{value}”, and this says “{written}”.", null, Fix.Replace($"Write “{value}”", FixKind.Suggested, span, value));
        }
    }

    /// <summary>The text without the differences that nobody sees: runs of spaces, no-break spaces.</summary>
    public static string Squeeze(string text)
    {
        var squeezed = new StringBuilder(text.Length);
        foreach (char character in text.AsSpan().Trim())
        {
            if (!char.IsWhiteSpace(character)) squeezed.Append(character);
            else if (squeezed[^1] != ' ') squeezed.Append(' ');
        }
        return squeezed.ToString();
    }

    private static TextSpan? LineBelow(CheckContext context, Block? title)
    {
        int start = title?.Span.End ?? context.Note.Body.Span.Start;
        Body body = context.Note.Body;
        int next = body.FirstBlockFrom(start);
        if (next == body.Blocks.Count || body.Blocks[next] is not { Kind: BlockKind.Paragraph, IsTop: true } paragraph) return null;
        TextSpan line = context.Source.FirstLineOf(paragraph.Span);
        return new TextSpan(line.Start, context.Source.AsSpan(line).TrimEnd().Length);
    }

    // A line that begins as the template does, or holds most of its fixed text, is meant to be the header; any other is the first of the body.
    private static bool IsHeader(ReadOnlySpan<char> line, TextTemplate header, string[] parts)
    {
        int held = 0, literals = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            if (header.Parts[i] is not string literal || literal.Trim().Length == 0) continue;
            literals++;
            if (line.Contains(literal.AsSpan().Trim(), StringComparison.Ordinal)) held++;
        }
        return literals == 0 || 2 * held >= literals;
    }

    private static List<(TextSpan Span, string Value)>? Places(SourceText source, TextSpan line, TextTemplate header, string[] parts)
    {
        var places = new List<(TextSpan, string)>();
        int at = line.Start;
        for (int i = 0; i < parts.Length; i++)
        {
            if (header.Parts[i] is string literal)
            {
                if (!source.AsSpan(TextSpan.FromBounds(at, line.End)).StartsWith(literal, StringComparison.Ordinal)) return null;
                at += literal.Length;
                continue;
            }
            int end = line.End;
            if (i + 1 < parts.Length)
            {
                if (header.Parts[i + 1] is not string next) return null;
                int offset = source.AsSpan(TextSpan.FromBounds(at, line.End)).IndexOf(next, StringComparison.Ordinal);
                if (offset < 0) return null;
                end = at + offset;
            }
            places.Add((TextSpan.FromBounds(at, end), parts[i]));
            at = end;
        }
        return at == line.End ? places : null;
    }
}
