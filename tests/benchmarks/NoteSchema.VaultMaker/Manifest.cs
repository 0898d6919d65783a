using System.Text.Encodings.Web;
using System.Text.Json;

namespace NoteSchema.VaultMaker;

/// <summary>The list of what is planted, as JSON lines.</summary>
internal static class Manifest
{
    private static readonly JsonSerializerOptions s_options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Planted planted) => JsonSerializer.Serialize(planted, s_options);

    public static Planted Read(string line) => JsonSerializer.Deserialize<Planted>(line, s_options) ?? throw new FormatException($"This is no line of a manifest: {line}");
}
