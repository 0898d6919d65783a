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
            if (character is not ('_' or '-' or ' ')) folded.Append(char.ToLowerInvariant(character));
        }
        return folded.Length == 0 ? key : folded.ToString();
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
}
