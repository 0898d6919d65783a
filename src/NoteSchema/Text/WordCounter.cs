using System.Globalization;
using System.Text;

namespace NoteSchema;

/// <summary>
/// Counts words. A word is a run of letters, digits and the marks that go with them; an apostrophe, hyphen, period or comma between two of them does not end it
/// (<c>isn’t</c>, <c>follow-up</c>, <c>412,000</c>). Each Chinese or Japanese character is a word of its own. Marks of Markdown are no words; the words in links, code and comments count.
/// </summary>
public static class WordCounter
{
    /// <summary>The number of words in <paramref name="text"/>.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        int words = 0;
        bool inWord = false;
        bool atJoint = false;
        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf16(text, out Rune rune, out int length);
            text = text[length..];
            if (IsIdeograph(rune))
            {
                words++;
                inWord = atJoint = false;
            }
            else if (IsWordPart(rune))
            {
                if (!inWord) words++;
                inWord = true;
                atJoint = false;
            }
            else
            {
                bool joins = inWord && !atJoint && rune.Value is '\'' or '-' or '.' or ',' or '_' or '\u2019' or '\u2010' or '\u2011';
                inWord = inWord && joins && !atJoint;
                atJoint = joins;
            }
        }
        return words;
    }

    private static bool IsWordPart(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber;

    private static bool IsIdeograph(Rune rune) => rune.Value is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
