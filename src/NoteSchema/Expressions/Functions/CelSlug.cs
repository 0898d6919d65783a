using System.Buffers;
using System.Globalization;
using System.Text;

namespace NoteSchema;

/// <summary>
/// Text as part of a tag or file name: lower case, letters and digits kept, everything between them one hyphen. Letters of the Latin alphabet lose their marks
/// (<c>é</c> to <c>e</c>, <c>ß</c> to <c>ss</c>); those of other alphabets stay.
/// </summary>
/// <remarks>The program runs without the globalization data that Unicode's decomposition needs, hence the table.</remarks>
internal static class CelSlug
{
    /// <summary>What U+00DF to U+017F become, lower case only: each letter that has no entry is an upper case one or stays.</summary>
    private static readonly Dictionary<char, string> s_plain = Table(
        "a:àáâãäåāăą c:çćĉċč d:ďđð e:èéêëēĕėęě g:ĝğġģ h:ĥħ i:ìíîïĩīĭįı j:ĵ k:ķĸ l:ĺļľŀł n:ñńņňŉŋ o:òóôõöøōŏő r:ŕŗř s:śŝşšſș t:ţťŧț u:ùúûüũūŭůűų w:ŵ y:ýÿŷ z:źżž ae:æ oe:œ ss:ß th:þ ij:ĳ");

    public static Cel<string> Make(string text) => Of(text);

    /// <summary>The same as a plain text.</summary>
    public static string Of(string text)
    {
        // No unit becomes more than two, and a hyphen stands for at least one.
        char[]? rented = text.Length > 128 ? ArrayPool<char>.Shared.Rent(text.Length * 2) : null;
        Span<char> slug = rented ?? stackalloc char[256];
        int length = 0;
        bool separated = false;
        foreach (Rune rune in text.EnumerateRunes())
        {
            Rune lower = Rune.ToLowerInvariant(rune);
            if (Rune.IsLetterOrDigit(lower))
            {
                if (separated && length > 0) slug[length++] = '-';
                separated = false;
                if (lower.IsBmp && s_plain.TryGetValue((char)lower.Value, out string? plain))
                {
                    plain.CopyTo(slug[length..]);
                    length += plain.Length;
                }
                else length += lower.EncodeToUtf16(slug[length..]);
            }
            else if (!IsWithinWord(rune)) separated = true;
            // An accent after a Latin letter is dropped, marks of other scripts stay.
            else if (IsMark(rune) && length > 0 && slug[length - 1] > 'z') length += rune.EncodeToUtf16(slug[length..]);
        }
        string made = slug[..length].ToString();
        if (rented is not null) ArrayPool<char>.Shared.Return(rented);
        return made;
    }

    /// <summary>Whether what is neither letter nor digit parts no words.</summary>
    private static bool IsWithinWord(Rune rune) => rune.Value is '\'' or '’' or 0xAD or 0x200C or 0x200D || IsMark(rune);

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static Dictionary<char, string> Table(string entries)
    {
        var table = new Dictionary<char, string>();
        foreach (string entry in entries.Split(' '))
        {
            int colon = entry.IndexOf(':', StringComparison.Ordinal);
            foreach (char letter in entry.AsSpan(colon + 1)) table[letter] = entry[..colon];
        }
        return table;
    }
}
