namespace NoteSchema;

/// <summary>Changes of a value tree, each a new tree: what a frontmatter must hold after an edit.</summary>
internal static class FieldTree
{
    /// <summary>The tree with another value, or several, or none, where <paramref name="way"/> leads.</summary>
    public static FieldValue Replace(FieldValue tree, ReadOnlySpan<int> way, params IReadOnlyList<FieldValue> values) =>
        Change(tree, way, (items, at) => Splice(items, at, 1, values), (entries, at) => Splice(entries, at, 1, [.. values.Select(value => new KeyValuePair<string, FieldValue>(entries[at].Key, value))]));

    /// <summary>The tree with an item before the one where <paramref name="way"/> leads, or an entry, if it has a key.</summary>
    public static FieldValue Insert(FieldValue tree, ReadOnlySpan<int> way, string? key, FieldValue value) =>
        Change(tree, way, (items, at) => Splice(items, at, 0, [value]), (entries, at) => Splice(entries, at, 0, [new(key!, value)]));

    /// <summary>The tree with another key where <paramref name="way"/> leads.</summary>
    public static FieldValue Rename(FieldValue tree, ReadOnlySpan<int> way, string key) =>
        Change(tree, way, (items, _) => items, (entries, at) => Splice(entries, at, 1, [new(key, entries[at].Value)]));

    /// <summary>The value where <paramref name="way"/> leads.</summary>
    public static FieldValue At(FieldValue tree, ReadOnlySpan<int> way)
    {
        foreach (int index in way) tree = tree.Kind == FrontmatterKind.List ? tree.Items[index] : tree.Entries[index].Value;
        return tree;
    }

    private static FieldValue Change(
        FieldValue tree,
        ReadOnlySpan<int> way,
        Func<IReadOnlyList<FieldValue>, int, IReadOnlyList<FieldValue>> items,
        Func<IReadOnlyList<KeyValuePair<string, FieldValue>>, int, IReadOnlyList<KeyValuePair<string, FieldValue>>> entries)
    {
        if (way.Length == 1) return tree.Kind == FrontmatterKind.List ? FieldValue.List(items(tree.Items, way[0])) : FieldValue.Map(entries(tree.Entries, way[0]));
        FieldValue inner = Change(At(tree, way[..1]), way[1..], items, entries);
        return Replace(tree, way[..1], inner);
    }

    private static List<T> Splice<T>(IReadOnlyList<T> list, int at, int count, IReadOnlyList<T> put) => [.. list.Take(at), .. put, .. list.Skip(at + count)];
}
