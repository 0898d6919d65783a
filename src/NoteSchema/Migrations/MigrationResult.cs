using System.Globalization;

namespace NoteSchema;

/// <summary>How a note stands to its schema's version after it was migrated, or was not.</summary>
public enum MigrationState
{
    /// <summary>It has the version already.</summary>
    Current,
    /// <summary>It has come to the version by <see cref="MigrationResult.Edits"/>.</summary>
    Migrated,
    /// <summary>It stays as it was; <see cref="MigrationResult.Failure"/> says why.</summary>
    Failed,
    /// <summary>It has a newer version than the schema, so nothing is known of it and nothing is done.</summary>
    Newer,
}

/// <summary>What came of bringing a note to another version of its schema.</summary>
public sealed class MigrationResult
{
    internal MigrationResult(MigrationState state, Schema schema, long from, Note original)
    {
        State = state;
        Schema = schema;
        From = from;
        To = from;
        Original = original;
        Note = original;
    }

    /// <summary>How the note stands to the version now.</summary>
    public MigrationState State { get; }

    /// <summary>The schema that the note has now: another than before where a step says so.</summary>
    public Schema Schema { get; }

    /// <summary>The version that the note had.</summary>
    public long From { get; }

    /// <summary>The version that the note has now; <see cref="From"/> where it was not migrated.</summary>
    public long To { get; internal init; }

    /// <summary>The note as it was.</summary>
    public Note Original { get; }

    /// <summary>The note as it is now: <see cref="Original"/> itself where it was not migrated.</summary>
    public Note Note { get; internal init; }

    /// <summary>The edits on the text of <see cref="Original"/> that make it the new note, in order, none overlapping another; empty where it was not migrated.</summary>
    public IReadOnlyList<TextEdit> Edits { get; internal init; } = [];

    /// <summary>The steps that found something to do or have something to say, in order, up to the one that failed; empty where only the version is written.</summary>
    public IReadOnlyList<MigratedStep> Steps { get; internal init; } = [];

    /// <summary>The headings that have another text now or are gone, and the blocks with ids that went with them, in order; links of other notes to them must follow. Those of the note itself, <c>[[#Heading]]</c>, have.</summary>
    public IReadOnlyList<HeadingChange> Headings { get; internal init; } = [];

    /// <summary>Why the note stays as it was; null where it does not, or has no need to change.</summary>
    public MigrationFailure? Failure { get; internal init; }
}

/// <summary>A step that changed a note, or says why it did not.</summary>
/// <param name="Version">The version that it leads to.</param>
/// <param name="Step">The step.</param>
/// <param name="Remark">What it left as it is, the end of a sentence; null for nothing.</param>
public sealed record MigratedStep(int Version, MigrationStep Step, string? Remark = null)
{
    /// <summary>What it does, for people, with the remark.</summary>
    public string Summary => Remark is null ? Step.Summary : $"{Step.Summary}: {Remark}";
}

/// <summary>Why a note could not be migrated.</summary>
/// <param name="Version">The version that was not reached.</param>
/// <param name="Step">The step that cannot be carried out; null where the note would arrive with errors.</param>
/// <param name="Reason">Why, a sentence for people.</param>
public sealed record MigrationFailure(long Version, MigrationStep? Step, string Reason)
{
    /// <summary>The errors that the note would arrive with, with places in the note as it would be; empty where a step failed.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; init; } = [];

    /// <summary>Version, step and reason in one sentence or two.</summary>
    public string Message => Step is not null
        ? string.Create(CultureInfo.InvariantCulture, $"The step `{Step.Name}` of version {Version} cannot be carried out: {Reason}")
        : Findings.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $"As version {Version} it would have an error: {Reason}") : Reason;
}
