using System.Globalization;
using System.Text;

namespace NoteSchema.Emitter;

/// <summary>Text for a documentation comment, on one line of ASCII: the only way for text from a schema into a comment.</summary>
internal readonly struct DocText
{
    private readonly string? _text;

    private DocText(string text) => _text = text;

    /// <summary>
    /// <paramref name="text"/> with letters, digits and visible ASCII kept, as character references where they are not ASCII or mean something in XML. Whatever
    /// could end a line, change the direction of text or not be seen becomes a space.
    /// </summary>
    public static DocText Of(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            int codePoint = char.IsSurrogatePair(text, i) ? char.ConvertToUtf32(text, i) : text[i];
            UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(text, i);
            if (codePoint > 0xFFFF) i++;
            if (codePoint is '<' or '>' or '&' or '"') AppendReference(kept, codePoint);
            else if (codePoint is > ' ' and <= '~') kept.Append((char)codePoint);
            else if (IsVisible(category)) AppendReference(kept, codePoint);
            else if (kept.Length > 0 && kept[kept.Length - 1] != ' ') kept.Append(' ');
        }
        return new DocText(kept.ToString().TrimEnd());
    }

    /// <summary>Whether nothing is left to read.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(_text);

    /// <inheritdoc/>
    public override string ToString() => _text ?? "";

    private static bool IsVisible(UnicodeCategory category) => category
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);

    private static void AppendReference(StringBuilder text, int codePoint) => text.Append(codePoint switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        '"' => "&quot;",
        _ => "&#x" + codePoint.ToString("X", CultureInfo.InvariantCulture) + ";",
    });
}
