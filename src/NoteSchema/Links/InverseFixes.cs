namespace NoteSchema;

/// <summary>The two ways in which notes that must name each other come to do so: the other names this one too, or neither does.</summary>
internal static class InverseFixes
{
    /// <param name="note">The note with the link.</param>
    /// <param name="file">The note that the link leads to.</param>
    /// <param name="field">The field there that must name <paramref name="note"/>.</param>
    /// <param name="link">The place of the link.</param>
    /// <param name="vault">The vault.</param>
    public static IEnumerable<Fix> Of(Note note, VaultFile file, string field, TextSpan link, IVaultView vault)
    {
        if (!vault.Self.IsNone && vault.NoteOf(file) is { } other && Add(other, file, field, vault) is { } added) yield return added with { File = new FixFile(vault.PathOf(file), other.Source) };
        if (Remove(note, note.Frontmatter.Root, link) is { } removed) yield return removed;
    }

    private static Fix? Add(Note other, VaultFile file, string field, IVaultView vault)
    {
        Frontmatter frontmatter = other.Frontmatter;
        if (!frontmatter.IsReadable || frontmatter.Root.Kind == FrontmatterKind.Null) return null;
        string link = $"[[{vault.TargetOf(vault.Self)}]]";
        bool isList = vault.Inverses.FieldOf(vault.SchemaOf(file), field)?.Type is ListType;
        string title = $"Add \"{link}\" to `{field}` in `{vault.PathOf(file)}`";
        FrontmatterEntry entry = frontmatter.Entries.FirstOrDefault(entry => entry.Name == field);
        if (entry.Value.IsAlias || (!entry.Value.IsMissing && entry.Value.Kind is not (FrontmatterKind.List or FrontmatterKind.String))) return null;
        bool isText = entry.Value.Kind == FrontmatterKind.String;
        IReadOnlyList<TextEdit>? edits = FieldEdits.Edits(other, editor =>
        {
            FieldPath path = FieldPath.Of(field);
            if (isText && isList) editor.MakeList(path);
            if (isList || entry.Value.Kind == FrontmatterKind.List) editor.AppendItem(path, link);
            else editor.SetField(path, link);
        });
        if (edits is null) return null;
        return isText && !isList
            ? new Fix($"Write \"{link}\" for “{entry.Value.Text}” as `{field}` in `{vault.PathOf(file)}`", FixKind.Risky, edits)
            : new Fix(title, FixKind.Suggested, edits);
    }

    // Without the list item, or the entry, whose value stands there.
    private static Fix? Remove(Note note, FrontmatterValue value, TextSpan place)
    {
        if (value.IsAlias) return null;
        foreach (FrontmatterValue item in value.Items)
        {
            if (item.Span == place) return TakeOut(note, item);
            if (item.Span.Contains(place)) return Remove(note, item, place);
        }
        foreach (FrontmatterEntry entry in value.Entries)
        {
            if (entry.Value.Span == place) return TakeOut(note, entry.Key);
            if (entry.Value.Span.Contains(place)) return Remove(note, entry.Value, place);
        }
        return null;
    }

    private static Fix? TakeOut(Note note, FrontmatterValue place) => FieldEdits.Remove(note, place) is { } edits ? new Fix("Take the link out here", FixKind.Risky, edits) : null;
}
