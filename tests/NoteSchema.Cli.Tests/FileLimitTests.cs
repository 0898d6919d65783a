using System.Diagnostics;

namespace NoteSchema.Cli.Tests;

/// <summary>The program where no large file may be written, as on a disk that is full.</summary>
public sealed class FileLimitTests : IDisposable
{
    private const string Schema = "schema: talk\nfields:\n  type: string\n  held: date\n";
    private readonly TestVault _vault = new();

    public FileLimitTests() => _vault.With("noteschema.yaml", "{}\n").With("schemas/talk.yaml", Schema);

    public void Dispose() => _vault.Dispose();

    [Fact]
    public void A_note_that_is_too_large_stays_and_the_rest_goes_on()
    {
        if (OperatingSystem.IsWindows()) return;
        string large = Note("2025/3/1") + string.Concat(Enumerable.Repeat("The same again.\n", 5000));
        _vault.With("a.md", Note("2025/3/1")).With("b.md", large).With("c.md", Note("2025/3/2"));
        (int status, string error) = RunWithin(blocks: 32, "lint", "--fix");
        Assert.Equal(2, status);
        Assert.Contains("b.md was not written: it cannot be written: a file of this size may not be written here", error, StringComparison.Ordinal);
        Assert.Equal(Note("2025-03-01"), File.ReadAllText(_vault.FullPath("a.md")));
        Assert.Equal(large, File.ReadAllText(_vault.FullPath("b.md")));
        Assert.Equal(Note("2025-03-02"), File.ReadAllText(_vault.FullPath("c.md")));
        Assert.Empty(Directory.GetFiles(_vault.Root, ".~*"));
        Assert.Equal(0, _vault.Run("undo").Status);
        Assert.Equal(Note("2025/3/1"), File.ReadAllText(_vault.FullPath("a.md")));
    }

    [Fact]
    public void Nothing_is_written_where_the_journal_may_not_be()
    {
        if (OperatingSystem.IsWindows()) return;
        _vault.With("a.md", Note("2025/3/1"));
        (int status, string error) = RunWithin(blocks: 0, "lint", "--fix");
        Assert.Equal(2, status);
        Assert.Contains("nothing was changed: a file of this size may not be written here", error, StringComparison.Ordinal);
        Assert.Equal(Note("2025/3/1"), File.ReadAllText(_vault.FullPath("a.md")));
    }

    private static string Note(string held) => $"---\ntype: talk\nheld: {held}\n---\nText.\n";

    // The program as built beside the tests, in a process that may write files of so many blocks of 512 bytes. The runtime itself must not map its code by a file.
    private (int Status, string Error) RunWithin(int blocks, params string[] arguments)
    {
        string host = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        using Process process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"ulimit -f {blocks}; exec \"$0\" \"$@\"", host, Path.Combine(AppContext.BaseDirectory, "NoteSchema.Cli.dll"), .. arguments])
        {
            WorkingDirectory = _vault.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_EnableWriteXorExecute"] = "0", ["DOTNET_EnableDiagnostics"] = "0" },
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        output.Wait();
        return (process.ExitCode, error);
    }
}
