namespace NoteSchema.Vaults;

/// <summary>The schema that a note has.</summary>
/// <param name="Schema">The schema; null where it has none.</param>
/// <param name="Diagnostics">What is wrong with the choice: <c>no-schema</c> or <c>ambiguous-schema</c>.</param>
public sealed record SchemaChoice(Schema? Schema, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Whether a schema is a note's, and why.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Claim">By what it is the note's.</param>
/// <param name="Reason">The reason for people, such as <c>`type` is `transcript`</c>.</param>
public sealed record ConsideredSchema(Schema Schema, SchemaClaim Claim, string Reason);

/// <summary>Why a note has the schema that it has.</summary>
/// <param name="Choice">The choice.</param>
/// <param name="Reason">Why, a sentence for people.</param>
/// <param name="Considered">Every schema with its reason, in order of id.</param>
public sealed record SchemaExplanation(SchemaChoice Choice, string Reason, IReadOnlyList<ConsideredSchema> Considered);
