using System.Globalization;
using System.Numerics;
using System.Text;

namespace NoteSchema;

/// <summary>The function <c>format</c>: text with <c>%s %d %f %e %b %o %x %X</c>.</summary>
internal static class CelStringFormat
{
    private const int MaxPrecision = 1000;

    public static Cel<string> Format(string format, IReadOnlyList<object?> arguments)
    {
        var text = new CelTextBuilder();
        int next = 0;
        for (int i = 0; i < format.Length; i++)
        {
            if (format[i] != '%')
            {
                int end = format.IndexOf('%', i);
                if (end < 0) end = format.Length;
                text.Append(format.AsSpan(i, end - i));
                i = end - 1;
                continue;
            }
            i++;
            if (i < format.Length && format[i] == '%')
            {
                text.Append('%');
                continue;
            }
            if (!TryReadPrecision(format, ref i, out int? precision)) return new CelError($"the precision at {i} is no number up to {MaxPrecision}");
            if (i >= format.Length) return new CelError("the format ends after %");
            if (next >= arguments.Count) return new CelError($"the format asks for more than the {arguments.Count} values given");
            if (Write(text, format[i], precision, arguments[next++]) is { } error) return error;
        }
        return text.ToResult();
    }

    private static bool TryReadPrecision(string format, ref int i, out int? precision)
    {
        precision = null;
        if (i >= format.Length || format[i] != '.') return true;
        int start = ++i;
        while (i < format.Length && char.IsAsciiDigit(format[i])) i++;
        bool isNumber = int.TryParse(format.AsSpan(start, i - start), NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value <= MaxPrecision;
        precision = value;
        return isNumber;
    }

    /// <summary>Writes one value; gives the error where it cannot be written that way.</summary>
    private static CelError? Write(CelTextBuilder text, char verb, int? precision, object? value)
    {
        if (value is CelError error) return error;
        if (verb == 's')
        {
            WriteValue(text, value);
            return null;
        }
        string? written = verb switch
        {
            'd' => value is long or ulong or double ? CelText.ToText(value) : null,
            'f' => AsDouble(value) is { } number ? WriteReal(number, "F", precision ?? 6) : null,
            'e' => AsDouble(value) is { } number ? WriteReal(number, "e", precision ?? 6) : null,
            'b' => value is bool truth ? (truth ? "1" : "0") : InBase(value, 1),
            'o' => InBase(value, 3),
            'x' => InHex(value),
            'X' => InHex(value)?.ToUpperInvariant(),
            _ => null,
        };
        if (written is not null) text.Append(written);
        else if ("dfeboxX".Contains(verb, StringComparison.Ordinal)) return new CelError($"%{verb} cannot write {CelTypes.NameOf(value)}");
        else return new CelError($"format knows no %{verb}");
        return null;
    }

    /// <summary>Writes a value as %s does.</summary>
    private static void WriteValue(CelTextBuilder text, object? value)
    {
        if (!CelEvaluation.Spend() || text.IsFull) return;
        switch (value)
        {
            case IReadOnlyList<object?> list:
                text.Append('[');
                for (int i = 0; i < list.Count && !text.IsFull; i++)
                {
                    if (i > 0) text.Append(", ");
                    WriteValue(text, list[i]);
                }
                text.Append(']');
                break;
            case IReadOnlyDictionary<object, object?> map:
                WriteMap(text, map);
                break;
            default:
                text.Append(CelText.ToText(value));
                break;
        }
    }

    private static void WriteMap(CelTextBuilder text, IReadOnlyDictionary<object, object?> map)
    {
        if (!CelEvaluation.Spend(map.Count)) return;
        text.Append('{');
        bool isFirst = true;
        foreach ((string key, object? value) in map.Select(entry => (CelText.ToText(entry.Key), entry.Value)).OrderBy(entry => entry.Item1, Comparer<string>.Create(CelOrder.CompareTexts)))
        {
            if (!isFirst) text.Append(", ");
            isFirst = false;
            text.Append(key).Append(": ");
            WriteValue(text, value);
        }
        text.Append('}');
    }

    private static double? AsDouble(object? value) => value switch
    {
        double number => number,
        long number => number,
        ulong number => number,
        _ => null,
    };

    /// <summary>Rounds the exact value of the double, and where that is halfway to the even digit, as C does.</summary>
    private static string WriteReal(double number, string style, int precision)
    {
        if (!double.IsFinite(number)) return CelNumbers.Write(number);
        if (style == "F" && Math.Abs(number) < 1e15 && precision == 0) return Math.Round(number, MidpointRounding.ToEven).ToString("F0", CultureInfo.InvariantCulture);
        string text = number.ToString(style + precision.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        if (style == "F") return text;
        // .NET writes an exponent of three digits at least, C and CEL of two.
        int digits = text.LastIndexOfAny(['+', '-']) + 1;
        return string.Concat(text.AsSpan(0, digits), text.AsSpan(digits).TrimStart('0').ToString().PadLeft(2, '0'));
    }

    private static string? InBase(object? value, int bits)
    {
        if (value is not (long or ulong)) return null;
        ulong rest = value is long number ? (ulong)BigInteger.Abs(number) : (ulong)value;
        var digits = new StringBuilder();
        do
        {
            digits.Insert(0, (char)('0' + (int)(rest & ((1UL << bits) - 1))));
            rest >>= bits;
        }
        while (rest > 0);
        return value is < 0L ? "-" + digits : digits.ToString();
    }

    private static string? InHex(object? value) => value switch
    {
        long number => (number < 0 ? "-" : "") + BigInteger.Abs(number).ToString("x", CultureInfo.InvariantCulture).TrimStart('0').PadLeft(1, '0'),
        ulong number => number.ToString("x", CultureInfo.InvariantCulture),
        string text => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text)),
        byte[] bytes => Convert.ToHexStringLower(bytes),
        _ => null,
    };
}
