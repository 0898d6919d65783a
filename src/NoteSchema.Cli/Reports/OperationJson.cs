using System.Text.Json;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>What came of an operation, said alike in the JSON of every command that writes notes.</summary>
internal static class OperationJson
{
    /// <summary>Writes the members <c>operation</c> (the id for <c>undo</c>), <c>written</c> (paths) and <c>failed</c> (paths with reasons) of an object that is open.</summary>
    public static void Write(Utf8JsonWriter writer, OperationResult result)
    {
        writer.WriteString("operation", result.Id);
        writer.WriteStartArray("written");
        foreach (string path in result.Written) writer.WriteStringValue(path);
        writer.WriteEndArray();
        writer.WriteStartArray("failed");
        foreach (WriteFailure failure in result.Failed)
        {
            writer.WriteStartObject();
            writer.WriteString("path", failure.Path);
            writer.WriteString("reason", failure.Reason);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
