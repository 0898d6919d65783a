namespace NoteSchema;

/// <summary>How far the value after a sign reaches.</summary>
internal static class TaskValues
{
    private static readonly string[] DateWords =
    [
        "today", "tomorrow", "yesterday", "next", "last", "this", "in",
        "mon", "tue", "wed", "thu", "fri", "sat", "sun",
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];

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

    /// <summary>What begins with a digit reaches to the next blank; words are taken for an attempted date where they are all that is left before the next sign, and begin like one.</summary>
    private static int DateLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return 0;
        int word = text.IndexOfAny(' ', '\t');
        if (word < 0) word = text.Length;
        if (char.IsAsciiDigit(text[0])) return word;
        ReadOnlySpan<char> rest = text.TrimEnd();
        if (rest.IsEmpty || !char.IsAsciiLetter(rest[0])) return 0;
        if (word >= rest.Length) return rest.Length;
        if (rest.Length > 24) return 0;
        foreach (string dateWord in DateWords)
        {
            if (rest[..word].StartsWith(dateWord, StringComparison.OrdinalIgnoreCase)) return rest.Length;
        }
        return 0;
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
}
