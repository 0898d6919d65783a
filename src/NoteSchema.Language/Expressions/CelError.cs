namespace NoteSchema.Language;

/// <summary>A mistake in an expression.</summary>
/// <param name="Start">The first UTF-16 unit, from the start of the expression.</param>
/// <param name="End">The unit after the last; equal to <paramref name="Start"/> where something is missing.</param>
/// <param name="Message">What is wrong, and what to write instead; a sentence without a full stop.</param>
public sealed record CelError(int Start, int End, string Message);
