namespace NoteSchema.Vaults;

/// <summary>Writes targets of links.</summary>
internal static class LinkTargets
{
    /// <summary>The shortest target by which a link of <paramref name="source"/> reaches <paramref name="file"/> and could reach no other: its name, or as much of its path as makes that one.</summary>
    public static string Shortest(FileTable table, VaultFile file, VaultFile source)
    {
        string path = table.PathOf(file);
        ReadOnlySpan<char> whole = table.IsNote(file) ? path.AsSpan(0, path.Length - ".md".Length) : path;
        for (int slash = whole.LastIndexOf('/'); slash >= 0; slash = whole[..slash].LastIndexOf('/'))
        {
            ReadOnlySpan<char> target = whole[(slash + 1)..];
            if (LinkResolver.Resolve(table, target, source, out _) == new LinkResolution(file, false)) return target.ToString();
        }
        // The name may be that of another file with its extension.
        return LinkResolver.Resolve(table, whole, source, out _).File == file ? whole.ToString() : path;
    }
}
