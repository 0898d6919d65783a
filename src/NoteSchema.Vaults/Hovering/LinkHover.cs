namespace NoteSchema.Vaults;

/// <summary>What there is to say about a link: the title and the type of the note that it leads to, and where that lies.</summary>
internal static class LinkHover
{
    public static Hover? At(Draft draft, VaultState state, int offset)
    {
        foreach (BodyLink link in draft.Note.Body.Links)
        {
            if (link.Span.Start <= offset && offset <= link.Span.End) return link.IsExternal ? null : Of(draft, state, link.TargetChars.ToString(), link.Span);
        }
        return null;
    }

    /// <summary>The same of a link to <paramref name="target"/> that stands at <paramref name="span"/>.</summary>
    public static Hover? Of(Draft draft, VaultState state, string target, TextSpan span)
    {
        VaultFile file = draft.Vault.Resolve(target).File;
        if (file.IsNone) return target.Length == 0 ? null : new Hover(span, $"There is no note or file `{target}`.");
        string path = draft.Vault.PathOf(file);
        if (!state.Index.Files.IsNote(file)) return new Hover(span, $"File `{path}`");
        Note? note = draft.Vault.NoteOf(file);
        string? title = note?.Body.Title is { } heading ? note.Source.ToString(heading.Text).Trim() : null;
        if (string.IsNullOrEmpty(title)) title = note?.Frontmatter["title"].Text;
        if (string.IsNullOrEmpty(title)) title = NameKey.StemOf(path).ToString();
        Schema? schema = file == draft.File ? draft.Schema : state.Schemas.FirstOrDefault(candidate => candidate.Id == draft.Vault.SchemaOf(file));
        string type = schema is null ? "no schema" : $"{schema.Title ?? schema.Id} (`{schema.Id}`)";
        return new Hover(span, $"**{title}**\n\n{type} · `{path}`");
    }
}
