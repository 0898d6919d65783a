using NoteSchema.Language;

namespace NoteSchema.Emitter;

/// <summary>The expressions of a schema as named methods of one class, where a debugger can stop.</summary>
internal sealed class ExpressionMethods(Identifier className)
{
    private readonly NamePool _names = new([className, .. ObjectMembers.Names.Select(Identifier.Of)]);
    private readonly List<(Identifier Name, ExpressionModel Expression)> _methods = [];

    /// <summary>The class.</summary>
    public Identifier ClassName { get; } = className;

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _methods.Count == 0;

    /// <summary>What follows <c>new</c> to make the run-time expression: its text and the method, which is named <paramref name="name"/> if that is free.</summary>
    public Code Arguments(ExpressionModel expression, string name)
    {
        Identifier method = _names.Invent(name);
        _methods.Add((method, expression));
        return Code.Of($"({SafeLiteral.String(expression.Text)}, {ClassName}.{method})");
    }

    /// <summary>Writes the class.</summary>
    public void Write(SourceWriter writer)
    {
        writer.Line($"// The schema's expressions, for a debugger to stop in.");
        using SourceWriter.Block block = writer.Open($"private static class {ClassName}");
        foreach ((Identifier name, ExpressionModel expression) in _methods)
        {
            writer.Gap();
            writer.Line($"/// <summary><c>{DocText.Of(expression.Text)}</c></summary>");
            writer.Line($"internal static object? {name}(global::NoteSchema.ExpressionScope scope) =>");
            writer.Lines(ExpressionBody.Of(expression).Indented());
        }
    }
}
