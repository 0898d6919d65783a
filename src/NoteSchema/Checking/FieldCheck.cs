namespace NoteSchema;

/// <summary>A check of one field's value under way.</summary>
/// <param name="Context">The check of the note.</param>
/// <param name="Path">The field for messages: its key, with the keys of the objects around it and dots between.</param>
/// <param name="Severity">The severity that the field gives to its findings, or null.</param>
internal sealed record FieldCheck(CheckContext Context, string Path, Severity? Severity)
{
    public NoteEnvironment Environment => Context.Reading.Environment;

    public void Report(Rule rule, TextSpan span, string message, params IReadOnlyList<Fix> fixes) => Context.Report(rule, span, message, Severity, fixes);

    public FieldCheck Within(string key, Severity? severity) => new(Context, Path + "." + key, severity ?? Severity);
}
