namespace NoteSchema.Vaults;

/// <summary>What becomes of a note of a vault when it is migrated. It does not hold the note, but its texts before and after.</summary>
/// <param name="Path">The path from the vault's root, with <c>/</c>.</param>
/// <param name="Schema">The id of the schema that the note has.</param>
/// <param name="State">How it stands to the version.</param>
/// <param name="From">The version that it has; 1 where it says none.</param>
/// <param name="To">The version that it comes to; the same as <paramref name="From"/> where it stays as it is.</param>
public sealed record NoteMigration(string Path, string Schema, MigrationState State, long From, long To)
{
    /// <summary>The version that was to be reached.</summary>
    public long Target { get; init; } = To;

    /// <summary>The steps that find something to do, in order, up to the one that failed.</summary>
    public IReadOnlyList<MigratedStep> Steps { get; init; } = [];

    /// <summary>The headings that have another text then, or are gone, and blocks with ids that went with them; of a note that has its version those that were renamed on the way to it.</summary>
    public IReadOnlyList<HeadingChange> Headings { get; init; } = [];

    /// <summary>The links of the note that follow headings of other notes, or lead nowhere then.</summary>
    public IReadOnlyList<HeadingLink> Links { get; init; } = [];

    /// <summary>Why it stays as it is; null where it does not, or need not change.</summary>
    public MigrationFailure? Failure { get; init; }

    /// <summary>The text before; a byte-order mark belongs to it.</summary>
    public string Before { get; init; } = "";

    /// <summary>The text after; the same where it stays as it is.</summary>
    public string After { get; init; } = "";

    /// <summary>The change of the file; null where it stays as it is. A note that has its version may be changed for its links alone.</summary>
    public FileChange? Change { get; init; }

    /// <summary>What changes, line by line.</summary>
    public FileDiff Diff => FileDiff.Of(Path, Before, After);
}

/// <summary>What a plan says of a note.</summary>
/// <param name="File">The note.</param>
/// <param name="Migration">What becomes of it; null where it has no schema with versions and no link to follow, or could not be read.</param>
/// <param name="Failure">Why its file could not be read; null where it could.</param>
public readonly record struct PlannedNote(VaultFile File, NoteMigration? Migration, string? Failure = null)
{
    /// <summary>Why its schema and version cannot be told, as <see cref="Note.Unreadable"/>; null where they can.</summary>
    public string? Unreadable { get; init; }
}
