namespace NoteSchema;

/// <summary>A CEL expression made ready to run, by the generator as C# or by the composer as delegates.</summary>
public sealed class Expression
{
    private readonly Func<ExpressionScope, object?> _evaluate;

    /// <summary>Takes a function that gives a CEL value (see <see cref="CelValue"/>), or a <see cref="CelError"/>.</summary>
    public Expression(string text, Func<ExpressionScope, object?> evaluate)
    {
        Text = text;
        _evaluate = evaluate;
    }

    /// <summary>Takes a function that gives a typed result.</summary>
    public static Expression Of<T>(string text, Func<ExpressionScope, Cel<T>> evaluate) => new(text, scope => evaluate(scope).Boxed);

    /// <summary>The expression as the schema writes it.</summary>
    public string Text { get; }

    /// <summary>The value, or a <see cref="CelError"/> where there is none or the expression takes too many steps. Throws only where an <see cref="Interruption"/> of the thread asks for the end.</summary>
    public object? Evaluate(ExpressionScope scope) => CelEvaluation.Run(_evaluate, scope);

    /// <summary>Whether the value is true; null where it is an error.</summary>
    public bool? Test(ExpressionScope scope) => Evaluate(scope) as bool?;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
