using System.Text;

namespace NoteSchema;

/// <summary>What expressions do with text. Places count Unicode code points; a lone surrogate counts as one.</summary>
internal static partial class CelText
{
    public static Cel<long> Size(string text) => CodePoints.Count(text);
    public static Cel<bool> Contains(string text, string other) => text.Contains(other, StringComparison.Ordinal);
    public static Cel<bool> StartsWith(string text, string other) => text.StartsWith(other, StringComparison.Ordinal);
    public static Cel<bool> EndsWith(string text, string other) => text.EndsWith(other, StringComparison.Ordinal);
    public static Cel<string> Trim(string text) => text.Trim();
    public static Cel<string> LowerAscii(string text) => string.Create(text.Length, text, static (into, from) => { for (int i = 0; i < into.Length; i++) into[i] = char.IsAsciiLetterUpper(from[i]) ? (char)(from[i] | 0x20) : from[i]; });
    public static Cel<string> UpperAscii(string text) => string.Create(text.Length, text, static (into, from) => { for (int i = 0; i < into.Length; i++) into[i] = char.IsAsciiLetterLower(from[i]) ? (char)(from[i] & ~0x20) : from[i]; });

    public static Cel<string> Concat(string left, string right) =>
        left.Length + right.Length > CelEvaluation.MaxLength ? CelEvaluation.TooLong : left + right;

    public static Cel<string> CharAt(string text, long place)
    {
        int at = CodePoints.IndexOf(text, place);
        if (at < 0) return Outside(text, place);
        return at == text.Length ? "" : text.Substring(at, CodePoints.LengthAt(text, at));
    }

    public static Cel<long> IndexOf(string text, string other) => IndexOf(text, other, 0);

    public static Cel<long> IndexOf(string text, string other, long from)
    {
        int start = CodePoints.IndexOf(text, from);
        if (start < 0) return Outside(text, from);
        int at = text.IndexOf(other, start, StringComparison.Ordinal);
        return at < 0 ? -1 : CodePoints.Count(text.AsSpan(0, at));
    }

    public static Cel<long> LastIndexOf(string text, string other)
    {
        int at = text.AsSpan().LastIndexOf(other);
        return at < 0 ? -1 : CodePoints.Count(text.AsSpan(0, at));
    }

    public static Cel<long> LastIndexOf(string text, string other, long from)
    {
        int start = CodePoints.IndexOf(text, from);
        if (start < 0) return Outside(text, from);
        int at = text.AsSpan(0, Math.Min(text.Length, start + other.Length)).LastIndexOf(other);
        return at < 0 ? -1 : CodePoints.Count(text.AsSpan(0, at));
    }

    public static Cel<string> Substring(string text, long from)
    {
        int start = CodePoints.IndexOf(text, from);
        return start < 0 ? Outside(text, from) : text[start..];
    }

    public static Cel<string> Substring(string text, long from, long to)
    {
        int start = CodePoints.IndexOf(text, from), end = CodePoints.IndexOf(text, to);
        if (start < 0) return Outside(text, from);
        if (end < 0) return Outside(text, to);
        return end < start ? new CelError($"the part of a text cannot end at {to}, before it starts at {from}") : text[start..end];
    }

    public static Cel<string> Reverse(string text)
    {
        var reversed = new char[text.Length];
        for (int i = 0; i < text.Length;)
        {
            int length = CodePoints.LengthAt(text, i);
            text.CopyTo(i, reversed, text.Length - i - length, length);
            i += length;
        }
        return new string(reversed);
    }

    public static Cel<string> Replace(string text, string old, string with) => Replace(text, old, with, -1);

    /// <summary>Replaces so many, all where <paramref name="limit"/> is negative. An empty text is found before every code point and at the end.</summary>
    public static Cel<string> Replace(string text, string old, string with, long limit)
    {
        var result = new CelTextBuilder();
        int from = 0;
        for (long left = limit; left != 0 && !result.IsFull; left--)
        {
            if (old.Length == 0)
            {
                result.Append(with);
                if (from == text.Length) return result.ToResult();
                int length = CodePoints.LengthAt(text, from);
                result.Append(text.AsSpan(from, length));
                from += length;
                continue;
            }
            int at = text.IndexOf(old, from, StringComparison.Ordinal);
            if (at < 0) break;
            result.Append(text.AsSpan(from, at - from)).Append(with);
            from = at + old.Length;
        }
        return result.Append(text.AsSpan(from)).ToResult();
    }

    public static Cel<IReadOnlyList<object?>> Split(string text, string separator) => Split(text, separator, -1);

    /// <summary>Splits into at most so many parts, all where <paramref name="limit"/> is negative. An empty separator stands between all code points.</summary>
    public static Cel<IReadOnlyList<object?>> Split(string text, string separator, long limit)
    {
        var parts = new List<object?>();
        if (limit == 0) return Cel.Value<IReadOnlyList<object?>>(parts);
        int from = 0;
        while (limit < 0 || parts.Count < limit - 1)
        {
            if (!CelEvaluation.Spend()) return CelEvaluation.OutOfSteps;
            if (separator.Length == 0 && from == text.Length) break;
            int at = separator.Length == 0 ? from + CodePoints.LengthAt(text, from) : text.IndexOf(separator, from, StringComparison.Ordinal);
            if (at < 0 || (separator.Length == 0 && at == text.Length)) break;
            parts.Add(text[from..at]);
            from = at + separator.Length;
        }
        if (separator.Length > 0 || from < text.Length) parts.Add(text[from..]);
        return Cel.Value<IReadOnlyList<object?>>(parts);
    }

    /// <summary>The text between quotation marks, with CEL's escapes; what is no valid Unicode becomes U+FFFD.</summary>
    public static Cel<string> Quote(string text)
    {
        var quoted = new CelTextBuilder();
        quoted.Append('"');
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (CelFormat.Escape(rune.Value) is { } escape) quoted.Append(escape);
            else quoted.Append(rune.ToString());
        }
        return quoted.Append('"').ToResult();
    }

    private static CelError Outside(string text, long place) => new($"the text of {CodePoints.Count(text)} characters has no place {place}");
}

/// <summary>Code points in UTF-16 text.</summary>
internal static class CodePoints
{
    public static long Count(ReadOnlySpan<char> text)
    {
        long count = text.Length;
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if (!char.IsSurrogatePair(text[i], text[i + 1])) continue;
            count--;
            i++;
        }
        return count;
    }

    /// <summary>The UTF-16 index of a code point, the text's length for the place after the last; -1 where there is no such place.</summary>
    public static int IndexOf(string text, long codePoint)
    {
        if (codePoint < 0 || codePoint > text.Length) return -1;
        int index = 0;
        for (; codePoint > 0 && index < text.Length; codePoint--) index += LengthAt(text, index);
        return codePoint == 0 ? index : -1;
    }

    /// <summary>How many UTF-16 units the code point takes.</summary>
    public static int LengthAt(string text, int index) => index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]) ? 2 : 1;
}
