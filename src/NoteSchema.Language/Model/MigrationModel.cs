namespace NoteSchema.Language;

/// <summary>The steps that lead to a version from the one before.</summary>
/// <param name="Version">The version they lead to.</param>
/// <param name="Steps">The steps in order.</param>
public sealed record MigrationModel(int Version, EquatableArray<MigrationStepModel> Steps);

/// <summary>A step of a migration: its name and what it says, checked.</summary>
public sealed record MigrationStepModel
{
    /// <summary>The name of the step, such as <c>rename_field</c>.</summary>
    public required string Step { get; init; }

    /// <summary>What it says, in the order of the file; scalars and lists of scalars.</summary>
    public EquatableArray<MigrationArgumentModel> Arguments { get; init; }

    /// <summary>The expression under <c>derive</c>, or null.</summary>
    public ExpressionModel? Derive { get; init; }
}

/// <summary>Something that a migration step says.</summary>
/// <param name="Name">The key.</param>
/// <param name="Value">The value; null where <paramref name="Map"/> holds a map.</param>
/// <param name="Map">The entries of a map, as of <c>values</c>.</param>
public sealed record MigrationArgumentModel(string Name, LiteralModel? Value, EquatableArray<MigrationMapEntryModel> Map);

/// <summary>An entry of a map in a migration step.</summary>
/// <param name="Key">The old value.</param>
/// <param name="Value">The new one.</param>
public sealed record MigrationMapEntryModel(string Key, LiteralModel Value);
