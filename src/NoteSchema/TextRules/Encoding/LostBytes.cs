using System.Text;

namespace NoteSchema;

/// <summary>
/// What a UTF-8 sequence was before the bytes that Windows-1252 does not define were dropped from it. Several characters come to the same
/// remains, so the reading is by knowledge: the likely characters are listed here, in two tiers.
/// </summary>
internal static class LostBytes
{
    /// <summary>What Obsidian Tasks writes.</summary>
    private const string TaskSigns = "📅⏳🛫➕✅❌🔁🔺⏫🔼🔽⏬🆔⛔🏁";

    /// <summary>Typographic signs.</summary>
    private const string Typographic = "”←\uFE0F";

    /// <summary>Characters that are common in notes. Two of them with the same remains keep each other from being read, and that is why rarer ones are here too.</summary>
    private const string Common =
        "●═■□❓❗❤❎❇⏰⏱⏲⏸⏹⏺⏩⏪⏯⭐⌛⬜✍✏✝☝⚐" +
        "👍👏👐👁👝📁📍📝📏📐🔍🔐🔝🔏🌍🌏🌐🌝🎁🎍🎐😁😍😏😐😝🙁🙏🙍💁💍💐💝💏🚁🚍🚏🚐🚝🤝🤍🤐🤏🥁🥐🦁🧐🧍🛍🛐🛏🕐🖐🗝" +
        "🏠🏡🏢🏥🏦🏫🏭🏗🏛🏆🏅🏃🏋🏊🏔🏖🏝🏀🏈🏷🏳🏴" +
        "🍀🍁🍂🍃🍅🍊🍋🍌🍎🍏🍐🍒🍓🍔🍕🍞🍟🍣🍦🍩🍪🍫🍬🍰🍳🍴🍵🍷🍸🍺🍻🍽🍾🍿" +
        "🐁🐌🐍🐐🐘🐙🐛🐜🐝🐞🐟🐢🐣🐦🐧🐬🐭🐮🐯🐰🐱🐳🐴🐵🐶🐷🐸🐻🐼🐾🐕🐈🐎";

    private static readonly Dictionary<string, string[]> TaskReadings = Collect(TaskSigns + Typographic);
    private static readonly Dictionary<string, string[]> CommonReadings = Collect(TaskSigns + Typographic + Common);

    /// <summary>
    /// The characters that may have left <paramref name="remains"/>, a lead byte and what follows it: one where a single reading is left, several
    /// or none where the character is lost. Where <paramref name="position"/> of <paramref name="text"/> is in the company of tasks, what Obsidian Tasks writes and typographic signs come first.
    /// </summary>
    public static IReadOnlyList<string> Readings(ReadOnlySpan<byte> remains, string text, int position)
    {
        string key = Encoding.Latin1.GetString(remains);
        if (TaskReadings.TryGetValue(key, out string[]? readings) && readings.Length == 1 && TaskWords.IsNear(text, position)) return readings;
        return CommonReadings.TryGetValue(key, out readings) ? readings : [];
    }

    /// <summary>Whether <paramref name="text"/> is a sign of Obsidian Tasks.</summary>
    public static bool IsTaskSign(string text) => text.Length > 0 && TaskSigns.Contains(text, StringComparison.Ordinal);

    private static Dictionary<string, string[]> Collect(string characters)
    {
        var readings = new Dictionary<string, List<string>>();
        Span<byte> bytes = stackalloc byte[4];
        foreach (Rune rune in characters.EnumerateRunes())
        {
            int length = rune.EncodeToUtf8(bytes);
            var remains = new StringBuilder();
            foreach (byte value in bytes[..length])
            {
                if (!Windows1252.Undefined.Contains(value)) remains.Append((char)value);
            }
            if (remains.Length == length) continue;
            string key = remains.ToString();
            if (!readings.TryGetValue(key, out List<string>? list)) readings.Add(key, list = []);
            if (!list.Contains(rune.ToString())) list.Add(rune.ToString());
        }
        return readings.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
    }
}
