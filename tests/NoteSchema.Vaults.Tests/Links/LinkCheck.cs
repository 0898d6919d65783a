using System.Text;

namespace NoteSchema.Vaults.Tests.Links;

/// <summary>Tells the findings about links in one note of a small vault in a form that is good to read.</summary>
internal static class LinkCheck
{
    /// <summary>Each finding as <c>severity rule “text at its range”: message</c>, below it its fixes: <c>kind: title → the line, or the other file, after it</c>.</summary>
    public static string Findings(string text, IEnumerable<ExampleNote> others, string? schemas = null, string path = "Note.md")
    {
        var result = new StringBuilder();
        foreach (Diagnostic found in new MemoryVault(schemas, others).Check(path, text))
        {
            result.Append($"{found.Severity} {found.Name} “{text[found.Span.Start..found.Span.End]}”: {found.Message}\n");
            foreach (Fix fix in found.Fixes) result.Append($"  {fix.Kind}: {fix.Title}{(fix.File is { } file ? $" [{file.Path}]" : "")} → {After(text, fix)}\n");
        }
        return result.ToString();
    }

    // What the fix changes, from the first line that differs to the last.
    private static string After(string text, Fix fix)
    {
        string before = fix.File is null ? text : fix.File.Source?.ToString() ?? "";
        string after = TextEdit.Apply(before, fix.Edits);
        string[] old = before.Split('\n'), now = after.Split('\n');
        int start = 0, end = 0;
        while (start < Math.Min(old.Length, now.Length) && old[start] == now[start]) start++;
        while (end < Math.Min(old.Length, now.Length) - start && old[^(end + 1)] == now[^(end + 1)]) end++;
        if (after.Length == 0) return "(an empty note)";
        return now.Length - end <= start ? "(a line less)" : string.Join("⏎", now[start..(now.Length - end)]);
    }
}
