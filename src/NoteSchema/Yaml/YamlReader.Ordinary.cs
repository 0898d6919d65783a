namespace NoteSchema;

/// <summary>
/// The straight way through what most lines are: <c>key: text</c>, <c>- text</c> and <c>[text, text]</c>. Where there may be anything else nothing is taken, and the productions of the whole grammar read it.
/// </summary>
internal ref partial struct YamlReader
{
    /// <summary>Goes from a line end to the text of the next line, where that begins with a letter behind <paramref name="indent"/> spaces.</summary>
    private bool TryGoToOrdinaryLine(int indent)
    {
        if (Peek() != '\n') return false;
        int start = _at + 1;
        while (CharacterAt(start) == ' ') start++;
        if (start - _at - 1 != indent || start >= _text.Length || !char.IsAsciiLetter(_text[start])) return false;
        TakeLineEnd();
        _gapBefore = false;
        _at = start;
        _indent = indent;
        return true;
    }

    /// <summary>Scans a plain key that begins with a letter or <c>_</c>, up to its colon.</summary>
    private bool TryScanOrdinaryKey(out Scalar key)
    {
        key = default;
        if (_at >= _text.Length || !(char.IsAsciiLetter(_text[_at]) || _text[_at] == '_')) return false;
        int end = EndOfPlain(_text, _at);
        if (CharacterAt(end) != ':' || _text[end - 1] == ' ' || end - _at > MaxKeyLength) return false;
        key.Span = TextSpan.FromBounds(_at, end);
        key.Style = FrontmatterStyle.Plain;
        _at = end;
        _inIndent = false;
        return true;
    }

    /// <summary>
    /// Reads a scalar behind spaces that ends with the line: a plain one that begins with a letter or digit, or one in quotes without escapes. Gives -1 where there may be something else.
    /// <paramref name="minIndent"/> is the indentation with which the next line would go on with it.
    /// </summary>
    private int ReadOrdinaryScalar(int minIndent)
    {
        int start = _at;
        while (CharacterAt(start) == ' ') start++;
        if (start == _at || start == _text.Length) return -1;
        int end = EndOfOrdinary(_text, start, out FrontmatterStyle style);
        if (end < 0 || !IsLineEnd(end) || Continue(AfterLineEnd(end), minIndent) >= 0) return -1;
        _at = end;
        _inIndent = false;
        _gapBefore = false;
        return AddText(style, TextSpan.FromBounds(start, end));
    }

    /// <summary>Reads an item of a list in brackets that the comma or bracket behind it ends. Gives -1 where there may be something else.</summary>
    private int ReadOrdinaryItem()
    {
        int start = _at;
        ReadOnlySpan<char> text = _text;
        bool isPlain = char.IsAsciiLetterOrDigit(text[start]);
        if (isPlain)
        {
            int length = text[start..].IndexOfAny(',', ']', '\n');
            if (length < 0 || text.Slice(start, length).ContainsAny('[', '{', '}')) return -1;
            text = text[..(start + length)];
        }
        int end = EndOfOrdinary(text, start, out FrontmatterStyle style);
        if (CharacterAt(end) is not (',' or ']')) return -1;
        _at = end;
        return AddText(style, TextSpan.FromBounds(start, end));
    }

    /// <summary>The end of the plain scalar or of the quotes that begin at <paramref name="start"/>; -1 where there may be something else.</summary>
    private static int EndOfOrdinary(ReadOnlySpan<char> text, int start, out FrontmatterStyle style)
    {
        char first = text[start];
        style = FrontmatterStyle.Plain;
        if (char.IsAsciiLetterOrDigit(first))
        {
            int end = EndOfPlain(text, start);
            return text[end - 1] == ' ' ? -1 : end;
        }
        if (first is not ('"' or '\'')) return -1;
        style = first == '"' ? FrontmatterStyle.DoubleQuoted : FrontmatterStyle.SingleQuoted;
        ReadOnlySpan<char> inner = text[(start + 1)..];
        int length = inner.IndexOfAny(first, '\\', '\n');
        return length >= 0 && inner[length] == first ? start + length + 2 : -1;
    }

    /// <summary>The place of the first colon before white space, <c>#</c> behind a space or control character, or the text's end.</summary>
    private static int EndOfPlain(ReadOnlySpan<char> text, int start)
    {
        for (int i = start + 1; i < text.Length; i++)
        {
            char character = text[i];
            if (character > ':') continue;
            if (character < ' ') return i;
            if (character == ':' && (i + 1 == text.Length || YamlCharacters.IsGap(text[i + 1]))) return i;
            if (character == '#' && text[i - 1] == ' ') return i;
        }
        return text.Length;
    }
}
