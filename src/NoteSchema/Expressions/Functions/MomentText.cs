namespace NoteSchema;

/// <summary>Reads moments as text.</summary>
internal static class MomentText
{
    /// <summary>Reads RFC 3339 with date, time and offset, as ticks in UTC; what is finer than 100 nanoseconds is cut off.</summary>
    public static bool TryReadRfc3339(ReadOnlySpan<char> text, out Int128 ticks)
    {
        ticks = 0;
        if (!TryReadDateAndTime(ref text, allowShort: false, out long local)) return false;
        if (text is "Z" or "z")
        {
            ticks = local;
            return true;
        }
        if (!TryReadOffset(text, signNeeded: true, out TimeSpan offset)) return false;
        ticks = (Int128)local - offset.Ticks;
        return true;
    }

    /// <summary>Reads <c>2025-01-31T12:00:00</c>, with a space for the T, without the seconds or without any time, and no offset.</summary>
    public static bool TryReadLocal(ReadOnlySpan<char> text, out DateTime local)
    {
        local = default;
        if (!TryReadDateAndTime(ref text, allowShort: true, out long ticks) || text.Length > 0) return false;
        local = new DateTime(ticks);
        return true;
    }

    /// <summary>Reads <c>2025-01-31</c>.</summary>
    public static bool TryReadDate(ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-' || !TryReadNumber(text[..4], out int year) || !TryReadNumber(text[5..7], out int month) || !TryReadNumber(text[8..], out int date)) return false;
        return TryMakeDate(year, month, date, out day);
    }

    /// <summary>The day, if the calendar has it.</summary>
    public static bool TryMakeDate(int year, int month, int date, out DateOnly day)
    {
        bool exists = year is >= 1 and <= 9999 && month is >= 1 and <= 12 && date >= 1 && date <= DateTime.DaysInMonth(year, month);
        day = exists ? new DateOnly(year, month, date) : default;
        return exists;
    }

    /// <summary>Reads <c>+02:00</c>, <c>-05:30</c>, and, where the sign may be left out, <c>02:00</c>.</summary>
    public static bool TryReadOffset(ReadOnlySpan<char> text, bool signNeeded, out TimeSpan offset)
    {
        offset = default;
        bool isNegative = text is ['-', ..];
        if (isNegative || text is ['+', ..]) text = text[1..];
        else if (signNeeded) return false;
        if (text.Length != 5 || text[2] != ':' || !TryReadNumber(text[..2], out int hours) || !TryReadNumber(text[3..], out int minutes) || hours > 23 || minutes > 59) return false;
        offset = new TimeSpan(isNegative ? -hours : hours, isNegative ? -minutes : minutes, 0);
        return true;
    }

    private static bool TryReadDateAndTime(ref ReadOnlySpan<char> text, bool allowShort, out long ticks)
    {
        ticks = 0;
        if (text.Length < 10 || !TryReadDate(text[..10], out DateOnly day)) return false;
        ticks = day.ToDateTime(default).Ticks;
        text = text[10..];
        if (text.Length == 0) return allowShort;
        if (text[0] is not ('T' or 't') && !(allowShort && text[0] == ' ')) return false;
        if (text.Length < 6 || text[3] != ':' || !TryReadNumber(text[1..3], out int hour) || !TryReadNumber(text[4..6], out int minute) || hour > 23 || minute > 59) return false;
        text = text[6..];
        ticks += (hour * TimeSpan.TicksPerHour) + (minute * TimeSpan.TicksPerMinute);
        if (text is not [':', ..]) return allowShort;
        if (text.Length < 3 || !TryReadNumber(text[1..3], out int second) || second > 59) return false;
        ticks += second * TimeSpan.TicksPerSecond;
        text = text[3..];
        return text is not ['.', ..] || TryReadFraction(ref text, ref ticks);
    }

    private static bool TryReadFraction(ref ReadOnlySpan<char> text, ref long ticks)
    {
        int digits = text[1..].IndexOfAnyExceptInRange('0', '9');
        if (digits < 0) digits = text.Length - 1;
        long unit = TimeSpan.TicksPerSecond / 10;
        for (int i = 1; i <= digits; i++, unit /= 10) ticks += (text[i] - '0') * unit;
        text = text[(digits + 1)..];
        return digits > 0;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        foreach (char c in digits)
        {
            if (!char.IsAsciiDigit(c)) return false;
            number = (number * 10) + (c - '0');
        }
        return true;
    }
}
