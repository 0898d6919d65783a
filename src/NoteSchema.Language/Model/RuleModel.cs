namespace NoteSchema.Language;

/// <summary>A rule of the schema's own.</summary>
public sealed record RuleModel
{
    /// <summary>The kebab-case name.</summary>
    public required string Name { get; init; }

    /// <summary>The C# member that holds it.</summary>
    public required string MemberName { get; init; }

    /// <summary>For which notes, or null for all.</summary>
    public ExpressionModel? When { get; init; }

    /// <summary>The list whose items are checked, or null for the note itself.</summary>
    public ExpressionModel? Each { get; init; }

    /// <summary>The name of an item in the rule's expressions; null without <see cref="Each"/>.</summary>
    public string? As { get; init; }

    /// <summary>What must be true.</summary>
    public required ExpressionModel Assert { get; init; }

    /// <summary>What is said where it is not; null for a message made from the rule's text.</summary>
    public TemplateModel? Message { get; init; }

    /// <summary>How much it matters; an error where unset.</summary>
    public ModelSeverity Severity { get; init; }

    /// <summary>The fields that its fix sets.</summary>
    public EquatableArray<FieldSettingModel> Fix { get; init; }
}

/// <summary>A field and the expression that gives its new value.</summary>
/// <param name="Field">The field's key.</param>
/// <param name="Value">The expression.</param>
public sealed record FieldSettingModel(string Field, ExpressionModel Value);
