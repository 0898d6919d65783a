namespace NoteSchema.Service;

/// <summary>The versions of the contract that this service speaks. The highest is in the names of its files, so that a later service can run beside it.</summary>
public static class Protocol
{
    /// <summary>The lowest.</summary>
    public const uint Min = 1;

    /// <summary>The highest.</summary>
    public const uint Max = 1;
}
