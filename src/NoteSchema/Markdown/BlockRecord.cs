namespace NoteSchema;

/// <summary>A block as the reader stores it.</summary>
internal struct BlockRecord
{
    public BlockKind Kind;
    public int Start;
    public int End;
    public int TextStart;
    public int TextEnd;
    public int Level;
    /// <summary>The index of the record that holds it, or -1 at the top.</summary>
    public int Parent;
    public int FirstLine;
    public int LineCount;
    public int LazyStart;
    public int LazyEnd;
    public int BlockIdStart;
    public int BlockIdEnd;
    /// <summary>Where the checkbox's <c>[</c> stands, and the place after its <c>]</c>; the same where there is none.</summary>
    public int CheckboxStart;
    public int CheckboxEnd;
    /// <summary>A callout's type, a code block's language, a footnote's label or a list item's marker.</summary>
    public int InfoStart;
    public int InfoEnd;
    /// <summary>The index of a table's first row.</summary>
    public int FirstRow;
    /// <summary>Where the line starts on which it starts.</summary>
    public int LineStart;
    /// <summary>Whether it is a fenced, comment or math block that nothing closes.</summary>
    public bool IsOpen;
    /// <summary>The mark after a callout's type, or NUL.</summary>
    public char Fold;
}

/// <summary>A list item, quote, callout or footnote that the next line may go on with.</summary>
internal struct OpenContainer
{
    public BlockKind Kind;
    public int Record;
    /// <summary>The columns by which a line must be indented to belong to a list item or footnote.</summary>
    public int ContentIndent;
    public int LastChild;
    public int LastLazyLine;
    public bool HasChild;
}

/// <summary>The kind of block without blocks in it that the next line may go on with.</summary>
internal enum LeafKind : byte
{
    None,
    Paragraph,
    Fence,
    IndentedCode,
    Html,
    Comment,
    Math,
    Table,
}
