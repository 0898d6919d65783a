namespace NoteSchema.Vaults;

/// <summary>Writes diffs in the unified form, which <c>git apply</c> and <c>patch</c> take.</summary>
public static class UnifiedDiff
{
    /// <summary>What stands after a last line that has no LF.</summary>
    public const string NoNewLine = "\\ No newline at end of file";

    /// <summary>Writes <paramref name="diff"/>; nothing where the texts are the same.</summary>
    public static void Write(TextWriter writer, FileDiff diff)
    {
        foreach (string line in diff.Header) WriteLine(writer, line);
        foreach (DiffHunk hunk in diff.Hunks)
        {
            WriteLine(writer, hunk.Header);
            foreach (DiffLine line in hunk.Lines)
            {
                writer.Write(line.Sign);
                WriteLine(writer, line.Text);
                if (line.EndsWithoutNewLine) WriteLine(writer, NoNewLine);
            }
        }
    }

    private static void WriteLine(TextWriter writer, string line)
    {
        writer.Write(line);
        writer.Write('\n');
    }
}
