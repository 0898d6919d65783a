using System.Globalization;
using System.Text;

namespace NoteSchema;

/// <summary>Writes values of expressions.</summary>
public static class CelFormat
{
    private const int MaxLength = 1 << 16;

    /// <summary>The value as an expression that gives it: <c>"text"</c>, <c>date("2025-03-14")</c>, <c>[1, 2]</c>; an object as its type and an error as its message.
    /// Long values are cut after some 65,000 characters.</summary>
    public static string ToText(object? value)
    {
        var text = new StringBuilder();
        Write(text, value is ICelResult result ? result.Boxed : value, 0);
        return text.ToString();
    }

    /// <summary>A text for a message: quoted, and cut after 40 characters.</summary>
    internal static string Excerpt(string text)
    {
        int end = Math.Min(text.Length, 40);
        return text.Length > end ? $"“{text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)}…”" : $"“{text}”";
    }

    /// <summary>The escape that a code point needs within quotation marks; null for none.</summary>
    internal static string? Escape(int codePoint) => codePoint switch
    {
        '"' => "\\\"",
        '\\' => @"\\",
        '\a' => @"\a",
        '\b' => @"\b",
        '\f' => @"\f",
        '\n' => @"\n",
        '\r' => @"\r",
        '\t' => @"\t",
        '\v' => @"\v",
        _ => null,
    };

    private static void Write(StringBuilder text, object? value, int depth)
    {
        if (depth > 64 || text.Length > MaxLength)
        {
            text.Append('…');
            return;
        }
        switch (value)
        {
            case null: text.Append("null"); break;
            case bool truth: text.Append(truth ? "true" : "false"); break;
            case long number: text.Append(CultureInfo.InvariantCulture, $"{number}"); break;
            case ulong number: text.Append(CultureInfo.InvariantCulture, $"{number}u"); break;
            case double number: text.Append(WriteDouble(number)); break;
            case string characters: WriteString(text, characters); break;
            case byte[] bytes: WriteBytes(text, bytes); break;
            case DateTimeOffset moment: text.Append($"timestamp(\"{CelTimes.Write(moment)}\")"); break;
            case TimeSpan duration: text.Append($"duration(\"{CelTimes.Write(duration)}\")"); break;
            case DateOnly day: text.Append(CultureInfo.InvariantCulture, $"date(\"{day:yyyy-MM-dd}\")"); break;
            case TimeOnly time: text.Append($"time(\"{CelText.Write(time)}\")"); break;
            case NoteLink link:
                text.Append("link(");
                WriteString(text, link.ToString());
                text.Append(')');
                break;
            case IReadOnlyList<object?> list: WriteAll(text, list, '[', ']', depth); break;
            case IReadOnlyDictionary<object, object?> map: WriteMap(text, map, depth); break;
            case CelError error: text.Append(error.Message); break;
            default: text.Append(value is CelTypeName type ? type.Name : $"<{CelTypes.NameOf(value)}>"); break;
        }
    }

    private static string WriteDouble(double number)
    {
        if (!double.IsFinite(number)) return $"double(\"{CelNumbers.Write(number)}\")";
        string text = CelNumbers.Write(number);
        return text.AsSpan().ContainsAny('.', 'e') ? text : text + ".0";
    }

    private static void WriteString(StringBuilder text, string characters)
    {
        text.Append('"');
        foreach (char c in characters.AsSpan(0, Math.Min(characters.Length, MaxLength)))
        {
            if (Escape(c) is { } escape) text.Append(escape);
            else if (char.IsControl(c) || char.IsSurrogate(c) && characters.Length == 1) text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else text.Append(c);
        }
        text.Append(characters.Length > MaxLength ? "…\"" : "\"");
    }

    private static void WriteBytes(StringBuilder text, byte[] bytes)
    {
        text.Append("b\"");
        foreach (byte b in bytes.AsSpan(0, Math.Min(bytes.Length, MaxLength / 4)))
        {
            if (b is >= 0x20 and < 0x7F && Escape(b) is null) text.Append((char)b);
            else text.Append(CultureInfo.InvariantCulture, $"\\x{b:x2}");
        }
        text.Append('"');
    }

    private static void WriteAll(StringBuilder text, IReadOnlyList<object?> items, char open, char close, int depth)
    {
        text.Append(open);
        for (int i = 0; i < items.Count && text.Length <= MaxLength; i++)
        {
            if (i > 0) text.Append(", ");
            Write(text, items[i], depth + 1);
        }
        text.Append(close);
    }

    private static void WriteMap(StringBuilder text, IReadOnlyDictionary<object, object?> map, int depth)
    {
        text.Append('{');
        bool isFirst = true;
        foreach ((object key, object? value) in map)
        {
            if (!isFirst) text.Append(", ");
            isFirst = false;
            Write(text, key, depth + 1);
            text.Append(": ");
            Write(text, value, depth + 1);
            if (text.Length > MaxLength) break;
        }
        text.Append('}');
    }
}
