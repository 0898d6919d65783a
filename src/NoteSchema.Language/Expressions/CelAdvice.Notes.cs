namespace NoteSchema.Language;

/// <content>What is said about linked notes.</content>
internal static partial class CelAdvice
{
    private const int LongestSchemaList = 4;

    /// <summary>What is said where a linked note stands without a field.</summary>
    public const string NoteAlone = "`note` stands before a field of the linked note, as in `.note.title`; whether there is one says `.exists`";

    /// <summary>What is said where a link of a linked note is followed.</summary>
    public static string TooFar(string member) =>
        $"`{member}` is not known of a link in another note: expressions follow links one note far; give this note a link of its own to what it needs";

    /// <summary>What is said of a field that not all of the schemas have to which a link may lead.</summary>
    public static string UnknownLinkedField(string key, IReadOnlyList<LinkedSchema> schemas)
    {
        LinkedSchema[] lacking = schemas.Where(schema => schema.Scope.FieldType(key) is null).ToArray();
        string names = string.Join(", ", lacking.Take(LongestSchemaList).Select(schema => $"`{schema.Id}`")) + (lacking.Length > LongestSchemaList ? ", …" : "");
        string said = $"{(lacking.Length == 1 ? "the schema" : "the schemas")} {names} {(lacking.Length == 1 ? "has" : "have")} no field `{key}`";
        if (lacking.Length < schemas.Count) return said + ", and the link may lead to such a note; name in `to` only schemas that have it";
        IEnumerable<string> known = schemas.Skip(1).Aggregate(schemas[0].Scope.FieldKeys, (keys, schema) => keys.Intersect(schema.Scope.FieldKeys, StringComparer.Ordinal));
        return said + Suggestions.DidYouMean(key, [.. known, CelObjectTypes.File]);
    }

    /// <summary>What is said of a field that has not one type in all schemas to which a link may lead.</summary>
    public static string LinkedTypesDiffer(string key, LinkedSchema one, LinkedSchema other)
    {
        string first = Name(one.Scope.FieldType(key)!), second = Name(other.Scope.FieldType(key)!);
        string types = first == second ? $"differs in `{one.Id}` and `{other.Id}`" : $"is {first} in `{one.Id}` and {second} in `{other.Id}`";
        return $"`{key}` {types}, and the link may lead to a note of either; give both one type, or name one of them in `to`";
    }
}
