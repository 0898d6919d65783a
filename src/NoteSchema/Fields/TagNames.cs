using System.Buffers;
using System.Globalization;
using System.Text;

namespace NoteSchema;

/// <summary>What a tag may be called in Obsidian: letters, digits, <c>_</c>, <c>-</c> and <c>/</c>, not digits alone (help.obsidian.md, “Tags”).</summary>
internal static class TagNames
{
    private static readonly SearchValues<char> s_asciiCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-/");

    /// <summary>Whether <paramref name="tag"/>, without <c>#</c>, is one.</summary>
    public static bool IsValid(ReadOnlySpan<char> tag)
    {
        if (tag.IsEmpty || tag[^1] == '/') return false;
        bool digitsOnly = true;
        for (int i = 0; i < tag.Length; i++)
        {
            char c = tag[i];
            if (char.IsAsciiLetter(c) || c is '-' or '_') digitsOnly = false;
            else if (c == '/' && i > 0 && tag[i - 1] != '/') digitsOnly = false;
            else if (!char.IsAsciiDigit(c))
            {
                Rune.DecodeFromUtf16(tag[i..], out Rune rune, out int length);
                if (rune.IsAscii || !IsTagCharacter(rune)) return false;
                if (!Rune.IsDigit(rune)) digitsOnly = false;
                i += length - 1;
            }
        }
        return !digitsOnly;
    }

    /// <summary>Whether nothing stands before or after a <c>/</c>.</summary>
    public static bool HasEmptyPart(string tag) => tag.StartsWith('/') || tag.EndsWith('/') || tag.Contains("//", StringComparison.Ordinal);

    /// <summary>The tag that <paramref name="tag"/> is meant as: without <c>#</c>, with <c>-</c> for spaces; null if it is right as it is or nothing is left of it.</summary>
    public static string? Repair(string tag)
    {
        if (IsValid(tag)) return null;
        // A plus sign says something that no other sign does: n+1, c++.
        if (tag.Contains('+', StringComparison.Ordinal)) return null;
        string bare = tag.Trim().TrimStart('#').Trim().Trim('/');
        var repaired = new StringBuilder(bare.Length);
        bool gap = false;
        foreach (Rune rune in bare.EnumerateRunes())
        {
            if (IsTagCharacter(rune))
            {
                if (gap && repaired.Length > 0 && repaired[^1] is not ('-' or '/') && rune.Value is not ('-' or '/')) repaired.Append('-');
                gap = false;
                repaired.Append(rune.ToString());
            }
            else gap = gap || Rune.IsWhiteSpace(rune) || rune.Value is '.' or ',' or ':' or '&';
        }
        string result = repaired.ToString();
        return result != tag && IsValid(result) ? result : null;
    }

    /// <summary>The tags of a text that should have been a list: parted by commas, else by spaces.</summary>
    public static IEnumerable<string> Split(string text)
    {
        char[] separators = text.Contains(',', StringComparison.Ordinal) ? [','] : [' '];
        return text.Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static bool IsTagCharacter(Rune rune) => rune.IsAscii ? s_asciiCharacters.Contains((char)rune.Value) : Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.Format && rune.Value > 0x7F;
}
