namespace NoteSchema;

/// <summary>Checks a note's sections against those that its schema names.</summary>
internal static class SectionsCheck
{
    public static void Run(CheckContext context)
    {
        BodyLayout layout = context.Reading.Schema.Body;
        if (layout.Sections.Count == 0) return;
        CheckLevel(context, context.Reading.Sections, layout.StrictOrder);
        if (layout.AdditionalSections != Additional.Allow) ReportUnknown(context, layout);
    }

    private static void CheckLevel(CheckContext context, SectionReading parent, bool strict)
    {
        if (strict) SectionOrderCheck.Run(context, parent);
        foreach (SectionReading section in parent.Parts)
        {
            if (section.Exists)
            {
                CheckHeading(context, section);
                SectionContentCheck.Run(context, section);
            }
            else if (section.Layout!.Required || section.Layout.RequiredWhen?.Test(context.Scope) == true)
            {
                ReportMissing(context, parent, section.Layout);
            }
            if (section.Exists) CheckLevel(context, section, strict);
        }
    }

    private static void CheckHeading(CheckContext context, SectionReading section)
    {
        SectionLayout layout = section.Layout!;
        SourceText source = context.Source;
        TextSpan text = section.TitleSpan;
        if (section.IsRenamed)
            context.Report(Rules.SectionRenamed, text, $"This section is now called “{layout.Heading}”.", layout.Severity, Fix.Replace($"Call it “{layout.Heading}”", FixKind.Safe, text, layout.Heading!));
        if (section.Callout is null && section.Level != layout.Level && source.AsSpan(section.HeadingSpan).StartsWith("#"))
        {
            var marks = new TextSpan(section.HeadingSpan.Start, section.Level);
            context.Report(Rules.HeadingLevel, marks, $"“{layout.Heading}” is a heading of level {layout.Level}, not {section.Level}.", layout.Severity, [.. Relevel(context, section)]);
        }
        foreach (Block again in section.Duplicates)
            context.Report(Rules.DuplicateSection, again.Text, $"“{layout.Heading}” stands in this note already, on line {source.PositionAt(section.HeadingSpan.Start).Line + 1}.", layout.Severity,
                SectionEdits.Merge(context.Note, section, again) is { } merge ? [new Fix($"Put what it holds under the first “{layout.Heading}”", FixKind.Suggested, merge)] : []);
    }

    // The headings in the section keep their distance from its own.
    private static IEnumerable<Fix> Relevel(CheckContext context, SectionReading section)
    {
        int level = section.Layout!.Level, shift = level - section.Level;
        var edits = new List<TextEdit> { new(new TextSpan(section.HeadingSpan.Start, section.Level), new string('#', level)) };
        foreach (Block heading in context.Note.Body.BlocksIn(section.Span))
        {
            if (heading.Kind != BlockKind.Heading || heading.Span.Start <= section.HeadingSpan.Start || heading.Level <= section.Level) continue;
            // What the schema names has its level from there.
            if (section.Names(heading)) continue;
            if (!context.Source.AsSpan(heading.Span).StartsWith("#") || heading.Level + shift > 6) yield break;
            edits.Add(new TextEdit(new TextSpan(heading.Span.Start, heading.Level), new string('#', heading.Level + shift)));
        }
        yield return new Fix($"Write {new string('#', level)}", FixKind.Suggested, edits);
    }

    private static void ReportMissing(CheckContext context, SectionReading parent, SectionLayout layout)
    {
        // What an unclosed block takes up is reported as that, and so is a heading that is not seen; a section may well stand in it.
        if (context.Note.Body.Blocks is [.., { IsClosed: false, IsTop: true }] || UnseenHeading.IsOf(layout, context.Note)) return;
        string name = layout.Heading ?? $"[!{layout.Callout}] {layout.Title}".TrimEnd();
        TextSpan place = parent.Layout is not null ? parent.HeadingSpan
            : context.Note.Body.Title is { } title ? title.Span
            : context.Note.Frontmatter.Exists ? new TextSpan(context.Note.Frontmatter.Span.Start, 3) : context.Source.FirstLineOf(new TextSpan(0, context.Source.Length));
        Fix fix = MisspeltHeading.Of(layout, context.Reading) is { } slip ? Fix.Replace($"Call “{context.Source.ToString(slip)}” “{name}”", Suggestions.KindOf(MisspeltHeading.Words(context.Source.AsSpan(slip)), layout.Heading!), slip, layout.Heading!)
            : new Fix($"Add the section “{name}”", FixKind.Suggested, [SectionEdits.Add(context, parent, layout)]);
        context.Report(Rules.MissingSection, place, $"The section “{name}” is missing.", layout.Severity, fix);
    }

    // Sections beside those that the schema names: of their level, or directly below the title.
    private static void ReportUnknown(CheckContext context, BodyLayout layout)
    {
        Severity severity = layout.AdditionalSections == Additional.Forbid ? Severity.Error : Severity.Warning;
        int level = LevelOf(layout);
        foreach (Block heading in context.Note.Body.Blocks)
        {
            if (heading.Kind != BlockKind.Heading || !heading.IsTop || heading.Level != level || context.Reading.Sections.Names(heading)) continue;
            TextSpan name = HeadingText.NameIn(context.Source, heading.Text);
            string text = context.Source.ToString(name);
            string? near = Suggestions.Nearest(MisspeltHeading.Words(text).ToString(), layout.Sections.Where(section => section.Heading is not null && !context.Reading.Sections.Section(section.Key).Exists).Select(section => section.Heading!));
            context.Report(Rules.UnknownSection, name, $"The schema `{context.Reading.Schema.Id}` has no section “{text}”.{(near is null ? "" : $" Did you mean “{near}”?")}", severity,
                near is null ? [] : [Fix.Replace($"Call it “{near}”", Suggestions.KindOf(MisspeltHeading.Words(text), near), name, near)]);
        }
    }

    /// <summary>The highest level of sections that the schema names at the top.</summary>
    private static int LevelOf(BodyLayout layout)
    {
        int level = int.MaxValue;
        foreach (SectionLayout section in layout.Sections)
        {
            if (section.Heading is not null) level = Math.Min(level, section.Level);
        }
        return level == int.MaxValue ? 2 : level;
    }
}
