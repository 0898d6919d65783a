namespace NoteSchema;

/// <summary>A check of one field's value under way. Good until the next field of the same map is checked: one object serves them all.</summary>
internal sealed class FieldCheck
{
    private readonly FieldCheck? _parent;
    private string _key;
    private FieldCheck? _inner;

    /// <summary>The check of the value that messages call <paramref name="path"/>.</summary>
    public FieldCheck(CheckContext context, string path, Severity? severity)
    {
        Context = context;
        _key = path;
        Severity = severity;
    }

    private FieldCheck(FieldCheck parent, string key) : this(parent.Context, key, null) => _parent = parent;

    /// <summary>The check of the note.</summary>
    public CheckContext Context { get; }

    /// <summary>The field for messages: its key, with the keys of the objects around it and dots between.</summary>
    public string Path => _parent is null ? _key : _parent.Path + "." + _key;

    /// <summary>The severity that the field gives to its findings, or null.</summary>
    public Severity? Severity { get; private set; }

    public NoteEnvironment Environment => Context.Reading.Environment;

    public void Report(Rule rule, TextSpan span, string message, params IReadOnlyList<Fix> fixes) =>
        Context.Report(new Diagnostic(rule, span, message, Severity ?? rule.Severity, fixes) { Field = Path });

    /// <summary>Turns to a field beside this one.</summary>
    public FieldCheck Of(string key, Severity? severity)
    {
        _key = key;
        Severity = severity;
        return this;
    }

    /// <summary>The check of a field of the object that this field holds.</summary>
    public FieldCheck Within(string key, Severity? severity) => (_inner ??= new FieldCheck(this, key)).Of(key, severity ?? Severity);
}
