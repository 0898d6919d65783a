namespace NoteSchema;

/// <summary>Adds a section that a schema names and a note does not have, one at a time: where the next one goes depends on it.</summary>
internal sealed class SectionEnricher(NoteReading reading, EnrichmentLog log)
{
    /// <summary>Whether sections that are not required are added too, unless they would be wrong as they are.</summary>
    public bool AddsAll { get; init; }

    /// <summary>The note afterwards; null where there was nothing to do. What stands behind a block that is not closed may well be a section, so nothing is added there.</summary>
    public EnrichedText? Run() => reading.Note.Body.Blocks is [.., { IsClosed: false, IsTop: true }] ? null : Add(reading.Sections);

    private EnrichedText? Add(SectionReading parent)
    {
        foreach (SectionReading section in parent.Parts)
        {
            if ((section.Exists ? Add(section) : AddsAll || IsRequired(section.Layout!) ? Add(parent, section.Layout!) : null) is { } added) return added;
        }
        return null;
    }

    private bool IsRequired(SectionLayout layout) => layout.Required || layout.RequiredWhen?.Test(reading.Scope) == true;

    private EnrichedText? Add(SectionReading parent, SectionLayout layout)
    {
        string name = layout.Heading ?? $"[!{layout.Callout}] {layout.Title}".TrimEnd();
        if (log.IsRejected(name)) return null;
        if (WhyNotMissing(layout) is { } reason)
        {
            log.Reject(name, $"the section “{name}” {reason}; `noteschema lint` says what is wrong");
            return null;
        }
        reading.FieldsAsked.Clear();
        TextEdit edit = SectionEdits.Add(new CheckContext(reading, static _ => { }), parent, layout);
        Note note = Note.Parse(TextEdit.Apply(reading.Note.Source.ToString(), [edit]), reading.Note.Path);
        if (!IsThere(note, layout))
        {
            log.Reject(name, $"the section “{name}” cannot be added at its place so that it is found there");
            return null;
        }
        if (!IsRequired(layout) && CountErrors(note) > CountErrors(reading.Note))
        {
            log.Reject(name, $"the section “{name}” would be wrong as it begins");
            return null;
        }
        bool isFilled = layout.Template is not null;
        log.Add(new Enrichment(EnrichmentKind.Section, name, null, edit.NewText.Trim('\r', '\n'), isFilled ? layout.Template!.Text : "required", isFilled ? ExpressionReads.Of(layout.Template!, reading) : []));
        return new EnrichedText(note, [edit]);
    }

    private string? WhyNotMissing(SectionLayout layout) =>
        UnseenHeading.IsOf(layout, reading.Note) ? "stands there under a heading that Obsidian does not see"
        : MisspeltHeading.Of(layout, reading) is { } slip ? $"may be the one called “{reading.Note.Source.ToString(slip)}”"
        : null;

    private int CountErrors(Note note) => NoteChecker.Check(note, reading.Schema, reading.Environment).Count(found => found.Severity == Severity.Error);

    // It is there, and every other section as before.
    private bool IsThere(Note note, SectionLayout added)
    {
        SectionReading after = new NoteReading(note, reading.Schema, reading.Environment).Sections;
        return AreSame(reading.Sections, after);

        bool AreSame(SectionReading left, SectionReading right) => left.Parts.Zip(right.Parts).All(pair =>
            pair.First.Layout == added ? pair.Second.Exists : pair.First.Exists == pair.Second.Exists && AreSame(pair.First, pair.Second));
    }
}
