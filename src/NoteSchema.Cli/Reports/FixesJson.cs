using System.Text.Json;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>The member <c>fixed</c> of JSON output: what was fixed, or would be, and what was not though there is a fix.</summary>
internal static class FixesJson
{
    public static void Write(Utf8JsonWriter writer, FixSummary summary)
    {
        writer.WriteStartObject("fixed");
        writer.WriteNumber("findings", summary.Applied);
        writer.WriteNumber("notes", summary.Changed);
        if (summary.Operation is { } operation) writer.WriteString("operation", operation);
        writer.WriteStartArray("applied");
        foreach (FixedFile file in summary.Files.Where(file => file.IsChanged))
        {
            foreach (AppliedFix fix in file.Applied)
            {
                writer.WriteStartObject();
                writer.WriteString("path", file.Path);
                writer.WriteString("rule", fix.Rule);
                writer.WriteString("title", fix.Title);
                writer.WriteString("kind", Words.Of(fix.Kind));
                writer.WriteEndObject();
            }
        }
        writer.WriteEndArray();
        writer.WriteStartArray("refused");
        foreach (FixedFile file in summary.Files)
        {
            foreach (RefusedFix fix in file.Refused) WriteRefused(writer, file.Path, [fix.Rule], fix.Title, fix.Reason);
            foreach (IReadOnlyList<string> loop in file.Loops) WriteRefused(writer, file.Path, loop, null, "these fixes undo each other");
            if (file.IsUnsettled) WriteRefused(writer, file.Path, [], null, "its fixes bring new ones without end");
        }
        writer.WriteEndArray();
        if (summary.Text is { } text) writer.WriteString("text", text);
        writer.WriteEndObject();
    }

    private static void WriteRefused(Utf8JsonWriter writer, string path, IReadOnlyList<string> rules, string? title, string reason)
    {
        writer.WriteStartObject();
        writer.WriteString("path", path);
        writer.WriteStartArray("rules");
        foreach (string rule in rules) writer.WriteStringValue(rule);
        writer.WriteEndArray();
        if (title is not null) writer.WriteString("title", title);
        writer.WriteString("reason", reason);
        writer.WriteEndObject();
    }
}
