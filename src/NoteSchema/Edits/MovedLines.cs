using System.Text;

namespace NoteSchema;

/// <summary>Puts the lines of an entry, comments and all, into another map.</summary>
internal static class MovedLines
{
    /// <summary>Ways to put the entry at <paramref name="from"/> before that of number <paramref name="index"/> of the map at <paramref name="to"/>, with the keys of maps to be made for it.</summary>
    public static IEnumerable<IReadOnlyList<TextEdit>> Insert(NoteDraft draft, FieldSite from, FieldSite to, int index)
    {
        string text = draft.Text;
        if (from.IsInFlow || to.IsInFlow || from.Path.Key is null || to.Container.Count == 0 || to.Missing.Any(step => step.Key is null)) yield break;
        if (BlockLayout.Read(text, draft.YamlEnd, from.Container) is not { } source || BlockLayout.Read(text, draft.YamlEnd, to.Container) is not { } target) yield break;
        BlockPart part = source.Parts[from.Index];
        bool isLast = index == target.Parts.Count;
        BlockPart beside = target.Parts[isLast ? index - 1 : index];
        int at = isLast ? beside.End : beside.Start;
        // Behind an outer `-` there is no line to put it on.
        if (YamlLines.StartOf(text, at) != at) yield break;
        string lineEnd = YamlLines.LineEndAt(text, beside.Head);
        var lines = new StringBuilder();
        var writing = new YamlWriting(draft.Style, lineEnd);
        int column = target.Column;
        foreach (FieldPath step in to.Missing.SkipLast(1))
        {
            lines.Append(' ', column).Append(writing.Key(step.Key!, false)).Append(':').Append(lineEnd);
            column += draft.Style.MapIndent;
        }
        if (Shift(draft, from, part, source.Column, column, to.Missing[^1].Key!) is not { } moved) yield break;
        yield return [TextEdit.Insert(at, lines.Append(moved).ToString())];
    }

    private static string? Shift(NoteDraft draft, FieldSite from, BlockPart part, int oldColumn, int newColumn, string key)
    {
        string text = draft.Text;
        IReadOnlyList<TextEdit> renamed = FrontmatterEdits.Rename(draft, from, key).First();
        TextSpan keySpan = from.Key.Span;
        string head = new string(' ', oldColumn) + text[part.Head..keySpan.Start] + (from.Key.Text == key ? text.Substring(keySpan.Start, keySpan.Length) : renamed[0].NewText);
        string whole = (part.Start < part.Head ? text[part.Start..YamlLines.StartOf(text, part.Head)] : "") + head + text[keySpan.End..part.End];
        var moved = new StringBuilder(whole.Length);
        for (int line = 0; line < whole.Length; line = YamlLines.After(whole, line))
        {
            int next = YamlLines.After(whole, line);
            int spaces = YamlLines.Indentation(whole, line);
            if (YamlLines.IsBlank(whole, line))
            {
                moved.Append(whole, line, next - line);
                continue;
            }
            if (spaces + newColumn < oldColumn) return null;
            moved.Append(' ', spaces + newColumn - oldColumn).Append(whole, line + spaces, next - line - spaces);
        }
        return moved.ToString();
    }
}
