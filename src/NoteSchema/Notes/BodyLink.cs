namespace NoteSchema;

/// <summary>A link in the body: a wikilink, an embed, a Markdown link or image, or a URL that stands in the text as it is.</summary>
/// <param name="Link">Where it leads.</param>
/// <param name="Span">All of it, brackets and a leading <c>!</c> included.</param>
/// <param name="TargetSpan">The target alone, as written: without brackets, heading, block id, alias and title. Empty for a link into the same note.</param>
public sealed record BodyLink(NoteLink Link, TextSpan Span, TextSpan TargetSpan);

/// <summary>A tag in the body.</summary>
/// <param name="Name">The tag without <c>#</c>, as written.</param>
/// <param name="Span">All of it, with <c>#</c>.</param>
public sealed record BodyTag(string Name, TextSpan Span);
