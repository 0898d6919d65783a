namespace NoteSchema;

/// <summary>Keys that differ only in case and separators: <c>due_date</c>, <c>Due Date</c>, <c>due-date</c>, <c>dueDate</c>.</summary>
internal static class KeySpelling
{
    /// <summary>Whether the two are the same key, spelled alike or not.</summary>
    public static bool Same(string a, string b)
    {
        int i = 0, j = 0;
        while (true)
        {
            while (i < a.Length && IsSeparator(a[i])) i++;
            while (j < b.Length && IsSeparator(b[j])) j++;
            if (i == a.Length || j == b.Length) return i == a.Length && j == b.Length && a.Length > 0 && b.Length > 0;
            if (char.ToUpperInvariant(a[i++]) != char.ToUpperInvariant(b[j++])) return false;
        }
    }

    private static bool IsSeparator(char character) => character is ' ' or '_' or '-';
}
