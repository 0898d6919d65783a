namespace NoteSchema.Vaults;

/// <summary>
/// Remembers where the links of the last few notes led: a link is followed by several checks and for the facts of its note. Not safe for use by several threads at a time.
/// </summary>
internal sealed class RecentLinks(FileTable files)
{
    // A power of two. With the targets it is 30 KB; more would push other things away from the processor, and looking a name up is quick.
    private const int Count = 256;
    private const int LongestTarget = 48;

    private readonly Entry[] _entries = new Entry[Count];
    private readonly char[] _targets = new char[Count * LongestTarget];
    private int _version = files.Version;

    /// <summary>Where <paramref name="target"/> leads from the note <paramref name="source"/>, as <see cref="LinkResolver.Resolve"/> says.</summary>
    /// <param name="target">The target.</param>
    /// <param name="source">The note with the link; none is a text outside of the vault.</param>
    /// <param name="name">The <see cref="NameKey"/> of the target; 0 for an empty one.</param>
    public LinkResolution Resolve(ReadOnlySpan<char> target, VaultFile source, out uint name)
    {
        if (target.IsEmpty || target.Length > LongestTarget) return LinkResolver.Resolve(files, target, source, out name);
        if (_version != files.Version) Forget();
        int folder = source.IsNone ? FolderTable.Root : files.FolderOf(source);
        int at = (int)(TextHash.Of(target, (ulong)folder) % Count);
        ref Entry entry = ref _entries[at];
        Span<char> known = _targets.AsSpan(at * LongestTarget, target.Length);
        if (entry.Length != target.Length || entry.Folder != folder || !known.SequenceEqual(target))
        {
            target.CopyTo(known);
            entry = new Entry(target.Length, folder, LinkResolver.Resolve(files, target, source, out uint key), key);
        }
        name = entry.Name;
        return entry.Found;
    }

    private void Forget()
    {
        Array.Clear(_entries);
        _version = files.Version;
    }

    private readonly record struct Entry(int Length, int Folder, LinkResolution Found, uint Name);
}
