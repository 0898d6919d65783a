namespace NoteSchema.Vaults;

/// <summary>What came of checking a note.</summary>
/// <param name="Note">The note.</param>
/// <param name="Choice">The schema that it has, and why.</param>
/// <param name="Diagnostics">The findings by place, those that settings or the note silence left out.</param>
public sealed record LintResult(Note Note, SchemaChoice Choice, IReadOnlyList<Diagnostic> Diagnostics);
