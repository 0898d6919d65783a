namespace NoteSchema.Language;

/// <summary>A mistake in a schema file.</summary>
/// <param name="Rule">The rule, from <see cref="SchemaRules"/>.</param>
/// <param name="Path">The file, as it was named to the reader.</param>
/// <param name="Line">The first line, from 0.</param>
/// <param name="Character">The first UTF-16 unit in that line, from 0.</param>
/// <param name="EndLine">The last line, from 0.</param>
/// <param name="EndCharacter">The UTF-16 unit after the last, in the last line, from 0.</param>
/// <param name="Message">What is wrong, and what to write instead.</param>
public sealed record SchemaProblem(SchemaRule Rule, string Path, int Line, int Character, int EndLine, int EndCharacter, string Message)
{
    /// <summary>How much it matters: errors keep the schema from being used.</summary>
    public ModelSeverity Severity { get; init; } = ModelSeverity.Error;
}

/// <summary>A rule about schema files.</summary>
/// <param name="Code">The code, such as <c>NS9002</c>.</param>
/// <param name="Name">The kebab-case name.</param>
/// <param name="Summary">One sentence: what it reports.</param>
public sealed record SchemaRule(string Code, string Name, string Summary)
{
    /// <summary>How much it matters: errors keep the schema from being used.</summary>
    public ModelSeverity Severity { get; init; } = ModelSeverity.Error;

    /// <summary>Why it matters, a short paragraph of Markdown.</summary>
    public required string Why { get; init; }

    /// <summary>A schema that it reports, as YAML.</summary>
    public required string Wrong { get; init; }

    /// <summary>The schema put right.</summary>
    public required string Right { get; init; }
}
