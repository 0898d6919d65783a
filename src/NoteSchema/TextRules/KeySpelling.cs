using System.Text;

namespace NoteSchema;

/// <summary>Keys that differ in case and separators only: <c>due date</c>, <c>due_date</c>, <c>Due-Date</c> and <c>dueDate</c> are one to people.</summary>
public static class KeySpelling
{
    /// <summary>What <paramref name="key"/> has in common with every other spelling of it. A key of separators alone stands for itself.</summary>
    public static string Fold(string key)
    {
        var folded = new StringBuilder(key.Length);
        foreach (char character in key)
        {
            if (!IsSeparator(character)) folded.Append(char.ToLowerInvariant(character));
        }
        return folded.Length == 0 ? key : folded.ToString();
    }

    /// <summary>Whether the two are spellings of one key: what <see cref="Fold"/> gives is the same for both.</summary>
    public static bool AreSame(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int at = 0, other = 0;
        bool isEmpty = true;
        while (true)
        {
            while (at < left.Length && IsSeparator(left[at])) at++;
            while (other < right.Length && IsSeparator(right[other])) other++;
            // A key of separators alone stands for itself.
            if (at == left.Length || other == right.Length) return at == left.Length && other == right.Length && (!isEmpty || left.SequenceEqual(right));
            if (left[at] != right[other] && char.ToLowerInvariant(left[at]) != char.ToLowerInvariant(right[other])) return false;
            isEmpty = false;
            at++;
            other++;
        }
    }

    /// <summary>A number that all spellings of a key share.</summary>
    internal static int Hash(ReadOnlySpan<char> key)
    {
        uint hash = 17;
        foreach (char character in key)
        {
            // Nearly all are.
            if (char.IsAsciiLetter(character)) hash = (hash * 31) + (uint)(character | 0x20);
            else if (!IsSeparator(character)) hash = (hash * 31) + (char.IsAscii(character) ? (char)(character | 0x20) : char.ToLowerInvariant(character));
        }
        return (int)hash;
    }

    /// <summary>The one of <paramref name="known"/> that <paramref name="key"/> is another spelling of; null if there is none, or if it is one of them itself.</summary>
    public static string? FindOther(string key, IEnumerable<string> known)
    {
        string folded = Fold(key);
        string? other = null;
        foreach (string candidate in known)
        {
            if (candidate == key) return null;
            if (other is null && Fold(candidate) == folded) other = candidate;
        }
        return other;
    }

    private static bool IsSeparator(char character) => character is '_' or '-' or ' ';
}
