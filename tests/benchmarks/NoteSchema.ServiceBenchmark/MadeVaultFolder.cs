using NoteSchema.VaultMaker;

namespace NoteSchema.ServiceBenchmark;

/// <summary>A made vault in a folder of its own, with one schema that the benchmark edits.</summary>
internal sealed class MadeVaultFolder : IDisposable
{
    public MadeVaultFolder(int notes)
    {
        foreach ((string path, byte[] bytes) in new MadeVault(notes, seed: 1).Files())
        {
            Write(path, bytes);
            if (Person.Length == 0 && path.StartsWith("People/", StringComparison.Ordinal)) Person = Path.GetFileNameWithoutExtension(path);
        }
        WriteSchema(0);
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("noteschema-bench").FullName;

    /// <summary>The name of a note that links can lead to.</summary>
    public string Person { get; } = "";

    public void WriteSchema(int minimum) => File.WriteAllText(Path.Combine(Root, "schemas", "edited.yaml"), $"schema: edited\nfields:\n  level: {{ type: integer, min: {minimum} }}\n");

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private void Write(string path, byte[] bytes)
    {
        string full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }
}
