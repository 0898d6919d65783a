namespace NoteSchema;

/// <summary>What follows the frontmatter, as Obsidian reads it: blocks, the tree of sections, and what stands within the lines.</summary>
public sealed class Body
{
    internal Body(SourceText source, TextSpan span)
    {
        Source = source;
        Span = span;
        Root = new Section { Source = source, Heading = null, Span = span, Content = span, Level = 0, Children = [], Blocks = [] };
    }

    internal SourceText Source { get; }

    /// <summary>Everything after the frontmatter.</summary>
    public TextSpan Span { get; }

    /// <summary>All blocks in document order, those within quotes, callouts and list items after the one that holds them.</summary>
    public IReadOnlyList<Block> Blocks { get; internal init; } = [];

    /// <summary>The whole body as a section of level 0; its children are the outermost headings' sections.</summary>
    public Section Root { get; internal init; }

    /// <summary>Wikilinks, embeds and Markdown links in document order, none from code or comments. Those in frontmatter are not among them.</summary>
    public IReadOnlyList<BodyLink> Links { get; internal init; } = [];

    /// <summary>Tags such as <c>#project/pumps</c> in document order, none from code or comments.</summary>
    public IReadOnlyList<BodyTag> Tags { get; internal init; } = [];

    /// <summary>Comments in document order, <c>%% … %%</c> and <c>&lt;!-- … --></c>, within lines and as blocks, their marks included.</summary>
    public IReadOnlyList<TextSpan> Comments { get; internal init; } = [];

    /// <summary>Task lines in document order, nested ones included.</summary>
    public IReadOnlyList<TaskItem> Tasks { get; internal init; } = [];

    /// <summary>The text of the body as written.</summary>
    public string Text => Source.ToString(Span);

    /// <summary>All sections but the body as a whole, in document order.</summary>
    public IEnumerable<Section> Sections => Root.DescendantsAndSelf().Skip(1);

    /// <summary>The number of words in the body; see <see cref="WordCounter"/>.</summary>
    public int Words => WordCounter.Count(Source.AsSpan(Span));

    /// <summary>The headings that sections begin with, in document order: those that stand in no quote, callout or list item.</summary>
    public IEnumerable<Block> Headings => Blocks.Where(block => block is { Kind: BlockKind.Heading, Parent: null });

    /// <summary>The first heading of level 1, if there is one.</summary>
    public Block? Title => Blocks.FirstOrDefault(block => block is { Kind: BlockKind.Heading, Level: 1 });
}
