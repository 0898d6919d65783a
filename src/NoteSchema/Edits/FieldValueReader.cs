namespace NoteSchema;

/// <summary>Makes values apart from a note of values in a note.</summary>
internal static class FieldValueReader
{
    // Aliases can make a small text stand for a tree without end.
    private const int MaxDepth = 2 * YamlReader.MaxDepth;
    private const int MaxValues = 100_000;

    /// <summary>The value, or null where it is missing, holds itself, or is too large.</summary>
    public static FieldValue? Read(FrontmatterValue value)
    {
        int left = MaxValues;
        return Read(value, 0, ref left);
    }

    private static FieldValue? Read(FrontmatterValue value, int depth, ref int left)
    {
        if (depth > MaxDepth || --left < 0) return null;
        switch (value.Kind)
        {
            case FrontmatterKind.Missing:
                return null;
            case FrontmatterKind.List:
                var items = new List<FieldValue>(value.Count);
                foreach (FrontmatterValue item in value.Items)
                {
                    if (Read(item, depth + 1, ref left) is not { } read) return null;
                    items.Add(read);
                }
                return FieldValue.List(items);
            case FrontmatterKind.Map:
                var entries = new List<KeyValuePair<string, FieldValue>>(value.Count);
                foreach (FrontmatterEntry entry in value.Entries)
                {
                    if (Read(entry.Value, depth + 1, ref left) is not { } read) return null;
                    entries.Add(new(entry.Name, read));
                }
                return FieldValue.Map(entries);
            default:
                return FieldValue.Scalar(value.Kind, value.Text);
        }
    }
}
