namespace NoteSchema;

/// <summary>A finding in a note.</summary>
/// <param name="Rule">The rule that reports it.</param>
/// <param name="Span">Where, in UTF-16 units of the note's text.</param>
/// <param name="Message">What is wrong and what to do, one sentence or two, for people.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Fixes">Ways to put it right, the likeliest first.</param>
public sealed record Diagnostic(Rule Rule, TextSpan Span, string Message, Severity Severity, IReadOnlyList<Fix> Fixes)
{
    /// <summary>A finding with the rule's own severity.</summary>
    public Diagnostic(Rule rule, TextSpan span, string message, params IReadOnlyList<Fix> fixes) : this(rule, span, message, rule.Severity, fixes) { }

    /// <summary>What is wrong and what to do; what it quotes is cut where it would be longer than 1,000 UTF-16 units.</summary>
    public string Message { get; init; } = Wording.Cut(Message);

    /// <summary>The name that output, settings and suppressions use: the rule's, or for a schema's own rule the name given there.</summary>
    public string Name { get; init; } = Rule.Name;

    /// <summary>The frontmatter key that it is about, dotted where nested, though it be missing; null where it is about something else.</summary>
    public string? Field { get; init; }

    /// <inheritdoc/>
    public bool Equals(Diagnostic? other) => other is not null && Rule == other.Rule && Span == other.Span && Message == other.Message
        && Severity == other.Severity && Name == other.Name && Fixes.SequenceEqual(other.Fixes);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rule, Span, Message);
}
