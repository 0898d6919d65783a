namespace NoteSchema.Language;

/// <summary>A type of the schema language and what may be said with it.</summary>
/// <param name="Kind">The type.</param>
/// <param name="Name">Its name in schemas.</param>
/// <param name="Description">What it is, in one sentence for people.</param>
/// <param name="Keys">The keys that go with it.</param>
public sealed record FieldKindInfo(FieldKind Kind, string Name, string Description, EquatableArray<SchemaKey> Keys)
{
    /// <summary>Whether it is one value on one place, not a list, tags, a map or anything.</summary>
    public bool IsScalar => Kind is not (FieldKind.Tags or FieldKind.List or FieldKind.Object or FieldKind.Any);
}

/// <summary>The types of the schema language.</summary>
public static class FieldKinds
{
    private static readonly SchemaKey[] s_text =
    [
        new("min_length", "The fewest characters."),
        new("max_length", "The most characters."),
        new("pattern", "An RE2 regular expression that is found in the value; anchor it with `^` and `$` for all of it."),
    ];

    private static readonly SchemaKey[] s_bounds = [new("min", "The least value."), new("max", "The greatest value.")];

    private static readonly SchemaKey[] s_number = [.. s_bounds, new("multiple_of", "The value is a multiple of this.")];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FieldKindInfo> All { get; } =
    [
        Kind(FieldKind.String, "string", "Text on one line.", s_text),
        Kind(FieldKind.Text, "text", "Text on several lines.", s_text),
        Kind(FieldKind.Integer, "integer", "A whole number.", s_number),
        Kind(FieldKind.Number, "number", "A number.", s_number),
        Kind(FieldKind.Boolean, "boolean", "`true` or `false`."),
        Kind(FieldKind.Date, "date", "A day, such as 2025-11-06.", s_bounds),
        Kind(FieldKind.DateTime, "datetime", "A day and a time, such as 2025-11-06T12:59:00, with or without an offset.", s_bounds),
        Kind(FieldKind.Time, "time", "A time of day, such as 12:59.", s_bounds),
        Kind(FieldKind.Duration, "duration", "A length of time: PT45M, 1h 30m or 00:45:00.", s_bounds),
        Kind(FieldKind.Enum, "enum", "One of the `values`.",
            new("values", "The values: a list, or a map from each value to its description.") { Required = true },
            new("ignore_case", "Whether another case of a value is the value.")),
        Kind(FieldKind.Link, "link", "A link to a note.",
            new("to", "The id of the schema, or a list of ids, that the linked note has."),
            new("exists", "Whether the linked note must exist."),
            new("inverse", "The field of the linked note that must name this note.")),
        Kind(FieldKind.Tags, "tags", "A list of tags.",
            new("contains", "Tags that must be there: texts with places."),
            new("allowed", "The only tags there may be; `area/*` allows all below `area`.")),
        Kind(FieldKind.Url, "url", "A web address."),
        Kind(FieldKind.Email, "email", "A mail address."),
        Kind(FieldKind.Path, "path", "A path from the vault's root.",
            new("exists", "Whether the file must exist."),
            new("extensions", "The extensions it may have.")),
        Kind(FieldKind.List, "list", "A list.",
            new("items", "The type of its items: a type's name, or a map with `type` and what goes with it."),
            new("min_items", "The fewest items."),
            new("max_items", "The most items.")),
        Kind(FieldKind.Object, "object", "A map with fields of its own.",
            new("fields", "Its fields by key."),
            new("additional_fields", "What becomes of fields that it does not name.") { Choices = new(["allow", "warn", "forbid"]) }),
        Kind(FieldKind.Any, "any", "Anything."),
    ];

    /// <summary>The types that are one value on one place.</summary>
    public static IEnumerable<FieldKindInfo> Scalars => All.Where(kind => kind.IsScalar);

    /// <summary>The type of that name, or null.</summary>
    public static FieldKindInfo? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);

    /// <summary>What is known of a type.</summary>
    public static FieldKindInfo Of(FieldKind kind) => All[(int)kind];

    /// <summary>The types that a key goes with, as names.</summary>
    internal static IEnumerable<string> With(string key) => All.Where(kind => kind.Keys.Any(own => own.Name == key)).Select(kind => kind.Name);

    private static FieldKindInfo Kind(FieldKind kind, string name, string description, params SchemaKey[] keys) => new(kind, name, description, new(keys));
}
