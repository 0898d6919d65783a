namespace NoteSchema.Language;

/// <summary>
/// A recursive-descent reader of CEL's grammar. The first mistake in the structure ends the reading; a wrong operator that can only mean
/// one thing (<c>=</c>, <c>and</c>) is reported and read as that.
/// </summary>
internal sealed partial class CelSyntaxReader
{
    private readonly string _text;
    private readonly List<CelError> _errors;
    private readonly CelLexer _lexer;
    private readonly CelSyntax _missing;
    private CelToken _current;
    private CelToken _next;
    private int _lastEnd;
    private int _nesting;
    private int _nodes;
    private bool _stopped;

    public CelSyntaxReader(string text, List<CelError> errors)
    {
        _text = text;
        _errors = errors;
        _lexer = new CelLexer(text, errors);
        _missing = new CelLiteralSyntax(text.Length, text.Length, CelType.Error, "");
        _current = _lexer.Next();
        _next = _lexer.Next();
    }

    public CelSyntax ReadAll()
    {
        CelSyntax root = ReadExpression();
        if (_current.Kind == CelTokenKind.Identifier && CelFunctions.Named(_current.Text).Any(overload => overload.IsMember))
            Stop(_current.Start, _current.End, $"`{_current.Text}` is a function on a value: write `a.{_current.Text}(b)` for `a {_current.Text} b`");
        if (_current.Kind != CelTokenKind.End) Stop(_current.Start, _current.End, Unexpected("the end of the expression"));
        return root;
    }

    private CelSyntax ReadExpression()
    {
        if (++_nesting > CelParser.MaximumDepth)
        {
            StopTooDeep(_current.Start);
            _nesting--;
            return _missing;
        }
        CelSyntax condition = ReadLogical("||", "_||_");
        if (_current.Is("?"))
        {
            CelToken question = Take();
            if (_current.Is("?")) Stop(question.Start, _current.End, "write `has(a) ? a : b` for `a ?? b`");
            CelSyntax whenTrue = ReadLogical("||", "_||_");
            if (!_current.Is(":") && question.End < _text.Length && _text[question.End] == '.')
                Stop(question.Start, question.End + 1, "optional values are not supported; ask with `has(a.b)` first");
            Expect(":", "after `condition ? value`, for the value where the condition is false");
            CelSyntax whenFalse = ReadExpression();
            condition = Node(new CelCallSyntax(condition.Start, whenFalse.End, "_?_:_", null,
                new([condition, whenTrue, whenFalse]), question.Start, question.End));
        }
        _nesting--;
        return condition;
    }

    /// <summary>
    /// Operands joined by <c>||</c> or <c>&amp;&amp;</c>. These are associative in CEL, errors included, so a long chain becomes a balanced tree,
    /// which keeps it shallow.
    /// </summary>
    private CelSyntax ReadLogical(string op, string function)
    {
        CelSyntax first = ReadLogicalOperand(op);
        if (!AtLogical(op)) return first;
        var operands = new List<CelSyntax> { first };
        var operators = new List<CelToken>();
        while (AtLogical(op))
        {
            if (_current.Text != op) Report(_current.Start, _current.End, $"use `{op}` for `{_current.Text}`");
            operators.Add(Take());
            operands.Add(ReadLogicalOperand(op));
        }
        return Balance(operands, operators, 0, operands.Count - 1, function);
    }

    private CelSyntax ReadLogicalOperand(string op) => op == "||" ? ReadLogical("&&", "_&&_") : ReadRelation();

    private bool AtLogical(string op) => _current.Is(op) || _current.Is(op == "||" ? "|" : "&") || _current.IsWord(op == "||" ? "or" : "and");

    private CelSyntax Balance(List<CelSyntax> operands, List<CelToken> operators, int low, int high, string function)
    {
        if (low == high) return operands[low];
        int middle = (low + high) / 2;
        CelSyntax left = Balance(operands, operators, low, middle, function), right = Balance(operands, operators, middle + 1, high, function);
        return Node(new CelCallSyntax(left.Start, right.End, function, null, new([left, right]), operators[middle].Start, operators[middle].End));
    }

    private CelSyntax ReadRelation()
    {
        CelSyntax left = ReadAddition();
        while (RelationFunction() is { } function)
        {
            CelToken op = Take();
            left = Binary(left, op, function, ReadAddition());
        }
        if (_current.IsWord("not") && _next.IsWord("in")) Stop(_current.Start, _next.End, "use `!(a in b)` for `a not in b`");
        return left;
    }

    private string? RelationFunction()
    {
        if (_current.IsWord("in")) return "@in";
        if (_current.Kind != CelTokenKind.Operator) return null;
        switch (_current.Text)
        {
            case "<" or "<=" or ">" or ">=" or "==" or "!=": return "_" + _current.Text + "_";
            case "=" or "===":
                Report(_current.Start, _current.End, $"use `==` to compare; `{_current.Text}` is no operator of CEL");
                return "_==_";
            case "<>" or "!==":
                Report(_current.Start, _current.End, $"use `!=` for “not equal”; `{_current.Text}` is no operator of CEL");
                return "_!=_";
            default: return null;
        }
    }

    private CelSyntax ReadAddition()
    {
        CelSyntax left = ReadMultiplication();
        while (_current.Is("+") || _current.Is("-"))
        {
            CelToken op = Take();
            left = Binary(left, op, "_" + op.Text + "_", ReadMultiplication());
        }
        return left;
    }

    private CelSyntax ReadMultiplication()
    {
        CelSyntax left = ReadUnary();
        while (_current.Is("*") || _current.Is("/") || _current.Is("%"))
        {
            CelToken op = Take();
            left = Binary(left, op, "_" + op.Text + "_", ReadUnary());
        }
        return left;
    }

    private CelSyntax ReadUnary()
    {
        List<CelToken>? operators = null;
        while (_current.Is("!") || (_current.Is("-") && !IsNumber(_next.Kind)) || AtNot())
        {
            CelToken op = Take();
            if (operators is not null && (operators[0].Text == "-") != (op.Text == "-"))
                Stop(op.Start, op.End, $"`{op.Text}` cannot follow `{operators[0].Text}`; put parentheses around it");
            (operators ??= []).Add(op);
        }
        CelSyntax operand = ReadMember();
        for (int index = (operators?.Count ?? 0) - 1; index >= 0 && !_stopped; index--)
        {
            CelToken op = operators![index];
            operand = Node(new CelCallSyntax(op.Start, operand.End, op.Text == "-" ? "-_" : "!_", null, new([operand]), op.Start, op.End));
        }
        return operand;
    }

    private static bool IsNumber(CelTokenKind kind) => kind is CelTokenKind.Int or CelTokenKind.Double;

    private bool AtNot()
    {
        if (!_current.IsWord("not")) return false;
        bool operandFollows = _next.Is("(") || (_next.Kind is CelTokenKind.Identifier or CelTokenKind.String && !CelWords.IsKeyword(_next.Text));
        if (operandFollows) Report(_current.Start, _current.End, "use `!` for `not`");
        return operandFollows;
    }

    private CelSyntax Binary(CelSyntax left, CelToken op, string function, CelSyntax right) =>
        Node(new CelCallSyntax(left.Start, right.End, function, null, new([left, right]), op.Start, op.End));
}
