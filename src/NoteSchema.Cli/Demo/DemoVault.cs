using System.Text;

namespace NoteSchema.Cli;

/// <summary>A copy of the sample vault in a folder of its own, which goes with the demonstration. Nothing outside of it is read or written.</summary>
internal sealed class DemoVault : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("noteschema-demo-");

    public DemoVault()
    {
        Directory.CreateDirectory(Root);
        foreach (string name in EmbeddedFiles.Below("samples"))
        {
            string path = Path.Combine(Root, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, EmbeddedFiles.Read($"samples/{name}")!);
        }
    }

    /// <summary>The vault's folder.</summary>
    public string Root => Path.Combine(_folder.FullName, "Harbor office");

    /// <summary>A folder for the service's socket.</summary>
    public string Runtime => Path.Combine(_folder.FullName, "run");

    /// <summary>The paths of its notes, with <c>/</c>.</summary>
    public IReadOnlyList<string> Notes() =>
        [.. Directory.EnumerateFiles(Root, "*.md", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/')).Order(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The text of a note or schema of the vault, or of a schema that comes along, which one of the vault takes the place of; null where there is none.</summary>
    public string? Read(string name)
    {
        if (PathOf(name) is not { } path) return null;
        if (File.Exists(path)) return Encoding.UTF8.GetString(File.ReadAllBytes(path));
        return EmbeddedFiles.Read(name) is { } builtIn ? Encoding.UTF8.GetString(builtIn) : null;
    }

    /// <summary>Writes a note or schema; false where the name is none of one.</summary>
    public bool Write(string name, string text)
    {
        if (PathOf(name) is not { } path || !Directory.Exists(Path.GetDirectoryName(path))) return false;
        string aside = $"{path}.new";
        File.WriteAllText(aside, text);
        File.Move(aside, path, overwrite: true);
        return true;
    }

    public void Dispose()
    {
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is in the system's folder for such things, which the system clears.
        }
    }

    /// <summary>Where a file of the vault is; null for a name that leaves the vault or is none of a note or schema.</summary>
    private string? PathOf(string name)
    {
        if (name.Length is 0 or > 500 || name.Contains('\\') || name.Contains(':') || name.Contains('\0')) return null;
        if (name.Split('/').Any(part => part is "" or "." or "..")) return null;
        return name.EndsWith(".md", StringComparison.Ordinal) || (name.StartsWith("schemas/", StringComparison.Ordinal) && name.EndsWith(".yaml", StringComparison.Ordinal))
            ? Path.Combine(Root, name)
            : null;
    }
}
