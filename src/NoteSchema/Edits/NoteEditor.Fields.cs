namespace NoteSchema;

public sealed partial class NoteEditor
{
    /// <summary>
    /// Gives a field or list item a value. Where there is one, the new one takes its place and its quotes; of a list or map only the items and entries that differ are touched. Where there is
    /// none, it goes to <paramref name="place"/>, in objects made for it where need be, in frontmatter made for it where the note has none.
    /// </summary>
    /// <param name="path">The field, or the item; the number after a list's last item adds one.</param>
    /// <param name="value">The value.</param>
    /// <param name="place">Where a new field goes; at the end if null.</param>
    public NoteEditor SetField(FieldPath path, FieldValue value, FieldPlace? place = null)
    {
        if (Find(path) is not { } site) return this;
        if (site.Exists) return Write(site, value);
        for (int i = site.Missing.Count - 1; i > 0; i--)
        {
            if (site.Missing[i].Key is { } inner) value = FieldValue.Map(new KeyValuePair<string, FieldValue>(inner, value));
            else if (site.Missing[i].Index == 0) value = FieldValue.List(value);
            else return Refuse($"`{site.Missing[i].Parent}` is not there, so it has no item {site.Missing[i].Index - 1} to go behind.");
        }
        return Insert(site, place ?? FieldPlace.End, value);
    }

    /// <summary>Adds a field as <see cref="SetField"/> does, but leaves one that has a value as it is. A field without a value, <c>key:</c>, gets it.</summary>
    /// <param name="path">The field.</param>
    /// <param name="value">The value.</param>
    /// <param name="place">Where it goes; at the end if null.</param>
    public NoteEditor AddField(FieldPath path, FieldValue value, FieldPlace? place = null)
    {
        if (Find(path) is not { } site || (site.Exists && !site.Value.IsMissing)) return this;
        return SetField(path, value, place);
    }

    /// <summary>
    /// Takes a field out with all that belongs to it: its value, the comments on its lines and those directly above it. The last entry of a map leaves <c>{}</c>, the last item of a list <c>[]</c>; the last field
    /// of a note takes the frontmatter with it, unless comments are left there.
    /// </summary>
    /// <param name="path">The field, or a list's item.</param>
    public NoteEditor RemoveField(FieldPath path)
    {
        return Find(path) is { Exists: true } site ? Remove(site) : this;
    }

    private NoteEditor Remove(FieldSite site)
    {
        bool isLast = site.Container.Count == 1;
        FieldValue expected = FieldTree.Replace(_draft.Fields!, [.. site.Way], []);
        if (!isLast) return Check(Commit(expected, PartEdits.Remove(_draft, site.Container, site.Index)), $"`{site.Path}` cannot be taken out");
        if (site.Way.Count > 1) return Write(FieldSite.Find(_draft, site.Path.Parent!, out _)!, FieldTree.At(expected, [.. site.Way.SkipLast(1)]));
        return Check(Commit(expected, FrontmatterEdits.RemoveLast(_draft)), $"`{site.Path}` cannot be taken out");
    }

    /// <summary>Gives a field another key. Its value, its place, its quotes and its comments stay.</summary>
    /// <param name="path">The field.</param>
    /// <param name="key">The new key.</param>
    public NoteEditor RenameField(FieldPath path, string key)
    {
        if (Find(path) is not { Exists: true } site || path.Key == key) return this;
        if (path.Key is null) return Refuse($"`{path}` is no field, so it has no key.");
        foreach (FrontmatterEntry entry in site.Container.Entries)
        {
            if (entry.NameChars.SequenceEqual(key)) return Refuse($"`{path}` cannot be called `{key}`: there is a field of that name already.");
        }
        return Check(Commit(FieldTree.Rename(_draft.Fields!, [.. site.Way], key), FrontmatterEdits.Rename(_draft, site, key)), $"`{path}` cannot be called `{key}`");
    }

    /// <summary>
    /// Takes a field to another place: into an object, out of one, or from one to another, with its value as written and the comments that belong to it. Objects on the way are made, and those left empty are taken
    /// out. Where there is a field of the new path already, that is refused, unless it has no value or the same one.
    /// </summary>
    /// <param name="from">The field.</param>
    /// <param name="to">The path that it is to have.</param>
    /// <param name="place">Where it goes there; at the end if null. Within the same object a field without a place asked for stays where it is.</param>
    public NoteEditor MoveField(FieldPath from, FieldPath to, FieldPlace? place = null)
    {
        if (from.Equals(to) || Find(from) is not { Exists: true } source || Find(to) is not { } target) return this;
        if (to.Key is null) return Refuse($"`{from}` cannot be moved to `{to}`: that is no field.");
        if (from.Holds(to)) return Refuse($"`{from}` cannot be moved into itself.");
        if (place is null && from.Key is not null && from.Parent!.Equals(to.Parent) && !target.Exists) return RenameField(from, to.Key);
        FieldValue value = FieldTree.At(_draft.Fields!, [.. source.Way]);
        if (target.Exists && !target.Value.IsMissing && !FieldTree.At(_draft.Fields!, [.. target.Way]).Equals(value)) return Refuse($"`{from}` cannot be moved to `{to}`: there is a value already.");
        if (target.Exists || !TryMoveLines(source, target, place ?? FieldPlace.End, value)) SetField(to, value, place);
        return Refusal is null ? RemoveField(Emptied(from)) : this;
    }

    /// <summary>
    /// Brings the fields of a map into an order. The keys that <paramref name="order"/> names share out the places that they have by now; all others stay where they are. What belongs to a key goes with it: the
    /// comments on its lines and directly above it. Blank lines, and comments apart, stay at their places.
    /// </summary>
    /// <param name="path">The map; <see cref="FieldPath.Root"/> for the note's own fields.</param>
    /// <param name="order">Keys in order; those that are not there do not count.</param>
    public NoteEditor ReorderFields(FieldPath path, IReadOnlyList<string> order)
    {
        if (Find(path, orRoot: true) is not { Exists: true } site || site.Value.IsMissing) return this;
        if (site.Value.Kind != FrontmatterKind.Map) return Refuse($"`{path}` is no map.");
        if (site.Value.IsAlias) return Refuse($"`{path}` stands for a value elsewhere, so a change within it would change that too.");
        int[] places = PartOrder.Of([.. site.Value.Entries.Select(entry => entry.Name)], order);
        FieldValue map = FieldTree.At(_draft.Fields!, [.. site.Way]);
        if (places.SequenceEqual(Enumerable.Range(0, places.Length))) return this;
        FieldValue ordered = FieldValue.Map(places.Select(index => map.Entries[index]));
        FieldValue expected = site.Way.Count == 0 ? ordered : FieldTree.Replace(_draft.Fields!, [.. site.Way], ordered);
        return Check(Commit(expected, PartOrder.Reorder(_draft, site.Value, places)), $"The fields {(site.Way.Count == 0 ? "" : $"of `{path}` ")}cannot be brought into order");
    }

    private bool TryMoveLines(FieldSite source, FieldSite target, FieldPlace place, FieldValue value)
    {
        int index = place.IndexIn([.. target.Container.Entries.Select(entry => entry.Name)]);
        foreach (FieldPath step in target.Missing.Skip(1).Reverse()) value = FieldValue.Map(new KeyValuePair<string, FieldValue>(step.Key ?? "", value));
        FieldValue expected = FieldTree.Insert(_draft.Fields!, [.. target.Way.SkipLast(1), index], target.Missing[0].Key, value);
        return Commit(expected, MovedLines.Insert(_draft, source, target, index));
    }

    /// <summary>The outermost object that holds nothing but the way to <paramref name="path"/>, or the path itself.</summary>
    private FieldPath Emptied(FieldPath path)
    {
        while (path.Parent is { Key: not null } parent && FieldSite.Find(_draft, parent, out _) is { Exists: true, Value: { Kind: FrontmatterKind.Map, IsAlias: false, Count: 1 } }) path = parent;
        return path;
    }

    /// <summary>The place of a path in the note by now; null, and a refusal, where it leads nowhere.</summary>
    private FieldSite? Find(FieldPath path, bool orRoot = false)
    {
        if (path.Parent is null && !orRoot) Refuse("The frontmatter as a whole is no field: name one.");
        if (Refusal is not null) return null;
        FieldSite? site = FieldSite.Find(_draft, path, out string? refusal);
        if (refusal is not null) Refuse(refusal);
        return site;
    }

    private NoteEditor Write(FieldSite site, FieldValue value)
    {
        FieldValue old = FieldTree.At(_draft.Fields!, [.. site.Way]);
        if (old.Equals(value)) return this;
        if (!site.Value.IsAlias && old.Kind == value.Kind && old.Items.Count + old.Entries.Count > 0 && value.Items.Count + value.Entries.Count > 0)
        {
            if (Try(editor => _ = value.Kind == FrontmatterKind.List ? editor.WriteItems(site, value.Items) : editor.WriteEntries(site, value.Entries)) is null) return this;
        }
        return Check(Commit(FieldTree.Replace(_draft.Fields!, [.. site.Way], value), ValueEdits.Replace(_draft, site, value)), $"`{site.Path}` cannot be set to {Wording.Cut(value.ToString())}");
    }

    private NoteEditor Insert(FieldSite site, FieldPlace place, FieldValue value)
    {
        FieldPath path = site.Missing[0];
        // An object or list without a value, or with nothing in it, is written anew; the frontmatter itself is made.
        if (site.Container.Count == 0 && site.Way.Count > 1)
        {
            FieldValue whole = path.Key is { } inner ? FieldValue.Map(new KeyValuePair<string, FieldValue>(inner, value)) : FieldValue.List(value);
            return Write(FieldSite.Find(_draft, path.Parent!, out _)!, whole);
        }
        int index = path.Key is null ? site.Index : place.IndexIn([.. site.Container.Entries.Select(entry => entry.Name)]);
        FieldValue expected = FieldTree.Insert(_draft.Fields!, [.. site.Way.SkipLast(1), index], path.Key, value);
        IEnumerable<IReadOnlyList<TextEdit>> ways = site.Container.Count == 0 ? FrontmatterEdits.AddFirst(_draft, path.Key!, value) : PartEdits.Insert(_draft, site.Container, index, path.Key, value);
        return Check(Commit(expected, ways), $"`{path}` cannot be added with {Wording.Cut(value.ToString())}");
    }

    private NoteEditor Check(bool isDone, string what)
    {
        if (isDone) return this;
        bool hasAliases = _draft.Frontmatter.Nodes.Any(node => node.AliasOf >= 0);
        return Refuse(hasAliases
            ? $"{what} without a change of another value: in this frontmatter values stand for others by `&` and `*`."
            : $"{what} by an edit after which the note reads as it should: the frontmatter is written in an unusual way here.");
    }
}
