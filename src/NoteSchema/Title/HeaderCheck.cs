using System.Text;

namespace NoteSchema;

/// <summary>Checks the line below the title, which repeats fields.</summary>
internal static class HeaderCheck
{
    public static void Run(CheckContext context, TextTemplate header, Block? title)
    {
        if (HeaderLine.Below(context, title) is { } first && header.IsFilledIn(context.Scope, context.Source.AsSpan(first))) return;
        CheckParts(context, header, title);
    }

    private static void CheckParts(CheckContext context, TextTemplate header, Block? title)
    {
        string[] parts = [.. header.Parts.Select(part => part as string ?? new TextTemplate("", part).Format(context.Scope) ?? "\0")];
        // A place whose field has no value is what the rules about that field are for.
        if (Array.Exists(parts, part => part == "\0")) return;
        string wanted = string.Concat(parts).Trim();
        // A value of several lines makes no header line.
        if (wanted.AsSpan().ContainsAny('\n', '\r')) return;
        SourceText source = context.Source;
        if (HeaderLine.Below(context, title) is not { } line || !IsHeader(source.AsSpan(line), header, parts))
        {
            if (title is not { } heading) return;
            context.Report(Rules.HeaderMismatch, source.FirstLineOf(heading.Span), $"The line “{wanted}” is missing below the title.", null, new Fix("Add it", FixKind.Suggested, [BodyText.InsertBelow(context.Note, heading, wanted)]));
            return;
        }
        if (Squeeze(source.ToString(line)) == Squeeze(wanted)) return;
        if (HeaderLine.Places(source, line, header) is not { } places)
        {
            context.Report(Rules.HeaderMismatch, line, $"The line below the title must be “{wanted}”.", null, Fix.Replace($"Write “{wanted}”", FixKind.Suggested, line, wanted));
            return;
        }
        foreach ((TextSpan span, int part) in places)
        {
            string value = parts[part], written = source.ToString(span);
            if (Squeeze(written) == Squeeze(value)) continue;
            var fixes = new List<Fix> { Fix.Replace($"Write “{value}”", FixKind.Suggested, span, value) };
            if (HeaderLine.ValueOf(context, (Expression)header.Parts[part], written) is { } said && context.Reading.Entry(said.Field.Key) is { Value.IsMissing: false } entry
                && FieldEdits.Set(context.Note, entry.Key, FlowYaml.Parse(said.Value)) is { } edits) fixes.Add(new Fix($"Write {entry.Name}: {said.Value}", FixKind.Suggested, edits));
            context.Report(Rules.HeaderMismatch, span.IsEmpty ? line : span, $"The fields say “{value}”, and this says “{written}”.", null, fixes);
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
}
