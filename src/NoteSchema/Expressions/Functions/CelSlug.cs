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

    public static Cel<string> Make(string text)
    {
        var slug = new StringBuilder(text.Length);
        bool separated = false;
        foreach (Rune rune in text.EnumerateRunes())
        {
            Rune lower = Rune.ToLowerInvariant(rune);
            if (Rune.IsLetterOrDigit(lower))
            {
                if (separated && slug.Length > 0) slug.Append('-');
                separated = false;
                if (lower.IsBmp && s_plain.TryGetValue((char)lower.Value, out string? plain)) slug.Append(plain);
                else slug.Append(lower);
            }
            else
            {
                separated |= !IsWithinWord(rune, slug);
            }
        }
        return slug.ToString();
    }

    /// <summary>Whether a mark belongs to the letter before it: an accent after a Latin letter is dropped, marks of other scripts stay.</summary>
    private static bool IsWithinWord(Rune rune, StringBuilder slug)
    {
        if (rune.Value is '\'' or '’' or 0xAD or 0x200C or 0x200D) return true;
        if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)) return false;
        if (slug.Length > 0 && slug[^1] is > 'z') slug.Append(rune);
        return true;
    }

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
