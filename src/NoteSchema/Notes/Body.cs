namespace NoteSchema;

/// <summary>What follows the frontmatter, as Obsidian reads it: blocks, the tree of sections, and what stands within the lines.</summary>
public sealed class Body
{
    internal Body(SourceText source, TextSpan span, BodyRecords records)
    {
        Source = source;
        Span = span;
        Records = records;
    }

    internal SourceText Source { get; }

    internal BodyRecords Records { get; }

    /// <summary>Everything after the frontmatter; without one, after a byte-order mark.</summary>
    public TextSpan Span { get; }

    /// <summary>All blocks in document order, those within quotes, callouts and list items after the one that holds them.</summary>
    public BodyList<Block> Blocks => new(this, 0, Records.Blocks.Count);

    /// <summary>The whole body as a section of level 0; its children are the outermost headings' sections.</summary>
    public Section Root => new(this, 0);

    /// <summary>All sections but the body as a whole, in document order: one for each heading that stands in no quote, callout or list item.</summary>
    public BodyList<Section> Sections => new(this, 1, Records.Sections.Count);

    /// <summary>Wikilinks, embeds, Markdown links and definitions of links in document order, none from code or comments. Those in frontmatter are not among them.</summary>
    public BodyList<BodyLink> Links => new(this, 0, Records.Links.Count);

    /// <summary>Tags such as <c>#project/pumps</c> in document order, none from code or comments.</summary>
    public BodyList<BodyTag> Tags => new(this, 0, Records.Tags.Count);

    /// <summary>Comments in document order, <c>%% … %%</c> and <c>&lt;!-- … --></c>, within lines and as blocks, their marks included.</summary>
    public ValueList<TextSpan> Comments => Records.Comments.Slice(0, Records.Comments.Count);

    /// <summary>Task lines in document order, nested ones included.</summary>
    public BodyList<TaskItem> Tasks => new(this, 0, Records.Tasks.Count);

    /// <summary>The text of the body as written.</summary>
    public string Text => Source.ToString(Span);

    /// <summary>The number of words in the body; see <see cref="WordCounter"/>.</summary>
    public int Words => WordCounter.Count(Source.AsSpan(Span));

    /// <summary>The first heading of level 1, if there is one.</summary>
    public Block? Title => Blocks.Find(static block => block is { Kind: BlockKind.Heading, Level: 1 });

    /// <summary>The tasks that start within <paramref name="span"/>.</summary>
    internal BodyList<TaskItem> TasksIn(TextSpan span)
    {
        int start = FirstTaskFrom(span.Start);
        return new BodyList<TaskItem>(this, start, Math.Max(start, FirstTaskFrom(span.End)));
    }

    /// <summary>The blocks that start within <paramref name="span"/>.</summary>
    internal BodyList<Block> BlocksIn(TextSpan span) => new(this, FirstBlockFrom(span.Start), FirstBlockFrom(span.End));

    /// <summary>The index of the first block that starts at <paramref name="position"/> or behind it.</summary>
    internal int FirstBlockFrom(int position)
    {
        int low = 0;
        int high = Records.Blocks.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Records.Blocks[middle].Start < position) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private int FirstTaskFrom(int position)
    {
        int block = FirstBlockFrom(position);
        int index = 0;
        while (index < Records.Tasks.Count && Records.Tasks[index].Block < block) index++;
        return index;
    }
}
