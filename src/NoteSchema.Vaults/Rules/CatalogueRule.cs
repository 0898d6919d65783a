namespace NoteSchema.Vaults;

/// <summary>A rule of the merged catalogue: about notes or about schema files.</summary>
/// <param name="Code">The code, such as <c>NS2001</c>.</param>
/// <param name="Name">The kebab-case name.</param>
/// <param name="Severity">The severity where settings and schema say nothing.</param>
/// <param name="Summary">One sentence: what it reports.</param>
/// <param name="Why">Why it matters, a short paragraph of Markdown.</param>
public sealed record CatalogueRule(string Code, string Name, Severity Severity, string Summary, string Why)
{
    /// <summary>Whether it is about schema files, not notes.</summary>
    public bool IsAboutSchemas { get; init; }

    /// <summary>Why some of what it reports, or all, has no fix; null where all has one.</summary>
    public string? Unfixed { get; init; }

    /// <summary>The schema of the example, as YAML; null where there is none.</summary>
    public string? Schema { get; init; }

    /// <summary>The other notes of the example's vault; empty where the rule looks at one note alone.</summary>
    public IReadOnlyList<ExampleNote> OtherNotes { get; init; } = [];

    /// <summary>A note (or schema) that the rule reports.</summary>
    public required string Wrong { get; init; }

    /// <summary>The same put right.</summary>
    public required string Right { get; init; }

    /// <summary>The path of the example.</summary>
    public required string ExamplePath { get; init; }
}
