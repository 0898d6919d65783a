namespace NoteSchema;

/// <summary>Reads durations as CEL and Go write them: <c>1h30m</c>, <c>-1.5s</c>, <c>100ms</c>, <c>0</c>.</summary>
internal static class DurationText
{
    private static readonly (string Name, long Nanoseconds)[] s_units =
    [
        ("ns", 1), ("us", 1_000), ("µs", 1_000), ("μs", 1_000), ("ms", 1_000_000), ("s", 1_000_000_000), ("m", 60_000_000_000), ("h", 3_600_000_000_000),
    ];

    /// <summary>Reads a duration as units of 100 nanoseconds; what is finer is cut off. False where the text is no duration or far out of range.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out Int128 ticks)
    {
        ticks = 0;
        bool isNegative = text is ['-', ..];
        if (isNegative || text is ['+', ..]) text = text[1..];
        if (text is "0") return true;
        if (text.Length is 0 or > 200) return false;
        Int128 nanoseconds = 0;
        while (text.Length > 0)
        {
            if (!TryReadPart(ref text, ref nanoseconds)) return false;
        }
        ticks = (isNegative ? -nanoseconds : nanoseconds) / 100;
        return true;
    }

    private static bool TryReadPart(ref ReadOnlySpan<char> text, ref Int128 nanoseconds)
    {
        Int128 digits = 0, scale = 1;
        int at = 0, count = 0;
        bool inFraction = false;
        for (; at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] == '.' && !inFraction)); at++)
        {
            if (text[at] == '.')
            {
                inFraction = true;
                continue;
            }
            if (++count > 18) return false;
            digits = (digits * 10) + (text[at] - '0');
            if (inFraction) scale *= 10;
        }
        if (count == 0) return false;
        int end = at;
        while (end < text.Length && !char.IsAsciiDigit(text[end]) && text[end] != '.') end++;
        foreach ((string name, long unit) in s_units)
        {
            if (!text[at..end].SequenceEqual(name)) continue;
            nanoseconds += digits * unit / scale;
            text = text[end..];
            return true;
        }
        return false;
    }
}
