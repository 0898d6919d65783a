namespace NoteSchema;

/// <summary>Checks what a section holds.</summary>
internal static class SectionContentCheck
{
    public static void Run(CheckContext context, SectionReading section)
    {
        SectionLayout layout = section.Layout!;
        if (section.Callout is not null) CheckCallout(context, section);
        switch (layout.Content)
        {
            case ListContent: CheckList(context, section); break;
            case TasksContent: CheckTasks(context, section); break;
            case TableContent table: TableCheck.Run(context, section, table); break;
            case LinesContent lines: LinesCheck.Run(context, section, lines.Line); break;
            case CodeContent code: CheckCode(context, section, code); break;
        }
        if (layout.MinItems is not null || layout.MaxItems is not null) CheckCount(context, section);
    }

    // Text that follows a callout without its mark is outside of it in the editor, though it was meant to be inside.
    private static void CheckCallout(CheckContext context, SectionReading section)
    {
        SourceText source = context.Source;
        Block callout = section.Callout!.Value;
        TextSpan stray = callout.LazySpan;
        if (stray.IsEmpty && SectionText.IsEmpty(source, callout))
        {
            Body body = context.Note.Body;
            int next = body.FirstBlockFrom(callout.Span.End);
            if (next < body.Blocks.Count && body.Blocks[next] is { Kind: BlockKind.Paragraph, IsTop: true } paragraph) stray = paragraph.Span;
        }
        if (stray.IsEmpty) return;
        var edits = new List<TextEdit>();
        for (int line = source.LineAt(stray.Start); line <= source.LineAt(Math.Max(stray.Start, stray.End - 1)); line++)
        {
            if (!source.AsSpan(source.LineSpan(line)).TrimStart().StartsWith(">")) edits.Add(TextEdit.Insert(source.LineStart(line), "> "));
        }
        for (int line = source.LineAt(callout.Span.Start) + 1; line < source.LineAt(stray.Start); line++)
        {
            if (source.AsSpan(source.LineSpan(line)).IsWhiteSpace()) edits.Add(TextEdit.Insert(source.LineStart(line), ">"));
        }
        string name = section.Layout!.Title ?? section.Layout.Callout!;
        context.Report(Rules.SectionContent, stray, $"This text follows the callout “{name}” without `>`, so that it does not stand in it.", section.Layout.Severity,
            new Fix("Put `> ` before it", FixKind.Suggested, [.. edits.OrderBy(edit => edit.Span.Start)]));
    }

    private static void CheckList(CheckContext context, SectionReading section)
    {
        if (section.Blocks.Find(static block => block.Kind == BlockKind.ListItem) is null) ReportParagraphs(context, section, "a list", "- ");
    }

    private static void CheckTasks(CheckContext context, SectionReading section)
    {
        bool hasItems = false;
        foreach (Block item in section.Blocks)
        {
            if (item.Kind != BlockKind.ListItem || item.Level != 0 || !item.IsTop) continue;
            hasItems = true;
            if (item.Checkbox is not null) continue;
            TextSpan line = context.Source.FirstLineOf(item.Span);
            context.Report(Rules.SectionContent, line, $"“{NameOf(section)}” holds tasks, and this list item has no checkbox.", section.Layout!.Severity, MakeTask(context.Source, item));
        }
        if (!hasItems) ReportParagraphs(context, section, "tasks", "- [ ] ");
    }

    // What was meant for a checkbox becomes one: [], [x ], [ ]text.
    private static Fix MakeTask(SourceText source, Block item)
    {
        ReadOnlySpan<char> text = source.AsSpan(item.Text);
        int close = text.IndexOf(']');
        bool isBox = close > 0 && text[0] == '[' && text[1..close].Trim() is "" or "x" or "X" && (close + 1 == text.Length || text[close + 1] is not ('(' or '[' or ':'));
        if (!isBox) return new Fix("Make it a task", FixKind.Suggested, [TextEdit.Insert(item.Text.Start, "[ ] ")]);
        string box = text[1..close].IsWhiteSpace() ? "[ ]" : "[x]";
        int end = close + 1;
        while (end < text.Length && text[end] is ' ' or '\t' or '\u00A0') end++;
        return Fix.Replace($"Write the checkbox as {box}", FixKind.Suggested, new TextSpan(item.Text.Start, end), end < text.Length ? box + " " : box);
    }

    private static void ReportParagraphs(CheckContext context, SectionReading section, string content, string marker)
    {
        foreach (Block block in section.Blocks)
        {
            if (block is not { Kind: BlockKind.Paragraph, IsTop: true } || IsPlaceholder(context.Source.AsSpan(block.Span))) continue;
            context.Report(Rules.SectionContent, block.Span, $"“{NameOf(section)}” holds {content}, and this is a paragraph.", section.Layout!.Severity, MakeItem(block, marker));
        }
    }

    private static void CheckCode(CheckContext context, SectionReading section, CodeContent code)
    {
        if (section.CodeBlock(code) is not null || section.Blocks.Count == 0) return;
        string what = code.Language is null ? "a code block" : $"a code block of the language `{code.Language}`";
        context.Report(Rules.SectionContent, section.HeadingSpan, $"“{NameOf(section)}” holds {what}, and there is none.", section.Layout!.Severity);
    }

    private static void CheckCount(CheckContext context, SectionReading section)
    {
        SectionLayout layout = section.Layout!;
        int count = layout.Content switch
        {
            TasksContent => context.Note.Body.TasksIn(section.Content).Count,
            LinesContent => section.LineReader!.CountRecords(),
            TableContent => Math.Max(0, section.Blocks.Find(static block => block.Kind == BlockKind.Table)?.Rows.Count - 1 ?? 0),
            TextContent when section.Callout is not null => section.Paragraphs.Count,
            TextContent => CountOf(section, BlockKind.Paragraph),
            _ => CountOf(section, BlockKind.ListItem),
        };
        if (count < layout.MinItems) context.Report(Rules.TooFewItems, section.HeadingSpan, $"“{NameOf(section)}” must have at least {layout.MinItems} items, and this has {count}.", layout.Severity);
        if (count > layout.MaxItems) context.Report(Rules.TooManyItems, section.HeadingSpan, $"“{NameOf(section)}” must have at most {layout.MaxItems} items, and this has {count}.", layout.Severity);
    }

    // Paragraphs at the top, items of the outermost list wherever it stands.
    private static int CountOf(SectionReading section, BlockKind kind)
    {
        int count = 0;
        foreach (Block block in section.Blocks)
        {
            if (block.Kind == kind && block.Level == 0 && (kind == BlockKind.ListItem || block.IsTop)) count++;
        }
        return count;
    }

    // In a list a sentence is read as before; as a task somebody is to do it, and “Keine offenen Punkte” is nothing to do.
    private static Fix MakeItem(Block paragraph, string marker) => marker.Contains('[', StringComparison.Ordinal)
        ? new("Make it a task", FixKind.Risky, [TextEdit.Insert(paragraph.Span.Start, marker)])
        : new("Make it a list item", FixKind.Suggested, [TextEdit.Insert(paragraph.Span.Start, marker)]);

    // “None.”, “(none)”, “n/a”, “—”: a section that says it is empty is in order.
    private static bool IsPlaceholder(ReadOnlySpan<char> text)
    {
        text = text.Trim().Trim("*_().-–—");
        return text.IsEmpty || text.Equals("none", StringComparison.OrdinalIgnoreCase) || text.Equals("n/a", StringComparison.OrdinalIgnoreCase) || text.Equals("nothing", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("none ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("no ", StringComparison.OrdinalIgnoreCase);
    }

    private static string NameOf(SectionReading section) => section.Layout!.Heading ?? section.Layout.Title ?? section.Layout.Callout!;
}
