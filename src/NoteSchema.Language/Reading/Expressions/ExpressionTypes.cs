namespace NoteSchema.Language;

/// <summary>Which types of expressions fit which types of fields.</summary>
internal static class ExpressionTypes
{
    /// <summary>The type that an expression for the field must have; null where no single one is asked for, as with objects, which take any map.</summary>
    public static CelType? Expected(TypeModel field) => HoldsAnything(field) ? null : CelSchemaTypes.TypeOf(field, "");

    /// <summary>What is wrong with a type where none is expected; null where it fits.</summary>
    public static string? Objection(TypeModel field, CelType type)
    {
        if (!HoldsAnything(field) || type.Kind == CelKind.Dyn) return null;
        if (type.Kind is CelKind.Null or CelKind.Type) return $"This is {CelAdvice.Name(type)}, which no field can hold";
        bool fits = field.Kind switch
        {
            FieldKind.Object => type.Kind == CelKind.Map || (type.Kind == CelKind.Object && type.Name.StartsWith("object:", StringComparison.Ordinal)),
            FieldKind.List => type.Kind == CelKind.List && (field.Items is null || Objection(field.Items, type.Parameters[0]) is null),
            _ => true,
        };
        return fits ? null : $"The field is of type `{FieldKinds.Of(field.Kind).Name}`; this is {CelAdvice.Name(type)}";
    }

    private static bool HoldsAnything(TypeModel field) => field.Kind is FieldKind.Object or FieldKind.Any || (field.Kind == FieldKind.List && (field.Items is null || HoldsAnything(field.Items)));
}
