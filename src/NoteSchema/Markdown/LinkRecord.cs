namespace NoteSchema;

/// <summary>A link as the reader stores it. Its texts are read when they are asked for.</summary>
internal struct LinkRecord
{
    /// <summary>All of it, brackets and a leading <c>!</c> included.</summary>
    public TextSpan Span;

    /// <summary>The target as written, without blanks around it; empty for a link into the same note.</summary>
    public TextSpan Target;

    /// <summary>The heading or block id as written, without <c>#</c> and <c>^</c>; empty where there is none.</summary>
    public TextSpan Place;

    /// <summary>The text after <c>|</c> without blanks around it, or a Markdown link's text; empty where there is none.</summary>
    public TextSpan Alias;

    public LinkFlags Flags;
}

/// <summary>How a link is written.</summary>
[Flags]
internal enum LinkFlags
{
    None = 0,
    Embed = 1,
    Markdown = 2,
    External = 4,
    /// <summary>The place is a block id.</summary>
    Block = 8,
    /// <summary>A backslash stands before the pipe.</summary>
    EscapedPipe = 16,
    /// <summary>It says where links with its label lead.</summary>
    Definition = 32,
}

/// <summary>A <c>[</c> that may begin a Markdown link.</summary>
internal readonly record struct LinkOpener(int Position, bool IsImage, int LinkCount);
