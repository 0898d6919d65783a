namespace NoteSchema.Vaults;

/// <summary>A folder of notes on disk.</summary>
public sealed class VaultFolder
{
    /// <summary>The name of the settings file at a vault's root.</summary>
    public const string SettingsFileName = "noteschema.yaml";

    private const string ObsidianFolderName = ".obsidian";

    /// <summary>The vault at <paramref name="root"/>, whether or not something marks it as one.</summary>
    public VaultFolder(string root) => Root = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(root));

    /// <summary>The full path of the vault's root, without a separator at its end.</summary>
    public string Root { get; }

    /// <summary>The full path of the settings file, whether or not there is one.</summary>
    public string SettingsPath => FullPath(SettingsFileName);

    /// <summary>The nearest folder from <paramref name="start"/> upward that holds <c>noteschema.yaml</c> or <c>.obsidian</c>; null where there is none.</summary>
    public static VaultFolder? Find(string start)
    {
        for (string? folder = System.IO.Path.GetFullPath(start); folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
        {
            if (File.Exists(System.IO.Path.Combine(folder, SettingsFileName)) || Directory.Exists(System.IO.Path.Combine(folder, ObsidianFolderName))) return new VaultFolder(folder);
        }
        return null;
    }

    /// <summary>The full path of <paramref name="path"/>, which counts from the vault's root with <c>/</c>.</summary>
    public string FullPath(string path) => path.Length == 0 ? Root : System.IO.Path.Combine(Root, path.Replace('/', System.IO.Path.DirectorySeparatorChar));

    /// <summary>The path of <paramref name="fullPath"/> from the vault's root with <c>/</c>, empty for the root itself; null where it lies outside.</summary>
    public string? RelativePath(string fullPath)
    {
        string relative = System.IO.Path.GetRelativePath(Root, System.IO.Path.GetFullPath(fullPath));
        if (relative == ".") return "";
        if (System.IO.Path.IsPathRooted(relative)) return null;
        string path = relative.Replace(System.IO.Path.DirectorySeparatorChar, '/');
        return path == ".." || path.StartsWith("../", StringComparison.Ordinal) ? null : path;
    }

    /// <summary>The same for a path that people name: the vault, or the file, may be named by a symbolic link and the other as it is.</summary>
    public string? Locate(string fullPath) => RelativePath(fullPath) ?? new VaultFolder(Links.Resolve(Root)).RelativePath(Links.Resolve(fullPath));
}
