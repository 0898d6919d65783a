using System.Diagnostics;

namespace NoteSchema.Vaults.Tests.Files;

/// <summary>A folder of its own for a test, gone afterwards.</summary>
public sealed class TestFolder : IDisposable
{
    public TestFolder() => Directory.CreateDirectory(Root);

    public string Root { get; } = Path.Combine(Path.GetTempPath(), "noteschema-tests", Guid.NewGuid().ToString("N"));

    public VaultFolder Vault => new(Root);

    public string FullPath(string path) => Path.Combine(Root, path);

    public TestFolder With(params string[] paths)
    {
        foreach (string path in paths)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(FullPath(path))!);
            File.WriteAllText(FullPath(path), "# Text\n");
        }
        return this;
    }

    public TestFolder WithLink(string path, string target)
    {
        File.CreateSymbolicLink(FullPath(path), target);
        return this;
    }

    /// <summary>Runs a line of the shell in the folder, for files that .NET cannot make.</summary>
    public void Shell(string line)
    {
        using Process shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", line]) { WorkingDirectory = Root })!;
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
