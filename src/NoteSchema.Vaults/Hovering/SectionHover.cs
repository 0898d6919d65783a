namespace NoteSchema.Vaults;

/// <summary>What the schema says of the section whose heading is at a place.</summary>
internal static class SectionHover
{
    public static Hover? At(Draft draft, int offset)
    {
        if (draft.Schema is not { } schema) return null;
        return Find(new NoteReading(draft.Note, schema, draft.Environment).Sections, offset);
    }

    private static Hover? Find(SectionReading parent, int offset)
    {
        foreach (SectionReading section in parent.Sections)
        {
            if (!section.Exists) continue;
            if (section.HeadingSpan.Start <= offset && offset <= section.HeadingSpan.End && section.Layout is { } layout)
            {
                var lines = new List<string> { $"**{layout.Heading ?? layout.Title ?? layout.Key}** · {(layout.Content is AnyContent ? "section" : $"section of {layout.Content.Name}")}{(layout.Required ? ", required" : "")}" };
                if (layout.Description is { } description) lines.Add(description);
                return new Hover(section.HeadingSpan, string.Join("\n\n", lines));
            }
            if (Find(section, offset) is { } inner) return inner;
        }
        return null;
    }
}
