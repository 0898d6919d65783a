using System.Buffers;
using System.Globalization;
using System.Text;

namespace NoteSchema;

/// <summary>
/// Tells damage from what somebody wrote. Each rule names what people do write: a Portuguese word in capitals and its closing quote (MAÇÃ”),
/// a Turkish word before an ellipsis (hâlâ…”), a Norwegian place in quotes («PÅ»), an operator of physics squared (Â²).
/// </summary>
internal static class PieceEvidence
{
    /// <summary>What people write directly after a letter.</summary>
    private static readonly SearchValues<char> AfterLetter = SearchValues.Create("…‘’“”–—‹›«»·•™®©°ºª¹²³´\u00A0");

    /// <summary>What people write directly after a word and what may have no space around it.</summary>
    private static readonly SearchValues<char> Closing = SearchValues.Create("…‘’“”–—›‹»«");

    /// <summary>What joins two words or parts of one.</summary>
    private static readonly SearchValues<char> Joining = SearchValues.Create("…‘’–—\u00A0");

    private static readonly SearchValues<char> OpeningQuotes = SearchValues.Create("\"'“‘„‚«‹»›(");

    /// <summary>How sure it is that <paramref name="piece"/> is damage, by the characters around it.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="piece">The piece.</param>
    /// <param name="before">The piece that ends where this one begins, if there is one.</param>
    public static Evidence Of(string text, in DamagedPiece piece, DamagedPiece? before)
    {
        char previous = piece.Start > 0 ? text[piece.Start - 1] : '\n';
        char next = piece.End < text.Length ? text[piece.End] : '\n';
        if (!piece.IsComplete) return OfRemains(text, piece, previous, next, before is not null);
        ReadOnlySpan<char> following = text.AsSpan(piece.Start + 1, piece.Length - 1);
        if (!IsAssigned(piece.Rune)) return Evidence.Weak;
        if (following.ContainsAnyInRange('\u0080', '\u009F')) return Evidence.Strong;
        if (before is { IsComplete: true } neighbour) previous = neighbour.Text![^1];
        bool isSure = piece.Lead switch
        {
            0xC2 => IsSureSign(following[0], previous, next, before is { IsComplete: true }),
            0xC3 => IsSureLetter(following[0], previous, next, isTilde: true),
            0xC4 or 0xC5 => IsSureLetter(following[0], previous, next, isTilde: false),
            0xE1 => following[0] == 'º' || (following[0] == '»' && !AfterLetter.Contains(following[1])),
            0xE2 => piece.Rune.Value is >= 0x2000 and <= 0x2BFF && IsSureSymbol(following, previous),
            0xEF => piece.Rune.Value is 0xFE0F or 0xFEFF or 0xFFFD,
            0xF0 => piece.Rune.Value is >= 0x1F000 and <= 0x1FAFF,
            _ => false,
        };
        return isSure ? Evidence.Strong : Evidence.Weak;
    }

    /// <summary>
    /// Whether pieces in a row are damage whatever they are alone: nobody writes two characters of three bytes, or three of two, one after the
    /// other, unless they are all letters of one word and what follows it (ÓŠÚŽÍ’).
    /// </summary>
    public static bool IsSureRow(string text, ReadOnlySpan<DamagedPiece> row)
    {
        if (IsWord(text.AsSpan(row[0].Start, row[^1].End - row[0].Start))) return false;
        int wide = 0;
        int narrow = 0;
        foreach (ref readonly DamagedPiece piece in row)
        {
            if (!piece.IsComplete || !IsAssigned(piece.Rune)) continue;
            if (piece.Lead >= 0xE0) wide++;
            else narrow += AfterLetter.Contains(text[piece.Start + 1]) || char.IsLetter(text[piece.Start + 1]) ? 1 : 2;
        }
        return (wide * 2) + narrow >= 4 || (wide > 0 && narrow > 0) || narrow >= 3;
    }

    /// <summary>
    /// Whether <paramref name="piece"/> may count as damage where the whole text is damaged. Lone letters and letters before a quote are what
    /// people write; they may be damage only where they break a word or stand beside damage.
    /// </summary>
    public static bool IsConceivable(string text, in DamagedPiece piece, bool hasNeighbour)
    {
        char previous = piece.Start > 0 ? text[piece.Start - 1] : '\n';
        if (piece.IsComplete)
        {
            ReadOnlySpan<char> following = text.AsSpan(piece.Start + 1, piece.Length - 1);
            return piece.Evidence != Evidence.Weak || piece.Lead <= 0xC5 || hasNeighbour || !char.IsLetter(previous) || following.ContainsAnyExcept(AfterLetter)
                || (piece.Lead == 0xE2 && (char.IsUpper(previous) || LostBytes.IsTaskSign(piece.Text!)));
        }
        if (piece.Length > 1) return piece.Evidence != Evidence.Weak || piece.Readings.Count > 0;
        char next = piece.End < text.Length ? text[piece.End] : '\n';
        return piece.Lead < 0xE0 && (hasNeighbour || IsSmall(previous) || (piece.Lead == 0xC3 && char.IsLower(next)));
    }

    /// <summary>Whether <paramref name="text"/> is a word in one case, or a capitalised one, and nothing behind it but what follows a word.</summary>
    private static bool IsWord(ReadOnlySpan<char> text)
    {
        bool isInCapitals = text is [_, var second, ..] && char.IsUpper(second);
        if (!char.IsUpper(text[0]) && (isInCapitals || !char.IsLower(text[0]))) return false;
        int length = 1;
        while (length < text.Length && (isInCapitals ? char.IsUpper(text[length]) : char.IsLower(text[length]))) length++;
        return !text[length..].ContainsAnyExcept(AfterLetter);
    }

    // A sharp s stands among capitals too: STRAßE.
    private static bool IsSmall(char character) => char.IsLower(character) && character != 'ß';

    private static Evidence OfRemains(string text, in DamagedPiece piece, char previous, char next, bool isInRow)
    {
        if (piece.Length == 1) return Evidence.Weak;
        char second = text[piece.Start + 1];
        if ((piece.Lead == 0xE2 && second is '€' or 'Œ') || (piece.Lead == 0xF0 && second == 'Ÿ') || (piece.Lead == 0xEF && second == '¸'))
            return OpeningQuotes.Contains(previous) ? Evidence.Likely : Evidence.Strong; // Remains in quotes may be what the sentence is about.
        bool standsAlone = (isInRow || char.IsWhiteSpace(previous) || previous == '`') && (char.IsWhiteSpace(next) || next == '`' || Windows1252.ByteOf(next) >= 0xC2);
        if (!standsAlone || piece.Text is null) return Evidence.Weak;
        return LostBytes.IsTaskSign(piece.Text) && TaskWords.IsTaskLine(text, piece.Start) ? Evidence.Strong : Evidence.Likely;
    }

    // Â and a sign of Latin-1: Â·, Â°, Â« and the hard space.
    private static bool IsSureSign(char sign, char previous, char next, bool isInRow)
    {
        if (sign is < '\u00A0' or > '\u00BF') return false;
        if (isInRow || IsSmall(previous) || char.IsDigit(previous)) return true;
        if (char.IsLetter(previous)) return false;
        if (OpeningQuotes.Contains(previous) && AfterLetter.Contains(sign)) return false;
        if (previous == '\u00A0' && sign is '\u00A0' or '»') return false;
        return sign switch
        {
            '¹' or '²' or '³' => false,
            '·' => !char.IsLetter(next),
            '»' => char.IsLetter(next),
            _ => true,
        };
    }

    // Ã and a letter's second byte (é is Ã©), or Ä and Å with those of Central Europe (ł is Å‚).
    private static bool IsSureLetter(char second, char previous, char next, bool isTilde)
    {
        if (second == '—' && isTilde && char.IsDigit(next) && (char.IsDigit(previous) || previous == ' ')) return true;
        if (IsSmall(previous)) return true;
        bool joins = Joining.Contains(second);
        if (char.IsLetter(previous)) return char.IsLower(next) ? !joins : !AfterLetter.Contains(second);
        bool closes = Closing.Contains(second);
        if (OpeningQuotes.Contains(previous) && (closes || second == '\u00A0')) return false;
        if (char.IsLetterOrDigit(next)) return isTilde ? second is not ('’' or '…') : !joins;
        return isTilde && !closes;
    }

    // â and the rest of a sign of three bytes: ’ is â€™.
    private static bool IsSureSymbol(ReadOnlySpan<char> following, char previous)
    {
        if (following[0] == '€') return true;
        if (following[0] is ('…' or '’' or '“' or '”' or '–' or '—' or '»') && Closing.Contains(following[1])) return false;
        bool endsWord = AfterLetter.Contains(following[0]) || following[0] is 'š' or 'ž';
        bool isPunctuation = endsWord && AfterLetter.Contains(following[1]);
        return !isPunctuation || !(char.IsLetter(previous) || OpeningQuotes.Contains(previous));
    }

    private static bool IsAssigned(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Control);
}
