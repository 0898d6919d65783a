using NoteSchema.Service.V1;

namespace NoteSchema.Service.Tests;

/// <summary>A vault in a folder of its own.</summary>
internal sealed class TestVault : IDisposable
{
    public string Root { get; } = TempFolder.Create();

    public string this[string path]
    {
        set
        {
            string full = Path.Combine(Root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, value);
        }
    }

    public static Document Text(string path, string text, long version = 1) => new() { Path = path, Text = text, Version = version };

    public void Dispose() => Directory.Delete(Root, recursive: true);
}

internal static class TempFolder
{
    public static string Create() => Directory.CreateTempSubdirectory("noteschema").FullName;
}
