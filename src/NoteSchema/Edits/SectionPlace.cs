namespace NoteSchema;

/// <summary>Where a section goes.</summary>
public readonly struct SectionPlace
{
    private SectionPlace(Section? section, bool isBefore)
    {
        Section = section;
        IsBefore = isBefore;
    }

    /// <summary>At the end of the note.</summary>
    public static SectionPlace End => default;

    /// <summary>The section that it stands beside; null at the end.</summary>
    internal Section? Section { get; }

    internal bool IsBefore { get; }

    /// <summary>Directly before the heading of a section.</summary>
    public static SectionPlace Before(Section section) => new(section, true);

    /// <summary>Behind a section and all sections in it.</summary>
    public static SectionPlace After(Section section) => new(section, false);
}
