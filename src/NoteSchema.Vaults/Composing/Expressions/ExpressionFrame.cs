namespace NoteSchema.Vaults;

/// <summary>One evaluation: what the expression sees, and the variables of the macros under way, by how deep they are nested.</summary>
internal sealed class ExpressionFrame(ExpressionScope scope, int depth)
{
    public ExpressionScope Scope { get; } = scope;

    public object?[] Variables { get; } = depth == 0 ? [] : new object?[depth];
}

/// <summary>A node made ready to run: gives a CEL value or a <see cref="CelError"/>.</summary>
internal delegate object? ExpressionStep(ExpressionFrame frame);
