namespace NoteSchema.Vaults;

/// <summary>What a completion is.</summary>
public enum CompletionKind
{
    /// <summary>A frontmatter key.</summary>
    Field,
    /// <summary>A value, such as one of an enum.</summary>
    Value,
    /// <summary>A link to a note.</summary>
    Note,
    /// <summary>A heading of a note.</summary>
    Heading,
    /// <summary>A tag.</summary>
    Tag,
    /// <summary>A date.</summary>
    Date,
    /// <summary>A section that the schema asks for.</summary>
    Section,
}

/// <summary>Something that may stand at a place of a text.</summary>
/// <param name="Label">What is shown.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Edit">What is written, and over what.</param>
public sealed record Completion(string Label, CompletionKind Kind, TextEdit Edit)
{
    /// <summary>A few words beside the label.</summary>
    public string Detail { get; init; } = "";

    /// <summary>What there is to say of it.</summary>
    public string Documentation { get; init; } = "";

    /// <summary>Whether it is a required field that the note lacks.</summary>
    public bool Required { get; init; }

    /// <summary>The stretches of the label that match what was typed, in UTF-16 units.</summary>
    public IReadOnlyList<TextSpan> Matches { get; init; } = [];
}

/// <summary>What may stand at a place.</summary>
/// <param name="Items">Best first.</param>
/// <param name="IsIncomplete">Whether there are more.</param>
public sealed record CompletionList(IReadOnlyList<Completion> Items, bool IsIncomplete)
{
    /// <summary>Nothing.</summary>
    public static CompletionList None { get; } = new([], false);
}
