namespace NoteSchema;

/// <summary><c>remove_section</c>: takes a section out with all that stands in it.</summary>
/// <param name="section">The section as it was.</param>
public sealed class RemoveSectionStep(SectionLayout section) : MigrationStep
{
    // More of one name than anybody has in a note.
    private const int Most = 100;

    /// <inheritdoc/>
    public override string Name => "remove_section";

    /// <inheritdoc/>
    public override string Summary => $"remove the section “{SectionPlaces.NameOf(section)}”";

    internal override bool MayChange(Note note, NoteEnvironment environment) => SectionPlaces.MayHave(note, section);

    internal override string? Apply(MigrationRun run)
    {
        for (int i = 0; i < Most && run.Editor.Refusal is null && SectionPlaces.Find(run.Editor.Note, section, run.Environment) is { } found; i++)
        {
            Note note = run.Editor.Note;
            TextSpan place = SectionPlaces.Of(note, found).Span;
            run.Headings.AddRange(note.Body.Blocks.Where(block => block.BlockId is not null && place.Contains(block.BlockIdSpan)).Select(block => new HeadingChange(block.BlockId!, null) { IsBlock = true }));
            if (SectionPlaces.HeadingOf(note, found) is { } heading)
            {
                run.Headings.AddRange(heading.DescendantsAndSelf().Select(section => new HeadingChange(section.Title, null)));
                run.Editor.RemoveSection(heading);
            }
            else run.Editor.ReplaceText([BodyText.Remove(note, place)]);
        }
        return null;
    }
}

/// <summary><c>move_section</c>: puts a section directly before or behind another. Where the note lacks one of the two it does nothing, and says so where it is the other.</summary>
/// <param name="section">The section.</param>
public sealed class MoveSectionStep(SectionLayout section) : MigrationStep
{
    /// <inheritdoc/>
    public override string Name => "move_section";

    /// <inheritdoc/>
    public override string Summary => $"move the section “{SectionPlaces.NameOf(section)}” {(Before is not null ? "before" : "behind")} “{SectionPlaces.NameOf((Before ?? After)!)}”";

    /// <summary>The section that follows it then; null where <see cref="After"/> is given.</summary>
    public SectionLayout? Before { get; init; }

    /// <summary>The section that it follows then; null where <see cref="Before"/> is given.</summary>
    public SectionLayout? After { get; init; }

    internal override bool MayChange(Note note, NoteEnvironment environment) => SectionPlaces.MayHave(note, section) && SectionPlaces.MayHave(note, (Before ?? After)!);

    internal override string? Apply(MigrationRun run)
    {
        Note note = run.Editor.Note;
        SectionLayout beside = (Before ?? After)!;
        if (SectionPlaces.Find(note, section, run.Environment) is not { } found) return null;
        if (SectionPlaces.Find(note, beside, run.Environment) is not { } other)
        {
            run.Remark = $"it stays where it is, since the note has no section “{SectionPlaces.NameOf(beside)}”";
            return null;
        }
        TextSpan place = SectionPlaces.Of(note, found).Span, target = SectionPlaces.Of(note, other).Span;
        if (place.Start < target.Start && target.Start < place.End) return $"“{SectionPlaces.NameOf(beside)}” stands within “{SectionPlaces.NameOf(section)}”.";
        if (SectionPlaces.HeadingOf(note, found) is not { } heading || SectionPlaces.HeadingOf(note, other) is not { } neighbour)
        {
            int at = Before is not null ? target.Start : target.End;
            if (at != place.Start && at != place.End) run.Editor.ReplaceText(BodyText.Move(note, place, at, []));
            return null;
        }
        int levels = section.Level - beside.Level + other.Level - found.Level;
        bool keepsLevels = HeadingLevels.Shift(note, found.Span, levels) is null;
        string before = run.Editor.Text;
        run.Editor.MoveSection(heading, Before is not null ? SectionPlace.Before(neighbour) : SectionPlace.After(neighbour), keepsLevels ? 0 : levels);
        if (keepsLevels && !ReferenceEquals(before, run.Editor.Text)) run.Remark = "its headings keep their levels, since one of them is underlined or would have none";
        return null;
    }
}

/// <summary><c>add_section</c>: adds a section with its template to a note that does not have it.</summary>
/// <param name="section">The section.</param>
public sealed class AddSectionStep(SectionLayout section) : MigrationStep
{
    /// <inheritdoc/>
    public override string Name => "add_section";

    /// <inheritdoc/>
    public override string Summary => $"add the section “{SectionPlaces.NameOf(section)}”";

    /// <summary>The section that follows it then; null for none in particular.</summary>
    public SectionLayout? Before { get; init; }

    /// <summary>The section that it follows then; null for none in particular.</summary>
    public SectionLayout? After { get; init; }

    internal override bool MayChange(Note note, NoteEnvironment environment) => SectionPlaces.Find(note, section, environment) is null;

    internal override string? Apply(MigrationRun run)
    {
        Note note = run.Editor.Note;
        if (SectionPlaces.Find(note, section, run.Environment) is not null) return null;
        string gap = SectionPlaces.LineEnd(note) + SectionPlaces.LineEnd(note);
        run.Editor.ReplaceText([SectionInsertion.At(note, SectionInsertion.PlaceOf(run, section, Before, After), SectionInsertion.TextOf(section, run), gap)]);
        return null;
    }
}
