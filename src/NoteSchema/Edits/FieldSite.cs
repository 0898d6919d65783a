namespace NoteSchema;

/// <summary>An entry of a map or an item of a list in a frontmatter, or the place for one.</summary>
/// <param name="Container">The map or list; the default for the frontmatter of a note that has none.</param>
/// <param name="Way">The numbers of the entries and items that lead from the root to it, its own last.</param>
/// <param name="Key">Its key; the default for an item.</param>
/// <param name="Value">Its value.</param>
/// <param name="Path">The path that leads to it.</param>
internal sealed record FieldSite(FrontmatterValue Container, IReadOnlyList<int> Way, FrontmatterValue Key, FrontmatterValue Value, FieldPath Path)
{
    /// <summary>Its number in the container.</summary>
    public int Index => Way[^1];

    /// <summary>The steps that lead nowhere: those of the path from the first missing key on. Empty where the path leads to what is there.</summary>
    public IReadOnlyList<FieldPath> Missing { get; init; } = [];

    /// <summary>Whether all that the path names is there.</summary>
    public bool Exists => Missing.Count == 0;

    /// <summary>Whether the container stands in brackets or braces.</summary>
    public bool IsInFlow => Container.Style == FrontmatterStyle.Flow;

    /// <summary>Follows <paramref name="path"/>; <paramref name="refusal"/> says why that cannot be done.</summary>
    public static FieldSite? Find(NoteDraft draft, FieldPath path, out string? refusal)
    {
        refusal = draft.WhyUnreadable();
        if (refusal is not null) return null;
        List<FieldPath> steps = [];
        for (FieldPath step = path; step.Parent is { } parent; step = parent) steps.Add(step);
        steps.Reverse();
        FrontmatterValue root = draft.Frontmatter.Root;
        var site = new FieldSite(root, [], default, root, FieldPath.Root);
        for (int i = 0; i < steps.Count; i++)
        {
            FieldSite? next = site.Next(steps[i], out refusal);
            if (next is null) return null;
            if (!next.Exists) return next with { Missing = steps[i..] };
            site = next;
        }
        return site;
    }

    /// <summary>The entry whose key or value stands at <paramref name="place"/>, or the item; null where there is none but behind an alias.</summary>
    public static FieldSite? At(NoteDraft draft, TextSpan place)
    {
        var site = new FieldSite(draft.Frontmatter.Root, [], default, draft.Frontmatter.Root, FieldPath.Root);
        while (site.Inner(place) is { } inner)
        {
            if (inner.Value.Span == place || inner.Key.Span == place) return inner;
            site = inner;
        }
        return null;
    }

    /// <summary>The entry or item of this value that <paramref name="place"/> lies in.</summary>
    private FieldSite? Inner(TextSpan place)
    {
        if (Value.IsAlias) return null;
        int index = 0;
        foreach (FrontmatterValue item in Value.Items)
        {
            if (item.Span.Contains(place)) return new FieldSite(Value, [.. Way, index], default, item, Path.Item(index));
            index++;
        }
        foreach (FrontmatterEntry entry in Value.Entries)
        {
            if (entry.Key.Span == place || entry.Value.Span.Contains(place)) return new FieldSite(Value, [.. Way, index], entry.Key, entry.Value, Path.Field(entry.Name));
            index++;
        }
        return null;
    }

    private FieldSite? Next(FieldPath step, out string? refusal)
    {
        string place = Path.Parent is null ? "The frontmatter" : $"`{Path}`";
        refusal = Value.IsAlias ? $"{place} stands for a value elsewhere, so a change within it would change that too." : null;
        if (refusal is not null) return null;
        if (step.Key is { } key) return NextEntry(step, key, place, out refusal);
        if (Value.Kind != FrontmatterKind.List && !Value.IsMissing) refusal = $"{place} is no list.";
        else if (step.Index > Value.Count) refusal = $"{place} has {Value.Count} items, so there is no item {step.Index}.";
        if (refusal is not null) return null;
        int[] way = [.. Way, step.Index];
        if (step.Index == Value.Count) return new FieldSite(Value, way, default, default, step) { Missing = [step] };
        return new FieldSite(Value, way, default, Value.Items.ElementAt(step.Index), step);
    }

    private FieldSite? NextEntry(FieldPath step, string key, string place, out string? refusal)
    {
        refusal = Value.Kind == FrontmatterKind.Map || Value.IsMissing ? null : $"{place} is no map.";
        if (refusal is not null) return null;
        FieldSite? found = null;
        int index = 0;
        foreach (FrontmatterEntry entry in Value.Entries)
        {
            if (entry.NameChars.SequenceEqual(key))
            {
                if (found is not null) refusal = $"`{step}` stands there twice, so it cannot be told which is meant.";
                found = new FieldSite(Value, [.. Way, index], entry.Key, entry.Value, step);
            }
            index++;
        }
        if (refusal is not null) return null;
        return found ?? new FieldSite(Value, [.. Way, index], default, default, step) { Missing = [step] };
    }
}
