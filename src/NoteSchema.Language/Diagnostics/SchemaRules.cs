namespace NoteSchema.Language;

/// <summary>
/// The rules about schema files, NS9001 onwards. An example of several files has a line <c>---</c> between them.
/// </summary>
public static partial class SchemaRules
{
    // Lazy: the order in which the parts of a partial class are initialised is not defined.
    private static readonly Lazy<IReadOnlyList<SchemaRule>> s_all = new(List);

    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<SchemaRule> All => s_all.Value;

    /// <summary>The rule of that name, or null.</summary>
    public static SchemaRule? Find(string name) => All.FirstOrDefault(rule => rule.Name == name);

    private static IReadOnlyList<SchemaRule> List() =>
    [
        SchemaSyntax, UnknownKey, UnknownType, BadExpression, BadPattern, BadMigration, NameClash, Unsatisfiable, UnlockedChange, DuplicateKey, MissingKey, WrongValue, BadTemplate,
        UnknownSchema, DuplicateSchema, TooLarge, SchemaCycle, UnknownName, BrokenLock,
    ];
}
