namespace NoteSchema.Vaults;

/// <summary>What leads from one text to another, as edits.</summary>
public static class TextDifference
{
    /// <summary>Edits on <paramref name="before"/> that give <paramref name="after"/>, in order and apart; lines that stay are not touched, and of others no more than differs.</summary>
    public static IReadOnlyList<TextEdit> Edits(string before, string after)
    {
        var edits = new List<TextEdit>();
        int line = 0, start = 0;
        foreach (DiffHunk hunk in FileDiff.Of("", before, after, context: 0).Hunks)
        {
            start = Skip(before, start, hunk.BeforeLine - line);
            int end = Skip(before, start, hunk.BeforeCount);
            string added = string.Concat(hunk.Lines.Where(added => added.Kind == DiffLineKind.Added).Select(added => added.EndsWithoutNewLine ? added.Text : added.Text + "\n"));
            edits.Add(WithoutCommonEnds(before, new TextEdit(TextSpan.FromBounds(start, end), added)));
            (line, start) = (hunk.BeforeLine + hunk.BeforeCount, end);
        }
        return edits;
    }

    private static int Skip(string text, int at, int lines)
    {
        for (; lines > 0; lines--) at = text.IndexOf('\n', at) is var end and >= 0 ? end + 1 : text.Length;
        return at;
    }

    // A pair of surrogates is not parted, nor the two characters of a line end.
    private static TextEdit WithoutCommonEnds(string text, TextEdit edit)
    {
        ReadOnlySpan<char> old = text.AsSpan(edit.Span.Start, edit.Span.Length);
        int start = old.CommonPrefixLength(edit.NewText);
        while (start > 0 && (char.IsHighSurrogate(old[start - 1]) || old[start - 1] == '\r')) start--;
        int end = 0, most = Math.Min(old.Length, edit.NewText.Length) - start;
        while (end < most && old[^(end + 1)] == edit.NewText[^(end + 1)]) end++;
        while (end > 0 && (char.IsLowSurrogate(old[^end]) || old[^end] == '\n')) end--;
        return new TextEdit(new TextSpan(edit.Span.Start + start, edit.Span.Length - start - end), edit.NewText[start..^end]);
    }
}
