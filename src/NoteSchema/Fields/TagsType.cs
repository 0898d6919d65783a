namespace NoteSchema;

/// <summary>A list of tags.</summary>
public sealed class TagsType : FieldType
{
    /// <inheritdoc/>
    public override string Name => "tags";

    /// <summary>Tags that must be there.</summary>
    public IReadOnlyList<TextTemplate> Contains { get; init; } = [];

    /// <summary>The only tags there may be, <c>area/*</c> for all below one; empty for any.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];
}
