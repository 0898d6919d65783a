namespace NoteSchema;

/// <summary>Orders headings into sections as they are read, each with what stands up to the next heading of its level or above.</summary>
internal static class SectionTree
{
    /// <summary>The body as a whole, around all other sections.</summary>
    public const int Root = 0;

    public static void Begin(TextSpan body, BodyRecords records) => records.Sections.Add(new SectionRecord { Heading = -1, Parent = -1, Start = body.Start, ContentStart = body.Start });

    /// <summary>Adds the section of the last block, a heading at the top, where <paramref name="open"/> is the innermost section so far. Gives the new one, which is that now.</summary>
    public static int Add(BodyRecords records, int open, int contentStart)
    {
        int heading = records.Blocks.Count - 1;
        ref readonly BlockRecord block = ref records.Blocks[heading];
        int parent = Close(records, open, block.Level);
        records.Sections.Add(new SectionRecord { Heading = heading, Level = block.Level, Parent = parent, Start = block.LineStart, ContentStart = contentStart });
        return records.Sections.Count - 1;
    }

    public static void End(BodyRecords records, int open)
    {
        Close(records, open, 0);
        records.Sections[Root].End = records.Sections.Count;
    }

    /// <summary>Ends the sections around the end of the text so far that are of <paramref name="level"/> or below. Gives the innermost one left.</summary>
    private static int Close(BodyRecords records, int open, int level)
    {
        while (open > Root && records.Sections[open].Level >= level)
        {
            records.Sections[open].End = records.Sections.Count;
            open = records.Sections[open].Parent;
        }
        return open;
    }
}
