using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NoteSchema.Language;

namespace NoteSchema.Vaults;

/// <summary>What becomes of the types of Obsidian's properties when they follow schemas. Properties that no schema names keep theirs.</summary>
public sealed class ObsidianTypesUpdate
{
    private static readonly JsonWriterOptions s_asObsidianWrites = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private ObsidianTypesUpdate(IReadOnlyList<PropertyTypeChange> changes, IReadOnlyList<PropertyTypeConflict> conflicts, FileChange? file) => (Changes, Conflicts, File) = (changes, conflicts, file);

    /// <summary>The properties that get another type, or one at all, in the order of the schemas.</summary>
    public IReadOnlyList<PropertyTypeChange> Changes { get; }

    /// <summary>The properties that have several types, of which Obsidian can have one for the vault; they stay as they are.</summary>
    public IReadOnlyList<PropertyTypeConflict> Conflicts { get; }

    /// <summary>The change of the file; null where nothing changes.</summary>
    public FileChange? File { get; }

    /// <summary>Compares <paramref name="schemas"/> with the types that the vault has.</summary>
    /// <exception cref="FormatException">The file is not as Obsidian writes it.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static ObsidianTypesUpdate Of(VaultFolder vault, IEnumerable<SchemaModel> schemas)
    {
        string path = vault.FullPath(ObsidianTypes.Path);
        byte[]? before = System.IO.File.Exists(path) ? System.IO.File.ReadAllBytes(path) : null;
        JsonObject all = before is null ? [] : Read(before);
        if (all["types"] is null) all["types"] = new JsonObject();
        JsonObject types = all["types"] as JsonObject ?? throw NotObsidians();
        // Obsidian's properties are the same in any case.
        var present = types.ToDictionary(property => property.Key, property => property.Value?.ToString(), StringComparer.OrdinalIgnoreCase);
        var changes = new List<PropertyTypeChange>();
        var conflicts = new List<PropertyTypeConflict>();
        foreach (IGrouping<string, (string Schema, string Key, string Type)> wanted in Wanted(schemas).GroupBy(wish => wish.Key, StringComparer.OrdinalIgnoreCase))
        {
            if (wanted.DistinctBy(wish => wish.Type).ToList() is not [var (_, key, type)]) conflicts.Add(new PropertyTypeConflict(wanted.Key, [.. wanted.Select(wish => (wish.Schema, wish.Type))]));
            else if (present.GetValueOrDefault(key) is var now && now != type)
            {
                changes.Add(new PropertyTypeChange(key, now, type));
                types[types.Select(property => property.Key).FirstOrDefault(name => name.Equals(key, StringComparison.OrdinalIgnoreCase)) ?? key] = type;
            }
        }
        return new ObsidianTypesUpdate(changes, conflicts, changes.Count > 0 ? new FileChange(ObsidianTypes.Path, before is null ? null : ContentHash.Of(before), Write(all)) : null);
    }

    private static IEnumerable<(string Schema, string Key, string Type)> Wanted(IEnumerable<SchemaModel> schemas) =>
        from schema in schemas from field in schema.Fields let type = ObsidianTypes.Of(field.Key, field.Type) where type is not null select (schema.Id, field.Key, type);

    private static JsonObject Read(byte[] text)
    {
        try
        {
            return JsonNode.Parse(text, null, new JsonDocumentOptions { AllowDuplicateProperties = false }) as JsonObject ?? throw NotObsidians();
        }
        catch (JsonException exception)
        {
            throw new FormatException($"`{ObsidianTypes.Path}` is no JSON: {exception.Message}", exception);
        }
    }

    private static FormatException NotObsidians() => new($"`{ObsidianTypes.Path}` is not as Obsidian writes it: a map with `types`, a map from properties to their types");

    private static byte[] Write(JsonObject types)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, s_asObsidianWrites)) types.WriteTo(json);
        return bytes.ToArray();
    }
}

/// <summary>A property of Obsidian that gets another type.</summary>
/// <param name="Key">The property.</param>
/// <param name="From">The type it has; null for none.</param>
/// <param name="To">The type it gets.</param>
public sealed record PropertyTypeChange(string Key, string? From, string To);

/// <summary>A property that has different types in different schemas.</summary>
/// <param name="Key">The property.</param>
/// <param name="Types">The schemas and what each would have it be.</param>
public sealed record PropertyTypeConflict(string Key, IReadOnlyList<(string Schema, string Type)> Types);
