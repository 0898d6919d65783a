namespace NoteSchema.Vaults;

/// <summary>Where the file of a path really lies.</summary>
internal sealed class NotePlace
{
    private readonly VaultFolder _vault;
    private readonly VaultFolder _resolvedVault;

    public NotePlace(VaultFolder vault)
    {
        _vault = vault;
        _resolvedVault = new VaultFolder(Links.Resolve(vault.Root));
    }

    /// <summary>The full path of the file that <paramref name="path"/> leads to, through symbolic links, so that a link stays one; null where it may not be written.</summary>
    /// <param name="path">From the vault's root.</param>
    /// <param name="reason">Why it may not.</param>
    public string? Find(string path, out string reason)
    {
        string full = _vault.FullPath(path);
        reason = "it lies outside of the vault";
        if (path.Length == 0 || Path.IsPathRooted(path) || _vault.RelativePath(full) is not { } plain) return null;
        string resolved = Links.Resolve(full);
        if (_resolvedVault.RelativePath(resolved) is not { } inside) return null;
        reason = "it is a link that leads nowhere";
        if (new FileInfo(resolved).LinkTarget is not null) return null;
        reason = "hidden files and folders are not written to";
        return IsHidden(plain) || IsHidden(inside) ? null : resolved;
    }

    // Of what is hidden one file is written, when that is asked for: Obsidian's types of properties.
    private static bool IsHidden(string path) => path != ObsidianTypes.Path && path.Split('/').Any(name => name.StartsWith('.'));
}
