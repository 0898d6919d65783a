using System.Text;

namespace NoteSchema.Vaults;

/// <summary>
/// Patterns of schemas, which are RE2's (https://github.com/google/re2/wiki/Syntax), as JSON Schema has them: ECMAScript's with the flag <c>u</c>. What both write alike stays, what the other writes in another
/// way is written so.
/// </summary>
/// <param name="pattern">A pattern that the schema language has taken.</param>
internal sealed class JsonSchemaPattern(string pattern)
{
    private const string Syntax = @"^$\.*+?()[]{}|/";
    private const string Blanks = @"\t\n\f\r ";

    private readonly StringBuilder _text = new();
    private int _at;

    /// <summary>The pattern; null where ECMAScript has nothing that means the same.</summary>
    public static string? Of(string pattern)
    {
        var written = new JsonSchemaPattern(pattern);
        return written.Run() ? written._text.ToString() : null;
    }

    private bool Run()
    {
        while (_at < pattern.Length)
        {
            bool isKnown = pattern[_at] switch
            {
                '\\' => Escape(inClass: false),
                '[' => Class(),
                '(' => Group(),
                '{' => Braces(),
                '.' => Put(@"[^\n]", 1),
                '}' or ']' => Put(@"\" + pattern[_at], 1),
                var other => Put(other.ToString(), 1),
            };
            if (!isKnown) return false;
        }
        return true;
    }

    private bool Put(string text, int length)
    {
        _text.Append(text);
        _at += length;
        return true;
    }

    private bool Escape(bool inClass)
    {
        char escaped = pattern[_at + 1];
        switch (escaped)
        {
            case 'd' or 'D' or 'w' or 'W' or 't' or 'n' or 'r' or 'f' or 'v':
                return Put($@"\{escaped}", 2);
            // In schemas it is ASCII, in JavaScript it is not.
            case 's':
                return Put(inClass ? Blanks : $"[{Blanks}]", 2);
            case 'S' when !inClass:
                return Put($"[^{Blanks}]", 2);
            case 'A' when !inClass:
                return Put("^", 2);
            case 'z' when !inClass:
                return Put("$", 2);
            case 'a':
                return Put(@"\x07", 2);
            case 'x':
                return Put(pattern.Substring(_at, 4), 4);
            case 'p' or 'P':
                int end = pattern.IndexOf('}', _at) + 1;
                return Put(pattern[_at..end], end - _at);
            // The bounds of words are those of ASCII in JavaScript and not here.
            case 'b' or 'B' or 'S':
                return false;
            default:
                return Put(Syntax.Contains(escaped, StringComparison.Ordinal) || (escaped == '-' && inClass) ? $@"\{escaped}" : escaped.ToString(), 2);
        }
    }

    private bool Class()
    {
        Put("[", 1);
        if (At('^')) Put("^", 1);
        if (At(']')) Put(@"\]", 1);
        while (_at < pattern.Length)
        {
            switch (pattern[_at])
            {
                case ']':
                    return Put("]", 1);
                case '[':
                    Put(@"\[", 1);
                    break;
                case '\\':
                    if (!Escape(inClass: true)) return false;
                    break;
                default:
                    Put(pattern[_at].ToString(), 1);
                    break;
            }
        }
        return false;
    }

    // Groups, named and not; flags are others' business.
    private bool Group()
    {
        if (!pattern.AsSpan(_at).StartsWith("(?")) return Put("(", 1);
        if (pattern.AsSpan(_at).StartsWith("(?:")) return Put("(?:", 3);
        return pattern.AsSpan(_at).StartsWith("(?<") && Put("(?<", 3);
    }

    // Braces that do not say how often stand for themselves.
    private bool Braces()
    {
        int end = pattern.IndexOf('}', _at);
        string inner = end < 0 ? "" : pattern[(_at + 1)..end];
        string[] bounds = inner.Split(',');
        bool isCount = bounds[0].Length > 0 && bounds.Length <= 2 && bounds.All(bound => bound.All(char.IsAsciiDigit));
        return isCount ? Put($"{{{inner}}}", inner.Length + 2) : Put(@"\{", 1);
    }

    private bool At(char unit) => _at < pattern.Length && pattern[_at] == unit;
}
