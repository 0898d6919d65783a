namespace NoteSchema;

/// <summary><c>rename_section</c>: gives a section another heading, and its level where that is another. What stands in it stays.</summary>
/// <param name="from">The section as it was.</param>
/// <param name="to">The section it becomes.</param>
public sealed class RenameSectionStep(SectionLayout from, SectionLayout to) : MigrationStep
{
    private readonly SectionLayout _itself = new(to.Key, to.Content) { Heading = to.Heading, Callout = to.Callout, Title = to.Title, Level = to.Level };

    /// <inheritdoc/>
    public override string Name => "rename_section";

    /// <inheritdoc/>
    public override string Summary => $"rename the section “{SectionPlaces.NameOf(from)}” to “{SectionPlaces.NameOf(to)}”";

    /// <summary>What it does to the heading; null for a callout, or where it stays.</summary>
    internal HeadingChange? Change => from.Heading is { } old && to.Heading is { } now && !HeadingText.IsLinkedAs(old, now) ? new HeadingChange(old, now) : null;

    internal override bool MayChange(Note note, NoteEnvironment environment) => SectionPlaces.MayHave(note, from);

    internal override string? Apply(MigrationRun run)
    {
        Note note = run.Editor.Note;
        if (SectionPlaces.Find(note, from, run.Environment) is not { } section) return null;
        if (SectionPlaces.Find(note, _itself, run.Environment) is { } other && other.HeadingSpan != section.HeadingSpan)
        {
            return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The note has a section “{SectionPlaces.NameOf(to)}” already, on line {note.Source.LineAt(other.HeadingSpan.Start) + 1}, besides “{SectionPlaces.NameOf(from)}” on line {note.Source.LineAt(section.HeadingSpan.Start) + 1}; make one of the two.");
        }
        if ((section.Callout is null) != (to.Callout is null)) return $"“{SectionPlaces.NameOf(from)}” is a {(section.Callout is null ? "heading" : "callout")}, and “{SectionPlaces.NameOf(to)}” is a {(to.Callout is null ? "heading" : "callout")}; no step makes one of the other, so write it by hand.";
        if (section.Callout is { } callout)
        {
            run.Editor.ReplaceText(CalloutEdits(note, callout));
            return null;
        }
        List<TextEdit> edits = [.. HeadingEdits(note, section)];
        string[] old = [.. Titles(note, section).Select(title => note.Source.ToString(title)).Where(title => title != to.Heading)];
        HeadingChange[] changes = [.. old.Select(title => new HeadingChange(title, to.Heading))];
        // Links within the note, but for those in what is changed anyway.
        IEnumerable<TextEdit> links = HeadingLinks.Find(note, target => target.Length == 0 ? changes : null).SelectMany(link => link.Edits);
        edits.AddRange([.. links.Where(link => link.Span.Start >= note.Body.Span.Start && !edits.Exists(edit => edit.Span.Start <= link.Span.End && link.Span.Start <= edit.Span.End))]);
        run.Editor.ReplaceText(edits);
        run.Headings.AddRange(changes);
        return null;
    }

    private static IEnumerable<TextSpan> Titles(Note note, SectionReading section) => section.Duplicates.Select(heading => HeadingText.NameIn(note.Source, heading.Text)).Prepend(section.TitleSpan);

    private IEnumerable<TextEdit> CalloutEdits(Note note, Block callout)
    {
        if (!note.Source.AsSpan(callout.InfoSpan).Equals(to.Callout, StringComparison.OrdinalIgnoreCase)) yield return new TextEdit(callout.InfoSpan, to.Callout!);
        if (to.Title is null || HeadingText.Normalize(note.Source.AsSpan(callout.Text)) == to.NormalTitle) yield break;
        yield return callout.Text.IsEmpty ? TextEdit.Insert(note.Source.FirstLineOf(callout.Span).End, " " + to.Title) : new TextEdit(callout.Text, to.Title);
    }

    private IEnumerable<TextEdit> HeadingEdits(Note note, SectionReading section)
    {
        foreach (TextSpan title in Titles(note, section))
        {
            if (note.Source.AsSpan(title) is var text && !text.SequenceEqual(to.Heading)) yield return new TextEdit(title, to.Heading!);
        }
        // A note whose headings have levels of their own keeps them.
        if (section.Level != from.Level) yield break;
        foreach (TextEdit edit in HeadingLevels.Shift(note, section.Span, to.Level - from.Level) ?? []) yield return edit;
    }
}
