namespace NoteSchema;

public static partial class Cel
{
    /// <summary>The value of a field of the note.</summary>
    public static Cel<T> Field<T>(this ExpressionScope scope, string key) => Cel<T>.Of(scope.Reading.Field(key));

    /// <summary>The value of a field that is a list.</summary>
    public static Cel<IReadOnlyList<object?>> ListField(this ExpressionScope scope, string key) => scope.Field<IReadOnlyList<object?>>(key);

    /// <summary>The value of a field that is a map.</summary>
    public static Cel<IReadOnlyDictionary<object, object?>> MapField(this ExpressionScope scope, string key) => scope.Field<IReadOnlyDictionary<object, object?>>(key);

    /// <summary><c>has(field)</c>: whether the note has a value for the field.</summary>
    public static Cel<bool> Has(this ExpressionScope scope, string key) => CelMembers.HasField(scope, key);

    /// <summary>The value of a variable that stands around the expression, such as the one that a rule's <c>as</c> names.</summary>
    public static Cel<T> Variable<T>(this ExpressionScope scope, string name) => Cel<T>.Of(scope.Variable(name));

    /// <summary>The value of a variable that is a list.</summary>
    public static Cel<IReadOnlyList<object?>> ListVariable(this ExpressionScope scope, string name) => scope.Variable<IReadOnlyList<object?>>(name);

    /// <summary>The value of a variable that is a map.</summary>
    public static Cel<IReadOnlyDictionary<object, object?>> MapVariable(this ExpressionScope scope, string name) => scope.Variable<IReadOnlyDictionary<object, object?>>(name);

    /// <summary><c>file</c>.</summary>
    public static Cel<FileObject> File(this ExpressionScope scope) => new FileObject(scope.Reading);

    /// <summary><c>body</c>.</summary>
    public static Cel<BodyObject> Body(this ExpressionScope scope) => new BodyObject(scope.Reading);

    /// <summary><c>owner</c>: whose vault it is.</summary>
    public static Cel<NoteLink> Owner(this ExpressionScope scope) => Cel<NoteLink>.Of(CelMembers.Root(scope, "owner"));
}
