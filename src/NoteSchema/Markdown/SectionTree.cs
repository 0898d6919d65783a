namespace NoteSchema;

/// <summary>Orders headings into sections, each with what stands up to the next heading of its level or above.</summary>
internal static class SectionTree
{
    private const int BlocksBetweenLooks = 4096;

    public static void Build(ReadOnlySpan<char> text, TextSpan body, BodyRecords records)
    {
        records.Sections.Add(new SectionRecord { Heading = -1, Parent = -1, Start = body.Start, ContentStart = body.Start });
        int open = 0;
        for (int i = 0; i < records.Blocks.Count; i++)
        {
            if (i % BlocksBetweenLooks == BlocksBetweenLooks - 1) Interruption.Look();
            ref readonly BlockRecord block = ref records.Blocks[i];
            if (block.Kind != BlockKind.Heading || block.Parent >= 0) continue;
            open = Close(records, open, block.Level);
            records.Sections.Add(new SectionRecord { Heading = i, Level = block.Level, Parent = open, Start = block.LineStart, ContentStart = NextLine(text, block.End) });
            open = records.Sections.Count - 1;
        }
        Close(records, open, 0);
        records.Sections[0].End = records.Sections.Count;
    }

    /// <summary>Ends the sections around the end of the text so far that are of <paramref name="level"/> or below. Gives the innermost one left.</summary>
    private static int Close(BodyRecords records, int open, int level)
    {
        while (open > 0 && records.Sections[open].Level >= level)
        {
            records.Sections[open].End = records.Sections.Count;
            open = records.Sections[open].Parent;
        }
        return open;
    }

    private static int NextLine(ReadOnlySpan<char> text, int lineEnd)
    {
        if (lineEnd == text.Length) return lineEnd;
        return text[lineEnd] == '\r' && lineEnd + 1 < text.Length && text[lineEnd + 1] == '\n' ? lineEnd + 2 : lineEnd + 1;
    }
}
