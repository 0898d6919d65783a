namespace NoteSchema;

/// <summary>A check of one note under way: the note as its schema reads it, and where findings go.</summary>
internal sealed class CheckContext(NoteReading reading, Action<Diagnostic> report)
{
    public NoteReading Reading { get; } = reading;

    public Note Note => Reading.Note;

    public SourceText Source => Reading.Note.Source;

    public ExpressionScope Scope => Reading.Scope;

    public void Report(Diagnostic diagnostic) => report(diagnostic);

    public void Report(Rule rule, TextSpan span, string message, Severity? severity = null, params IReadOnlyList<Fix> fixes) =>
        report(new Diagnostic(rule, span, message, severity ?? rule.Severity, fixes));
}
