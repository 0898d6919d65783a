namespace NoteSchema.Language;

/// <content>Literals, names, calls, members, lists and maps.</content>
internal sealed partial class CelSyntaxReader
{
    private CelSyntax ReadMember()
    {
        CelSyntax operand = ReadPrimary();
        while (!_stopped)
        {
            if (_current.Is(".")) operand = ReadSelection(operand);
            else if (_current.Is("[")) operand = ReadIndex(operand);
            else if (_current.Is(".?") || _current.Is("[?"))
                return Stop(_current.Start, _current.End, "optional values are not supported; ask with `has(a.b)` first");
            else if (_current.Is("{") && operand is CelIdentifierSyntax or CelSelectSyntax)
                return Stop(_current.Start, _current.End, "message types are not supported: only lists `[…]` and maps `{…}` can be written out");
            else break;
        }
        return operand;
    }

    private CelSyntax ReadSelection(CelSyntax operand)
    {
        Take();
        CelToken name = _current;
        if (name.Kind is not (CelTokenKind.Identifier or CelTokenKind.QuotedIdentifier))
            return Stop(name.Start, name.End, Unexpected("the name of a member after `.`"));
        if (name.Kind == CelTokenKind.Identifier && CelWords.IsKeyword(name.Text))
            return Stop(name.Start, name.End, $"`{name.Text}` is a word of CEL and no member's name; write [\"{name.Text}\"] instead");
        Take();
        if (!_current.Is("("))
            return Node(new CelSelectSyntax(operand.Start, name.End, operand, name.Text, name.Start));
        EquatableArray<CelSyntax> arguments = ReadArguments(name.Start);
        return Node(new CelCallSyntax(operand.Start, _lastEnd, name.Text, operand, arguments, name.Start, name.End));
    }

    private CelSyntax ReadIndex(CelSyntax operand)
    {
        CelToken open = Take();
        CelSyntax index = ReadExpression();
        Close(open.Start, "]");
        return Node(new CelCallSyntax(operand.Start, _lastEnd, "_[_]", null, new([operand, index]), open.Start, _lastEnd));
    }

    private EquatableArray<CelSyntax> ReadArguments(int nameStart)
    {
        Take();
        var arguments = new List<CelSyntax>();
        while (!_current.Is(")") && !_stopped)
        {
            arguments.Add(ReadExpression());
            if (!_current.Is(",")) break;
            CelToken comma = Take();
            if (_current.Is(")")) Stop(comma.Start, comma.End, "an argument is missing after this comma");
        }
        Close(nameStart, ")");
        return arguments.ToEquatableArray();
    }

    private CelSyntax ReadPrimary()
    {
        CelToken token = _current;
        switch (token.Kind)
        {
            case CelTokenKind.Int when token.Text == "9223372036854775808":
                return Stop(token.Start, token.End, "the number is too large for an integer");
            case CelTokenKind.Int: return Literal(CelType.Int);
            case CelTokenKind.Uint: return Literal(CelType.Uint);
            case CelTokenKind.Double: return Literal(CelType.Double);
            case CelTokenKind.String: return Literal(CelType.String);
            case CelTokenKind.Bytes: return Literal(CelType.Bytes);
            case CelTokenKind.Identifier: return ReadName(token, fromRoot: false);
            case CelTokenKind.QuotedIdentifier:
                return Stop(token.Start, token.End, $"backticks quote members only; a field is written fields[\"{token.Text}\"]");
            case CelTokenKind.Operator: break;
            default: return Stop(token.Start, token.End, Unexpected("a value"));
        }
        switch (token.Text)
        {
            case "-" when IsNumber(_next.Kind):
                Take();
                CelToken number = Take();
                return Node(new CelLiteralSyntax(token.Start, number.End, number.Kind == CelTokenKind.Int ? CelType.Int : CelType.Double,
                    number.Text == "0" ? "0" : "-" + number.Text));
            case "(":
                Take();
                CelSyntax inner = ReadExpression();
                Close(token.Start, ")");
                return inner with { Start = token.Start, End = Math.Max(inner.End, _lastEnd) };
            case "[": return ReadList();
            case "{": return ReadMap();
            case "[?" or "{?": return Stop(token.Start + 1, token.End, "optional values are not supported");
            case "." when _next.Kind == CelTokenKind.Identifier:
                Take();
                return ReadName(_current, fromRoot: true, token.Start);
            default: return Stop(token.Start, token.End, Unexpected("a value"));
        }
    }

    private CelSyntax Literal(CelType type)
    {
        CelToken token = Take();
        return Node(new CelLiteralSyntax(token.Start, token.End, type, token.Text));
    }

    private CelSyntax ReadName(CelToken name, bool fromRoot, int start = -1)
    {
        if (start < 0) start = name.Start;
        if (name.Text is "true" or "false" && !fromRoot) return Literal(CelType.Bool);
        if (name.Text == "null" && !fromRoot)
        {
            Take();
            return Node(new CelLiteralSyntax(name.Start, name.End, CelType.Null, ""));
        }
        if (name.Text == "if") return Stop(name.Start, name.End, "CEL has no `if`; write `condition ? value : otherValue`");
        if (CelWords.IsKeyword(name.Text)) return Stop(name.Start, name.End, Unexpected("a value"));
        if (CelWords.IsReserved(name.Text))
            return Stop(name.Start, name.End, $"`{name.Text}` is a reserved word; a field of that name is written fields[\"{name.Text}\"]");
        Take();
        if (!_current.Is("(")) return Node(new CelIdentifierSyntax(start, name.End, name.Text, fromRoot));
        EquatableArray<CelSyntax> arguments = ReadArguments(name.Start);
        return Node(new CelCallSyntax(start, _lastEnd, name.Text, null, arguments, name.Start, name.End));
    }

    private CelSyntax ReadList()
    {
        CelToken open = Take();
        var items = new List<CelSyntax>();
        while (!_current.Is("]") && !_stopped)
        {
            items.Add(ReadExpression());
            if (!_current.Is(",")) break;
            Take();
        }
        Close(open.Start, "]");
        return Node(new CelListSyntax(open.Start, _lastEnd, items.ToEquatableArray()));
    }

    private CelSyntax ReadMap()
    {
        CelToken open = Take();
        var entries = new List<CelSyntax>();
        while (!_current.Is("}") && !_stopped)
        {
            entries.Add(ReadExpression());
            Expect(":", "between a key of a map and its value");
            entries.Add(ReadExpression());
            if (!_current.Is(",")) break;
            Take();
        }
        Close(open.Start, "}");
        return Node(new CelMapSyntax(open.Start, _lastEnd, entries.ToEquatableArray()));
    }
}
