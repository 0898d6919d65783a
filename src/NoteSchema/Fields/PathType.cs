namespace NoteSchema;

/// <summary>A path from the vault's root.</summary>
public sealed class PathType : FieldType
{
    /// <inheritdoc/>
    public override string Name => "path";

    /// <summary>Whether the file must exist; null where the schema does not say.</summary>
    public bool? Exists { get; init; }

    /// <summary>The extensions it may have, without dot; empty for any.</summary>
    public IReadOnlyList<string> Extensions { get; init; } = [];
}
