namespace NoteSchema;

/// <summary>How much a finding matters, least first.</summary>
public enum Severity
{
    /// <summary>Not reported.</summary>
    Off,
    /// <summary>A suggestion.</summary>
    Hint,
    /// <summary>Worth knowing.</summary>
    Info,
    /// <summary>Likely wrong.</summary>
    Warning,
    /// <summary>Wrong.</summary>
    Error,
}
