namespace NoteSchema;

/// <summary>CEL's error value: what an expression gives where a value is missing or an operation fails.</summary>
/// <param name="Message">What happened, for people.</param>
public sealed record CelError(string Message)
{
    /// <summary>The value of a field that the note does not have.</summary>
    public static CelError Missing(string name) => new($"“{name}” has no value");
}
