namespace NoteSchema.Language.Versions;

/// <summary>Types in words, and what becomes of values and programs where one takes another's place.</summary>
internal static class TypeText
{
    /// <summary>The type in words, such as <c>list of link</c>.</summary>
    public static string Of(TypeModel type) => type is { Kind: FieldKind.List, Items: { } items } ? $"list of {Of(items)}" : FieldKinds.Of(type.Kind).Name;

    /// <summary>The same with its article.</summary>
    public static string WithArticle(TypeModel type) => type.Kind switch
    {
        FieldKind.Any => "of any type",
        FieldKind.Tags => "a list of tags",
        FieldKind.Text => "text on several lines",
        _ => ("aeiou".IndexOf(Of(type)[0]) >= 0 && type.Kind != FieldKind.Url ? "an " : "a ") + Of(type),
    };

    /// <summary>Whom it breaks that a value is of another type.</summary>
    public static ChangeEffects Effects(TypeModel before, TypeModel after) =>
        (TakesAll(before, after) ? ChangeEffects.Harmless : ChangeEffects.BreaksNotes) | (IsText(before) && IsText(after) ? ChangeEffects.Harmless : ChangeEffects.BreaksCode);

    /// <summary>Whether every value of the one type, as it stands in notes, is one of the other.</summary>
    public static bool TakesAll(TypeModel before, TypeModel after) => after.Kind switch
    {
        FieldKind.Any => true,
        // Dates and links stand in notes as text.
        FieldKind.Text => before.Kind is not (FieldKind.Integer or FieldKind.Number or FieldKind.Boolean or FieldKind.Tags or FieldKind.List or FieldKind.Object or FieldKind.Any),
        FieldKind.String => before.Kind is FieldKind.Date or FieldKind.DateTime or FieldKind.Time or FieldKind.Duration or FieldKind.Link or FieldKind.Url or FieldKind.Email or FieldKind.Path
            || (before.Kind == FieldKind.Enum && before.Values.All(value => CoreText(value.Value))),
        FieldKind.Number => before.Kind == FieldKind.Integer,
        FieldKind.List when before.Kind == FieldKind.List => after.Items is null,
        FieldKind.List => before.Kind == FieldKind.Tags && after.Items?.Kind is null or FieldKind.String or FieldKind.Any,
        _ => false,
    };

    /// <summary>Whether no value of the one type can become one of the other, whatever it is.</summary>
    public static bool TakesNone(FieldKind before, FieldKind after) => before != after && (before, after) switch
    {
        (FieldKind.Any or FieldKind.String or FieldKind.Text, _) or (_, FieldKind.Any) => false,
        (FieldKind.Object, _) or (_, FieldKind.Object) => true,
        (FieldKind.List or FieldKind.Tags, FieldKind.List or FieldKind.Tags) => false,
        (FieldKind.List or FieldKind.Tags, _) => true,
        (_, FieldKind.List or FieldKind.Tags) => false,
        (_, FieldKind.String or FieldKind.Text or FieldKind.Enum) => false,
        (FieldKind.Enum, _) => false,
        (FieldKind.Integer or FieldKind.Number or FieldKind.Boolean, FieldKind.Integer or FieldKind.Number or FieldKind.Boolean or FieldKind.Duration) => false,
        (FieldKind.Date or FieldKind.DateTime or FieldKind.Link, FieldKind.Date or FieldKind.DateTime or FieldKind.Time or FieldKind.Link) => false,
        (FieldKind.Link or FieldKind.Url or FieldKind.Path or FieldKind.Email, FieldKind.Link or FieldKind.Url or FieldKind.Path or FieldKind.Email) => false,
        _ => true,
    };

    private static bool IsText(TypeModel type) => type.Kind is FieldKind.String or FieldKind.Text or FieldKind.Email or FieldKind.Path;

    private static bool CoreText(string value) => value.Length > 0 && !char.IsDigit(value[0]) && "+-.~".IndexOf(value[0]) < 0 && value.ToLowerInvariant() is not ("true" or "false" or "null");
}
