using NoteSchema.Language;
using NoteSchema.Language.Versions;

namespace NoteSchema.Vaults;

/// <summary>Finds and reads the schema files of a vault.</summary>
internal static class SchemaFiles
{
    /// <summary>
    /// The schema files that the settings name and the locked versions beside them, by path. In folders all <c>.yaml</c> and <c>.yml</c> files count, but for those in hidden folders
    /// other than <c>.versions</c> and in folders of samples (<c>*.samples</c>).
    /// </summary>
    public static List<SchemaFile> Read(VaultFolder vault, VaultSettings settings, List<FileProblem> problems)
    {
        var files = new SortedDictionary<string, SchemaFile>(StringComparer.Ordinal);
        foreach (SchemaSource source in settings.Schemas)
        {
            string full = vault.FullPath(source.Path.Trim('/'));
            if (vault.RelativePath(full) is null)
            {
                problems.Add(new FileProblem(VaultFolder.SettingsFileName, source.Place ?? default, $"`{source.Path}` lies outside the vault; put the schemas into the vault."));
            }
            else if (Directory.Exists(full))
            {
                foreach (string path in Enumerate(full, vault, problems)) Add(path);
            }
            else if (File.Exists(full))
            {
                Add(full);
                string locked = Path.Combine(Path.GetDirectoryName(full)!, LockFile.Folder);
                if (Directory.Exists(locked)) foreach (string path in Enumerate(locked, vault, problems)) Add(path);
            }
            else if (source.Place is { } place)
            {
                problems.Add(new FileProblem(VaultFolder.SettingsFileName, place, $"There is no schema file or folder `{source.Path}` in the vault."));
            }
        }
        return [.. files.Values];

        void Add(string full)
        {
            string path = vault.RelativePath(full)!;
            try
            {
                NoteFile file = NoteFile.Read(full);
                files[path] = new SchemaFile(path, file.Text) { Undecoded = file.Damage is { Encoding: null } damage ? damage.Position : null };
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                problems.Add(new FileProblem(path, default, $"The schema cannot be read: {exception.Message}"));
            }
        }
    }

    // A folder that cannot be read must not look like one without schemas.
    private static List<string> Enumerate(string root, VaultFolder vault, List<FileProblem> problems)
    {
        var found = new List<string>();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var folders = new Stack<string>([root]);
        while (folders.TryPop(out string? folder))
        {
            // Links may lead in a circle.
            if (!visited.Add(Links.Resolve(folder))) continue;
            try
            {
                found.AddRange(Directory.EnumerateFiles(folder).Where(file => IsSchema(Path.GetFileName(file))));
                foreach (string below in Directory.EnumerateDirectories(folder).Where(below => IsRead(Path.GetFileName(below)))) folders.Push(below);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                problems.Add(new FileProblem(vault.RelativePath(folder) ?? folder, default, $"The folder of schemas cannot be read: {exception.Message}"));
            }
        }
        return found;
    }

    private static bool IsSchema(string name) => !name.StartsWith('.') && name != VaultFolder.SettingsFileName && Path.GetExtension(name) is ".yaml" or ".yml";

    private static bool IsRead(string name) => name == LockFile.Folder || (!name.StartsWith('.') && !name.EndsWith(".samples", StringComparison.OrdinalIgnoreCase));
}
