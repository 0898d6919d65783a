namespace NoteSchema.Cli;

/// <summary>The words that output uses.</summary>
internal static class Words
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        Severity.Hint => "hint",
        _ => "off",
    };

    public static string Of(FixKind kind) => kind switch { FixKind.Safe => "safe", FixKind.Suggested => "suggested", _ => "risky" };
}
