namespace NoteSchema;

/// <summary>Finds <c>[[Note]]</c> without quotes, which YAML reads as a list in a list.</summary>
internal static class UnquotedLink
{
    /// <summary>Whether <paramref name="value"/> is such a link.</summary>
    public static bool Is(FrontmatterValue value) => value is { Kind: FrontmatterKind.List, Style: FrontmatterStyle.Flow, Count: 1 } && HoldsText(value);

    private static bool HoldsText(FrontmatterValue value)
    {
        FrontmatterValue inner = InnerOf(value);
        if (inner is not { Kind: FrontmatterKind.List, Style: FrontmatterStyle.Flow, Count: > 0 }) return false;
        // Brackets that touch on both sides, and nothing but text between them: [[1, 2]] is a table of numbers.
        if (inner.Span.Start != value.Span.Start + 1 || inner.Span.End != value.Span.End - 1) return false;
        foreach (FrontmatterValue item in inner.Items)
        {
            if (item is not { Kind: FrontmatterKind.String, Style: FrontmatterStyle.Plain }) return false;
        }
        return true;
    }

    /// <summary>The note that <paramref name="value"/> is meant to link to, where it is such a link; null for anything else.</summary>
    public static string? Target(FrontmatterValue value) => Is(value) ? string.Join(", ", InnerOf(value).Items.Select(item => item.Text)) : null;

    /// <summary>The finding, where <paramref name="value"/> is such a link.</summary>
    public static Diagnostic? Find(SourceText source, FrontmatterValue value)
    {
        if (!Is(value)) return null;
        string link = source.ToString(value.Span);
        if (link.AsSpan().ContainsAny('\n', '\r')) return null;
        string quoted = link.AsSpan().ContainsAny('"', '\\') ? $"'{link.Replace("'", "''", StringComparison.Ordinal)}'" : $"\"{link}\"";
        FixKind kind = InnerOf(value).Count == 1 ? FixKind.Safe : FixKind.Suggested;
        return new Diagnostic(Rules.UnquotedLink, value.Span, $"Without quotes {link} is a list in a list and no link. Write {quoted}.", Fix.Replace($"Write {quoted}", kind, value.Span, quoted));
    }

    private static FrontmatterValue InnerOf(FrontmatterValue value)
    {
        foreach (FrontmatterValue inner in value.Items) return inner;
        return default;
    }
}
