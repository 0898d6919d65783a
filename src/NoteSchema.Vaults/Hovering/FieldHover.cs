namespace NoteSchema.Vaults;

/// <summary>What there is to say about a field and its value.</summary>
internal static class FieldHover
{
    public static Hover? At(Draft draft, VaultState state, int offset)
    {
        FrontmatterValue map = draft.Note.Frontmatter.Root;
        IReadOnlyList<Field>? fields = draft.Schema?.Fields;
        Hover? found = null;
        // From the outermost map inwards, as long as the place is within.
        while (EntryAt(map, offset) is { } entry)
        {
            Field? field = fields?.FirstOrDefault(candidate => candidate.Key == entry.Name || candidate.Was.Contains(entry.Name));
            bool isOnKey = Touches(entry.Key.Span, offset);
            if (!isOnKey && LinkAt(entry.Value, offset) is { } link && LinkHover.Of(draft, state, link.Target, link.Span) is { } linked) return linked;
            if (field is not null) found = new Hover(isOnKey ? entry.Key.Span : entry.Value.Span, Describe(field, draft, found is null, isOnKey ? null : entry.Value.Text));
            else if (found is null && entry.Name == state.Settings.TypeField && draft.Schema is { } schema) found = new Hover(entry.Value.Span, DescribeType(schema));
            // An alias may stand for the map that it is in.
            if (isOnKey || entry.Value.IsAlias) break;
            FieldType? type = field?.Type is ListType list ? list.Items : field?.Type;
            fields = type is ObjectType inner ? inner.Fields : null;
            map = MapAt(entry.Value, offset);
        }
        return found;
    }

    private static string Describe(Field field, Draft draft, bool isTop, string? value)
    {
        var lines = new List<string> { $"**{field.Key}** · {FieldWords.Of(field.Type)}" };
        if (field.Description is { } description) lines.Add(description);
        if (field.Deprecated is { } deprecated) lines.Add($"*Should not be used any more: {deprecated}*");
        string[] constraints = [.. FieldWords.Constraints(field)];
        if (constraints.Length > 0) lines.Add(string.Join("\n", constraints.Select(constraint => $"- {constraint}")));
        if (FieldWords.Origin(field) is { } origin)
        {
            DerivedValue? derived = isTop ? draft.Schema!.Derive(draft.Note, draft.Environment).FirstOrDefault(candidate => candidate.Field == field.Key) : null;
            lines.Add($"Value: {origin}{(derived is null ? "" : $", now `{derived.Value}`")}");
        }
        EnumType? choice = (field.Type is ListType list ? list.Items : field.Type) as EnumType;
        if (choice?.Values.FirstOrDefault(candidate => candidate.Value == value)?.Description is { } meaning) lines.Add($"`{value}`: {meaning}");
        return string.Join("\n\n", lines);
    }

    private static string DescribeType(Schema schema) =>
        string.Join("\n\n", new[] { $"**{schema.Title ?? schema.Id}** · schema `{schema.Id}`, version {schema.Version}", schema.Description }.OfType<string>());

    private static FrontmatterEntry? EntryAt(FrontmatterValue map, int offset)
    {
        foreach (FrontmatterEntry entry in map.Entries)
        {
            if (entry.Key.Span.Start <= offset && offset <= Math.Max(entry.Key.Span.End, entry.Value.Span.End)) return entry;
        }
        return null;
    }

    private static FrontmatterValue MapAt(FrontmatterValue value, int offset)
    {
        foreach (FrontmatterValue item in value.Items)
        {
            if (Touches(item.Span, offset)) return item;
        }
        return value;
    }

    private static (string Target, TextSpan Span)? LinkAt(FrontmatterValue value, int offset)
    {
        if (value.Kind == FrontmatterKind.String && Touches(value.Span, offset) && NoteLink.TryReadTarget(value.Chars, out ReadOnlySpan<char> target)) return (target.ToString(), value.Span);
        foreach (FrontmatterValue item in value.Items)
        {
            if (!item.IsAlias && LinkAt(item, offset) is { } found) return found;
        }
        return null;
    }

    private static bool Touches(TextSpan span, int offset) => span.Start <= offset && offset <= span.End;
}
