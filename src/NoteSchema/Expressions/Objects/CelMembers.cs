namespace NoteSchema;

/// <summary>Members of values, and what an expression sees at its root.</summary>
internal static class CelMembers
{
    /// <summary>The value of <c>target.member</c>, or an error.</summary>
    public static object? Get(object? target, string member) => target switch
    {
        CelError error => error,
        ICelObject view => view.Member(member),
        NoteLink link => LinkMembers.Get(link, member),
        TaskItem task => TaskMembers.Get(task, member),
        IReadOnlyDictionary<object, object?> map => map.TryGetValue(member, out object? value) ? value : new CelError($"the map has no key {CelFormat.Excerpt(member)}"),
        _ => new CelError($"{CelTypes.NameOf(target)} has no members"),
    };

    /// <summary><c>has(target.member)</c>.</summary>
    public static object Has(object? target, string member) => target switch
    {
        CelError error => error,
        IReadOnlyDictionary<object, object?> map => CelBoxes.Of(map.ContainsKey(member)),
        NoteLink link => LinkMembers.Has(link, member),
        ICelObject or TaskItem => CelBoxes.Of(Get(target, member) is not CelError),
        _ => new CelError($"{CelTypes.NameOf(target)} has no members"),
    };

    /// <summary><c>has(field)</c>.</summary>
    public static bool HasField(ExpressionScope scope, string key) => scope.Reading.Field(key) is not CelError;

    /// <summary><c>file</c>, <c>body</c> or <c>owner</c>.</summary>
    public static object Root(ExpressionScope scope, string name) => name switch
    {
        "file" => scope.Reading.File,
        "body" => scope.Reading.Body,
        "owner" => (object?)scope.Reading.Environment.Owner ?? new CelError("the vault's settings name no owner"),
        _ => new CelError($"there is no “{name}”"),
    };

    /// <summary>The value, or that it is missing.</summary>
    public static object OrMissing(object? value, string member) => value ?? CelError.Missing(member);

    /// <summary>That a type has no such member.</summary>
    public static CelError Unknown(string type, string member) => new($"a {type} has no “{member}”");
}
