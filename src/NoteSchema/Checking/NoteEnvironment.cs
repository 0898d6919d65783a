namespace NoteSchema;

/// <summary>
/// What is known of a note besides its text: its file, its vault's owner, the clock. What the file system says of the file is asked for only where an expression does;
/// one who would have to look it up first overrides those members.
/// </summary>
public class NoteEnvironment
{
    /// <summary>An environment without file and owner, with the system's clock.</summary>
    public static NoteEnvironment Default { get; } = new();

    /// <summary>When the file was made; null where there is no file.</summary>
    public virtual DateTimeOffset? Created { get; init; }

    /// <summary>When the file was last written; null where there is no file.</summary>
    public virtual DateTimeOffset? Modified { get; init; }

    /// <summary>The file's size in bytes; null where there is no file.</summary>
    public virtual long? Size { get; init; }

    /// <summary>Whose vault it is; null where the settings do not say.</summary>
    public NoteLink? Owner { get; init; }

    /// <summary>What the vault knows of its other files; null outside of a vault, where nothing is said of them and <c>exists</c> and <c>type</c> of a link are errors.</summary>
    public IVaultView? Vault { get; init; }

    /// <summary>The clock and time zone for <c>today()</c>, <c>now()</c> and times without an offset.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Asks the checks to end; they do so by an <see cref="OperationCanceledException"/>. Where nothing is said here, it is the <see cref="Interruption"/> of the thread.</summary>
    public CancellationToken Cancellation
    {
        get => field.CanBeCanceled ? field : Interruption.OfThread;
        init;
    }

    /// <summary>A check that finds more than so many findings ends by a <see cref="TooManyFindingsException"/>, before it gathers them all.</summary>
    public int MostFindings { get; init; } = int.MaxValue;

    /// <summary>The frontmatter key that names a note's type.</summary>
    public string TypeField { get; init; } = "type";

    /// <summary>The frontmatter key that holds a note's schema version.</summary>
    public string VersionField { get; init; } = "schema_version";
}
