using NoteSchema.Language;

namespace NoteSchema.Emitter;

/// <summary>An expression as C#.</summary>
internal static class ExpressionBody
{
    /// <summary>The expression on <c>scope</c>, semicolon included.</summary>
    public static Code Of(ExpressionModel expression) => Code.Of($"new global::NoteSchema.CelError({SafeLiteral.String(expression.Text)});");
}
