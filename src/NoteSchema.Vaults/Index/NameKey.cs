namespace NoteSchema.Vaults;

/// <summary>
/// Hashes of what links name: the last part of a target, folded and without <c>.md</c>, and so too the name of a file. Where a link leads depends on the files of its key only. Two names
/// may have the same by chance; that makes work, not mistakes.
/// </summary>
internal static class NameKey
{
    /// <summary>The key of a target, a path or a name.</summary>
    public static uint Of(ReadOnlySpan<char> target) => (uint)OfWhole(target);

    /// <summary>The same with all its bits, by which a name is found in a <see cref="FileTable"/>.</summary>
    public static ulong OfWhole(ReadOnlySpan<char> target) => TextHash.OfFolded(StemOf(target));

    /// <summary>The name in a target or path, without <c>.md</c>.</summary>
    public static ReadOnlySpan<char> StemOf(ReadOnlySpan<char> target)
    {
        ReadOnlySpan<char> name = target[(target.LastIndexOf('/') + 1)..];
        return NoteFiles.IsNote(name) ? name[..^3] : name;
    }
}
