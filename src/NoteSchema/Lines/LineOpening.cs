using System.Buffers;

namespace NoteSchema;

/// <summary>How a line begins that has not the fixed text with which its form begins, but is a line of its own all the same: with a time, or with a name and a sign.</summary>
/// <param name="Repair">The opening as the form has it; null where only a person can write it.</param>
internal sealed record LineOpening(LineRepair? Repair)
{
    private const string Opened = "[(<", Closed = "])>", Signs = ":-–—>";

    private static readonly SearchValues<char> s_clock = SearchValues.Create("0123456789:.,");

    /// <summary>The opening of <paramref name="line"/>; null where it is text that goes on from the line before.</summary>
    public static LineOpening? Find(LineForm form, LineReader lines, TextSpan line, NoteReading reading)
    {
        if (form.Parts.Count < 2 || form.Parts[0] is not string before || form.Parts[1] is not LinePlace place) return null;
        SourceText source = reading.Note.Source;
        ReadOnlySpan<char> text = source.AsSpan(line);
        int at = 0;
        while (at < text.Length && !char.IsLetterOrDigit(text[at])) at++;
        for (int i = 0; i < lines.Places.Length; i++)
        {
            int name = lines.Names.LengthAt(i, text[at..]);
            if (name > 0 && text[(at + name)..].TrimStart() is [var sign, ..] && Signs.Contains(sign)) return new LineOpening(Repair: null);
        }
        if (at == text.Length || place.Type is StringType || place.Type is not ScalarType type) return null;
        if (!char.IsAsciiDigit(text[at])) return HasTimeBehindName(text) ? new LineOpening(Repair: null) : null;
        int end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && !Closed.Contains(text[end])) end++;
        string value = text[at..end].TrimEnd(".,;:-–—*_").ToString();
        if (!type.Reads(value, reading.Environment))
        {
            Repair repair = type.Repairs(value, reading.Environment).FirstOrDefault(repair => type.Parse(repair.Text, reading.Environment) is not null);
            // A time all the same, as 00:00:03,120 in subtitles.
            if (repair.Text is null) return ClockLength(value) > 0 ? new LineOpening(Repair: null) : null;
            value = repair.Text;
        }
        // A mark of a list or emphasis around the time is the owner's to take away.
        bool isBare = at == 0 || (at == 1 && Opened.Contains(text[0]));
        return new LineOpening(isBare && form.Parts is [_, _, string after, ..] ? Write(form, lines, source, line, before + value + after, end) : null);
    }

    // “Speaker 1 [09:12]: No.”, “**Ann** (0:01:47)”
    private static bool HasTimeBehindName(ReadOnlySpan<char> text)
    {
        const int LongestName = 40;
        int open = text[..Math.Min(text.Length, LongestName)].IndexOfAny(Opened);
        if (open < 0) return false;
        int length = ClockLength(text[(open + 1)..]);
        return length > 0 && open + 1 + length < text.Length && Closed.Contains(text[open + 1 + length]);
    }

    /// <summary>The length of the hours, minutes and seconds with colons between that <paramref name="text"/> begins with, or 0.</summary>
    private static int ClockLength(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAnyExcept(s_clock);
        ReadOnlySpan<char> clock = (end < 0 ? text : text[..end]).TrimEnd(".,:");
        return clock.IndexOf(':') is 1 or 2 ? clock.Length : 0;
    }

    // The opening, and behind it a known name with the sign that the form has there.
    private static LineRepair? Write(LineForm form, LineReader lines, SourceText source, TextSpan line, string opening, int at)
    {
        ReadOnlySpan<char> text = source.AsSpan(line);
        if (at < text.Length && Closed.Contains(text[at])) at++;
        at = Skip(text, at);
        int name = form.Parts is [_, _, _, LinePlace, string, ..] ? lines.Names.LengthAt(1, text[at..]) : -1;
        if (name > 0 && Skip(text, at + name) is var said && said > at + name)
        {
            opening += text.Slice(at, name).ToString() + form.Parts[4];
            at = said;
        }
        var span = new TextSpan(line.Start, at);
        return new LineRepair(new TextSpan(line.Start, text[..at].TrimEnd().Length), $"A line here begins as `{form.Text}` does.", new TextEdit(span, opening), $"Write “{opening.TrimEnd()}”");
    }

    private static int Skip(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || Signs.Contains(text[at]))) at++;
        return at;
    }
}
