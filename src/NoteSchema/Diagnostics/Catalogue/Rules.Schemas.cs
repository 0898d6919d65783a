namespace NoteSchema;

/// <content>The rules about a note's schema, NS8xxx.</content>
public static partial class Rules
{
    /// <summary>The note's type is no schema's, though nearly that of one.</summary>
    public static Rule NoSchema { get; } = new("NS8001", "no-schema", Severity.Warning, "The note's type is no schema's, though nearly that of one.")
    {
        Why = "The note's type is no schema's, though nearly that of one.",
        Wrong = "",
        Right = "",
    };

    /// <summary>Two schemas claim the note with equal right.</summary>
    public static Rule AmbiguousSchema { get; } = new("NS8002", "ambiguous-schema", Severity.Error, "Two schemas claim the note with equal right.")
    {
        Why = "Two schemas claim the note with equal right.",
        Wrong = "",
        Right = "",
    };
}
