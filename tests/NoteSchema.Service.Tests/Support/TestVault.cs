using NoteSchema.Service.V1;

namespace NoteSchema.Service.Tests;

/// <summary>A vault in a folder of its own.</summary>
internal sealed class TestVault : IDisposable
{
    private readonly string _aside = TempFolder.Create();

    public string Root { get; } = TempFolder.Create();

    public string this[string path]
    {
        set
        {
            string full = Path.Combine(Root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            // In one step: who reads a file between its being emptied and being written finds another text, and tells of that too.
            string aside = Path.Combine(_aside, "file");
            File.WriteAllText(aside, value);
            File.Move(aside, full, overwrite: true);
        }
    }

    public static Document Text(string path, string text, long version = 1) => new() { Path = path, Text = text, Version = version };

    public void Dispose()
    {
        Directory.Delete(Root, recursive: true);
        Directory.Delete(_aside, recursive: true);
    }
}

internal static class TempFolder
{
    public static string Create() => Directory.CreateTempSubdirectory("noteschema").FullName;
}
