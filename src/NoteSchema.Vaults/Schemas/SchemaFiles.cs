using NoteSchema.Language;

namespace NoteSchema.Vaults;

/// <summary>Finds and reads the schema files of a vault.</summary>
internal static class SchemaFiles
{
    /// <summary>
    /// The schema files that the settings name, by path. In folders all <c>.yaml</c> and <c>.yml</c> files count, but for those in hidden folders (<c>.versions</c>) and in
    /// folders of samples (<c>*.samples</c>).
    /// </summary>
    public static List<SchemaFile> Read(VaultFolder vault, VaultSettings settings, List<FileProblem> problems)
    {
        var files = new SortedDictionary<string, SchemaFile>(StringComparer.Ordinal);
        foreach (SchemaSource source in settings.Schemas)
        {
            string full = vault.FullPath(source.Path.Trim('/'));
            if (Directory.Exists(full))
            {
                foreach (string path in Enumerate(full, depth: 0)) Add(path);
            }
            else if (File.Exists(full))
            {
                Add(full);
            }
            else if (source.Place is { } place)
            {
                problems.Add(new FileProblem(VaultFolder.SettingsFileName, place, $"There is no schema file or folder `{source.Path}` in the vault."));
            }
        }
        return [.. files.Values];

        void Add(string full)
        {
            if (vault.RelativePath(full) is not { } path)
            {
                problems.Add(new FileProblem(VaultFolder.SettingsFileName, default, $"The schema file `{full}` lies outside the vault; put it into the vault."));
                return;
            }
            try
            {
                files[path] = new SchemaFile(path, NoteText.Decode(File.ReadAllBytes(full)).Text);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                problems.Add(new FileProblem(path, default, $"The schema cannot be read: {exception.Message}"));
            }
        }
    }

    private static IEnumerable<string> Enumerate(string folder, int depth)
    {
        const int Deepest = 16;
        foreach (string file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(file);
            if (!name.StartsWith('.') && name != VaultFolder.SettingsFileName && Path.GetExtension(name) is ".yaml" or ".yml") yield return file;
        }
        if (depth == Deepest) yield break;
        foreach (string below in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(below);
            if (name.StartsWith('.') || name.EndsWith(".samples", StringComparison.OrdinalIgnoreCase)) continue;
            foreach (string file in Enumerate(below, depth + 1)) yield return file;
        }
    }
}
