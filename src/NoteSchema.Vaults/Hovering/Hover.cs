namespace NoteSchema.Vaults;

/// <summary>What there is to say about a place of a text.</summary>
/// <param name="Span">What it is about, in UTF-16 units.</param>
/// <param name="Markdown">Paragraphs, lists, emphasis and inline code.</param>
public sealed record Hover(TextSpan Span, string Markdown)
{
    /// <summary>What there is to say at <paramref name="offset"/>; null where nothing is.</summary>
    /// <param name="draft">The text.</param>
    /// <param name="state">What is in force in its vault.</param>
    /// <param name="offset">The place, in UTF-16 units.</param>
    public static Hover? At(Draft draft, VaultState state, int offset) =>
        draft.Note.Frontmatter.Span.Contains(offset) ? FieldHover.At(draft, state, offset) : LinkHover.At(draft, state, offset) ?? SectionHover.At(draft, offset);
}
