namespace NoteSchema;

/// <summary>A check of one note under way: the note as its schema reads it, and where findings go.</summary>
internal sealed class CheckContext(NoteReading reading, LinkFindings? links, Action<Diagnostic> report)
{
    // A list of names and the words held against it can both be as long as the note.
    private const int MostComparisons = 1_000_000;

    private int _comparisons;

    public NoteReading Reading { get; } = reading;

    /// <summary>The findings about links; null outside of a vault.</summary>
    public LinkFindings? Links { get; } = links;

    public Note Note => Reading.Note;

    public SourceText Source => Reading.Note.Source;

    public ExpressionScope Scope => Reading.Scope;

    /// <summary>Whether a word may be held against <paramref name="count"/> others to find the one that was meant; no longer after a million comparisons in one note.</summary>
    public bool Affords(int count) => (_comparisons = (int)Math.Min(int.MaxValue, (long)_comparisons + count)) <= MostComparisons;

    public void Report(Diagnostic diagnostic) => report(diagnostic);

    public void Report(Rule rule, TextSpan span, string message, Severity? severity = null, params IReadOnlyList<Fix> fixes) =>
        report(new Diagnostic(rule, span, message, severity ?? rule.Severity, fixes));
}
