using System.Buffers;
using System.Text;

namespace NoteSchema;

/// <summary>Finds the characters of a text that are bytes of UTF-8 read as Windows-1252, in one pass.</summary>
internal static class DamageScanner
{
    private static readonly SearchValues<string> WordsAboutEncodings = SearchValues.Create(["mojibake", "windows-1252", "cp1252", "cp-1252", "latin-1", "latin1", "iso-8859", "iso 8859"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether <paramref name="text"/> has a character that is a first byte before one that is a later byte. Where it has none there is no damage: no lone letter is strong evidence.</summary>
    public static bool MayFindAny(ReadOnlySpan<char> text)
    {
        while (true)
        {
            int found = text.IndexOfAnyInRange('\u00C2', '\u00F4');
            if (found < 0 || found + 1 >= text.Length) return false;
            char next = text[found + 1];
            if (next >= '\u0080' && Utf8Bytes.IsContinuation(Windows1252.ByteOf(next))) return true;
            text = text[(found + 1)..];
        }
    }

    /// <summary>The pieces that are damage, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="within">Which units may be part of a piece; null for all.</param>
    public static List<DamagedPiece> Scan(string text, bool[]? within)
    {
        List<DamagedPiece> pieces = FindPieces(text, within);
        if (pieces.Count == 0) return pieces;
        JudgeRows(text, pieces);
        if (!pieces.Exists(piece => piece.Evidence == Evidence.Strong)) return [];
        pieces = KeepConceivable(text, pieces);
        bool isWhole = CoverAll(text, pieces);
        if (!isWhole && SpeaksOfEncodings(text)) return [];
        if (!HasDamageOutsideOfExamples(text, pieces)) return [];
        if (!isWhole) pieces.RemoveAll(piece => piece.Evidence == Evidence.Weak);
        return pieces;
    }

    private static List<DamagedPiece> FindPieces(string text, bool[]? within)
    {
        var pieces = new List<DamagedPiece>();
        Span<byte> bytes = stackalloc byte[4];
        for (int at = 0; at < text.Length;)
        {
            int found = text.AsSpan(at).IndexOfAnyInRange('\u00C2', '\u00F4');
            if (found < 0) break;
            int start = at + found;
            at = start + 1;
            Interruption.Look();
            if (within is not null && !within[start]) continue;
            bytes[0] = (byte)text[start];
            int expected = Utf8Bytes.Following(bytes[0]);
            int count = 1;
            while (count <= expected && at < text.Length && (within is null || within[at]) && Windows1252.ByteOf(text[at]) is var value && Utf8Bytes.IsContinuation(value))
            {
                bytes[count++] = value;
                at++;
            }
            if (count == expected + 1)
            {
                if (Utf8Bytes.TryDecode(bytes[..count], out Rune rune)) Add(new DamagedPiece(start, count, bytes[0], rune, [rune.ToString()]));
                continue;
            }
            Add(new DamagedPiece(start, count, bytes[0], default, count == 1 ? [] : ReadRemains(text, start, bytes[..count])));
        }
        return pieces;

        void Add(DamagedPiece piece)
        {
            DamagedPiece? before = pieces.Count > 0 && pieces[^1].End == piece.Start ? pieces[^1] : null;
            pieces.Add(piece with { Evidence = PieceEvidence.Of(text, piece, before) });
        }
    }

    private static IReadOnlyList<string> ReadRemains(string text, int start, ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xE2, 0x80])
        {
            // A closing quote by far most often; between two letters or two emoji it joins them.
            char previous = start > 0 ? text[start - 1] : ' ';
            ReadOnlySpan<char> rest = text.AsSpan(start + 2);
            if (char.IsAsciiLetter(previous) && rest is [var next, ..] && char.IsAsciiLetter(next)) return ["\u2010"];
            if (!char.IsAscii(previous) && (rest.StartsWith("ðŸ", StringComparison.Ordinal) || rest.StartsWith("â™", StringComparison.Ordinal)) && !char.IsLetter(previous)) return ["\u200D"];
        }
        return LostBytes.Readings(bytes, text, start);
    }

    private static void JudgeRows(string text, List<DamagedPiece> pieces)
    {
        Span<DamagedPiece> all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(pieces);
        for (int first = 0; first < all.Length;)
        {
            Interruption.Look();
            int end = first + 1;
            while (end < all.Length && all[end].Start == all[end - 1].End) end++;
            if (end - first > 1 && PieceEvidence.IsSureRow(text, all[first..end]))
            {
                foreach (ref DamagedPiece piece in all[first..end]) piece = piece with { Evidence = Evidence.Strong };
            }
            first = end;
        }
    }

    private static List<DamagedPiece> KeepConceivable(string text, List<DamagedPiece> pieces)
    {
        var kept = new List<DamagedPiece>(pieces.Count);
        for (int index = 0; index < pieces.Count; index++)
        {
            Interruption.Look();
            DamagedPiece piece = pieces[index];
            bool hasNeighbour = (index > 0 && pieces[index - 1].End == piece.Start && pieces[index - 1].IsComplete)
                || (index + 1 < pieces.Count && pieces[index + 1].Start == piece.End && pieces[index + 1].IsComplete);
            if (PieceEvidence.IsConceivable(text, piece, hasNeighbour)) kept.Add(piece);
        }
        return kept;
    }

    /// <summary>Whether every character that Windows-1252 could have made belongs to a piece: then the whole text was read wrongly.</summary>
    private static bool CoverAll(string text, List<DamagedPiece> pieces)
    {
        int covered = pieces.Sum(piece => piece.Length);
        foreach (char character in text)
        {
            if (character >= '\u0080' && Windows1252.ByteOf(character) != 0 && --covered < 0) return false;
        }
        return true;
    }

    private static bool SpeaksOfEncodings(string text) => text.AsSpan().ContainsAny(WordsAboutEncodings);

    /// <summary>Whether there is damage that is not shown as such: in code, in quotes, or beside what it should be.</summary>
    private static bool HasDamageOutsideOfExamples(string text, List<DamagedPiece> pieces)
    {
        List<TextSpan> code = CodeSpans.Find(text);
        int span = 0;
        foreach (DamagedPiece piece in pieces)
        {
            if (piece.Evidence != Evidence.Strong) continue;
            Interruption.Look();
            while (span < code.Count && code[span].End <= piece.Start) span++;
            if (span < code.Count && code[span].Contains(piece.Start)) continue;
            if (!IsExample(text, pieces, piece)) return true;
        }
        return false;
    }

    private static bool IsExample(string text, List<DamagedPiece> pieces, DamagedPiece piece)
    {
        if (piece.Start > 0 && piece.End < text.Length && text[piece.Start - 1] is '"' or '\'' or '“' or '‘' or '«' && text[piece.End] is '"' or '\'' or '”' or '’' or '»') return true;
        if (piece.Text is null) return false;
        (int start, int end) = TaskWords.LineAround(text, piece.Start);
        for (int at = start; at < end;)
        {
            int found = text.AsSpan(at, end - at).IndexOf(piece.Text, StringComparison.Ordinal);
            if (found < 0) return false;
            if (!IsCovered(pieces, at + found)) return true;
            at += found + 1;
        }
        return false;
    }

    private static bool IsCovered(List<DamagedPiece> pieces, int position)
    {
        int low = 0;
        int high = pieces.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (pieces[middle].Start <= position) low = middle + 1;
            else high = middle;
        }
        return low > 0 && position < pieces[low - 1].End;
    }
}
