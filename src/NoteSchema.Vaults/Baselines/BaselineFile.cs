using System.Text.Json;

namespace NoteSchema.Vaults;

/// <summary>
/// Baselines on disk: a JSON object with <c>version</c> 1 and <c>entries</c>, one a line and sorted, each with <c>path</c>, <c>rule</c>, <c>finding</c>, <c>context</c> and
/// <c>count</c>, so that a change shows as the lines it is.
/// </summary>
public static class BaselineFile
{
    private const int FormatVersion = 1;

    /// <summary>The entries in <paramref name="json"/>.</summary>
    /// <exception cref="FormatException">It is no baseline; the message says why.</exception>
    public static IReadOnlyDictionary<BaselineEntry, int> Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("version", out JsonElement version)) throw new FormatException("it has no `version`");
            if (!version.TryGetInt32(out int number) || number != FormatVersion) throw new FormatException($"its version is {version}, and this program reads version {FormatVersion}");
            var entries = new Dictionary<BaselineEntry, int>();
            foreach (JsonElement item in root.GetProperty("entries").EnumerateArray())
            {
                var entry = new BaselineEntry(Text(item, "path"), Text(item, "rule"), Text(item, "finding"), Text(item, "context"));
                entries[entry] = entries.GetValueOrDefault(entry) + item.GetProperty("count").GetInt32();
            }
            return entries;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException(exception is JsonException ? "it is no JSON" : "an entry has not the members it must have", exception);
        }
    }

    /// <summary>Writes <paramref name="entries"/> to <paramref name="path"/> through a temporary file beside it, so that a kill leaves the old one whole.</summary>
    public static void Write(string path, IReadOnlyDictionary<BaselineEntry, int> entries)
    {
        string full = Path.GetFullPath(path);
        string temporary = $"{full}.{Environment.ProcessId}.tmp";
        try
        {
            using (var stream = new OutputFile(temporary, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write })) Write(stream, entries);
            File.Move(temporary, full, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static void Write(Stream stream, IReadOnlyDictionary<BaselineEntry, int> entries)
    {
        using var writer = new StreamWriter(stream) { NewLine = "\n" };
        writer.WriteLine("{");
        writer.WriteLine($"  \"version\": {FormatVersion},");
        writer.Write("  \"entries\": [");
        string separator = "\n";
        foreach ((BaselineEntry entry, int count) in entries.OrderBy(entry => entry.Key))
        {
            writer.Write($"{separator}    {{ \"path\": {Quoted(entry.Path)}, \"rule\": {Quoted(entry.Rule)}, \"finding\": {Quoted(entry.Finding)}, \"context\": {Quoted(entry.Context)}, \"count\": {count} }}");
            separator = ",\n";
        }
        writer.WriteLine(entries.Count == 0 ? "]" : "\n  ]");
        writer.WriteLine("}");
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString() ?? throw new FormatException($"an entry's `{name}` is null");
}
