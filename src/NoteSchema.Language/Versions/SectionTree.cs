namespace NoteSchema.Language.Versions;

/// <summary>Walks over sections and those within them.</summary>
internal static class SectionTree
{
    /// <summary>The sections and those within them, each before its own.</summary>
    public static IEnumerable<SectionModel> All(IEnumerable<SectionModel> sections)
    {
        foreach (SectionModel section in sections)
        {
            yield return section;
            foreach (SectionModel inner in All(section.Sections)) yield return inner;
        }
    }

    /// <summary>The section that has a heading, alias or callout type, else the one of that key; null where there is none. Case does not count.</summary>
    public static SectionModel? Find(SchemaModel schema, string name)
    {
        List<SectionModel> all = [.. All(schema.Body.Sections)];
        return all.Find(section => Same(section.Heading) || section.Aliases.Any(Same)) ?? all.Find(section => Same(section.Callout) || section.Key == name);

        bool Same(string? heading) => string.Equals(heading?.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase);
    }
}
