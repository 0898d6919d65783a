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
public sealed class Block
{
    /// <summary>What it is.</summary>
    public required BlockKind Kind { get; init; }

    /// <summary>All its lines, from the first character that is its own (after indentation and the marks of what holds it) to the end of its last line, without that line's end.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>
    /// What it says: a heading's text without marks; a list item's first line after marker and checkbox, without trailing block id; a callout's title after <c>[!type]</c>;
    /// a fenced block's lines; the lines of a paragraph; for others the same as <see cref="Span"/>.
    /// </summary>
    public required TextSpan Text { get; init; }

    /// <summary>A heading's level, 1 to 6; a list item's depth, from 0; else 0.</summary>
    public int Level { get; init; }

    /// <summary>The list item, quote or callout that holds it; null at the top.</summary>
    public Block? Parent { get; init; }

    /// <summary>A callout's type in lower case (<c>summary</c>), a code block's language as written, else empty.</summary>
    public string Info { get; init; } = "";

    /// <summary>A list item's marker: <c>-</c>, <c>*</c>, <c>+</c>, <c>1.</c>; else empty.</summary>
    public string Marker { get; init; } = "";

    /// <summary>The character in a list item's checkbox (space for an open one), or null where there is none.</summary>
    public char? Checkbox { get; init; }

    /// <summary>For a fenced, comment or math block: whether its closing line is there. True for all others.</summary>
    public bool IsClosed { get; init; } = true;

    /// <summary>The block id after <c>^</c>, without the mark, if the block has one.</summary>
    public string? BlockId { get; init; }

    /// <summary>A table's rows of cells, the heading row first, the row of dashes left out; empty for others.</summary>
    public IReadOnlyList<IReadOnlyList<TextSpan>> Rows { get; init; } = [];
}
