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
        run.Editor.ReplaceText(section.Callout is { } callout ? CalloutEdits(note, callout) : HeadingEdits(note, section));
        return null;
    }

    private IEnumerable<TextEdit> CalloutEdits(Note note, Block callout)
    {
        if (!note.Source.AsSpan(callout.InfoSpan).Equals(to.Callout, StringComparison.OrdinalIgnoreCase)) yield return new TextEdit(callout.InfoSpan, to.Callout!);
        if (to.Title is null || HeadingText.Normalize(note.Source.AsSpan(callout.Text)) == to.NormalTitle) yield break;
        yield return callout.Text.IsEmpty ? TextEdit.Insert(note.Source.FirstLineOf(callout.Span).End, " " + to.Title) : new TextEdit(callout.Text, to.Title);
    }

    private IEnumerable<TextEdit> HeadingEdits(Note note, SectionReading section)
    {
        foreach (TextSpan title in section.Duplicates.Select(heading => heading.Text).Prepend(section.TitleSpan))
        {
            if (note.Source.AsSpan(title) is var text && !text.SequenceEqual(to.Heading)) yield return new TextEdit(title, to.Heading!);
        }
        // A note whose headings have levels of their own keeps them.
        if (section.Level != from.Level) yield break;
        foreach (TextEdit edit in HeadingLevels.Shift(note, section.Span, to.Level - from.Level) ?? []) yield return edit;
    }
}
