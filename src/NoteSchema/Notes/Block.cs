namespace NoteSchema;

/// <summary>What a block is.</summary>
public enum BlockKind
{
    /// <summary><c># Heading</c>, or text underlined with <c>===</c> or <c>---</c>.</summary>
    Heading,
    /// <summary>Lines of text.</summary>
    Paragraph,
    /// <summary>An item of a list, with or without a checkbox.</summary>
    ListItem,
    /// <summary>Lines after <c>></c> that are no callout.</summary>
    Quote,
    /// <summary>A quote whose first line is <c>[!type]</c>.</summary>
    Callout,
    /// <summary>A fenced or indented code block.</summary>
    Code,
    /// <summary>A table.</summary>
    Table,
    /// <summary><c>---</c>, <c>***</c> or <c>___</c>.</summary>
    ThematicBreak,
    /// <summary>Raw HTML, HTML comments among it.</summary>
    Html,
    /// <summary>A block between <c>%%</c>.</summary>
    Comment,
    /// <summary>A block between <c>$$</c>.</summary>
    Math,
    /// <summary><c>[^1]: text</c>.</summary>
    Footnote,
}

/// <summary>A block of the body.</summary>
public readonly record struct Block : IBodyPart<Block>
{
    private readonly Body _body;
    private readonly int _index;

    internal Block(Body body, int index)
    {
        _body = body;
        _index = index;
    }

    /// <summary>What it is.</summary>
    public BlockKind Kind => Record.Kind;

    /// <summary>All its lines, from the first character that is its own (after indentation and the marks of what holds it) to the end of its last line, without that line's end.</summary>
    public TextSpan Span => TextSpan.FromBounds(Record.Start, Record.End);

    /// <summary>
    /// What it says: a heading's text without marks; a list item's or footnote's first line after marker and checkbox; a callout's title after <c>[!type]</c>;
    /// a fenced block's lines; the lines of a paragraph; for others the same as <see cref="Span"/>. Of headings, items, titles and paragraphs, blanks and a block id at the end are left out.
    /// </summary>
    public TextSpan Text => Kind == BlockKind.Quote ? Span : TextSpan.FromBounds(Record.TextStart, Record.TextEnd);

    /// <summary>A heading's level, 1 to 6; a list item's depth, from 0; else 0.</summary>
    public int Level => Record.Level;

    /// <summary>The list item, quote, callout or footnote that holds it; null at the top.</summary>
    public Block? Parent => IsTop ? null : new Block(_body, Record.Parent);

    /// <summary>Whether no list item, quote, callout or footnote holds it.</summary>
    public bool IsTop => Record.Parent < 0;

    /// <summary>A callout's type in lower case (<c>summary</c>), a code block's language as written, a footnote's label, else empty.</summary>
    public string Info => Kind switch
    {
        BlockKind.ListItem => "",
        BlockKind.Callout => _body.Source.ToString(InfoSpan).ToLowerInvariant(),
        _ => _body.Source.ToString(InfoSpan),
    };

    /// <summary>Where a callout's type, a code block's language, a footnote's label or a list item's marker is written; else empty.</summary>
    public TextSpan InfoSpan => TextSpan.FromBounds(Record.InfoStart, Record.InfoEnd);

    /// <summary>A list item's marker: <c>-</c>, <c>*</c>, <c>+</c>, <c>1.</c>; else empty.</summary>
    public string Marker => Kind == BlockKind.ListItem ? _body.Source.ToString(InfoSpan) : "";

    /// <summary>
    /// The character in a list item's checkbox (space for an open one), or null where there is none. A character of two UTF-16 units is given as U+FFFD;
    /// <see cref="CheckboxSpan"/> shows where to read it.
    /// </summary>
    public char? Checkbox => CheckboxSpan.Length switch
    {
        0 => null,
        3 => _body.Source[CheckboxSpan.Start + 1],
        _ => '\uFFFD',
    };

    /// <summary>A list item's checkbox with its brackets; empty where there is none.</summary>
    public TextSpan CheckboxSpan => TextSpan.FromBounds(Record.CheckboxStart, Record.CheckboxEnd);

    /// <summary>The mark after a callout's type: <c>+</c> for unfolded, <c>-</c> for folded; null where there is none.</summary>
    public char? Fold => Record.Fold == '\0' ? null : Record.Fold;

    /// <summary>For a fenced, comment or math block: whether its closing line is there. True for all others.</summary>
    public bool IsClosed => !Record.IsOpen;

    /// <summary>The block id after <c>^</c>, without the mark, if the block has one.</summary>
    public string? BlockId => BlockIdSpan.IsEmpty ? null : _body.Source.ToString(BlockIdSpan)[1..];

    /// <summary>The block id with its <c>^</c>; empty where there is none. It may stand on a line of its own after the block, which then reaches to it.</summary>
    public TextSpan BlockIdSpan => TextSpan.FromBounds(Record.BlockIdStart, Record.BlockIdEnd);

    /// <summary>
    /// For a quote, callout, list item or footnote: the first lines that belong to it without its mark or indentation, because they go on with a paragraph that stands in it
    /// (lazy continuation). From the first such line's text to the end of the last one in a row; empty where there are none.
    /// </summary>
    public TextSpan LazySpan => TextSpan.FromBounds(Record.LazyStart, Record.LazyEnd);

    /// <summary>
    /// The lines of a paragraph, of a list item's or footnote's first paragraph, of code, HTML, a comment, math or a table, each without indentation and the marks of what holds it,
    /// and without its line end. A fence's two lines of marks are not among them. Empty for a quote, a callout and a heading with <c>#</c> marks.
    /// </summary>
    public ValueList<TextSpan> Lines => _body.Records.Lines.Slice(Record.FirstLine, Record.LineCount);

    /// <summary>A table's rows of cells, the heading row first, the row of dashes left out; empty for others. Rows may have more or fewer cells than the heading.</summary>
    public TableRows Rows => new(_body.Records, Record.FirstRow, Kind == BlockKind.Table ? Record.LineCount - 1 : 0);

    /// <summary>The body that it is part of.</summary>
    internal Body Body => _body;

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {_body.Source.ToString(Span)}";

    static Block IBodyPart<Block>.At(Body body, int index) => new(body, index);

    private ref readonly BlockRecord Record => ref _body.Records.Blocks[_index];
}
