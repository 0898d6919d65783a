namespace NoteSchema.Tests.Edits;

/// <summary>What changes of fields mean, said of values alone and without a thought of text.</summary>
internal static class ModelTree
{
    public static FieldValue Set(FieldValue tree, FieldPath path, FieldValue value) => Change(tree, path, _ => Merged(At(tree, path), value), value);

    public static FieldValue Remove(FieldValue tree, FieldPath path) => At(tree, path) is null ? tree : Change(tree, path, _ => null, null);

    public static FieldValue Append(FieldValue tree, FieldPath path, FieldValue item) =>
        Change(tree, path, old => old is null || old.Kind == FrontmatterKind.Null ? FieldValue.List(item) : FieldValue.List([.. old.Items, item]), FieldValue.List(item));

    public static FieldValue Wrap(FieldValue tree, FieldPath path) => Change(tree, path, old => old!.Kind == FrontmatterKind.List ? old : old.Kind == FrontmatterKind.Null ? FieldValue.List() : FieldValue.List(old), null);

    public static FieldValue Rename(FieldValue tree, FieldPath path, string key)
    {
        FieldValue map = At(tree, path.Parent!)!;
        var renamed = FieldValue.Map(map.Entries.Select(entry => entry.Key == path.Key ? new(key, entry.Value) : entry));
        return path.Parent!.Parent is null ? renamed : Change(tree, path.Parent, _ => renamed, null);
    }

    public static FieldValue? At(FieldValue? tree, FieldPath path)
    {
        if (path.Parent is null) return tree;
        FieldValue? parent = At(tree, path.Parent);
        return path.Key is { } key ? parent?.Entries.FirstOrDefault(entry => entry.Key == key).Value : parent?.Items.ElementAtOrDefault(path.Index);
    }

    // Of a map that is set, the keys that were there stay in their order.
    private static FieldValue Merged(FieldValue? old, FieldValue value)
    {
        if (old?.Kind != value.Kind || old.Entries.Count == 0) return value;
        var order = old.Entries.Select(entry => entry.Key).ToList();
        return FieldValue.Map(value.Entries.OrderBy(entry => order.IndexOf(entry.Key) is >= 0 and var index ? index : int.MaxValue).Select(entry => new KeyValuePair<string, FieldValue>(entry.Key, Merged(old.Entries.FirstOrDefault(other => other.Key == entry.Key).Value, entry.Value))));
    }

    private static FieldValue Change(FieldValue tree, FieldPath path, Func<FieldValue?, FieldValue?> change, FieldValue? missing)
    {
        FieldValue? parent = At(tree, path.Parent!);
        FieldValue changed;
        if (path.Key is { } key)
        {
            IReadOnlyList<KeyValuePair<string, FieldValue>> entries = parent?.Entries ?? [];
            bool exists = entries.Any(entry => entry.Key == key);
            changed = exists
                ? FieldValue.Map(entries.Select(entry => new KeyValuePair<string, FieldValue>(entry.Key, entry.Key == key ? change(entry.Value)! : entry.Value)).Where(entry => entry.Value is not null))
                : FieldValue.Map([.. entries, new(key, missing!)]);
        }
        else
        {
            IReadOnlyList<FieldValue> items = parent?.Items ?? [];
            changed = path.Index < items.Count ? FieldValue.List(items.Select((item, index) => index == path.Index ? change(item)! : item).Where(item => item is not null)) : FieldValue.List([.. items, missing!]);
        }
        return path.Parent!.Parent is null ? changed : Change(tree, path.Parent, _ => changed, changed);
    }
}
