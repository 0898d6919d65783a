using System.Globalization;
using NoteSchema.Language;

namespace NoteSchema.Vaults;

/// <summary>Finds the samples beside the schemas of a vault.</summary>
public static class SampleFolders
{
    /// <summary>How the name of a folder of samples ends.</summary>
    public const string Extension = ".samples";

    /// <summary>All samples of a vault, by path.</summary>
    /// <param name="vault">The vault.</param>
    /// <param name="onProblem">Told of each folder of samples that is none of a schema beside it, and of what lies in one and not in the folder of a version of its schema: its path, and why.</param>
    public static IReadOnlyList<SampleNote> Find(Vault vault, Action<string, string> onProblem)
    {
        var samples = new List<SampleNote>();
        List<(Schema Schema, string Folder)> folders = [.. FoldersOf(vault)];
        FindStrays(vault, [.. folders.Select(found => found.Folder)], onProblem);
        foreach ((Schema schema, string folder) in folders)
        {
            string full = vault.Folder.FullPath(folder);
            foreach (string version in Directory.Exists(full) ? Directory.EnumerateDirectories(full) : [])
            {
                string name = Path.GetFileName(version);
                if (Number(name) is not { } number) onProblem($"{folder}/{name}", "a folder of samples is called after their version: v1, v2");
                else if (number > schema.Version) onProblem($"{folder}/{name}", string.Create(CultureInfo.InvariantCulture, $"the schema `{schema.Id}` has the versions 1 to {schema.Version}"));
                else samples.AddRange(Directory.EnumerateFiles(version).Select(Path.GetFileName).OfType<string>().Where(SampleNote.IsSample).Select(file => new SampleNote($"{folder}/{name}/{file}", schema, number)));
            }
        }
        return [.. samples.OrderBy(sample => sample.Path, StringComparer.Ordinal)];
    }

    /// <summary>The schemas that the vault has files of, each with its folder of samples, from the vault's root, whether there is one or not.</summary>
    public static IEnumerable<(Schema Schema, string Folder)> FoldersOf(Vault vault)
    {
        foreach (SchemaFile file in vault.SchemaFiles)
        {
            if (FolderOf(file) is not { } folder) continue;
            if (VaultSchemas.IdOf(file) is { } id && vault.Schemas.FirstOrDefault(schema => schema.Id == id) is { } schema) yield return (schema, folder + id + Extension);
        }
    }

    /// <summary>Which files lie in folders of samples beside the schemas of <paramref name="source"/>, a file or folder from the vault's root.</summary>
    internal static Glob GlobBelow(string source)
    {
        string folder = source.Trim('/');
        if (Path.GetExtension(folder) is ".yaml" or ".yml") folder = Path.GetDirectoryName(folder)!.Replace('\\', '/');
        return new Glob(folder is "" or "." ? $"**/*{Extension}/" : $"/{folder}/**/*{Extension}/");
    }

    // What is not found is not tested, and looks as if it were in order.
    private static void FindStrays(Vault vault, HashSet<string> known, Action<string, string> onProblem)
    {
        foreach (string folder in vault.SchemaFiles.Select(FolderOf).OfType<string>().Distinct())
        {
            foreach (string name in Directory.EnumerateDirectories(vault.Folder.FullPath(folder), $"*{Extension}").Select(Path.GetFileName).OfType<string>())
            {
                if (!known.Contains(folder + name)) onProblem(folder + name, $"there is no schema `{name[..^Extension.Length]}` beside it; a folder of samples is called after the id of its schema");
                else if (Directory.EnumerateFiles(vault.Folder.FullPath(folder + name)).Select(Path.GetFileName).OfType<string>().FirstOrDefault(SampleNote.IsSample) is { } loose) onProblem($"{folder}{name}/{loose}", "a sample lies in the folder of its version: v1, v2");
            }
        }
    }

    // With the slash at its end; null for one that is hidden, as that of locked versions.
    private static string? FolderOf(SchemaFile file)
    {
        string folder = file.Path.LastIndexOf('/') is var slash and >= 0 ? file.Path[..(slash + 1)] : "";
        return folder.Contains("/.", StringComparison.Ordinal) || folder.StartsWith('.') ? null : folder;
    }

    private static int? Number(string name) =>
        name is ['v', ..] && int.TryParse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number : null;
}
