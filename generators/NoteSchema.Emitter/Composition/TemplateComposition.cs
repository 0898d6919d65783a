using NoteSchema.Language;

namespace NoteSchema.Emitter;

/// <summary>Texts with places as C#.</summary>
internal static class TemplateComposition
{
    /// <summary>The text; the methods of its places are named after <paramref name="name"/>.</summary>
    public static Code Of(TemplateModel template, string name, ExpressionMethods expressions) =>
        Code.Of($"new({SafeLiteral.String(template.Text)}, {Initializer.List(template.Parts.Select(part => Part(part, name, expressions)).ToList())})");

    private static Code Part(TemplatePartModel part, string name, ExpressionMethods expressions) => part.Expression is { } expression
        ? Code.Of($"new global::NoteSchema.Expression{expressions.Arguments(expression, name)}")
        : Code.Of($"{SafeLiteral.String(part.Literal ?? "")}");
}
