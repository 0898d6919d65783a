using System.Buffers;

namespace NoteSchema;

/// <summary>The signs of Obsidian Tasks' emoji form and the keys of its Dataview form.</summary>
internal static class TaskSigns
{
    private static readonly (string Sign, TaskSignifier Signifier)[] Signs =
    [
        ("📅", TaskSignifier.Due),
        ("📆", TaskSignifier.Due),
        ("🗓", TaskSignifier.Due),
        ("⏳", TaskSignifier.Scheduled),
        ("⌛", TaskSignifier.Scheduled),
        ("🛫", TaskSignifier.Start),
        ("➕", TaskSignifier.Created),
        ("✅", TaskSignifier.Done),
        ("❌", TaskSignifier.Cancelled),
        ("🔁", TaskSignifier.Recurrence),
        ("🔺", TaskSignifier.Priority),
        ("⏫", TaskSignifier.Priority),
        ("🔼", TaskSignifier.Priority),
        ("🔽", TaskSignifier.Priority),
        ("⏬", TaskSignifier.Priority),
        ("🆔", TaskSignifier.Id),
        ("⛔", TaskSignifier.DependsOn),
        ("🏁", TaskSignifier.OnCompletion),
    ];

    private static readonly (string Key, TaskSignifier Signifier)[] Keys =
    [
        ("due", TaskSignifier.Due),
        ("scheduled", TaskSignifier.Scheduled),
        ("start", TaskSignifier.Start),
        ("created", TaskSignifier.Created),
        ("completion", TaskSignifier.Done),
        ("cancelled", TaskSignifier.Cancelled),
        ("repeat", TaskSignifier.Recurrence),
        ("priority", TaskSignifier.Priority),
        ("id", TaskSignifier.Id),
        ("dependsOn", TaskSignifier.DependsOn),
        ("onCompletion", TaskSignifier.OnCompletion),
    ];

    /// <summary>The first UTF-16 units of all signs, and what else a task line is searched for.</summary>
    public static readonly SearchValues<char> Starts = SearchValues.Create("\uD83D\uD83C⏳⌛➕✅❌⏫⏬⛔@[(");

    /// <summary>The first UTF-16 units of all signs.</summary>
    public static readonly SearchValues<char> SignStarts = SearchValues.Create("\uD83D\uD83C⏳⌛➕✅❌⏫⏬⛔");

    /// <summary>The length of the sign at the start of <paramref name="text"/>, a variation selector after it included, or 0.</summary>
    public static int SignLength(ReadOnlySpan<char> text, out TaskSignifier signifier)
    {
        foreach ((string sign, TaskSignifier meaning) in Signs)
        {
            if (text.IsEmpty || text[0] != sign[0] || !text.StartsWith(sign)) continue;
            signifier = meaning;
            return text.Length > sign.Length && text[sign.Length] == '\uFE0F' ? sign.Length + 1 : sign.Length;
        }
        signifier = default;
        return 0;
    }

    /// <summary>The place of the next sign in <paramref name="text"/>, or its length.</summary>
    public static int NextSign(ReadOnlySpan<char> text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            int next = text[at..].IndexOfAny(SignStarts);
            if (next < 0) break;
            at += next;
            if (SignLength(text[at..], out _) > 0) return at;
        }
        return text.Length;
    }

    public static bool IsKey(ReadOnlySpan<char> key, out TaskSignifier signifier)
    {
        foreach ((string name, TaskSignifier meaning) in Keys)
        {
            if (!key.SequenceEqual(name)) continue;
            signifier = meaning;
            return true;
        }
        signifier = default;
        return false;
    }

    /// <summary>The priority that a sign or a word of the Dataview form stands for.</summary>
    public static TaskPriority Priority(ReadOnlySpan<char> value) => value switch
    {
        "🔺" or "highest" => TaskPriority.Highest,
        "⏫" or "high" => TaskPriority.High,
        "🔼" or "medium" => TaskPriority.Medium,
        "🔽" or "low" => TaskPriority.Low,
        "⏬" or "lowest" => TaskPriority.Lowest,
        _ => TaskPriority.None,
    };

    /// <summary>The sign of the emoji form; of a priority that of <paramref name="value"/>.</summary>
    public static string SignOf(TaskSignifier signifier, string value) => signifier != TaskSignifier.Priority
        ? Array.Find(Signs, pair => pair.Signifier == signifier).Sign
        : Array.Find(Signs, pair => pair.Signifier == signifier && Priority(pair.Sign) == Priority(value)).Sign;

    /// <summary>The key of the Dataview form.</summary>
    public static string KeyOf(TaskSignifier signifier) => Array.Find(Keys, pair => pair.Signifier == signifier).Key;

    public static bool IsDate(TaskSignifier signifier) => signifier <= TaskSignifier.Cancelled;
}
