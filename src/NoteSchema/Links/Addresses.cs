namespace NoteSchema;

/// <summary>Addresses of the web and of people in links that are written as links into the vault.</summary>
internal static class Addresses
{
    /// <summary>What is said of such a link and what puts it right; null where the link leads into the vault.</summary>
    public static (string Message, Fix Fix)? Find(LinkSite site)
    {
        if (!site.To.IsMarkdown) return site.Target.Contains("://", StringComparison.Ordinal) && LinkText.HasScheme(site.Target) ? InBrackets(site) : null;
        // Obsidian takes a Markdown link without a scheme for a path.
        if (site.Target.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return Without("https://", site);
        return IsMail(site.Target) ? Without("mailto:", site) : null;
    }

    private static (string Message, Fix Fix) Without(string scheme, LinkSite site) =>
        ($"Without {scheme} “{site.Target}” is a path in the vault, and there is no such file.", site.Replace(site.Link.Target, scheme + site.Target, FixKind.Suggested));

    private static (string Message, Fix Fix) InBrackets(LinkSite site)
    {
        string address = site.TextAt(TextSpan.FromBounds(site.Link.Target.Start, Math.Max(site.Link.Target.End, site.Link.Place.End)));
        string written = site.To.Alias is { } words ? $"[{words}]({address})" : site.Value is null ? $"<{address}>" : address;
        return ($"Double brackets name a note, and “{site.Target}” is an address; write {written}.", site.Replace(site.Link.Span, written, FixKind.Suggested));
    }

    private static bool IsMail(string target)
    {
        int at = target.IndexOf('@');
        return at > 0 && target.LastIndexOf('.') > at + 1 && !target.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && target.AsSpan().IndexOfAny("/ ") < 0;
    }
}
