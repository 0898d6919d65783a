using NoteSchema.Language;

namespace NoteSchema.Emitter;

/// <summary>Fields as C#.</summary>
internal sealed class FieldComposition(ExpressionMethods expressions)
{
    private readonly TypeComposition _types = new(expressions);

    /// <summary>The field; <paramref name="owner"/> is the name of the property whose object holds it, else empty.</summary>
    public Code Of(FieldModel field, string owner = "")
    {
        string name = owner + field.PropertyName;
        var initializer = new Initializer(arguments: Code.Of($"{SafeLiteral.String(field.Key)}, {_types.Of(field.Type, name)}"));
        if (field.Required) initializer.Set($"Required = true");
        if (field.RequiredWhen is not null) initializer.Set($"RequiredWhen = new{expressions.Arguments(field.RequiredWhen, name + "IsRequired")}");
        if (field.Default is not null) initializer.Set($"Default = {LiteralCode.Of(field.Default)}");
        if (field.Const is not null) initializer.Set($"Const = {LiteralCode.Of(field.Const)}");
        if (field.Derive is not null) initializer.Set($"Derive = new{expressions.Arguments(field.Derive, "Derive" + name)}");
        if (field.Refresh) initializer.Set($"Refresh = true");
        if (field.Description is not null) initializer.Set($"Description = {SafeLiteral.String(field.Description)}");
        if (field.Deprecated is not null) initializer.Set($"Deprecated = {SafeLiteral.String(field.Deprecated)}");
        if (field.Severity != ModelSeverity.Unset) initializer.Set($"Severity = {Names.Of(field.Severity)}");
        if (field.Was.Count > 0) initializer.Set($"Was = {Initializer.List(field.Was)}");
        if (field.UniqueIn is not null) initializer.Set($"UniqueIn = {SafeLiteral.String(field.UniqueIn)}");
        return initializer.ToCode();
    }
}
