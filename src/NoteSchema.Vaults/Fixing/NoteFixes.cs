namespace NoteSchema.Vaults;

/// <summary>A fix that was applied.</summary>
/// <param name="Rule">The name of the rule whose finding it puts right.</param>
/// <param name="Title">What is there now.</param>
/// <param name="Kind">How far it can be trusted.</param>
/// <param name="Line">The line of the finding, from 0, in the text as it was just before; that of the note with the finding, where the fix is in another.</param>
public sealed record AppliedFix(string Rule, string Title, FixKind Kind, int Line);

/// <summary>A fix that was not applied, since it would do harm or no good.</summary>
/// <param name="Rule">The name of the rule whose finding it is for.</param>
/// <param name="Title">What it would have written.</param>
/// <param name="Reason">Why not, as the end of a sentence.</param>
public sealed record RefusedFix(string Rule, string Title, string Reason);

/// <summary>What fixes made of a note.</summary>
/// <param name="Before">The text before.</param>
/// <param name="Edits">The edits on it, in order, none overlapping another; empty where nothing was to be done.</param>
/// <param name="Applied">The fixes in it, in the order in which they were applied.</param>
public sealed record NoteFixes(string Before, IReadOnlyList<TextEdit> Edits, IReadOnlyList<AppliedFix> Applied)
{
    /// <summary>The text afterwards.</summary>
    public string After { get; } = Edits.Count == 0 ? Before : TextEdit.Apply(Before, Edits);

    /// <summary>The fixes that were refused, and are not undone by others.</summary>
    public IReadOnlyList<RefusedFix> Refused { get; init; } = [];

    /// <summary>Rules whose fixes undo each other, each time as a list of their names; the text is what it was before them.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Loops { get; init; } = [];

    /// <summary>Whether fixes brought new ones without end, so that none was kept.</summary>
    public bool IsUnsettled { get; init; }

    /// <summary>Why no fix was tried or kept; null where that is not so.</summary>
    public string? Failure { get; init; }
}
