using System.Globalization;
using System.Text;

namespace NoteSchema;

/// <summary>
/// Forms of dates and times as Obsidian writes them: <c>YYYY</c> <c>YY</c> <c>M</c> <c>MM</c> <c>MMM</c> <c>MMMM</c> <c>D</c> <c>DD</c> <c>ddd</c> <c>dddd</c> <c>H</c> <c>HH</c> <c>h</c> <c>hh</c> <c>m</c> <c>mm</c> <c>s</c>
/// <c>ss</c> <c>A</c>, and text in <c>[ ]</c>. Names of months and days are English. A day and year in lower case, <c>dd.MM.yyyy</c>, mean the same.
/// </summary>
internal static class DatePattern
{
    private const string Letters = "YyMDdHhmsSAaZzQWwEeXx";

    /// <summary>The moment that <paramref name="text"/> names in that form; null where it names none. What the form leaves out is zero, the date that of the first day.</summary>
    public static DateTime? Parse(string text, string pattern) =>
        Translate(pattern) is { } format && DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out DateTime moment) ? moment : null;

    /// <summary>The form as .NET has it; null where it is none.</summary>
    public static string? Translate(string pattern)
    {
        bool isLower = !pattern.Contains('Y', StringComparison.Ordinal) && !pattern.Contains('D', StringComparison.Ordinal);
        var format = new StringBuilder();
        for (int at = 0; at < pattern.Length;)
        {
            char letter = pattern[at];
            if (letter == '[')
            {
                int close = pattern.IndexOf(']', at);
                if (close < 0) return null;
                Quote(format, pattern.AsSpan(at + 1, close - at - 1));
                at = close + 1;
                continue;
            }
            int length = 1;
            while (at + length < pattern.Length && pattern[at + length] == letter) length++;
            if (!Letters.Contains(letter, StringComparison.Ordinal)) Quote(format, pattern.AsSpan(at, length));
            else if (Token(letter, length, isLower) is { } token) format.Append(token);
            else return null;
            at += length;
        }
        // One letter alone would be one of .NET's own formats.
        return format.Length == 0 ? null : format.Length == 1 ? "%" + format : format.ToString();
    }

    private static string? Token(char letter, int length, bool isLower) => (letter, length) switch
    {
        ('Y', 2 or 4) => new string('y', length),
        ('y', 2 or 4) when isLower => new string('y', length),
        ('M', <= 4) or ('H' or 'h' or 'm' or 's', <= 2) => new string(letter, length),
        ('D', <= 2) => new string('d', length),
        ('d', 3 or 4) => new string('d', length),
        ('d', 1 or 2) when isLower => new string('d', length),
        ('A' or 'a', 1) => "tt",
        _ => null,
    };

    private static void Quote(StringBuilder format, ReadOnlySpan<char> text)
    {
        foreach (char letter in text) format.Append('\\').Append(letter);
    }
}
