namespace NoteSchema;

/// <summary>A heading with all that belongs to it, up to the next heading of its level or above.</summary>
public sealed class Section
{
    internal SourceText? Source { get; init; }

    /// <summary>The heading; null for the body as a whole.</summary>
    public required Block? Heading { get; init; }

    /// <summary>The heading's level, 1 to 6; 0 for the body as a whole.</summary>
    public required int Level { get; init; }

    /// <summary>From the start of the heading's line to the next heading of its level or above, or the end; nested sections included.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>From the line after the heading to the first nested heading or the end.</summary>
    public required TextSpan Content { get; init; }

    /// <summary>The heading's text; empty for the body as a whole.</summary>
    public string Title => Heading is null || Source is null ? "" : Source.ToString(Heading.Text);

    /// <summary>The text of <see cref="Content"/> as written.</summary>
    public string Text => Source?.ToString(Content) ?? "";

    /// <summary>This section and all within it, in document order.</summary>
    public IEnumerable<Section> DescendantsAndSelf()
    {
        var rest = new Stack<Section>([this]);
        while (rest.TryPop(out Section? section))
        {
            yield return section;
            for (int i = section.Children.Count - 1; i >= 0; i--) rest.Push(section.Children[i]);
        }
    }

    /// <summary>The section around it; null for the body as a whole.</summary>
    public Section? Parent { get; internal set; }

    /// <summary>The sections directly in it, in order.</summary>
    public required IReadOnlyList<Section> Children { get; init; }

    /// <summary>The blocks of <see cref="Content"/> in document order, nested blocks included, the heading not.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }
}
