using System.Globalization;

namespace NoteSchema.Language;

/// <content>Moving on, counting, and what is said when the grammar does not hold.</content>
internal sealed partial class CelSyntaxReader
{
    private const int LongestQuote = 24;

    private CelToken Take()
    {
        CelToken taken = _current;
        if (_stopped) return taken;
        _lastEnd = taken.End;
        _current = _next;
        _next = _lexer.Next();
        return taken;
    }

    private CelSyntax Node(CelSyntax node)
    {
        int depth = 0;
        foreach (CelSyntax child in Children(node)) depth = Math.Max(depth, child.Depth);
        if (depth >= CelParser.MaximumDepth && !_stopped)
        {
            StopTooDeep(node.Start);
            return _missing;
        }
        if (++_nodes > CelParser.MaximumNodes && !_stopped)
        {
            Stop(node.Start, node.End, $"the expression is too long: it has more than {CelParser.MaximumNodes.ToString(CultureInfo.InvariantCulture)} parts");
            return _missing;
        }
        return node with { Depth = depth + 1 };
    }

    private static IEnumerable<CelSyntax> Children(CelSyntax node) => node switch
    {
        CelSelectSyntax select => [select.Operand],
        CelCallSyntax call => call.Target is { } target ? [target, .. call.Arguments] : call.Arguments,
        CelListSyntax list => list.Items,
        CelMapSyntax map => map.KeysAndValues,
        _ => [],
    };

    private void Expect(string op, string where)
    {
        if (_current.Is(op)) Take();
        else Stop(_current.Start, _current.End, Unexpected($"`{op}` {where}"));
    }

    private void Close(int open, string closer)
    {
        if (_current.Is(closer)) Take();
        else Stop(_current.Start, _current.End, Unexpected($"`{closer}` to close `{Quote(open, _lastEnd)}`"));
    }

    private string Unexpected(string expected) =>
        _current.Kind == CelTokenKind.End ? $"expected {expected}" : $"expected {expected}, not `{Quote(_current.Start, _current.End)}`";

    private string Quote(int start, int end)
    {
        string shown = _text.Substring(start, Math.Min(end - start, LongestQuote));
        int line = shown.IndexOfAny(['\r', '\n']);
        if (line >= 0) shown = shown.Substring(0, line);
        if (shown.Length > 0 && char.IsHighSurrogate(shown[shown.Length - 1])) shown = shown.Substring(0, shown.Length - 1);
        return start + shown.Length < end ? shown + "…" : shown;
    }

    private void Report(int start, int end, string message)
    {
        if (!_stopped && _errors.Count < CelParser.MaximumErrors) _errors.Add(new CelError(start, end, message));
    }

    private void StopTooDeep(int start) =>
        Stop(start, Math.Min(start + 1, _text.Length), $"the expression is nested too deeply: more than {CelParser.MaximumDepth.ToString(CultureInfo.InvariantCulture)} levels");

    /// <summary>Reports a mistake after which nothing more can be made out. What the lexer stopped at explains an early end better than its absence does.</summary>
    private CelSyntax Stop(int start, int end, string message)
    {
        if (!_stopped && !(_lexer.HasStopped && _current.Kind == CelTokenKind.End)) _errors.Add(new CelError(start, end, message));
        _stopped = true;
        _current = _next = new CelToken(CelTokenKind.End, _text.Length, _text.Length, "");
        return _missing;
    }
}
