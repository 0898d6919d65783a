namespace NoteSchema;

/// <summary>A check of one note under way: the note as its schema reads it, and where findings go.</summary>
internal sealed class CheckContext
{
    // A list of names and the words held against it can both be as long as the note.
    private const int MostComparisons = 1_000_000;

    private readonly Action<Diagnostic> _report;
    private readonly FieldCheck _field;
    private int _comparisons;

    public CheckContext(NoteReading reading, Action<Diagnostic> report)
    {
        Reading = reading;
        _report = report;
        _field = new FieldCheck(this, "", null);
    }

    public NoteReading Reading { get; }

    /// <summary>The findings about links; null outside of a vault.</summary>
    public LinkFindings? Links { get; private set; }

    public Note Note => Reading.Note;

    public SourceText Source => Reading.Note.Source;

    public ExpressionScope Scope => Reading.Scope;

    /// <summary>Whether a word may be held against <paramref name="count"/> others to find the one that was meant; no longer after a million comparisons in one note.</summary>
    public bool Affords(int count) => (_comparisons = (int)Math.Min(int.MaxValue, (long)_comparisons + count)) <= MostComparisons;

    /// <summary>Turns to another note, which <see cref="Reading"/> reads by now.</summary>
    public void Restart(LinkFindings? links)
    {
        Links = links;
        _comparisons = 0;
    }

    /// <summary>The check of a field of the note's own; see <see cref="FieldCheck"/> for how long it is good.</summary>
    public FieldCheck Field(string key, Severity? severity) => _field.Of(key, severity);

    public void Report(Diagnostic diagnostic) => _report(diagnostic);

    public void Report(Rule rule, TextSpan span, string message, Severity? severity = null, params IReadOnlyList<Fix> fixes) =>
        _report(new Diagnostic(rule, span, message, severity ?? rule.Severity, fixes));
}
