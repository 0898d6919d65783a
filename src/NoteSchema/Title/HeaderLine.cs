namespace NoteSchema;

/// <summary>The line below the title, which repeats fields.</summary>
internal static class HeaderLine
{
    /// <summary>The first line of the paragraph below <paramref name="title"/>, without blanks at its end; null where none follows.</summary>
    public static TextSpan? Below(CheckContext context, Block? title)
    {
        int start = title?.Span.End ?? context.Note.Body.Span.Start;
        Body body = context.Note.Body;
        int next = body.FirstBlockFrom(start);
        if (next == body.Blocks.Count || body.Blocks[next] is not { Kind: BlockKind.Paragraph, IsTop: true } paragraph) return null;
        TextSpan line = context.Source.FirstLineOf(paragraph.Span);
        return new TextSpan(line.Start, context.Source.AsSpan(line).TrimEnd().Length);
    }

    /// <summary>Where the places of <paramref name="header"/> stand in <paramref name="line"/>, each with the number of its part; null where the line has not that form.</summary>
    public static List<(TextSpan Span, int Part)>? Places(SourceText source, TextSpan line, TextTemplate header)
    {
        var places = new List<(TextSpan, int)>();
        int at = line.Start;
        for (int part = 0; part < header.Parts.Count; part++)
        {
            if (header.Parts[part] is string literal)
            {
                if (!source.AsSpan(TextSpan.FromBounds(at, line.End)).StartsWith(literal, StringComparison.Ordinal)) return null;
                at += literal.Length;
                continue;
            }
            int end = line.End;
            if (part + 1 < header.Parts.Count)
            {
                if (header.Parts[part + 1] is not string next) return null;
                int offset = source.AsSpan(TextSpan.FromBounds(at, line.End)).IndexOf(next, StringComparison.Ordinal);
                if (offset < 0) return null;
                end = at + offset;
            }
            places.Add((TextSpan.FromBounds(at, end), part));
            at = end;
        }
        return at == line.End ? places : null;
    }

    /// <summary>The field that a place shows, and what stands there as its value in YAML; null where the place shows no field as it is, or the text is none of its type.</summary>
    public static (Field Field, string Value)? ValueOf(CheckContext context, Expression place, string text)
    {
        Field? field = context.Reading.Schema.Fields.FirstOrDefault(field => field.Key == place.Text);
        return field?.Type is ScalarType type and not LinkType && text.Trim() is { Length: > 0 } written && type.Parse(written, context.Reading.Environment) is { } value && type.Write(value) is { } yaml ? (field, yaml) : null;
    }

    /// <summary>What the title or the line below it says of a field that the frontmatter does not have, as YAML; null where they say nothing of it.</summary>
    public static string? ValueFor(CheckContext context, Field field)
    {
        BodyLayout layout = context.Reading.Schema.Body;
        if (context.Note.Body.Title is not { } title) return null;
        if (layout.Title is not null && TitleCheck.FieldOf(context, layout.Title) == field && field.Type is StringType type) return type.Write(context.Source.ToString(title.Text));
        if (layout.Header is not { } header || Below(context, title) is not { } line || Places(context.Source, line, header) is not { } places) return null;
        foreach ((TextSpan span, int part) in places)
        {
            if (ValueOf(context, (Expression)header.Parts[part], context.Source.ToString(span)) is { } said && said.Field == field) return said.Value;
        }
        return null;
    }
}
