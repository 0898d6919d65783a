using System.Globalization;
using System.Text.Json;
using NoteSchema.Language;

namespace NoteSchema.Vaults;

/// <summary>Reads the fields of a schema from JSON Schema, of any draft. What the schema language has no words for is left out and remarked.</summary>
internal sealed class JsonSchemaReader
{
    // As deep as objects and lists nest in a schema; a reference may lead back to what it stands in.
    private const int MostLevels = 8;

    // What says nothing of values, and what is read where it stands.
    private static readonly HashSet<string> s_known = new(StringComparer.Ordinal)
    {
        "$schema", "$id", "id", "$comment", "$defs", "definitions", "$anchor", "$vocabulary", "$ref", "title", "description", "examples", "deprecated", "default", "readOnly", "writeOnly",
        "type", "enum", "const", "format", "properties", "required", "additionalProperties", "items",
    };

    private readonly JsonElement _root;
    private readonly List<string> _remarks = [];

    public JsonSchemaReader(JsonElement root) => _root = root;

    /// <summary>What was left out, and where.</summary>
    public IReadOnlyList<string> Remarks => _remarks;

    /// <summary>The fields that the properties of the whole are, but for those of <paramref name="without"/>.</summary>
    public IReadOnlyList<FieldModel> Fields(IReadOnlyCollection<string> without) => Fields(Follow(_root), "", 0, without);

    /// <summary>The only word that the property <paramref name="key"/> may have; null where it may have others.</summary>
    public string? OnlyWord(string key) =>
        Entry(Follow(_root), "properties") is { } properties && Entry(properties, key) is { } property && Entry(property, "const") is { ValueKind: JsonValueKind.String } word ? word.GetString() : null;

    /// <summary>The text at <paramref name="key"/> of the whole, on one line; null where there is none.</summary>
    public string? Text(string key) => OneLine(Text(Follow(_root), key));

    /// <summary>Whether the whole has no other properties.</summary>
    public bool IsClosed => IsClosedAt(Follow(_root));

    private List<FieldModel> Fields(JsonElement schema, string place, int level, IReadOnlyCollection<string> without)
    {
        var fields = new List<FieldModel>();
        if (Entry(schema, "properties") is not { ValueKind: JsonValueKind.Object } properties) return fields;
        Unknown(schema, place, "minProperties");
        HashSet<string?> required = Entry(schema, "required") is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Where(key => key.ValueKind == JsonValueKind.String).Select(key => key.GetString())] : [];
        foreach (JsonProperty property in properties.EnumerateObject())
        {
            if (!without.Contains(property.Name)) fields.Add(Field(property, $"{place}/properties/{property.Name}", level, required.Contains(property.Name)));
        }
        return fields;
    }

    private FieldModel Field(JsonProperty property, string place, int level, bool isRequired)
    {
        JsonElement schema = Follow(property.Value);
        TypeModel type = Type(schema, place, level + 1, property.Name == "tags");
        return new FieldModel
        {
            Key = property.Name,
            PropertyName = CSharpNames.ToMember(property.Name),
            Type = type,
            Required = isRequired,
            Const = type.Kind is not (FieldKind.Enum or FieldKind.Any) && Entry(schema, "const") is { } only ? Literal(only) : null,
            Default = Entry(schema, "default") is { } usual ? Literal(usual) : null,
            Description = OneLine(Text(property.Value, "description") ?? Text(schema, "description") ?? Text(schema, "title")),
            Deprecated = Entry(schema, "deprecated") is { ValueKind: JsonValueKind.True } ? "It is out of use." : null,
        };
    }

    private TypeModel Type(JsonElement schema, string place, int level, bool isTags = false)
    {
        if (schema.ValueKind != JsonValueKind.Object || level > MostLevels) return new TypeModel { Kind = FieldKind.Any };
        if (Alternatives(schema) is { } alternatives)
        {
            if (alternatives is [var only]) return Type(Follow(only), place, level, isTags);
            if (alternatives.Select(Word).ToList() is var words && words.TrueForAll(word => word is not null)) return Enum(alternatives.Select((alternative, at) => (words[at]!, Text(alternative, "description") ?? Text(alternative, "title"))));
            Remark(place, Entry(schema, "anyOf") is null ? "oneOf" : "anyOf");
            return new TypeModel { Kind = FieldKind.Any };
        }
        if (Entry(schema, "enum") is { ValueKind: JsonValueKind.Array } values) return Enum(values);
        string type = TypeOf(schema, place);
        return type switch
        {
            "string" => TextType(schema, place),
            "integer" or "number" => NumberType(schema, place, type == "integer"),
            "boolean" => Of(FieldKind.Boolean),
            "array" => List(schema, place, level, isTags),
            "object" when Entry(schema, "properties") is { ValueKind: JsonValueKind.Object } => new TypeModel { Kind = FieldKind.Object, Fields = new(Fields(schema, place, level, [])), AdditionalFields = IsClosedAt(schema) ? AdditionalPolicy.Forbid : AdditionalPolicy.Allow },
            _ => Of(FieldKind.Any),
        };

        TypeModel Of(FieldKind kind)
        {
            Unknown(schema, place);
            return new TypeModel { Kind = kind };
        }
    }

    private static TypeModel Enum(JsonElement values)
    {
        if (values.EnumerateArray().All(value => value.ValueKind is JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null)) return new TypeModel { Kind = FieldKind.Boolean };
        List<string> words = [.. values.EnumerateArray().Where(value => value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Object or JsonValueKind.Array)).Select(value => value.ToString())];
        return words.Count > 0 ? Enum(words.Select(word => (word, (string?)null))) : new TypeModel { Kind = FieldKind.Any };
    }

    // A number and its digits are one value.
    private static TypeModel Enum(IEnumerable<(string Word, string? Description)> values)
    {
        List<(string Word, string? Description)> different = [.. values.DistinctBy(value => value.Word)];
        IReadOnlyList<string> members = DraftNames.MembersOf([.. different.Select(value => value.Word)], out _);
        return new TypeModel { Kind = FieldKind.Enum, Values = new(different.Select((value, at) => new EnumValueModel(value.Word, members[at], OneLine(value.Description)))) };
    }

    private TypeModel TextType(JsonElement schema, string place)
    {
        FieldKind kind = Text(schema, "format") switch
        {
            "date" => FieldKind.Date,
            "date-time" => FieldKind.DateTime,
            "time" => FieldKind.Time,
            "duration" => FieldKind.Duration,
            "email" or "idn-email" => FieldKind.Email,
            "uri" or "iri" => FieldKind.Url,
            _ => FieldKind.String,
        };
        if (kind != FieldKind.String)
        {
            Unknown(schema, place);
            return new TypeModel { Kind = kind };
        }
        Unknown(schema, place, "minLength", "maxLength", "pattern");
        if (Text(schema, "format") is { } format) _remarks.Add($"{place}: the format `{format}`");
        return new TypeModel { Kind = kind, MinLength = Count(schema, "minLength") is > 0 and var least ? least : null, MaxLength = Count(schema, "maxLength"), Pattern = Text(schema, "pattern") };
    }

    private TypeModel NumberType(JsonElement schema, string place, bool isWhole)
    {
        if (isWhole) Unknown(schema, place, "minimum", "maximum", "multipleOf", "exclusiveMinimum", "exclusiveMaximum");
        else Unknown(schema, place, "minimum", "maximum", "multipleOf");
        return new TypeModel
        {
            Kind = isWhole ? FieldKind.Integer : FieldKind.Number,
            Min = Bound(schema, "minimum") ?? (isWhole ? Beside(schema, "exclusiveMinimum", 1) : null),
            Max = Bound(schema, "maximum") ?? (isWhole ? Beside(schema, "exclusiveMaximum", -1) : null),
            MultipleOf = Bound(schema, "multipleOf"),
        };
    }

    private TypeModel List(JsonElement schema, string place, int level, bool isTags)
    {
        JsonElement? items = Entry(schema, "items") is { ValueKind: JsonValueKind.Object } one ? Follow(one) : null;
        if (isTags && items is { } tag && TypesIn(tag).Contains("string") && Entry(tag, "enum") is null)
        {
            Unknown(schema, place, "minItems", "uniqueItems");
            return new TypeModel { Kind = FieldKind.Tags };
        }
        Unknown(schema, place, "minItems", "maxItems", "uniqueItems");
        return new TypeModel
        {
            Kind = FieldKind.List,
            Items = items is { } each ? Type(each, $"{place}/items", level + 1) : null,
            MinItems = Count(schema, "minItems") is > 0 and var least ? least : null,
            MaxItems = Count(schema, "maxItems"),
            UniqueItems = Entry(schema, "uniqueItems") is { ValueKind: JsonValueKind.True },
        };
    }

    // The type that values have besides null. Where nothing is said, what there is shows it.
    private string TypeOf(JsonElement schema, string place)
    {
        List<string> types = TypesIn(schema);
        if (types is [var only]) return only;
        if (types.Count > 0)
        {
            if (types is ["integer", "number"] or ["number", "integer"]) return "number";
            _remarks.Add($"{place}: one of several types ({string.Join(", ", types)})");
            return "";
        }
        if (Entry(schema, "properties") is not null) return "object";
        if (Entry(schema, "items") is not null) return "array";
        if (Entry(schema, "const") is { } value) return value.ValueKind switch { JsonValueKind.String => "string", JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number", JsonValueKind.True or JsonValueKind.False => "boolean", _ => "" };
        return Entry(schema, "pattern") is not null || Entry(schema, "minLength") is not null || Entry(schema, "maxLength") is not null || Entry(schema, "format") is not null ? "string" : "";
    }

    // The types that a schema names, one or several, but for null.
    private static List<string> TypesIn(JsonElement schema) => Entry(schema, "type") switch
    {
        { ValueKind: JsonValueKind.String } type when type.GetString() is var name && name != "null" => [name!],
        { ValueKind: JsonValueKind.Array } types => [.. types.EnumerateArray().Select(type => type.ToString()).Where(type => type != "null").Distinct()],
        _ => [],
    };

    private static bool IsNull(JsonElement schema) => Entry(schema, "type") is { ValueKind: JsonValueKind.String } type ? type.GetString() == "null" : Entry(schema, "const") is { ValueKind: JsonValueKind.Null };

    // The schemas of which one holds, but for null; null where there are no such.
    private List<JsonElement>? Alternatives(JsonElement schema)
    {
        if ((Entry(schema, "anyOf") ?? Entry(schema, "oneOf")) is not { ValueKind: JsonValueKind.Array } alternatives) return null;
        List<JsonElement> all = [.. alternatives.EnumerateArray().Select(Follow).Where(alternative => !IsNull(alternative))];
        return all.Count > 0 ? all : null;
    }

    // The word that a schema allows alone; of a number and its digits, the digits.
    private static string? Word(JsonElement schema)
    {
        if (Entry(schema, "const") is { ValueKind: JsonValueKind.String or JsonValueKind.Number } only) return only.ToString();
        return Entry(schema, "enum") is { ValueKind: JsonValueKind.Array } values && values.EnumerateArray().Select(value => value.ToString()).Distinct().ToList() is [var word] ? word : null;
    }

    // References within the document; what others say cannot be seen from here.
    private JsonElement Follow(JsonElement schema)
    {
        for (int step = 0; step < MostLevels && Entry(schema, "$ref") is { ValueKind: JsonValueKind.String } reference; step++)
        {
            if (Find(reference.GetString()!) is not { } found)
            {
                _remarks.Add($"the reference `{reference.GetString()}`, which leads out of the document");
                break;
            }
            schema = found;
        }
        return schema;
    }

    // A JSON pointer as part of a URI, RFC 6901.
    private JsonElement? Find(string reference)
    {
        if (!reference.StartsWith('#')) return null;
        JsonElement? found = _root;
        foreach (string part in reference[1..].Split('/').Skip(1)) found = found is { } at ? Entry(at, Uri.UnescapeDataString(part).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)) : null;
        return found;
    }

    private void Unknown(JsonElement schema, string place, params ReadOnlySpan<string> known)
    {
        foreach (JsonProperty entry in schema.EnumerateObject())
        {
            if (!s_known.Contains(entry.Name) && !known.Contains(entry.Name) && !entry.Name.StartsWith("x-", StringComparison.Ordinal)) Remark(place, entry.Name);
        }
    }

    private void Remark(string place, string keyword) => _remarks.Add($"{(place.Length > 0 ? place : "/")}: `{keyword}`");

    private static bool IsClosedAt(JsonElement schema) => Entry(schema, "additionalProperties") is { ValueKind: JsonValueKind.False };

    private static JsonElement? Entry(JsonElement schema, string key) => schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty(key, out JsonElement value) ? value : null;

    private static string? Text(JsonElement schema, string key) => Entry(schema, key) is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: > 0 } said ? said : null;

    private static string? OneLine(string? text) => text is null ? null : string.Join(' ', text.Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private static long? Count(JsonElement schema, string key) => Entry(schema, key) is { ValueKind: JsonValueKind.Number } count && count.TryGetInt64(out long number) ? number : null;

    private static LiteralModel? Bound(JsonElement schema, string key) => Entry(schema, key) is { ValueKind: JsonValueKind.Number } bound ? Literal(bound) : null;

    private static LiteralModel? Beside(JsonElement schema, string key, int step) =>
        Count(schema, key) is { } number ? new LiteralModel { Kind = LiteralKind.Integer, Text = (number + step).ToString(CultureInfo.InvariantCulture) } : null;

    private static LiteralModel? Literal(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => new LiteralModel { Kind = LiteralKind.String, Text = value.GetString()! },
        JsonValueKind.Number => new LiteralModel { Kind = value.TryGetInt64(out _) ? LiteralKind.Integer : LiteralKind.Number, Text = value.GetRawText() },
        JsonValueKind.True or JsonValueKind.False => new LiteralModel { Kind = LiteralKind.Boolean, Text = value.GetRawText() },
        JsonValueKind.Array when value.EnumerateArray().Select(Literal).ToList() is var items && items.TrueForAll(item => item is not null) => new LiteralModel { Kind = LiteralKind.List, Items = new(items.Select(item => item!)) },
        _ => null,
    };
}
