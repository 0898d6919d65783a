namespace NoteSchema;

/// <summary>A type as a value of an expression.</summary>
/// <param name="Name">Its name in expressions.</param>
public sealed record CelTypeName(string Name)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>The names that types have in expressions.</summary>
public static class CelTypes
{
    /// <summary>The name of a value's type: <c>int</c>, <c>date</c>, <c>list</c>, <c>task</c>; <c>error</c> for a <see cref="CelError"/>.</summary>
    public static string NameOf(object? value) => value switch
    {
        null => "null_type",
        ICelObject view => view.TypeName,
        CelError => "error",
        _ => NameOf(value.GetType()),
    };

    internal static string NameOf(Type type)
    {
        if (type == typeof(bool)) return "bool";
        if (type == typeof(long)) return "int";
        if (type == typeof(ulong)) return "uint";
        if (type == typeof(double)) return "double";
        if (type == typeof(string)) return "string";
        if (type == typeof(byte[])) return "bytes";
        if (type == typeof(DateTimeOffset)) return "timestamp";
        if (type == typeof(TimeSpan)) return "duration";
        if (type == typeof(DateOnly)) return "date";
        if (type == typeof(TimeOnly)) return "time";
        if (type == typeof(CelTypeName)) return "type";
        if (type == typeof(NoteLink)) return "link";
        if (type == typeof(TaskItem)) return "task";
        if (typeof(IReadOnlyList<object?>).IsAssignableFrom(type)) return "list";
        return typeof(IReadOnlyDictionary<object, object?>).IsAssignableFrom(type) ? "map" : "object";
    }
}
