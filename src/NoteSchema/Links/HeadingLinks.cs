namespace NoteSchema;

/// <summary>A heading that a step of a migration gave another text or took out, or a block that went with it.</summary>
/// <param name="Before">The text that it had; of a block the id.</param>
/// <param name="After">The text that it has; null where it is gone.</param>
public sealed record HeadingChange(string Before, string? After)
{
    /// <summary>Whether it is a block with an id, and no heading.</summary>
    public bool IsBlock { get; init; }

    /// <summary>Whether <paramref name="note"/> has what links to it lead to.</summary>
    internal bool IsIn(Note note) => IsBlock ? note.Body.Blocks.Any(block => IsNamed(block.BlockId)) : note.Body.Sections.Any(section => HeadingText.IsLinkedAs(section.Title, Before));

    /// <summary>Whether it is the block of that id.</summary>
    internal bool IsNamed(string? id) => IsBlock && Before.Equals(id, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A link to a heading that is another by now, or to a heading or block that is gone.</summary>
/// <param name="Before">The link as it is written.</param>
/// <param name="After">The link as it must be; null where it leads nowhere.</param>
/// <param name="Edits">The edits on the note's text that make it so; empty where it leads nowhere.</param>
public sealed record HeadingLink(string Before, string? After, IReadOnlyList<TextEdit> Edits)
{
    /// <summary>Whether it leads to a block, and to no heading.</summary>
    public bool IsToBlock { get; init; }
}

/// <summary>Finds links to headings that are changed, and to blocks that are gone, in the body and in the frontmatter of notes.</summary>
public static class HeadingLinks
{
    /// <summary>The links of <paramref name="note"/> to headings that are changed and blocks that are gone, in the order of the text.</summary>
    /// <param name="note">The note.</param>
    /// <param name="changesOf">What was changed, one after the other, in the note to which a target leads, empty for the note itself; null for nothing.</param>
    public static IEnumerable<HeadingLink> Find(Note note, Func<string, IReadOnlyList<HeadingChange>?> changesOf)
    {
        if (note.Frontmatter.IsReadable)
        {
            foreach (HeadingLink link in InFrontmatter(note.Frontmatter.Root, changesOf)) yield return link;
        }
        foreach (BodyLink link in note.Body.Links)
        {
            if (MayLead(link.Record) && Changed(LinkSite.InBody(note, link), changesOf) is { } changed) yield return changed;
        }
    }

    /// <summary>
    /// The headings of <paramref name="note"/>, which has the version of its schema, that steps of the schema's migrations have renamed or would have: it has the new one and not the old one. What still links to the old
    /// one was not there to follow, as where the process ended in the middle.
    /// </summary>
    public static IReadOnlyList<HeadingChange> RenamedBefore(Note note, Schema schema)
    {
        HeadingChange[] changes = [.. schema.Migrations.SelectMany(migration => migration.Steps).OfType<RenameSectionStep>().Select(step => step.Change).OfType<HeadingChange>()];
        if (changes.Length == 0) return [];
        string[] titles = [.. note.Body.Sections.Select(section => section.Title)];
        // Of a heading that was renamed twice the first name leads to the last one.
        return [.. changes.Where(change => !Has(change.Before) && Has(LastOf(change, changes)))];

        bool Has(string heading) => Array.Exists(titles, title => HeadingText.IsLinkedAs(title, heading));
    }

    private static string LastOf(HeadingChange first, HeadingChange[] changes)
    {
        string heading = first.After!;
        foreach (HeadingChange change in changes.SkipWhile(change => change != first).Skip(1))
        {
            if (HeadingText.IsLinkedAs(heading, change.Before)) heading = change.After!;
        }
        return heading;
    }

    private static IEnumerable<HeadingLink> InFrontmatter(FrontmatterValue value, Func<string, IReadOnlyList<HeadingChange>?> changesOf)
    {
        // What an alias stands for is changed where it is written.
        if (value.IsAlias) return [];
        return value.Kind switch
        {
            FrontmatterKind.String => WholeLink.TryRead(value.Chars, out LinkRecord link) && MayLead(link) && LinkSite.InFrontmatter(value) is { } site && Changed(site, changesOf) is { } changed ? [changed] : [],
            FrontmatterKind.List => value.Items.SelectMany(item => InFrontmatter(item, changesOf)),
            FrontmatterKind.Map => value.Entries.SelectMany(entry => InFrontmatter(entry.Value, changesOf)),
            _ => [],
        };
    }

    private static bool MayLead(in LinkRecord link) => !link.Place.IsEmpty && (link.Flags & LinkFlags.External) == 0;

    private static HeadingLink? Changed(LinkSite site, Func<string, IReadOnlyList<HeadingChange>?> changesOf)
    {
        if (changesOf(LinkText.TargetOf(site.Text.Span, site.Link).ToString()) is not { Count: > 0 } changes) return null;
        string written = site.Written;
        if (site.To.BlockId is { } id) return changes.Any(change => change.IsNamed(id)) ? new HeadingLink(written, null, []) { IsToBlock = true } : null;
        string place = site.To.Heading!, changed = place;
        foreach (HeadingChange change in changes.Where(change => !change.IsBlock))
        {
            // A path of headings names those around the last one too.
            string[] parts = changed.Split('#');
            if (!Array.Exists(parts, part => HeadingText.IsLinkedAs(part, change.Before))) continue;
            if (change.After is null) return new HeadingLink(written, null, []);
            changed = string.Join('#', parts.Select(part => HeadingText.IsLinkedAs(part, change.Before) ? NearHeadings.InLink(change.After) : part));
        }
        if (changed == place) return null;
        IReadOnlyList<TextEdit> edits = site.WithPlace(changed, FixKind.Safe).Edits;
        string after = LinkWith(site, changed);
        return new HeadingLink(written, after, edits);
    }

    private static string LinkWith(LinkSite site, string place)
    {
        TextEdit edit = (site with { Value = null }).WithPlace(place, FixKind.Safe).Edits[0];
        return TextEdit.Apply(site.Written, [edit with { Span = new TextSpan(edit.Span.Start - site.Link.Span.Start, edit.Span.Length) }]);
    }
}
