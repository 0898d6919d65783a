namespace NoteSchema.Language;

/// <summary>The steps of migrations and what each says.</summary>
public static class MigrationSteps
{
    private static readonly string[] s_typeNames = [.. FieldKinds.All.Select(kind => kind.Name)];

    /// <summary>All of them, in the order of the reference.</summary>
    public static IReadOnlyList<SchemaPlace> All { get; } =
    [
        Step("rename_field", Required("from", "The key as it was."), Required("to", "The field it becomes.")),
        Step("move_field", Required("from", "Where the value was: keys with dots between them."), Required("to", "The field it becomes, likewise.")),
        Step("remove_field", Required("field", "The key as it was."), Key("keep_in_body", "Whether what it held is appended to the body."), Key("section", "The key of the section in which it is kept; the end of the body by default.")),
        Step("set_field",
            Required("field", "The field."),
            Key("value", "The value it gets."),
            Key("derive", "An expression on the old note that gives the value."),
            Key("when", "Whether only a missing value is set, or any; `missing` by default.", "missing", "always")),
        Step("convert_field", Required("field", "The field."), Required("to", "The type its value becomes.", s_typeNames), Key("formats", "The forms that dates and times may have had.")),
        Step("split_field",
            Required("field", "The field, whose text becomes a list."),
            Required("separator", "What stands between the items."),
            Key("as", "The type of the items.", s_typeNames),
            Key("into", "The fields that the parts become instead of a list; the last one takes all that is left.")),
        Step("join_field", Required("field", "The field, whose list becomes text."), Required("separator", "What is put between the items.")),
        Step("merge_fields",
            Required("from", "The fields as they were, in order."),
            Required("to", "The field they become."),
            Key("separator", "What is put between the parts; without it they become a list.")),
        Step("map_values",
            Required("field", "The field."),
            Required("values", "A map from old values to new ones."),
            Key("otherwise", "What becomes of values that are neither named nor among the field's own; `keep` by default.", "keep", "remove", "fail")),
        Step("add_tag", Required("tag", "The tag.")),
        Step("remove_tag", Required("tag", "The tag.")),
        Step("rename_tag", Required("from", "The tag as it was."), Required("to", "The tag it becomes.")),
        Step("rename_section", Required("from", "The heading as it was."), Required("to", "The key of the section it becomes.")),
        Step("remove_section", Required("section", "The heading as it was.")),
        Step("move_section", Required("section", "The section's key."), Key("before", "The key of the section that follows it then."), Key("after", "The key of the section that it follows then.")),
        Step("add_section", Required("section", "The section's key."), Key("before", "The key of the section that follows it then."), Key("after", "The key of the section that it follows then.")),
        Step("replace_text", Key("section", "The key of the section in which it is done; the whole body by default."), Required("pattern", "An RE2 regular expression."), Required("with", "What stands there then; `$1` is the first group.")),
        Step("set_schema", Required("to", "The id of the schema that the note then has."), Key("version", "The version of that schema that it then has; the schema's own by default.")),
    ];

    /// <summary>The names of the steps.</summary>
    public static IEnumerable<string> Names => All.Select(step => step.Name);

    /// <summary>The step of that name, or null.</summary>
    public static SchemaPlace? Find(string name) => All.FirstOrDefault(step => step.Name == name);

    private static SchemaPlace Step(string name, params SchemaKey[] keys) => new(name, $"`{name}`", new(keys));

    private static SchemaKey Key(string name, string description, params string[] choices) => new(name, description) { Choices = new(choices) };

    private static SchemaKey Required(string name, string description, params string[] choices) => Key(name, description, choices) with { Required = true };
}
