namespace NoteSchema;

/// <summary>A rule of a schema's own.</summary>
public sealed class NoteRule
{
    /// <summary>The kebab-case name.</summary>
    public required string Name { get; init; }

    /// <summary>For which notes (or items); null for all.</summary>
    public Expression? When { get; init; }

    /// <summary>The list whose items are checked; null for the note itself.</summary>
    public Expression? Each { get; init; }

    /// <summary>The name of an item in the rule's expressions.</summary>
    public string? As { get; init; }

    /// <summary>What must be true.</summary>
    public required Expression Assert { get; init; }

    /// <summary>What is said where it is not; null for a message made of the expression.</summary>
    public TextTemplate? Message { get; init; }

    /// <summary>How much it matters.</summary>
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>The fields that its fix sets, with the expressions of their new values.</summary>
    public IReadOnlyList<FieldSetting> Fix { get; init; } = [];
}

/// <summary>A field and its new value.</summary>
/// <param name="Field">The field's key.</param>
/// <param name="Value">The new value.</param>
public sealed record FieldSetting(string Field, Expression Value);
