namespace NoteSchema;

/// <content>The rules about versions, NS7xxx.</content>
public static partial class Rules
{
    /// <summary>The note was written for an older version of its schema.</summary>
    public static Rule OldVersion { get; } = new("NS7001", "old-version", Severity.Warning, "The note was written for an older version of its schema.")
    {
        Why = "The note was written for an older version of its schema.",
        Wrong = "",
        Right = "",
    };

    /// <summary>The note was written for a newer version of its schema than there is.</summary>
    public static Rule FutureVersion { get; } = new("NS7002", "future-version", Severity.Warning, "The note was written for a newer version of its schema than there is.")
    {
        Why = "The note was written for a newer version of its schema than there is.",
        Wrong = "",
        Right = "",
    };
}
