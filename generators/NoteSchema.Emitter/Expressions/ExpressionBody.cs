using NoteSchema.Language;

namespace NoteSchema.Emitter;

/// <summary>An expression as the body of a method.</summary>
internal static class ExpressionBody
{
    private static readonly Identifier s_scope = Identifier.Of("scope");

    /// <summary>The expression on <c>scope</c>, semicolon included.</summary>
    public static Code Of(ExpressionModel expression) => Code.Of($"{CSharpExpression.EmitBoxed(expression.Root, s_scope)};");
}
