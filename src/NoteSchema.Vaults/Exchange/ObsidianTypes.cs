using System.Text.Json;
using NoteSchema.Language;

namespace NoteSchema.Vaults;

/// <summary>
/// The types of Obsidian's properties (https://help.obsidian.md/properties), which <c>.obsidian/types.json</c> holds for the whole vault: <c>{ "types": { "due": "date" } }</c>. They say how Obsidian shows and edits a
/// property.
/// </summary>
public static class ObsidianTypes
{
    /// <summary>Where they are, from the vault's root.</summary>
    public const string Path = ".obsidian/types.json";

    /// <summary>The type of a property of <paramref name="key"/> with values of <paramref name="type"/>; null where Obsidian has none for it.</summary>
    public static string? Of(string key, TypeModel type) => type.Kind switch
    {
        _ when key is "tags" or "aliases" => key,
        FieldKind.Integer or FieldKind.Number => "number",
        FieldKind.Boolean => "checkbox",
        FieldKind.Date => "date",
        FieldKind.DateTime => "datetime",
        FieldKind.Tags => "multitext",
        FieldKind.List when type.Items is null or { Kind: not (FieldKind.List or FieldKind.Object or FieldKind.Any) } => "multitext",
        FieldKind.List or FieldKind.Object or FieldKind.Any => null,
        _ => "text",
    };

    /// <summary>The fields that the property types in <paramref name="root"/> are, but for those of <paramref name="without"/>; of a type that no field has it is remarked.</summary>
    internal static IReadOnlyList<FieldModel> FieldsOf(JsonElement root, IReadOnlyCollection<string> without, List<string> remarks)
    {
        var fields = new List<FieldModel>();
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("types", out JsonElement types) || types.ValueKind != JsonValueKind.Object) return fields;
        foreach (JsonProperty property in types.EnumerateObject())
        {
            if (without.Contains(property.Name)) continue;
            string name = property.Value.ToString();
            FieldKind? kind = name switch
            {
                "text" => FieldKind.String,
                "multitext" or "aliases" => FieldKind.List,
                "tags" => FieldKind.Tags,
                "number" => FieldKind.Number,
                "checkbox" => FieldKind.Boolean,
                "date" => FieldKind.Date,
                "datetime" => FieldKind.DateTime,
                _ => null,
            };
            if (kind is null) remarks.Add($"{property.Name}: the type `{name}`, which a plugin has made");
            TypeModel type = new() { Kind = kind ?? FieldKind.Any, Items = kind == FieldKind.List ? new TypeModel { Kind = FieldKind.String } : null };
            fields.Add(new FieldModel { Key = property.Name, PropertyName = CSharpNames.ToMember(property.Name), Type = type });
        }
        return fields;
    }
}
