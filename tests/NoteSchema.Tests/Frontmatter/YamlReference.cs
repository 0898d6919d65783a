namespace NoteSchema.Tests.Frontmatters;

/// <summary>The npm package <c>yaml</c>, the reader that Obsidian uses.</summary>
internal static class YamlReference
{
    /// <summary>What the reference makes of each text: <c>error …</c>, or the value and the places.</summary>
    public static IReadOnlyList<string> Read(IReadOnlyList<string> texts) => NodeReference.Ask("frontmatter.js", [.. texts.Select(FrontmatterText.Quote)]);
}
