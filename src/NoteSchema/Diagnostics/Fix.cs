namespace NoteSchema;

/// <summary>How far a fix can be trusted.</summary>
public enum FixKind
{
    /// <summary>Keeps the note's meaning; may run on save and in bulk.</summary>
    Safe,
    /// <summary>Likely right; one click.</summary>
    Suggested,
    /// <summary>Needs eyes; preview only.</summary>
    Risky,
}

/// <summary>A way to put a finding right.</summary>
/// <param name="Title">What will be there afterwards, as an instruction: "Write the date as 2025-03-02".</param>
/// <param name="Kind">How far it can be trusted.</param>
/// <param name="Edits">The edits on the text of the note, or of <see cref="File"/>, in order, none overlapping another.</param>
public sealed record Fix(string Title, FixKind Kind, IReadOnlyList<TextEdit> Edits)
{
    /// <summary>What will be there afterwards; cut where it would be longer than 1,000 UTF-16 units.</summary>
    public string Title { get; init; } = Wording.Cut(Title);

    /// <summary>The file that the edits are for; null for the note with the finding.</summary>
    public FixFile? File { get; init; }

    /// <summary>Whether its one edit puts another text in the place of one, so that what else that changes is still to be checked.</summary>
    internal bool IsReplacement { get; init; }

    /// <summary>A fix of one edit.</summary>
    public static Fix Replace(string title, FixKind kind, TextSpan span, string newText) => new(title, kind, [new TextEdit(span, newText)]) { IsReplacement = true };

    /// <inheritdoc/>
    public bool Equals(Fix? other) => other is not null && Title == other.Title && Kind == other.Kind && File?.Path == other.File?.Path && Edits.SequenceEqual(other.Edits);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Title, Kind, Edits.Count);
}

/// <summary>Another file than the note with the finding.</summary>
/// <param name="Path">The path from the vault's root, with <c>/</c>.</param>
/// <param name="Source">Its text as the edits found it; null where the fix makes the file, by an insert at 0.</param>
public sealed record FixFile(string Path, SourceText? Source);
