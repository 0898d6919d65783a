namespace NoteSchema.Vaults;

/// <summary>What came of checking a note once.</summary>
/// <param name="Result">The findings; null where the note is to be checked again, or could not be checked.</param>
/// <param name="Failure">Why it could not be read or not checked to its end; null where it could.</param>
/// <param name="Questions">What was asked of other notes; none where <paramref name="Result"/> holds whatever they say.</param>
internal readonly record struct NoteCheck(LintResult? Result, string? Failure, ArraySegment<VaultQuestion> Questions = default);
