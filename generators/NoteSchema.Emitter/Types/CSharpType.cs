using NoteSchema.Language;

namespace NoteSchema.Emitter;

/// <summary>What a field's type is in C#, and how it is read.</summary>
internal static class CSharpType
{
    /// <summary>The C# type of a value that is there.</summary>
    public static Code Name(TypeModel? type) => type?.Kind switch
    {
        FieldKind.String or FieldKind.Text or FieldKind.Email or FieldKind.Path => Code.Of($"string"),
        FieldKind.Integer => Code.Of($"long"),
        FieldKind.Number => Code.Of($"double"),
        FieldKind.Boolean => Code.Of($"bool"),
        FieldKind.Date => Code.Of($"global::System.DateOnly"),
        FieldKind.DateTime => Code.Of($"global::System.DateTimeOffset"),
        FieldKind.Time => Code.Of($"global::System.TimeOnly"),
        FieldKind.Duration => Code.Of($"global::System.TimeSpan"),
        FieldKind.Url => Code.Of($"global::System.Uri"),
        FieldKind.Link => Code.Of($"global::NoteSchema.NoteLink"),
        FieldKind.Tags => ListOf(Code.Of($"string")),
        FieldKind.List => ListOf(Name(type.Items)),
        FieldKind.Enum or FieldKind.Object => Code.Of($"{Identifier.Of(type.TypeName)}"),
        _ => Code.Of($"global::NoteSchema.FrontmatterValue"),
    };

    /// <summary>Whether a value that is not there is an empty list or a missing YAML value, and so the type is never nullable.</summary>
    public static bool HasEmptyValue(TypeModel type) => type.Kind is FieldKind.List or FieldKind.Tags or FieldKind.Any;

    /// <summary>Whether it is text in C#.</summary>
    public static bool IsText(TypeModel type) => type.Kind is FieldKind.String or FieldKind.Text or FieldKind.Email or FieldKind.Path;

    /// <summary>How <c>value</c>, a value of the note, becomes the C# value; empty where it is what the note's reading gives.</summary>
    public static Code Conversion(TypeModel? type) => type?.Kind switch
    {
        FieldKind.Enum => Code.Of($"({Name(type)})value.Choice"),
        FieldKind.Object => Code.Of($"new {Name(type)}(value.Members)"),
        FieldKind.Tags => Code.Of($"value.List<string>()"),
        FieldKind.List => Conversion(type.Items) is { IsEmpty: false } item ? Code.Of($"value.List(static value => {item})") : Code.Of($"value.List<{Name(type.Items)}>()"),
        FieldKind.Any or null => Code.Of($"value.Yaml"),
        _ => Code.Empty,
    };

    private static Code ListOf(Code item) => Code.Of($"global::System.Collections.Generic.IReadOnlyList<{item}>");
}
