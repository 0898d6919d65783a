namespace NoteSchema;

public sealed partial class NoteEditor
{
    private const int MostItems = 500;

    /// <summary>Puts an item at the end of a list, written as its other items are. A list that is not there, or has no value, is made.</summary>
    /// <param name="path">The list.</param>
    /// <param name="item">The item.</param>
    public NoteEditor AppendItem(FieldPath path, FieldValue item) => InsertItem(path, int.MaxValue, item);

    /// <summary>Puts an item into a list.</summary>
    /// <param name="path">The list.</param>
    /// <param name="index">The number, from 0, that the item is to have; beyond the last one it goes to the end.</param>
    /// <param name="item">The item.</param>
    public NoteEditor InsertItem(FieldPath path, int index, FieldValue item)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        if (Find(path) is not { } site) return this;
        if (!site.Exists || site.Value.IsMissing) return SetField(path, FieldValue.List(item));
        if (site.Value.Kind != FrontmatterKind.List) return Refuse($"`{path}` is no list.");
        if (site.Value.IsAlias) return Refuse($"`{path}` stands for a value elsewhere, so a change within it would change that too.");
        if (site.Value.Count == 0) return Write(site, FieldValue.List(item));
        index = Math.Min(index, site.Value.Count);
        FieldValue expected = FieldTree.Insert(_draft.Fields!, [.. site.Way, index], null, item);
        return Check(Commit(expected, PartEdits.Insert(_draft, site.Value, index, null, item)), $"{Wording.Cut(item.ToString())} cannot be put into `{path}`");
    }

    /// <summary>Takes every item out of a list that is equal to <paramref name="item"/>. A list that loses its last item stays as <c>[]</c>.</summary>
    /// <param name="path">The list.</param>
    /// <param name="item">The item.</param>
    public NoteEditor RemoveItem(FieldPath path, FieldValue item)
    {
        if (Find(path) is not { Exists: true, Value: { Kind: FrontmatterKind.List } list }) return this;
        for (int i = list.Count - 1; i >= 0; i--)
        {
            if (item.Equals(FieldTree.At(_draft.Fields!, [.. Find(path)!.Way, i]))) RemoveField(path.Item(i));
            if (Refusal is not null) break;
        }
        return this;
    }

    /// <summary>Makes a list of a scalar, which becomes its one item and is not written anew where that can be: its quotes and its comment stay. A field without a value becomes <c>[]</c>; a list stays.</summary>
    /// <param name="path">The field.</param>
    public NoteEditor MakeList(FieldPath path)
    {
        if (Find(path) is not { Exists: true } site || site.Value.Kind == FrontmatterKind.List) return this;
        if (site.Value.IsMissing) return Write(site, FieldValue.List());
        FieldValue list = FieldValue.List(FieldTree.At(_draft.Fields!, [.. site.Way]));
        return Check(Commit(FieldTree.Replace(_draft.Fields!, [.. site.Way], list), [.. ListForms.Enclose(_draft, site), .. ValueEdits.Replace(_draft, site, list)]), $"`{path}` cannot be made a list");
    }

    /// <summary>Makes a scalar of a list: the one item of a list of one, no value of an empty list. A list of more is refused; anything but a list stays.</summary>
    /// <param name="path">The list.</param>
    public NoteEditor MakeScalar(FieldPath path)
    {
        return Find(path) is { Exists: true, Value.Kind: FrontmatterKind.List } site ? MakeScalar(site) : this;
    }

    private NoteEditor MakeScalar(FieldSite site)
    {
        FrontmatterValue list = site.Value;
        if (list.Count > 1) return Refuse($"`{site.Path}` has {list.Count} items, so it cannot be one value.");
        FieldValue item = list.Count == 0 ? FieldValue.Null : FieldTree.At(_draft.Fields!, [.. site.Way, 0]);
        return Check(Commit(FieldTree.Replace(_draft.Fields!, [.. site.Way], item), [.. ListForms.Open(_draft, site), .. ValueEdits.Replace(_draft, site, item)]), $"`{site.Path}` cannot be made one value");
    }

    /// <summary>Gives a list other items, with as few edits as there can be: items that stay are not touched, those between them are set, put in or taken out.</summary>
    private NoteEditor WriteItems(FieldSite site, IReadOnlyList<FieldValue> items)
    {
        IReadOnlyList<FieldValue> old = FieldTree.At(_draft.Fields!, [.. site.Way]).Items;
        List<(int Old, int New)> common = PartOrder.Common(old, items);
        // Each item that differs is read again by itself.
        if (Math.Max(old.Count, items.Count) - common.Count > MostItems) return Refuse("Too many items differ.");
        (int oldEnd, int newEnd) = (old.Count, items.Count);
        common.Insert(0, (-1, -1));
        // From the end, so that numbers before stay good; the last item goes only when another is there.
        for (int i = common.Count - 1; i >= 0; i--)
        {
            (int oldStart, int newStart) = (common[i].Old + 1, common[i].New + 1);
            int both = Math.Min(oldEnd - oldStart, newEnd - newStart);
            for (int at = newEnd - 1; at >= newStart + both; at--) InsertItem(site.Path, oldEnd, items[at]);
            for (int at = oldEnd - 1; at >= oldStart + both; at--) RemoveField(site.Path.Item(at));
            for (int at = 0; at < both; at++) SetField(site.Path.Item(oldStart + at), items[newStart + at]);
            (oldEnd, newEnd) = (common[i].Old, common[i].New);
        }
        return this;
    }

    /// <summary>Gives a map other entries: those of the same key are set, others taken out, new ones added at the end.</summary>
    private NoteEditor WriteEntries(FieldSite site, IReadOnlyList<KeyValuePair<string, FieldValue>> entries)
    {
        var keys = entries.Select(entry => entry.Key).ToHashSet();
        List<string> gone = [.. site.Value.Entries.Select(entry => entry.Name).Where(key => !keys.Contains(key))];
        foreach ((string key, FieldValue value) in entries) SetField(site.Path.Field(key), value);
        foreach (string key in gone) RemoveField(site.Path.Field(key));
        return this;
    }
}
