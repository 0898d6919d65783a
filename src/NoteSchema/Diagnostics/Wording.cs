namespace NoteSchema;

/// <summary>Words for people, which quote what stands in a note, be it a megabyte.</summary>
internal static class Wording
{
    /// <summary>The UTF-16 units that a message or a title may have.</summary>
    public const int MaxLength = 1000;

    private const int Kept = MaxLength / 2 - 1;

    /// <summary><paramref name="text"/>, of a long one its beginning and its end with <c>…</c> between them.</summary>
    public static string Cut(string text)
    {
        if (text.Length <= MaxLength) return text;
        int start = char.IsHighSurrogate(text[Kept - 1]) ? Kept - 1 : Kept;
        int end = text.Length - (char.IsLowSurrogate(text[^Kept]) ? Kept - 1 : Kept);
        return string.Concat(text.AsSpan(0, start), "…", text.AsSpan(end));
    }
}
