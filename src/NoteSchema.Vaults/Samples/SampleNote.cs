namespace NoteSchema.Vaults;

/// <summary>A sample of a note of an older version, in the folder <c>ID.samples/vN</c> beside its schema.</summary>
/// <param name="Path">The path from the vault's root, with <c>/</c>.</param>
/// <param name="Schema">The schema.</param>
/// <param name="Version">The version that its folder says.</param>
public sealed record SampleNote(string Path, Schema Schema, int Version)
{
    /// <summary>How the name of what a sample is expected to become ends, before its extension.</summary>
    public const string Verified = ".verified";

    /// <summary>How the name of what a sample became ends where that is something else, before its extension.</summary>
    public const string Received = ".received";

    /// <summary>The path of the note that it is expected to become.</summary>
    public string VerifiedNote => Beside(Verified, ".md");

    /// <summary>The path of the reason for which it is expected to stay as it is.</summary>
    public string VerifiedReason => Beside(Verified, ".txt");

    /// <summary>The path beside it with another end.</summary>
    internal string Beside(string end, string extension) => Path[..^".md".Length] + end + extension;

    /// <summary>Whether a file of that name is a sample, not what one becomes.</summary>
    internal static bool IsSample(string name) =>
        name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && !name.EndsWith(Verified + ".md", StringComparison.OrdinalIgnoreCase) && !name.EndsWith(Received + ".md", StringComparison.OrdinalIgnoreCase) && name[0] != '.';
}
