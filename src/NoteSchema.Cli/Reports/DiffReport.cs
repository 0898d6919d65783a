using System.Text.Json;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>What would change, for people and for <c>git apply</c>. With colours the words that differ stand out in their lines, and characters that could steer a terminal are shown as signs.</summary>
internal sealed class DiffReport(TextWriter output, Paint paint)
{
    /// <summary>Writes the diff of a file.</summary>
    public void Write(FileDiff diff)
    {
        if (!paint.IsOn)
        {
            UnifiedDiff.Write(output, diff);
            return;
        }
        foreach (string line in diff.Header) output.WriteLine(paint.Bold(ShownText.OneLine(line)));
        foreach (DiffHunk hunk in diff.Hunks)
        {
            output.WriteLine(paint.Place(hunk.Header));
            foreach (DiffLine line in hunk.Lines)
            {
                output.WriteLine(Painted(line));
                if (line.EndsWithoutNewLine) output.WriteLine(paint.Dim(UnifiedDiff.NoNewLine));
            }
        }
    }

    /// <summary>The same as one JSON object.</summary>
    public static void WriteJson(TextWriter output, string vault, FixSummary summary)
    {
        using var json = new JsonOutput(output);
        Utf8JsonWriter writer = json.Writer;
        writer.WriteStartObject();
        writer.WriteString("vault", vault);
        writer.WriteStartArray("changes");
        foreach (FixedFile file in summary.Files.Where(file => file.IsChanged))
        {
            writer.WriteStartObject();
            writer.WriteString("path", file.Path);
            writer.WriteString("diff", file.Diff.ToString());
            writer.WriteEndObject();
            json.Flush();
        }
        writer.WriteEndArray();
        FixesJson.Write(writer, summary);
        writer.WriteEndObject();
        json.End();
    }

    private string Painted(DiffLine line)
    {
        if (line.Kind == DiffLineKind.Context) return $" {ShownText.OneLine(line.Text)}";
        bool isAdded = line.Kind == DiffLineKind.Added;
        var painted = new System.Text.StringBuilder(paint.Changed(isAdded, line.Sign.ToString()));
        int at = 0;
        foreach (TextSpan span in line.Changed)
        {
            painted.Append(paint.Changed(isAdded, ShownText.OneLine(line.Text[at..span.Start]))).Append(paint.ChangedWord(isAdded, ShownText.OneLine(line.Text[span.Start..span.End])));
            at = span.End;
        }
        return painted.Append(paint.Changed(isAdded, ShownText.OneLine(line.Text[at..]))).ToString();
    }
}
