namespace NoteSchema;

/// <content>What an expression sees of a note.</content>
public static partial class Cel
{
    /// <summary>The value of a field of the note.</summary>
    public static Cel<object?> Field(this ExpressionScope scope, string key) => Dyn(scope.Reading.Field(key));

    /// <summary><c>has(field)</c>: whether the note has a value for the field.</summary>
    public static Cel<bool> Has(this ExpressionScope scope, string key) => CelMembers.HasField(scope, key);

    /// <summary>The value of a variable around the expression, such as the one that a rule's <c>as</c> names.</summary>
    public static Cel<object?> Value(this ExpressionScope scope, string variable) => Dyn(scope.Variable(variable));

    /// <summary><c>file</c>.</summary>
    public static Cel<FileObject> File(this ExpressionScope scope) => scope.Reading.File;

    /// <summary><c>body</c>.</summary>
    public static Cel<BodyObject> Body(this ExpressionScope scope) => scope.Reading.Body;

    /// <summary><c>owner</c>: whose vault it is.</summary>
    public static Cel<NoteLink> Owner(this ExpressionScope scope) => Cel<NoteLink>.Of(CelMembers.Root(scope, "owner"));

    /// <summary><c>today()</c>.</summary>
    public static Cel<DateOnly> Today() => Apply<DateOnly>("today", []);

    /// <summary><c>now()</c>.</summary>
    public static Cel<DateTimeOffset> Now() => Apply<DateTimeOffset>("now", []);
}
