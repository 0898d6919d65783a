using System.Text.RegularExpressions;

namespace NoteSchema;

/// <summary>How far the value after a sign reaches.</summary>
internal static partial class TaskValues
{
    // Days and months also by their first letters.
    private static readonly string[] DayNames =
    [
        "today", "tonight", "tomorrow", "yesterday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ];

    private static readonly string[] Leads = ["next", "last", "this", "in"], Units = ["day", "days", "week", "weeks", "weekend", "month", "months", "quarter", "year", "years"],
        Joints = ["a", "an", "two", "three", "few", "on", "by", "at", "the", "of", "end"];

    /// <summary>The length of the value at the start of <paramref name="text"/>, which goes on to the next sign, tag or the end of the task.</summary>
    public static int Length(TaskSignifier signifier, ReadOnlySpan<char> text) => signifier switch
    {
        TaskSignifier.Priority => 0,
        TaskSignifier.Recurrence => Run(text, static c => char.IsAsciiLetterOrDigit(c) || c is ' ' or ',' or '!'),
        TaskSignifier.OnCompletion => Run(text, char.IsAsciiLetter),
        TaskSignifier.Id => Run(text, IsIdPart),
        TaskSignifier.DependsOn => IdsLength(text),
        _ => DateLength(text),
    };

    /// <summary>The date written as <c>2025-03-28</c>, or null.</summary>
    public static DateOnly? Date(ReadOnlySpan<char> value) => DateFormats.ParseDate(value);

    /// <summary>The name that an assignee's field says: of a link the last part of its path.</summary>
    public static ReadOnlySpan<char> Name(ReadOnlySpan<char> source, TaskField assignee)
    {
        ReadOnlySpan<char> name = source.Slice(assignee.ValueSpan.Start, assignee.ValueSpan.Length);
        return source[assignee.Span.Start + 1] == '[' ? name[(name.LastIndexOf('/') + 1)..] : name;
    }

    public static IReadOnlyList<string> Ids(ReadOnlySpan<char> value)
    {
        var ids = new List<string>();
        foreach (Range part in value.Split(','))
        {
            ReadOnlySpan<char> id = value[part].Trim();
            if (!id.IsEmpty) ids.Add(id.ToString());
        }
        return ids;
    }

    /// <summary>Whether digits in the middle of a sentence are a date or were meant for one, as those of a number, a version or a span of years are not.</summary>
    public static bool IsDateLike(ReadOnlySpan<char> value) => Date(value) is not null || DateLike().IsMatch(value);

    /// <summary>What looks like a date reaches to the next blank; any number, and a date in words, where it is all that is left before the next sign.</summary>
    private static int DateLength(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = text.TrimEnd();
        if (rest.IsEmpty) return 0;
        int word = rest.IndexOfAny(' ', '\t');
        if (word < 0) word = rest.Length;
        if (char.IsAsciiDigit(rest[0]) && (word == rest.Length || IsDateLike(rest[..word]))) return word;
        return IsDateInWords(rest) ? rest.Length : 0;
    }

    private static bool IsDateInWords(ReadOnlySpan<char> text)
    {
        bool isFirst = true, isLed = false, hasDay = false;
        foreach (Range range in text.SplitAny(' ', '\t'))
        {
            ReadOnlySpan<char> word = text[range].Trim(",.!?");
            if (word.IsEmpty) continue;
            if (IsDayName(word)) hasDay = true;
            else if (IsAmong(Leads, word)) isLed |= isFirst;
            else if (IsAmong(Units, word)) hasDay |= isLed;
            else if (!char.IsAsciiDigit(word[0]) && !IsAmong(Joints, word)) return false;
            isFirst = false;
        }
        return hasDay;
    }

    private static bool IsDayName(ReadOnlySpan<char> word)
    {
        if (word.Length < 3) return false;
        foreach (string name in DayNames)
        {
            if (name.AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static bool IsAmong(string[] words, ReadOnlySpan<char> word)
    {
        foreach (string other in words)
        {
            if (word.Equals(other, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static bool IsIdPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';

    private static int IdsLength(ReadOnlySpan<char> text)
    {
        int length = 0;
        int at = 0;
        while (true)
        {
            int id = Run(text[at..], IsIdPart);
            if (id == 0) return length;
            length = at += id;
            while (at < text.Length && text[at] == ' ') at++;
            if (at == text.Length || text[at] != ',') return length;
            at++;
            while (at < text.Length && text[at] == ' ') at++;
        }
    }

    private static int Run(ReadOnlySpan<char> text, Func<char, bool> belongs)
    {
        int length = 0;
        while (length < text.Length && belongs(text[length])) length++;
        while (length > 0 && text[length - 1] == ' ') length--;
        return length;
    }

    [GeneratedRegex(@"^(?:(?:19|20)\d\d[-/](?:\d{1,2}(?!\d)|[WQ]\d)|\d{4}[._]\d{1,2}[._]\d|\d{1,2}[-./_]\d{1,2}[-./_]\d{4}|(?:19|20)\d{6}(?!\d))", RegexOptions.CultureInvariant)]
    private static partial Regex DateLike();
}
