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

    /// <summary>Names of fields in a sentence.</summary>
    public static string And(IReadOnlyList<string> names) => names.Count < 2 ? string.Concat(names.Select(name => $"`{name}`")) : $"{string.Join(", ", names.SkipLast(1).Select(name => $"`{name}`"))} and `{names[^1]}`";

    public static string Of(FixKind kind) => kind switch { FixKind.Safe => "safe", FixKind.Suggested => "suggested", _ => "risky" };
}
