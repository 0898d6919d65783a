namespace NoteSchema;

/// <summary>An entry of the catalogue of rules, the source of what is reported, of the settings and of <c>docs/rules</c>.</summary>
/// <param name="Code">The code for search, such as <c>NS2001</c>; never given to another rule.</param>
/// <param name="Name">The kebab-case name that output and settings use.</param>
/// <param name="Severity">The severity where settings and schema say nothing.</param>
/// <param name="Summary">One sentence: what it reports.</param>
public sealed record Rule(string Code, string Name, Severity Severity, string Summary)
{
    /// <summary>Why it matters, a short paragraph of Markdown.</summary>
    public required string Why { get; init; }

    /// <summary>Why some of what it reports, or all, has no fix; null where all has one.</summary>
    public string? Unfixed { get; init; }

    /// <summary>The schema of the example, as YAML; null where the rule needs none.</summary>
    public string? Schema { get; init; }

    /// <summary>A note that the rule reports, whole.</summary>
    public required string Wrong { get; init; }

    /// <summary>The note put right, which no rule reports.</summary>
    public required string Right { get; init; }

    /// <summary>The path of the example in its vault.</summary>
    public string ExamplePath { get; init; } = "Note.md";

    /// <summary>The other notes of the example's vault; empty where the rule looks at one note alone.</summary>
    public IReadOnlyList<ExampleNote> OtherNotes { get; init; } = [];

    /// <summary>Two rules are one when they have one code.</summary>
    public bool Equals(Rule? other) => other is not null && Code == other.Code;

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);
}

/// <summary>A note of an example's vault.</summary>
/// <param name="Path">Its path from the vault's root.</param>
/// <param name="Text">Its text.</param>
public sealed record ExampleNote(string Path, string Text);
