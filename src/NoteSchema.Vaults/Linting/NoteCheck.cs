namespace NoteSchema.Vaults;

/// <summary>What came of checking a note once.</summary>
/// <param name="Result">The findings; null where the note is to be checked again, or could not be read.</param>
/// <param name="Failure">Why it could not be read; null where it could.</param>
/// <param name="Asked">Who keeps what was asked of other notes; null where nothing was.</param>
/// <param name="Questions">Where they keep it.</param>
internal readonly record struct NoteCheck(LintResult? Result, string? Failure, HopefulView? Asked = null, Range Questions = default);
