namespace NoteSchema;

/// <summary>A link to a note.</summary>
public sealed class LinkType : FieldType
{
    /// <inheritdoc/>
    public override string Name => "link";

    /// <summary>The schemas that it may lead to; empty for any.</summary>
    public IReadOnlyList<string> To { get; init; } = [];

    /// <summary>Whether the target must exist; null where the schema does not say.</summary>
    public bool? Exists { get; init; }

    /// <summary>The field of the linked note that must name this note.</summary>
    public string? Inverse { get; init; }
}
