namespace NoteSchema;

/// <summary>How a note's version stands to its schema's.</summary>
internal enum VersionState
{
    /// <summary>The note is one of the schema's version.</summary>
    Current,

    /// <summary>It is one of an older version.</summary>
    Old,

    /// <summary>It is one of a version that is not known here.</summary>
    Future,

    /// <summary>What it says is no version.</summary>
    Unreadable,
}

/// <summary>Where a note stands among the versions of its schema.</summary>
/// <param name="State">How its version stands to the schema's.</param>
/// <param name="Version">The version that it says.</param>
/// <param name="Migration">Of an old note, what bringing it to the schema's version came to; null where the schema has no migrations.</param>
internal readonly record struct VersionStanding(VersionState State, NoteVersion Version, MigrationResult? Migration = null)
{
    /// <summary>Where <paramref name="note"/> stands among the versions of <paramref name="schema"/>.</summary>
    public static VersionStanding Of(Note note, Schema schema, NoteEnvironment environment)
    {
        NoteVersion version = NoteVersion.Of(note.Frontmatter, environment);
        if (version.Number == schema.Version) return new(VersionState.Current, version);
        if (version.Number == 0) return new(VersionState.Unreadable, version);
        return version.Number > schema.Version ? new(VersionState.Future, version) : OfOld(note, schema, version, environment);
    }

    // A note that says no version, and in which no step finds anything to do, is written as notes of the current version are.
    private static VersionStanding OfOld(Note note, Schema schema, NoteVersion version, NoteEnvironment environment)
    {
        bool isSaid = !version.Value.IsMissing;
        bool hasSteps = schema.Migrations.Count > 0;
        if (!isSaid && hasSteps && !schema.Migrations.Any(migration => migration.Steps.Any(step => step.MayChange(note, environment)))) return new(VersionState.Current, version);
        MigrationResult? result = hasSteps ? NoteMigrator.Migrate(note, schema, environment) : null;
        bool isWrittenAsCurrent = !isSaid && result is { Steps.Count: 0, Failure: null or { Step: null, Findings.Count: > 0 } };
        return isWrittenAsCurrent ? new(VersionState.Current, version) : new(VersionState.Old, version, result);
    }
}
