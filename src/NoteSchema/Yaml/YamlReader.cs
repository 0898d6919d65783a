namespace NoteSchema;

/// <summary>
/// Reads one YAML 1.2 document into frontmatter nodes, in one pass and without tokens: the methods are the grammar's productions, each reads at
/// <c>_at</c> and leaves it behind what it read. The first error ends the reading. What it takes and refuses is what the npm package <c>yaml</c>
/// takes and refuses, its leniencies included (<c>docs/yaml.md</c>). Reading is linear in the text and at most <see cref="MaxDepth"/> deep.
/// </summary>
internal ref partial struct YamlReader
{
    /// <summary>The number of maps and lists that may lie within one another.</summary>
    public const int MaxDepth = 64;

    private const int MaxKeyLength = 1024;

    private readonly ReadOnlySpan<char> _text;
    private readonly YamlNodes _nodes;
    private YamlError _error;
    private int _at;

    /// <summary>The column that counts as this line's indentation so far: spaces and the marks <c>-</c>, <c>?</c> and <c>:</c>.</summary>
    private int _indent;

    /// <summary>Whether nothing but spaces and marks has come on this line.</summary>
    private bool _inIndent;

    /// <summary>Where spacing with a tab stands directly before <c>_at</c>, or -1.</summary>
    private int _tab;
    private int _tabIndent;

    /// <summary>Whether an empty line or a comment stood between the last value and what is at <c>_at</c>.</summary>
    private bool _gapBefore;

    /// <summary>Whether the colon at <c>_at</c> stands on a later line than its key.</summary>
    private bool _lateColon;

    private int _depth;

    /// <summary>Whether what is being read will be no part of the document, as a value without its colon.</summary>
    private bool _isDropping;

    /// <summary>Whether the entry just read had such a value.</summary>
    private bool _hasDropped;

    private Dictionary<string, int>? _anchors;

    private YamlReader(ReadOnlySpan<char> text, int start, YamlNodes nodes)
    {
        _text = text;
        _at = start;
        _tab = -1;
        _inIndent = true;
        _nodes = nodes;
    }

    /// <summary>Reads the YAML at <paramref name="content"/> into <paramref name="nodes"/>. Gives the root's index, or -1 where there is an error or nothing but space and comments.</summary>
    public static int Read(ReadOnlySpan<char> note, TextSpan content, YamlNodes nodes, out YamlError error)
    {
        nodes.Clear();
        var reader = new YamlReader(note[..content.End], content.Start, nodes);
        int root = reader.ReadDocument();
        error = reader._error;
        return error.Fault == YamlFault.None ? root : -1;
    }

    private readonly int Peek(int offset = 0) => (uint)(_at + offset) < (uint)_text.Length ? _text[_at + offset] : -1;

    private readonly int CharacterAt(int index) => (uint)index < (uint)_text.Length ? _text[index] : -1;

    /// <summary>Whether <c>-</c>, <c>?</c> or <c>:</c> stands here as a mark of block style.</summary>
    private readonly bool IsMark(char mark) => Peek() == mark && YamlCharacters.IsGap(Peek(1));

    private readonly bool IsLineEnd(int index) => CharacterAt(index) is -1 or '\n' || (_text[index] == '\r' && CharacterAt(index + 1) == '\n');

    /// <summary>Whether a line of <c>---</c> or <c>...</c> begins at <paramref name="index"/>.</summary>
    private readonly bool IsDocumentMark(int index)
        => CharacterAt(index) is '-' or '.' && _text[index..].StartsWith(_text[index] == '-' ? "---" : "...") && YamlCharacters.IsGap(CharacterAt(index + 3));

    private bool Fail(YamlFault fault, int start, int end, int context = -1)
    {
        if (_error.Fault == YamlFault.None) _error = new YamlError(fault, TextSpan.FromBounds(start, Math.Max(start, end)), context);
        return false;
    }

    private bool FailAt(YamlFault fault, int position, int context = -1) => Fail(fault, position, Math.Min(position + 1, _text.Length), context);

    private bool Enter(int position)
    {
        if (++_depth <= MaxDepth) return true;
        return FailAt(YamlFault.TooDeep, position);
    }
}
