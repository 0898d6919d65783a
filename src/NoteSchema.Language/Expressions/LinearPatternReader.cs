using System.Globalization;

namespace NoteSchema.Language;

/// <summary>Reads RE2 syntax and stops at the first thing that is not linear or not read alike everywhere.</summary>
internal sealed partial class LinearPatternReader(string pattern)
{
    private const int LargestRepeat = 1000;
    private const int DeepestGroup = 100;
    // The non-backtracking engine takes some ten thousand states; a pattern is refused well before.
    private const int LargestSize = 5000;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private PatternProblem? _problem;
    private int _at;

    public PatternProblem? Read()
    {
        long size = ReadAlternatives(0);
        if (_problem is null && _at < pattern.Length) Fail(_at, "this `)` closes nothing; write `\\)` for a parenthesis");
        if (_problem is null && size > LargestSize) Fail(0, "the pattern is too large, its repetitions counted; write it shorter");
        return _problem;
    }

    /// <summary>Reads to the end or to the parenthesis that closes the group; gives the size of the automaton, repetitions written out.</summary>
    private long ReadAlternatives(int depth)
    {
        long size = 1;
        while (_problem is null && _at < pattern.Length && pattern[_at] != ')')
        {
            if (pattern[_at] == '|')
            {
                _at++;
                size++;
                continue;
            }
            int start = _at;
            long atom = ReadAtom(depth);
            if (_problem is not null) break;
            // Flags such as (?i) are nothing that could be repeated.
            if (atom > 0) size = Math.Min(size + (atom * ReadRepeat(start)), int.MaxValue);
        }
        return size;
    }

    private long ReadAtom(int depth)
    {
        switch (pattern[_at])
        {
            case '(': return ReadGroup(depth);
            case '[': ReadClass(); return 1;
            case '\\': ReadEscape(inClass: false); return 1;
            case '*' or '+' or '?': Fail(_at, $"`{pattern[_at]}` has nothing before it to repeat; write `\\{pattern[_at]}` for the character"); return 0;
            case '{' when PeekBounds(): Fail(_at, "`{` has nothing before it to repeat; write `\\{` for the character"); return 0;
            default: _at++; return 1;
        }
    }

    /// <summary>Reads what may follow an atom: a quantifier, lazy or not. Gives how many times the atom must be written out.</summary>
    private long ReadRepeat(int atomStart)
    {
        int start = _at;
        long times = 1;
        if (_at < pattern.Length && pattern[_at] is '*' or '+' or '?') _at++;
        else if (ReadBounds() is { } bounds) times = Math.Max(bounds, 1);
        else return 1;
        if (_at < pattern.Length && pattern[_at] == '?') _at++;
        if (_at < pattern.Length && pattern[_at] == '+') Fail(_at, "possessive quantifiers are not linear-time syntax; leave out the `+`");
        else if (_at < pattern.Length && pattern[_at] is '*' or '?') Fail(_at, $"a quantifier cannot follow another; put `{Shown(atomStart, start)}…` in a group `(?:…)`");
        else if (_at < pattern.Length && pattern[_at] == '{' && PeekBounds()) Fail(_at, "a quantifier cannot follow another; put what is repeated in a group `(?:…)`");
        return times;
    }

    private bool PeekBounds()
    {
        int kept = _at;
        bool found = ReadBounds() is not null;
        _at = kept;
        return found && _problem is null;
    }

    /// <summary>Reads <c>{n}</c>, <c>{n,}</c> or <c>{n,m}</c>; any other brace is a character.</summary>
    private int? ReadBounds()
    {
        if (_at >= pattern.Length || pattern[_at] != '{') return null;
        int at = _at + 1;
        if (Digits(ref at) is not { } least) return null;
        int most = least;
        if (at < pattern.Length && pattern[at] == ',')
        {
            at++;
            most = Digits(ref at) ?? least;
        }
        if (at >= pattern.Length || pattern[at] != '}') return null;
        if (least > LargestRepeat || most > LargestRepeat) Fail(_at, $"a repetition may count to {LargestRepeat.ToString(CultureInfo.InvariantCulture)} at most");
        else if (most < least) Fail(_at, "the bounds of the repetition are the wrong way round");
        _at = at + 1;
        return most;
    }

    private int? Digits(ref int at)
    {
        int start = at, value = 0;
        while (at < pattern.Length && CelWords.IsDigit(pattern[at]))
        {
            value = Math.Min((value * 10) + (pattern[at] - '0'), LargestRepeat + 1);
            at++;
        }
        return at == start ? null : value;
    }

    private long ReadGroup(int depth)
    {
        int open = _at++;
        if (depth >= DeepestGroup) return Fail(open, "groups are nested too deeply");
        if (_at < pattern.Length && pattern[_at] == '?' && !ReadGroupKind(open)) return 0;
        long size = ReadAlternatives(depth + 1);
        if (_problem is not null) return 0;
        if (_at >= pattern.Length) return Fail(open, "this `(` is not closed; write `\\(` for a parenthesis");
        _at++;
        return size;
    }

    /// <summary>Reads what follows <c>(?</c>. False where that was all of the group, as in <c>(?i)</c>, or wrong.</summary>
    private bool ReadGroupKind(int open)
    {
        string rest = pattern.Substring(_at + 1, Math.Min(3, pattern.Length - _at - 1));
        if (rest.StartsWith(":", StringComparison.Ordinal))
        {
            _at += 2;
            return true;
        }
        string? refused = rest switch
        {
            _ when rest.StartsWith("=", StringComparison.Ordinal) || rest.StartsWith("!", StringComparison.Ordinal) =>
                "lookahead does not run in linear time; use two patterns, or test the rest with an expression",
            _ when rest.StartsWith("<=", StringComparison.Ordinal) || rest.StartsWith("<!", StringComparison.Ordinal) =>
                "lookbehind does not run in linear time; use two patterns, or test the rest with an expression",
            _ when rest.StartsWith(">", StringComparison.Ordinal) => "atomic groups are not linear-time syntax; write `(?:…)`",
            _ when rest.StartsWith("(", StringComparison.Ordinal) => "conditional groups do not run in linear time; use `|`",
            _ when rest.StartsWith("P<", StringComparison.Ordinal) => "write `(?<name>…)` for `(?P<name>…)`",
            _ when rest.StartsWith("P", StringComparison.Ordinal) => "backreferences do not run in linear time",
            _ when rest.StartsWith("#", StringComparison.Ordinal) => "patterns have no comments",
            _ => null,
        };
        if (refused is not null)
        {
            Fail(open, refused);
            return false;
        }
        return rest.StartsWith("<", StringComparison.Ordinal) ? ReadName(open) : ReadFlags(open);
    }

    private bool ReadName(int open)
    {
        _at += 2;
        int start = _at;
        while (_at < pattern.Length && CelWords.IsNamePart(pattern[_at])) _at++;
        string name = pattern.Substring(start, _at - start);
        if (name.Length == 0 || !CelWords.IsNameStart(name[0]) || _at >= pattern.Length || pattern[_at] != '>')
            Fail(open, "a named group is written `(?<name>…)`, with a name of letters, digits and `_`");
        else if (!_names.Add(name)) Fail(open, $"there is a group `{name}` already");
        _at++;
        return _problem is null;
    }

    private bool ReadFlags(int open)
    {
        int start = ++_at;
        bool negated = false;
        while (_at < pattern.Length && (pattern[_at] is 'i' or 'm' or 's' || (pattern[_at] == '-' && !negated)))
        {
            negated |= pattern[_at] == '-';
            _at++;
        }
        char end = _at < pattern.Length ? pattern[_at] : '\0';
        if (end is not (':' or ')') || _at == start || pattern[_at - 1] == '-')
        {
            Fail(open, "after `(?` stand `:`, `<name>` or flags out of `i`, `m` and `s`");
            return false;
        }
        _at++;
        return end == ':';
    }

    private string Shown(int start, int end) => pattern.Substring(start, Math.Min(end - start, 12));

    private int Fail(int position, string message)
    {
        _problem ??= new PatternProblem(position, message);
        return 0;
    }
}
