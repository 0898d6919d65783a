namespace NoteSchema;

/// <summary>Finds <c>[[Note]]</c> without quotes, which YAML reads as a list in a list.</summary>
internal static class UnquotedLink
{
    /// <summary>The note that <paramref name="value"/> is meant to link to, where it is such a link; null for anything else.</summary>
    public static string? Target(FrontmatterValue value)
    {
        if (value is not { Kind: FrontmatterKind.List, Style: FrontmatterStyle.Flow, Count: 1 }) return null;
        FrontmatterValue inner = value.Items.First();
        if (inner is not { Kind: FrontmatterKind.List, Style: FrontmatterStyle.Flow, Count: > 0 }) return null;
        // Brackets that touch on both sides, and nothing but text between them: [[1, 2]] is a table of numbers.
        if (inner.Span.Start != value.Span.Start + 1 || inner.Span.End != value.Span.End - 1) return null;
        return inner.Items.Any(item => item is not { Kind: FrontmatterKind.String, Style: FrontmatterStyle.Plain }) ? null : string.Join(", ", inner.Items.Select(item => item.Text));
    }

    /// <summary>The finding, where <paramref name="value"/> is such a link.</summary>
    public static Diagnostic? Find(SourceText source, FrontmatterValue value)
    {
        if (Target(value) is null) return null;
        string link = source.ToString(value.Span);
        if (link.AsSpan().ContainsAny('\n', '\r')) return null;
        string quoted = link.AsSpan().ContainsAny('"', '\\') ? $"'{link.Replace("'", "''", StringComparison.Ordinal)}'" : $"\"{link}\"";
        FixKind kind = value.Items.First().Count == 1 ? FixKind.Safe : FixKind.Suggested;
        return new Diagnostic(Rules.UnquotedLink, value.Span, $"Without quotes {link} is a list in a list and no link. Write {quoted}.", Fix.Replace($"Write {quoted}", kind, value.Span, quoted));
    }
}
