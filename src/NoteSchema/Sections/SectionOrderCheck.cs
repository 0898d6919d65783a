namespace NoteSchema;

/// <summary>Checks that sections come in the order of the schema.</summary>
internal static class SectionOrderCheck
{
    public static void Run(CheckContext context, SectionReading parent)
    {
        if (!IsInOrder(parent)) Report(context, parent);
    }

    private static void Report(CheckContext context, SectionReading parent)
    {
        List<SectionReading> inSchema = [.. parent.Parts.Where(section => IsIn(parent, section))];
        List<SectionReading> inNote = [.. inSchema.OrderBy(section => section.HeadingSpan.Start)];
        HashSet<SectionReading> inPlace = LongestInOrder(inNote.ConvertAll(section => inSchema.IndexOf(section)), inNote);
        foreach (SectionReading section in inNote)
        {
            if (inPlace.Contains(section)) continue;
            int index = inSchema.IndexOf(section);
            SectionReading? after = inSchema.Take(index).LastOrDefault(inPlace.Contains);
            SectionReading? before = inSchema.Skip(index + 1).FirstOrDefault(inPlace.Contains);
            string place = after is not null ? $"after “{NameOf(after)}”" : before is not null ? $"before “{NameOf(before)}”" : "elsewhere";
            context.Report(Rules.SectionOrder, section.HeadingSpan, $"The section “{NameOf(section)}” belongs {place}.", section.Layout!.Severity, [.. Move(context, section, after, before)]);
        }
    }

    private static IEnumerable<Fix> Move(CheckContext context, SectionReading section, SectionReading? after, SectionReading? before)
    {
        if (after is not null) yield return new Fix($"Move it behind “{NameOf(after)}”", FixKind.Suggested, SectionEdits.Move(context.Note, section, SectionEdits.EndOf(context.Source, after)));
        else if (before is not null) yield return new Fix($"Move it before “{NameOf(before)}”", FixKind.Suggested, SectionEdits.Move(context.Note, section, before.HeadingSpan.Start));
    }

    private static bool IsIn(SectionReading parent, SectionReading section) => section.Exists && (parent.Layout is null || parent.Span.Contains(section.Span));

    private static bool IsInOrder(SectionReading parent)
    {
        int last = -1;
        foreach (SectionReading section in parent.Parts)
        {
            if (!IsIn(parent, section)) continue;
            if (section.HeadingSpan.Start < last) return false;
            last = section.HeadingSpan.Start;
        }
        return true;
    }

    private static string NameOf(SectionReading section) => section.Layout!.Heading ?? section.Layout.Title ?? section.Layout.Callout!;

    // The longest run of sections that keep the schema's order stays; the fewest others are to move.
    private static HashSet<SectionReading> LongestInOrder(List<int> order, List<SectionReading> sections)
    {
        var length = new int[order.Count];
        var previous = new int[order.Count];
        int best = -1;
        for (int i = 0; i < order.Count; i++)
        {
            length[i] = 1;
            previous[i] = -1;
            for (int j = 0; j < i; j++)
            {
                if (order[j] >= order[i] || length[j] + 1 <= length[i]) continue;
                length[i] = length[j] + 1;
                previous[i] = j;
            }
            if (best < 0 || length[i] > length[best]) best = i;
        }
        var kept = new HashSet<SectionReading>();
        for (int i = best; i >= 0; i = previous[i]) kept.Add(sections[i]);
        return kept;
    }
}
