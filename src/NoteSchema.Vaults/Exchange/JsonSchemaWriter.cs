using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NoteSchema.Language;

namespace NoteSchema.Vaults;

/// <summary>
/// Writes what schemas say of the frontmatter as JSON Schema, draft 2020-12 (https://json-schema.org/draft/2020-12), for programs that check or edit it as data. A frontmatter in which nothing is found is
/// valid by it. Not the other way round: it says nothing of where links lead, of bounds of dates and times, of expressions, of other notes and of the body.
/// </summary>
/// <param name="settings">The vault's settings, which name the keys of type and version.</param>
public sealed partial class JsonSchemaWriter(VaultSettings settings)
{
    private const string Draft = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>Writes one schema.</summary>
    public void Write(Utf8JsonWriter json, SchemaModel schema)
    {
        json.WriteStartObject();
        json.WriteString("$schema", Draft);
        Content(json, schema);
        json.WriteEndObject();
    }

    /// <summary>Writes several as one: a frontmatter that names a type must be valid by its schema, and one that names none of them may hold anything.</summary>
    public void Write(Utf8JsonWriter json, IReadOnlyList<SchemaModel> schemas)
    {
        json.WriteStartObject();
        json.WriteString("$schema", Draft);
        json.WriteString("type", "object");
        json.WriteStartArray("allOf");
        foreach (SchemaModel schema in schemas) Choice(json, schema);
        json.WriteEndArray();
        json.WriteStartObject("$defs");
        foreach (SchemaModel schema in schemas)
        {
            json.WriteStartObject(schema.Id);
            Content(json, schema);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Choice(Utf8JsonWriter json, SchemaModel schema)
    {
        json.WriteStartObject();
        json.WriteStartObject("if");
        json.WriteStartObject("properties");
        json.WriteStartObject(settings.TypeField);
        // The other word for the type is one only where the rest of `match` holds, which a frontmatter does not show.
        if (schema.Match is { Type: { } type, Paths.Count: 0, Tag: null } && type != schema.Id) Strings(json, "enum", [schema.Id, type]);
        else json.WriteString("const", schema.Id);
        json.WriteEndObject();
        json.WriteEndObject();
        Strings(json, "required", [settings.TypeField]);
        json.WriteEndObject();
        json.WriteStartObject("then");
        json.WriteString("$ref", $"#/$defs/{schema.Id}");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Content(Utf8JsonWriter json, SchemaModel schema)
    {
        json.WriteString("title", schema.Title ?? schema.Id);
        if (schema.Description is { } description) json.WriteString("description", description);
        json.WriteString("$comment", string.Create(CultureInfo.InvariantCulture, $"The frontmatter of version {schema.Version} of the NoteSchema schema {schema.Id}."));
        json.WriteString("type", "object");
        bool isClosed = schema.AdditionalFields == AdditionalPolicy.Forbid;
        Fields(json, schema.Fields, isClosed ? [.. CommonKeys.All, settings.TypeField, settings.VersionField] : [], isClosed);
    }

    private static void Fields(Utf8JsonWriter json, IReadOnlyList<FieldModel> fields, IEnumerable<string> others, bool isClosed)
    {
        json.WriteStartObject("properties");
        foreach (FieldModel field in fields)
        {
            json.WriteStartObject(field.Key);
            Field(json, field);
            json.WriteEndObject();
        }
        foreach (string key in others.Except(fields.Select(field => field.Key)).Distinct()) json.WriteBoolean(key, true);
        json.WriteEndObject();
        string[] required = [.. fields.Where(field => field.Required && field.RequiredWhen is null).Select(field => field.Key)];
        if (required.Length > 0) Strings(json, "required", required);
        if (isClosed) json.WriteBoolean("additionalProperties", false);
    }

    private static void Field(Utf8JsonWriter json, FieldModel field)
    {
        string[] description = [.. new[] { field.Description, field.Deprecated }.OfType<string>()];
        if (description.Length > 0) json.WriteString("description", string.Join(' ', description));
        if (field.Deprecated is not null) json.WriteBoolean("deprecated", true);
        bool isRequired = field.Required && field.RequiredWhen is null;
        if (field.Const is null) Type(json, field.Type, isRequired);
        else Values(json, [field.Const], isRequired);
        if (field.Default is not null)
        {
            json.WritePropertyName("default");
            Literal(json, field.Default);
        }
    }

    // A key without a value is as good as none where none need be there, and an empty value is none where one must be.
    private static void Type(Utf8JsonWriter json, TypeModel type, bool isRequired)
    {
        switch (type.Kind)
        {
            case FieldKind.Any:
                if (isRequired) Not(json, "null");
                break;
            case FieldKind.Enum when type.IgnoreCase:
                Types(json, isRequired, "string", "number", "boolean");
                Strings(json, "examples", type.Values.Select(value => value.Value));
                break;
            case FieldKind.Enum when type.Values.Any(value => value.Description is not null):
                Choices(json, type.Values, isRequired);
                break;
            case FieldKind.Enum:
                Values(json, [.. type.Values.Select(value => TextLiteral(value.Value))], isRequired);
                break;
            case FieldKind.Integer or FieldKind.Number:
                Types(json, isRequired, type.Kind == FieldKind.Integer ? "integer" : "number");
                Raw(json, "minimum", type.Min);
                Raw(json, "maximum", type.Max);
                Raw(json, "multipleOf", type.MultipleOf);
                break;
            case FieldKind.Boolean:
                Types(json, isRequired, "boolean");
                break;
            case FieldKind.Tags:
                Types(json, isRequired, "array");
                json.WriteStartObject("items");
                Types(json, isRequired: false, "string", "boolean");
                json.WriteEndObject();
                Number(json, "minItems", isRequired ? 1 : null);
                break;
            case FieldKind.List:
                Types(json, isRequired, "array");
                if (type.Items is { } items)
                {
                    json.WriteStartObject("items");
                    Type(json, items, isRequired: false);
                    json.WriteEndObject();
                }
                Number(json, "minItems", type.MinItems ?? (isRequired ? 1 : null));
                Number(json, "maxItems", type.MaxItems);
                if (type.UniqueItems) json.WriteBoolean("uniqueItems", true);
                break;
            case FieldKind.Object:
                Types(json, isRequired, "object");
                Fields(json, type.Fields, [], type.AdditionalFields == AdditionalPolicy.Forbid);
                break;
            default:
                if (type.Kind == FieldKind.Path) Types(json, isRequired, "string", "number");
                else Types(json, isRequired, "string");
                Text(json, type, isRequired);
                break;
        }
    }

    private static void Text(Utf8JsonWriter json, TypeModel type, bool isRequired)
    {
        string? format = type.Kind switch { FieldKind.Date => "date", FieldKind.Url => "uri", FieldKind.Email => "email", _ => null };
        if (format is not null) json.WriteString("format", format);
        // A format `date-time` and `time` has an offset, which notes need not have.
        string? form = type.Kind switch
        {
            FieldKind.DateTime => @"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}",
            FieldKind.Time => @"^\d{2}:\d{2}(:\d{2})?$",
            _ => null,
        };
        Number(json, "minLength", type.MinLength ?? (isRequired && form is null && format is null ? 1 : null));
        Number(json, "maxLength", type.MaxLength);
        if (type.Pattern is { } pattern)
        {
            form = JsonSchemaPattern.Of(pattern);
            if (form is null) json.WriteString("$comment", $"The pattern is RE2's, and JavaScript has no other way to write it: {pattern}");
        }
        if (form is not null) json.WriteString("pattern", form);
    }

    private static void Choices(Utf8JsonWriter json, IEnumerable<EnumValueModel> values, bool isRequired)
    {
        json.WriteStartArray("anyOf");
        foreach (EnumValueModel value in values)
        {
            json.WriteStartObject();
            Values(json, [TextLiteral(value.Value)], isRequired: true);
            if (value.Description is not null) json.WriteString("description", value.Description);
            json.WriteEndObject();
        }
        if (!isRequired)
        {
            json.WriteStartObject();
            json.WriteString("type", "null");
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    // A value of an enum is the text that stands there, which YAML may read as a number or a truth value.
    private static void Values(Utf8JsonWriter json, IReadOnlyList<LiteralModel> values, bool isRequired)
    {
        List<LiteralModel> all = [.. values.SelectMany(value => value.Kind == LiteralKind.String && OtherInYaml(value.Text) is { } other ? [value, value with { Kind = other }] : new[] { value })];
        if (!isRequired) all.Add(new LiteralModel { Kind = LiteralKind.Null });
        if (all is [var only])
        {
            json.WritePropertyName("const");
            Literal(json, only);
            return;
        }
        json.WriteStartArray("enum");
        foreach (LiteralModel value in all) Literal(json, value);
        json.WriteEndArray();
    }

    private static LiteralModel TextLiteral(string text) => new() { Kind = LiteralKind.String, Text = text };

    private static LiteralKind? OtherInYaml(string text) => text is "true" or "false" ? LiteralKind.Boolean : YamlNumber(text) is null ? null : LiteralKind.Number;

    // YAML 1.2's core schema has more ways to write a number than JSON: +1, .5, 0x1F, 0o17.
    private static double? YamlNumber(string text)
    {
        if (text.StartsWith("0x", StringComparison.Ordinal)) return ulong.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong bits) ? bits : null;
        if (text.StartsWith("0o", StringComparison.Ordinal)) return text.Length > 2 && text.AsSpan(2).IndexOfAnyExceptInRange('0', '7') < 0 ? text[2..].Aggregate(0.0, (value, digit) => (value * 8) + digit - '0') : null;
        bool isPlain = text.Length > 0 && text.Any(char.IsAsciiDigit) && text.All(unit => char.IsAsciiDigit(unit) || unit is '+' or '-' or '.' or 'e' or 'E');
        return isPlain && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : null;
    }

    private static void Literal(Utf8JsonWriter json, LiteralModel literal)
    {
        switch (literal.Kind)
        {
            case LiteralKind.Null:
                json.WriteNullValue();
                break;
            case LiteralKind.List:
                json.WriteStartArray();
                foreach (LiteralModel item in literal.Items) Literal(json, item);
                json.WriteEndArray();
                break;
            case LiteralKind.Boolean:
                json.WriteBooleanValue(literal.Text == "true");
                break;
            case LiteralKind.Integer or LiteralKind.Number when JsonNumber().IsMatch(literal.Text):
                json.WriteRawValue(literal.Text);
                break;
            case LiteralKind.Integer or LiteralKind.Number when YamlNumber(literal.Text) is { } number:
                json.WriteNumberValue(number);
                break;
            default:
                json.WriteStringValue(literal.Text);
                break;
        }
    }

    private static void Types(Utf8JsonWriter json, bool isRequired, params string[] types)
    {
        if (isRequired && types is [var only]) json.WriteString("type", only);
        else Strings(json, "type", isRequired ? types : [.. types, "null"]);
    }

    private static void Not(Utf8JsonWriter json, string type)
    {
        json.WriteStartObject("not");
        json.WriteString("type", type);
        json.WriteEndObject();
    }

    private static void Raw(Utf8JsonWriter json, string name, LiteralModel? literal)
    {
        if (literal is null) return;
        json.WritePropertyName(name);
        Literal(json, literal);
    }

    private static void Number(Utf8JsonWriter json, string name, long? value)
    {
        if (value is not null) json.WriteNumber(name, value.Value);
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex JsonNumber();
}
