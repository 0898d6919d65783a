namespace NoteSchema.Cli;

/// <summary>What the program returns.</summary>
internal static class ExitStatus
{
    /// <summary>Nothing was found that counts.</summary>
    public const int Clean = 0;

    /// <summary>There are findings.</summary>
    public const int Findings = 1;

    /// <summary>The call, the settings or a schema is broken, or not all could be checked.</summary>
    public const int Broken = 2;

    /// <summary>Somebody pressed Ctrl-C.</summary>
    public const int Interrupted = 130;

    /// <summary>The system asked the process to end.</summary>
    public const int Terminated = 143;
}
