using System.Text;

namespace NoteSchema.Vaults;

/// <summary>Which words of a line changed.</summary>
internal static class WordDiff
{
    // A longer line is shown changed as a whole.
    private const int MostWords = 4000;

    /// <summary>The parts of <paramref name="before"/> that are gone and those of <paramref name="after"/> that are new; none where less than a third of the longer line stayed.</summary>
    public static (IReadOnlyList<TextSpan> Before, IReadOnlyList<TextSpan> After) Find(string before, string after)
    {
        List<TextSpan> beforeWords = Words(before), afterWords = Words(after);
        if (beforeWords.Count > MostWords || afterWords.Count > MostWords) return ([], []);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        List<SequenceChange> changes = SequenceDiff.Find(Number(before, beforeWords, numbers), Number(after, afterWords, numbers));
        List<TextSpan> gone = [.. changes.Where(change => change.BeforeCount > 0).Select(change => Join(beforeWords, change.BeforeStart, change.BeforeCount))];
        List<TextSpan> added = [.. changes.Where(change => change.AfterCount > 0).Select(change => Join(afterWords, change.AfterStart, change.AfterCount))];
        int stayed = before.Length - gone.Sum(span => span.Length);
        return 3 * stayed < Math.Max(before.Length, after.Length) ? ([], []) : (gone, added);
    }

    private static TextSpan Join(List<TextSpan> words, int first, int count) => TextSpan.FromBounds(words[first].Start, words[first + count - 1].End);

    private static int[] Number(string line, List<TextSpan> words, Dictionary<string, int> numbers)
    {
        int[] items = new int[words.Count];
        for (int at = 0; at < items.Length; at++)
        {
            string word = line.Substring(words[at].Start, words[at].Length);
            if (!numbers.TryGetValue(word, out items[at])) numbers.Add(word, items[at] = numbers.Count);
        }
        return items;
    }

    // Runs of letters, digits and marks, runs of blanks, and every other character by itself.
    private static List<TextSpan> Words(string line)
    {
        var words = new List<TextSpan>();
        int kindBefore = 0;
        for (int at = 0; at < line.Length;)
        {
            Rune.DecodeFromUtf16(line.AsSpan(at), out Rune rune, out int length);
            int kind = Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark ? 1 : Rune.IsWhiteSpace(rune) ? 2 : 0;
            if (kind != 0 && kind == kindBefore) words[^1] = TextSpan.FromBounds(words[^1].Start, at + length);
            else words.Add(new TextSpan(at, length));
            kindBefore = kind;
            at += length;
        }
        return words;
    }
}
