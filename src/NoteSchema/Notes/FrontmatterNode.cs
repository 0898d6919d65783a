namespace NoteSchema;

/// <summary>
/// A value of the frontmatter as the reader stores it, in one array, the root first. Children of a list are its items; children of a map
/// alternate key and value. -1 stands for none.
/// </summary>
internal struct FrontmatterNode
{
    public FrontmatterKind Kind;
    public FrontmatterStyle Style;

    /// <summary>The value as written, with its quotes or brackets, without anchor, tag and comment. Empty, at the place where it would stand, for a key without value.</summary>
    public TextSpan Span;

    /// <summary>
    /// The text of a scalar after unquoting; null where it is the text at <see cref="Span"/> itself, or all between its quotes. Of a key that is no text: the name it goes by.
    /// </summary>
    public string? Text;

    public int Parent;
    public int FirstChild;
    public int NextSibling;
    public int ChildCount;

    /// <summary>The node that an alias stands for, else -1. An alias has the kind of its target and no children of its own.</summary>
    public int AliasOf;

    /// <summary>Of a key, <see cref="KeySpelling.Hash"/>, once somebody has asked for it; else 0.</summary>
    public int KeyHash;
}
