namespace NoteSchema.Language.Versions;

/// <summary>Compares the layouts of two versions' bodies.</summary>
internal sealed class BodyDiff(ChangeList changes, IReadOnlyDictionary<string, string> renames)
{
    private static readonly EquatableArray<string> s_body = new(["body"]);

    public void Compare(BodyModel before, BodyModel after)
    {
        changes.Changed(ChangeKind.TextChanged, s_body.With("title"), "The title", ExpressionText.Of(before.Title), ExpressionText.Of(after.Title), after.Title is null ? ChangeEffects.Harmless : ChangeEffects.BreaksNotes);
        changes.Changed(ChangeKind.TextChanged, s_body.With("header"), "The header", ExpressionText.Of(before.Header), ExpressionText.Of(after.Header), after.Header is null ? ChangeEffects.Harmless : ChangeEffects.BreaksNotes);
        changes.Constraint(s_body, "order", "the body", before.StrictOrder ? "strict" : null, after.StrictOrder ? "strict" : null, after.StrictOrder);
        changes.Constraint(s_body, "additional_sections", "the body", SchemaDiff.PolicyText(before.AdditionalSections), SchemaDiff.PolicyText(after.AdditionalSections), after.AdditionalSections > before.AdditionalSections);
        List<SectionPath> gone = SectionPath.All(before.Sections), come = SectionPath.All(after.Sections);
        List<(SectionPath Before, SectionPath After)> pairs = Pair(gone, come);
        foreach (SectionPath section in come) Added(section);
        foreach (SectionPath section in gone) changes.Add(ChangeKind.SectionRemoved, section.Place, ChangeEffects.BreaksNotes | ChangeEffects.BreaksCode, $"The section `{section.Path}` ({section.Title}) was removed", section.Title);
        foreach ((SectionPath old, SectionPath now) in pairs) Compare(old, now, pairs);
        CompareOrder(pairs, after.StrictOrder);
    }

    /// <summary>Takes those that are the same section out of both lists: by path, by what was said, by key where it is given once, by heading, and by a heading that became an alias.</summary>
    private List<(SectionPath, SectionPath)> Pair(List<SectionPath> before, List<SectionPath> after)
    {
        List<(SectionPath, SectionPath)> pairs = [];
        Take((old, now) => old.Path == now.Path);
        Take((old, now) => renames.TryGetValue(old.Path, out string? to) && to == now.Path);
        Take((old, now) => old.Section.Key == now.Section.Key);
        Take((old, now) => old.Section.Callout == now.Section.Callout && Same(old.Section.Heading, now.Section.Heading) && (old.Section.Heading ?? old.Section.Callout) is not null);
        Take((old, now) => old.Section.Heading is { } heading && now.Section.Aliases.Any(alias => Same(alias, heading)));
        return [.. pairs.OrderBy(pair => pair.Item2.Index)];

        void Take(Func<SectionPath, SectionPath, bool> isSame)
        {
            foreach (SectionPath now in after.ToList())
            {
                List<SectionPath> same = before.FindAll(old => isSame(old, now));
                if (same.Count != 1 || after.Count(other => isSame(same[0], other)) != 1) continue;
                before.Remove(same[0]);
                after.Remove(now);
                pairs.Add((same[0], now));
            }
        }
    }

    private void Added(SectionPath section)
    {
        bool isRequired = section.Section.Required || section.Section.RequiredWhen is not null;
        changes.Add(ChangeKind.SectionAdded, section.Place, isRequired ? ChangeEffects.BreaksNotes : ChangeEffects.Harmless, $"The section `{section.Path}` ({section.Title}) was added{(isRequired ? ", and is required" : "")}", null, section.Title + (isRequired ? ", required" : ""));
    }

    private void Compare(SectionPath before, SectionPath after, List<(SectionPath Before, SectionPath After)> pairs)
    {
        if (before.Section.Key != after.Section.Key) Renamed(before, after, ChangeEffects.BreaksCode, $"The key of the section `{before.Path}` is `{after.Section.Key}`");
        if (before.Title != after.Title && !Same(before.Title, after.Title)) Renamed(before, after, ChangeEffects.BreaksNotes, $"The section `{after.Path}` is called {after.Title}; it was {before.Title}", before.Title, after.Title);
        SectionPath? parent = pairs.Find(pair => pair.Before == before.Parent).After;
        if (before.Parent is null != after.Parent is null || (before.Parent is not null && parent != after.Parent))
        {
            string where = after.Parent is null ? "on the outermost level" : $"within `{after.Parent.Path}`";
            changes.Items.Add(new(ChangeKind.SectionMoved, after.Place, ChangeEffects.BreaksNotes | ChangeEffects.BreaksCode, $"The section `{after.Section.Key}` stands {where}") { OldPlace = before.Place });
        }
        else if (before.Section.Level != after.Section.Level)
        {
            changes.Constraint(after.Place, "level", $"the section `{after.Path}`", $"{before.Section.Level}", $"{after.Section.Level}", isNarrower: true);
        }

        new SectionDiff(changes, after.Place, after.Path).Compare(before.Section, after.Section);
    }

    private void Renamed(SectionPath before, SectionPath after, ChangeEffects effects, string message, string? from = null, string? to = null) =>
        changes.Items.Add(new(ChangeKind.SectionRenamed, after.Place, effects, message) { OldPlace = before.Place, From = from, To = to });

    /// <summary>Sections that stand before others that they stood behind; as few of them as there can be.</summary>
    private void CompareOrder(List<(SectionPath Before, SectionPath After)> pairs, bool isStrict)
    {
        foreach (IGrouping<SectionPath?, (SectionPath Before, SectionPath After)> siblings in pairs.GroupBy(pair => pair.After.Parent))
        {
            List<(SectionPath Before, SectionPath After)> stayed = [.. siblings.Where(pair => Equals(pair.Before.Parent?.Path, pair.After.Parent?.Path))];
            HashSet<int> inOrder = Increasing([.. stayed.Select(pair => pair.Before.Index)]);
            for (int i = 0; i < stayed.Count; i++)
            {
                if (inOrder.Contains(i)) continue;
                string where = i == 0 ? "first" : $"after `{stayed[i - 1].After.Section.Key}`";
                changes.Add(ChangeKind.SectionMoved, stayed[i].After.Place, isStrict ? ChangeEffects.BreaksNotes : ChangeEffects.Harmless, $"The section `{stayed[i].After.Path}` stands {where}", null, where);
            }
        }
    }

    /// <summary>The places of a longest run of numbers that grow.</summary>
    private static HashSet<int> Increasing(List<int> numbers)
    {
        int[] length = new int[numbers.Count], last = new int[numbers.Count];
        int best = -1;
        for (int i = 0; i < numbers.Count; i++)
        {
            (length[i], last[i]) = (1, -1);
            for (int j = 0; j < i; j++)
            {
                if (numbers[j] < numbers[i] && length[j] >= length[i]) (length[i], last[i]) = (length[j] + 1, j);
            }

            if (best < 0 || length[i] > length[best]) best = i;
        }

        HashSet<int> places = [];
        for (int at = best; at >= 0; at = last[at]) places.Add(at);
        return places;
    }

    private static bool Same(string? left, string? right) => left is not null && right is not null && string.Equals(Words(left), Words(right), StringComparison.OrdinalIgnoreCase);

    // Headings are found whatever their emphasis and the punctuation at their end.
    private static string Words(string heading) => string.Join(" ", heading.Replace("*", "").Replace("_", " ").Replace("`", "").Trim().TrimEnd(':', '.', '!', '?', ';', ',').Split([' '], StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A section and where it stands.</summary>
/// <param name="Section">The section.</param>
/// <param name="Place">The keys that lead to it in the schema.</param>
/// <param name="Path">The keys of the sections around it and its own, with dots.</param>
/// <param name="Index">Its number in the schema.</param>
/// <param name="Parent">The section around it, or null.</param>
internal sealed record SectionPath(SectionModel Section, EquatableArray<string> Place, string Path, int Index, SectionPath? Parent)
{
    /// <summary>The heading or callout in words.</summary>
    public string Title => Section.Heading is { } heading ? $"“{heading}”" : $"callout `{Section.Callout}`";

    /// <summary>The sections and those within them.</summary>
    public static List<SectionPath> All(EquatableArray<SectionModel> sections)
    {
        List<SectionPath> all = [];
        Walk(sections, new(["body", "sections"]), null, all);
        return all;
    }

    private static void Walk(EquatableArray<SectionModel> sections, EquatableArray<string> place, SectionPath? parent, List<SectionPath> all)
    {
        foreach (SectionModel section in sections)
        {
            SectionPath here = new(section, place.With(section.Key), parent is null ? section.Key : $"{parent.Path}.{section.Key}", all.Count, parent);
            all.Add(here);
            Walk(section.Sections, here.Place.With("sections"), here, all);
        }
    }
}
