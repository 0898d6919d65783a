using System.Globalization;
using System.Text;
using NoteSchema.Language.Yaml;

namespace NoteSchema.Language.Versions;

/// <summary>Writes the next version into a schema file: the number, and its steps under <c>migrations</c>. All else stays as it is, comments and formatting included.</summary>
public static class VersionEdit
{
    private const string Indent = "  ";

    /// <summary>The text of the file with the next version.</summary>
    /// <param name="file">The schema file.</param>
    /// <param name="version">The version that it gets.</param>
    /// <param name="steps">The lines of its steps without indentation, comments among them; empty for none.</param>
    /// <exception cref="FormatException">The file is written in a way that no line can be put into; the message says which.</exception>
    public static string Apply(SchemaFile file, int version, IReadOnlyList<string> steps)
    {
        YamlMap root = YamlDocument.Read(file.Path, file.Text).Root as YamlMap ?? throw new FormatException("the schema cannot be read");
        // Places count behind a byte-order mark.
        string text = root.Document.Text, mark = file.Text.Substring(0, file.Text.Length - text.Length), number = version.ToString(CultureInfo.InvariantCulture), end = text.Contains("\r\n") ? "\r\n" : "\n";
        if (IsFlow(root)) throw new FormatException("the whole schema stands between braces; write it line by line first");
        List<(int Start, int End, string Text)> edits = [Migrations(root, text, number, steps, end)];
        if (root.Find("version") is { } entry) edits.Add(entry.Value.IsNull ? (entry.Key.End + 1, entry.Key.End + 1, $" {number}") : (entry.Value.Start, entry.Value.End, number));
        else edits.Add(After(text, root.Find("schema")!, $"version: {number}", end));
        foreach ((int start, int stop, string put) in edits.OrderByDescending(edit => edit.Start)) text = text.Substring(0, start) + put + text.Substring(stop);
        return mark + text;
    }

    private static (int, int, string) Migrations(YamlMap root, string text, string number, IReadOnlyList<string> steps, string end)
    {
        YamlEntry? entry = root.Find("migrations");
        if (entry?.Value is YamlMap { Entries.Count: > 0 } map)
        {
            if (IsFlow(map)) throw new FormatException("`migrations` stands between braces; write it line by line first");
            YamlEntry last = map.Entries[map.Entries.Count - 1];
            string indent = new(' ', last.Key.Range.Character);
            return After(text, last, Lines(number, steps, indent, end).TrimEnd('\r', '\n'), end);
        }

        string lines = Lines(number, steps, Indent, end);
        if (entry is not null) return (entry.Key.End, Math.Max(entry.Key.End + 1, entry.Value.IsNull && entry.Value.Start == entry.Value.End ? 0 : entry.Value.End), $":{end}{lines.TrimEnd('\r', '\n')}");
        string gap = text.Length == 0 || text[text.Length - 1] == '\n' ? "" : end;
        return (text.Length, text.Length, $"{gap}{end}migrations:{end}{lines}");
    }

    /// <summary>The entry of a version; an empty list where it has no step, comments before it.</summary>
    private static string Lines(string number, IReadOnlyList<string> steps, string indent, string end)
    {
        StringBuilder lines = new();
        bool hasStep = steps.Any(step => !step.TrimStart().StartsWith("#", StringComparison.Ordinal));
        lines.Append(indent).Append(number).Append(hasStep ? ":" : ": []").Append(end);
        foreach (string step in steps) lines.Append(indent).Append(Indent).Append(step).Append(end);
        return lines.ToString();
    }

    /// <summary>A line of its own after all lines of an entry, the comment behind its end included.</summary>
    private static (int, int, string) After(string text, YamlEntry entry, string line, string end)
    {
        int at = LastOf(entry);
        while (at < text.Length && text[at] is not ('\n' or '\r')) at++;
        return (at, at, end + line);
    }

    // A map ends, for the reader, only where the next thing begins.
    private static int LastOf(YamlEntry entry) => Math.Max(entry.Key.End, LastOf(entry.Value));

    private static int LastOf(YamlNode node) => node switch
    {
        YamlMap { Entries.Count: > 0 } map when !IsFlow(map) => LastOf(map.Entries[map.Entries.Count - 1]),
        YamlList { Items.Count: > 0 } list when list.Document.Text[list.Start] != '[' => LastOf(list.Items[list.Items.Count - 1]),
        _ => node.End,
    };

    private static bool IsFlow(YamlMap map) => map.Start < map.Document.Text.Length && map.Document.Text[map.Start] == '{';
}
