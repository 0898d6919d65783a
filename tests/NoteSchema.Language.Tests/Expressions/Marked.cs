namespace NoteSchema.Language.Tests.Expressions;

/// <summary>Text with a place between « and ».</summary>
internal static class Marked
{
    public static (string Text, int Start, int End) Read(string marked)
    {
        int start = marked.IndexOf('«', StringComparison.Ordinal), end = marked.IndexOf('»', StringComparison.Ordinal) - 1;
        return (marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal), start, end);
    }
}
