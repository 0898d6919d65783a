using System.Globalization;

namespace NoteSchema.Language.Yaml;

/// <summary>
/// Finds where each unit of a scalar's value stands in the file: two offsets a unit, its first and the one after its last. Where the way it is written
/// cannot be followed to the end, every unit stands for the whole scalar.
/// </summary>
internal sealed class ScalarMap
{
    private readonly string _text;
    private readonly int _end;
    private readonly string _value;
    private readonly int[] _map;
    private int _at;
    private int _filled;

    private ScalarMap(YamlScalar scalar)
    {
        _text = scalar.Document.Text;
        _at = scalar.Start;
        _end = scalar.End;
        _value = scalar.Value;
        _map = new int[(2 * _value.Length) + 2];
    }

    public static int[] Create(YamlScalar scalar)
    {
        ScalarMap map = new(scalar);
        bool followed = scalar.Style switch
        {
            YamlScalarStyle.Plain => map.FollowFlow('\0'),
            YamlScalarStyle.SingleQuoted => map.FollowFlow('\''),
            YamlScalarStyle.DoubleQuoted => map.FollowFlow('"'),
            _ => map.FollowBlock(),
        };
        if (!followed || map._filled != map._value.Length)
        {
            for (int i = 0; i < map._value.Length; i++) (map._map[2 * i], map._map[(2 * i) + 1]) = (scalar.Start, scalar.End);
            map._map[2 * map._value.Length] = scalar.Start;
        }

        return map._map;
    }

    private bool Add(string units, int start, int end)
    {
        foreach (char unit in units)
        {
            if (_filled == _value.Length || _value[_filled] != unit) return false;
            (_map[2 * _filled], _map[(2 * _filled) + 1]) = (start, end);
            _filled++;
        }

        _map[2 * _filled] = end;
        return true;
    }

    private bool FollowFlow(char quote)
    {
        int last = _end;
        if (quote != '\0')
        {
            if (_at >= _end || _text[_at] != quote) return false;
            _at++;
            last--;
            _map[0] = _at;
        }
        else
        {
            _map[0] = _at;
        }

        while (_at < last)
        {
            char unit = _text[_at];
            if (IsBlank(unit) || IsBreak(unit))
            {
                if (!AddWhite(last)) return false;
            }
            else if (quote == '\'' && unit == '\'')
            {
                if (!Add("'", _at, _at + 2)) return false;
                _at += 2;
            }
            else if (quote == '"' && unit == '\\')
            {
                if (!AddEscape(last)) return false;
            }
            else
            {
                if (!Add(unit.ToString(), _at, _at + 1)) return false;
                _at++;
            }
        }

        return true;
    }

    private static bool IsBreak(char unit) => unit is '\n' or '\r';

    private static bool IsBlank(char unit) => unit is ' ' or '\t';

    /// <summary>Blanks that end in a break fold with it; others stand for themselves.</summary>
    private bool AddWhite(int last)
    {
        int start = _at;
        SkipBlanks(last);
        if (_at < last && IsBreak(_text[_at]))
        {
            _at = start;
            return AddFold(last);
        }

        for (int i = start; i < _at; i++)
        {
            if (!Add(_text[i].ToString(), i, i + 1)) return false;
        }

        return true;
    }

    private void SkipBlanks(int last)
    {
        while (_at < last && IsBlank(_text[_at])) _at++;
    }

    private void SkipBreak() => _at += _text[_at] == '\r' && _at + 1 < _text.Length && _text[_at + 1] == '\n' ? 2 : 1;

    /// <summary>One break is a space, several are one break fewer; blanks around them say nothing.</summary>
    private bool AddFold(int last)
    {
        int start = _at, breaks = 0;
        while (_at < last && (IsBlank(_text[_at]) || IsBreak(_text[_at])))
        {
            if (IsBreak(_text[_at]))
            {
                breaks++;
                SkipBreak();
            }
            else
            {
                _at++;
            }
        }

        return Add(breaks == 1 ? " " : new string('\n', breaks - 1), start, _at);
    }

    private bool AddEscape(int last)
    {
        int start = _at;
        if (_at + 1 >= last) return false;
        char kind = _text[_at + 1];
        _at += 2;
        if (IsBreak(kind))
        {
            // An escaped break joins two lines; empty lines after it still count.
            _at--;
            SkipBreak();
            SkipBlanks(last);
            while (_at < last && IsBreak(_text[_at]))
            {
                int at = _at;
                SkipBreak();
                SkipBlanks(last);
                if (!Add("\n", at, _at)) return false;
            }

            return true;
        }

        int digits = kind switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits == 0) return Add(Simple(kind).ToString(), start, _at);
        if (_at + digits > last || !int.TryParse(_text.Substring(_at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code)) return false;
        _at += digits;
        bool isPair = code is > 0xFFFF and <= 0x10FFFF;
        return Add(isPair ? char.ConvertFromUtf32(code) : ((char)code).ToString(), start, _at);
    }

    private static char Simple(char kind) => kind switch
    {
        '0' => '\0',
        'a' => '\a',
        'b' => '\b',
        't' or '\t' => '\t',
        'n' => '\n',
        'v' => '\v',
        'f' => '\f',
        'r' => '\r',
        'e' => '\u001B',
        'N' => '\u0085',
        '_' => '\u00A0',
        'L' => '\u2028',
        'P' => '\u2029',
        _ => kind,
    };

    /// <summary>Walks a block scalar along its value: what stands at a line's start before the first unit that fits is indentation.</summary>
    private bool FollowBlock()
    {
        while (_at < _end && !IsBreak(_text[_at])) _at++;
        int indent = BlockIndent();
        bool lineStart = true;
        for (int i = 0; i < _value.Length; i++)
        {
            if (lineStart && _at < _end && IsBreak(_text[_at]) && i == 0) SkipBreak();
            if (lineStart) SkipIndent(indent);
            lineStart = false;
            if (_at >= _end) return Add(_value.Substring(i), _end, _end);
            char unit = _value[i];
            if (IsBreak(_text[_at]))
            {
                int at = _at;
                if (unit != '\n' && unit != ' ')
                {
                    // Folded: n breaks make n - 1 line feeds, so the first of them may have none.
                    SkipBreak();
                    lineStart = true;
                    i--;
                    continue;
                }

                SkipBreak();
                if (!Add(unit.ToString(), at, _at)) return false;
                lineStart = true;
            }
            else
            {
                if (!Add(unit.ToString(), _at, _at + 1)) return false;
                _at++;
            }
        }

        return true;
    }

    private int BlockIndent()
    {
        int at = _at;
        while (at < _end)
        {
            int lineStart = at;
            while (at < _end && IsBreak(_text[at])) lineStart = ++at;
            while (at < _end && _text[at] == ' ') at++;
            if (at < _end && !IsBreak(_text[at])) return at - lineStart;
        }

        return 0;
    }

    private void SkipIndent(int indent)
    {
        for (int i = 0; i < indent && _at < _end && _text[_at] == ' '; i++) _at++;
    }
}
