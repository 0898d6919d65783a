namespace NoteSchema;

internal ref partial struct YamlReader
{
    /// <summary>The root node, or -1 where there is none.</summary>
    private int ReadDocument()
    {
        int directive = -1;
        while (true)
        {
            SkipBlankLines();
            if (Peek() != '%') break;
            if (directive < 0) directive = _at;
            if (!ReadDirective()) return -1;
        }
        // Behind a byte-order mark nothing indents.
        _inIndent = _at == 0 || _text[_at - 1] != '\uFEFF';
        var before = new Separation { AtLineStart = true, ParentIndent = 0 };
        bool explicitStart = IsAtDocumentMark('-');
        if (explicitStart)
        {
            _at += 3;
            _inIndent = false;
            before.AtLineStart = false;
        }
        else if (directive >= 0)
        {
            Fail(YamlFault.Directive, directive, LineEnd(directive));
            return -1;
        }
        int root = -1;
        var place = new Place { Kind = explicitStart ? PlaceKind.MarkedDocument : PlaceKind.Document, Indent = -1, MinIndent = 0 };
        if (!SkipToContent(ref before, place)) return -1;
        bool hasContent = !IsAtEnd();
        if (hasContent || before.HasProperties)
        {
            root = ReadNode(ref before, place);
            if (root < 0) return -1;
        }
        return ReadDocumentEnd() ? root : -1;
    }

    private readonly bool IsAtDocumentMark(char mark) => Peek() == mark && IsAtLineStart() && IsDocumentMark(_at);

    private readonly bool IsAtLineStart() => _at == 0 || _text[_at - 1] is '\n' or '\uFEFF';

    /// <summary>Whether the document ends here.</summary>
    private readonly bool IsAtEnd() => Peek() is -1 or '-' or '.' && (_at >= _text.Length || (IsAtLineStart() && IsDocumentMark(_at)));

    private bool ReadDocumentEnd()
    {
        if (!SkipToNextLine()) return false;
        if (!IsAtEnd()) return Fail(YamlFault.Indentation, _at, LineEnd(_at));
        if (IsAtDocumentMark('.'))
        {
            _at += 3;
            if (!FinishLine(-1)) return false;
            SkipBlankLines();
            while (Peek() == '%')
            {
                if (!ReadDirective()) return false;
                SkipBlankLines();
            }
        }
        return _at >= _text.Length || Fail(YamlFault.SecondDocument, _at, LineEnd(_at));
    }

    /// <summary>Skips lines of space and comments, and the byte-order mark that any of them may begin with; the line where something else begins is left whole.</summary>
    private void SkipBlankLines()
    {
        while (_at < _text.Length)
        {
            if (_text[_at] == '\uFEFF') _at++;
            int index = _at;
            while (YamlCharacters.IsSpace(CharacterAt(index))) index++;
            if (CharacterAt(index) == '#') index = LineEnd(index);
            else if (!IsLineEnd(index)) return;
            _at = AfterLineEnd(index);
        }
    }

    private bool ReadDirective()
    {
        int end = LineEnd(_at);
        ReadOnlySpan<char> line = _text[_at..end];
        int comment = line.IndexOf(" #");
        if (comment >= 0) line = line[..comment];
        line = line.TrimEnd(" \t");
        int nameEnd = line.IndexOfAny(' ', '\t');
        ReadOnlySpan<char> name = nameEnd < 0 ? line : line[..nameEnd];
        // Handles for tags are refused: nothing in a note needs them.
        if ((name is "%YAML" && !IsVersion(line[5..])) || name is "%TAG") return Fail(YamlFault.Directive, _at, end);
        _at = AfterLineEnd(end);
        return true;
    }

    /// <summary>Whether this is a version number; another than 1.2 changes nothing here.</summary>
    private static bool IsVersion(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> version = text.Trim(" \t");
        int dot = version.IndexOf('.');
        return version.Length < text.Length && dot > 0 && dot + 1 < version.Length
            && !version[..dot].ContainsAnyExceptInRange('0', '9') && !version[(dot + 1)..].ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>The end of the line that <paramref name="index"/> is in, without its line end.</summary>
    private readonly int LineEnd(int index)
    {
        int length = _text[index..].IndexOf('\n');
        if (length < 0) return _text.Length;
        int end = index + length;
        return length > 0 && _text[end - 1] == '\r' ? end - 1 : end;
    }

    private readonly int AfterLineEnd(int index)
    {
        if (CharacterAt(index) == '\r') index++;
        return Math.Min(index + 1, _text.Length);
    }
}
