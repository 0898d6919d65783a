namespace NoteSchema;

/// <summary>The steps that make a note of a version from one of the version before.</summary>
/// <param name="Version">The version that they lead to, from 2.</param>
/// <param name="Steps">The steps in order.</param>
public sealed record Migration(int Version, IReadOnlyList<MigrationStep> Steps)
{
    /// <summary>The fields that expressions of the steps see, as they were before the first step; others are read as whatever they hold.</summary>
    public IReadOnlyList<Field> Fields { get; init; } = [];

    /// <summary>The sections that expressions of the steps see, as they were before the first step.</summary>
    public IReadOnlyList<SectionLayout> Sections { get; init; } = [];

    /// <summary>How expressions of the steps read the old note.</summary>
    internal Schema Before => field ??= new Schema { Id = "", Version = Version - 1, Fields = Fields, Body = new BodyLayout { Sections = Sections } };
}
