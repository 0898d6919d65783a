namespace NoteSchema;

/// <summary>Why a file may be the one that a link means, though it has another name; the surest first.</summary>
public enum NearReason
{
    /// <summary>The names differ in case, separators and marks on letters only: <c>use-after-free</c> and <c>Use After Free</c>.</summary>
    SameName,

    /// <summary>The note lists the name among its aliases.</summary>
    Alias,

    /// <summary>The note's first heading of level 1 is the name.</summary>
    Title,

    /// <summary>A few letters differ. It can be a slip, and as well the name of something else: <c>Liver</c> is not <c>Sliver</c>.</summary>
    Spelling,
}

/// <summary>A file that a link which leads nowhere may mean.</summary>
/// <param name="File">The file.</param>
/// <param name="Reason">Why it may be meant.</param>
public readonly record struct NearMatch(VaultFile File, NearReason Reason)
{
    /// <summary>Whether the vault itself says that the name is the file's.</summary>
    public bool IsSure => Reason is NearReason.SameName or NearReason.Alias;

    /// <summary>Whether the name is right as it is read, and only no name that a link leads by.</summary>
    public bool IsOtherName => Reason is NearReason.Alias or NearReason.Title;
}
