namespace NoteSchema;

/// <summary>Text, on one line or several.</summary>
public sealed class StringType : FieldType
{
    /// <inheritdoc/>
    public override string Name => Multiline ? "text" : "string";

    /// <summary>Whether it may stand on several lines (<c>text</c>).</summary>
    public bool Multiline { get; init; }

    /// <summary>The fewest Unicode code points.</summary>
    public long? MinLength { get; init; }

    /// <summary>The most Unicode code points.</summary>
    public long? MaxLength { get; init; }

    /// <summary>An RE2 expression that must be found in it.</summary>
    public string? Pattern { get; init; }
}
