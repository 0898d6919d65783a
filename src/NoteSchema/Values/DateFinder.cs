namespace NoteSchema;

/// <summary>
/// Finds the first date in a text: <c>2025-03-14</c> (also with <c>_</c>, <c>.</c> or <c>/</c>), <c>20250314</c> (a time may follow), <c>14.03.2025</c>, <c>14 March 2025</c>,
/// <c>Mar 14, 2025</c>. Of <c>03/04/2025</c> nobody can tell day from month, so it is no date here; <c>14/03/2025</c> and <c>03/14/2025</c> are.
/// </summary>
public static class DateFinder
{
    private static readonly string[] s_months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>Finds the first date in <paramref name="text"/>.</summary>
    public static bool TryFind(string text, out DateOnly day)
    {
        for (int i = 0; i < text.Length; i++)
        {
            bool startsNumber = char.IsAsciiDigit(text[i]) && (i == 0 || !char.IsAsciiDigit(text[i - 1]));
            bool startsWord = char.IsAsciiLetter(text[i]) && (i == 0 || !char.IsLetter(text[i - 1]));
            ReadOnlySpan<char> rest = text.AsSpan(i);
            if (startsNumber && TryReadNumeric(ref rest, out day)) return true;
            rest = text.AsSpan(i);
            if (startsWord && TryReadMonthFirst(ref rest, out day)) return true;
        }
        day = default;
        return false;
    }

    /// <summary>Reads a text that is a date and nothing else.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out DateOnly day)
    {
        text = text.Trim();
        ReadOnlySpan<char> rest = text;
        if (TryReadNumeric(ref rest, out day) && rest.IsEmpty) return true;
        rest = text;
        return TryReadMonthFirst(ref rest, out day) && rest.IsEmpty;
    }

    private static bool TryReadNumeric(ref ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        int digits = CountDigits(text);
        switch (digits)
        {
            case 8 or 12 or 14:
                bool read = (digits == 8 || IsTime(text[8..digits])) && TryReadCompact(text[..8], out day);
                text = text[digits..];
                return read;
            case 4:
                return TryReadYearFirst(ref text, out day);
            case 1 or 2:
                ReadOnlySpan<char> start = text;
                if (TryReadDayFirst(ref text, digits, out day)) return true;
                text = start;
                return TryReadDayAndMonthName(ref text, digits, out day);
            default:
                return false;
        }
    }

    /// <summary>Eight digits are a date only in years that notes speak of; else many a number would be one.</summary>
    private static bool TryReadCompact(ReadOnlySpan<char> digits, out DateOnly day) =>
        MomentText.TryMakeDate(Number(digits[..4]), Number(digits[4..6]), Number(digits[6..]), out day) && day.Year is >= 1800 and < 2200;

    private static bool IsTime(ReadOnlySpan<char> digits) =>
        Number(digits[..2]) < 24 && Number(digits[2..4]) < 60 && (digits.Length == 4 || Number(digits[4..]) < 60);

    private static bool TryReadYearFirst(ref ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        int year = Number(text[..4]);
        text = text[4..];
        return TryReadSeparator(ref text, '\0', out char separator) && TryReadShort(ref text, out int month)
            && TryReadSeparator(ref text, separator, out _) && TryReadShort(ref text, out int date)
            && MomentText.TryMakeDate(year, month, date, out day);
    }

    private static bool TryReadDayFirst(ref ReadOnlySpan<char> text, int digits, out DateOnly day)
    {
        day = default;
        int first = Number(text[..digits]);
        text = text[digits..];
        if (!TryReadSeparator(ref text, '\0', out char separator) || !TryReadShort(ref text, out int second)
            || !TryReadSeparator(ref text, separator, out _) || !TryReadYear(ref text, out int year)) return false;
        if (separator == '.' || first == second) return MomentText.TryMakeDate(year, second, first, out day);
        bool dayFirst = MomentText.TryMakeDate(year, second, first, out DateOnly european), monthFirst = MomentText.TryMakeDate(year, first, second, out DateOnly american);
        day = dayFirst ? european : american;
        return dayFirst != monthFirst;
    }

    private static bool TryReadDayAndMonthName(ref ReadOnlySpan<char> text, int digits, out DateOnly day)
    {
        day = default;
        int date = Number(text[..digits]);
        text = SkipOrdinal(text[digits..]);
        if (text is ['.', ..]) text = text[1..];
        if (!SkipSpaces(ref text) || !TryReadMonthName(ref text, out int month)) return false;
        if (text is [',', ..]) text = text[1..];
        return SkipSpaces(ref text) && TryReadYear(ref text, out int year) && MomentText.TryMakeDate(year, month, date, out day);
    }

    private static bool TryReadMonthFirst(ref ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        if (!TryReadMonthName(ref text, out int month) || !SkipSpaces(ref text) || !TryReadShort(ref text, out int date)) return false;
        text = SkipOrdinal(text);
        if (text is [',', ..]) text = text[1..];
        return SkipSpaces(ref text) && TryReadYear(ref text, out int year) && MomentText.TryMakeDate(year, month, date, out day);
    }

    /// <summary>A month in full or by its first three letters (<c>Sept</c> too), with or without a full stop.</summary>
    private static bool TryReadMonthName(ref ReadOnlySpan<char> text, out int month)
    {
        int length = 0;
        while (length < text.Length && char.IsLetter(text[length])) length++;
        ReadOnlySpan<char> word = text[..length];
        month = 0;
        for (int i = 0; i < s_months.Length && month == 0; i++)
        {
            string name = s_months[i];
            bool isMonth = word.Equals(name, StringComparison.OrdinalIgnoreCase) || word.Equals(name.AsSpan(0, 3), StringComparison.OrdinalIgnoreCase)
                || (i == 8 && word.Equals("sept", StringComparison.OrdinalIgnoreCase));
            if (isMonth) month = i + 1;
        }
        text = text[length..];
        if (text is ['.', ..]) text = text[1..];
        return month != 0;
    }

    private static ReadOnlySpan<char> SkipOrdinal(ReadOnlySpan<char> text) =>
        text.Length >= 2 && (text.Length == 2 || !char.IsLetter(text[2])) && text[..2] is "st" or "nd" or "rd" or "th" ? text[2..] : text;

    private static bool SkipSpaces(ref ReadOnlySpan<char> text)
    {
        int length = text.Length;
        text = text.TrimStart(" _-\u00A0");
        return text.Length < length;
    }

    private static bool TryReadSeparator(ref ReadOnlySpan<char> text, char expected, out char separator)
    {
        separator = text.Length > 0 ? text[0] : '\0';
        if (separator is not ('-' or '_' or '.' or '/') || (expected != '\0' && separator != expected)) return false;
        text = text[1..];
        return true;
    }

    private static bool TryReadShort(ref ReadOnlySpan<char> text, out int number)
    {
        int digits = CountDigits(text);
        number = digits is 1 or 2 ? Number(text[..digits]) : 0;
        text = text[digits..];
        return digits is 1 or 2;
    }

    private static bool TryReadYear(ref ReadOnlySpan<char> text, out int year)
    {
        year = 0;
        if (CountDigits(text) != 4) return false;
        year = Number(text[..4]);
        text = text[4..];
        return true;
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        int count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[count])) count++;
        return count;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        int number = 0;
        foreach (char digit in digits) number = (number * 10) + (digit - '0');
        return number;
    }
}
