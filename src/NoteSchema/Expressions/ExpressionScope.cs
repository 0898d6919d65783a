namespace NoteSchema;

/// <summary>What an expression can see: a note read by its schema, where the note lies, and the variables around the expression.</summary>
public sealed class ExpressionScope
{
    private readonly ExpressionScope? _outer;
    private readonly string? _name;
    private object? _value;

    internal ExpressionScope(NoteReading reading) => Reading = reading;

    private ExpressionScope(ExpressionScope outer, string name, object? value)
    {
        Reading = outer.Reading;
        _outer = outer;
        _name = name;
        _value = value;
    }

    /// <summary>The note as its schema reads it.</summary>
    public NoteReading Reading { get; }

    /// <summary>This scope with one more variable, which hides another of its name.</summary>
    public ExpressionScope With(string name, object? value) => new(this, name, value);

    /// <summary>Gives the variable that this scope was made for another value, so that one scope serves all items of a list.</summary>
    internal void Turn(object? value) => _value = value;

    /// <summary>The value of a variable; a <see cref="CelError"/> if there is none of that name.</summary>
    public object? Variable(string name)
    {
        for (ExpressionScope? scope = this; scope is not null; scope = scope._outer)
        {
            if (scope._name == name) return scope._value;
        }
        return new CelError($"there is no variable “{name}”");
    }
}
