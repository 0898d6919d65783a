using System.Text.RegularExpressions;

namespace NoteSchema;

/// <summary>The rules after <c>🔁</c>.</summary>
internal static partial class RecurrenceText
{
    /// <summary>
    /// Whether Obsidian Tasks may be able to read it: what comes after “every”, and a number in digits, begins as a unit, a weekday or a month does. It reads words by their first letters, and passes over
    /// those at the end that it does not know.
    /// </summary>
    public static bool IsReadable(ReadOnlySpan<char> rule) => Start().IsMatch(rule);

    [GeneratedRegex("^every *(?:[1-9][0-9]*(?![0-9]|st|nd|rd|th) *)?(?:day|week(?!en)|month|year|hour|minute|mo|tu|we(?!ek)|th(?!e|ird)|fr|sa|su|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Start();
}
