using System.Diagnostics;
using System.Text;

namespace NoteSchema.Tests;

/// <summary>Other programs, npm packages, that say what the same text is for them: scripts of <c>tests/node-reference</c>, each in a Node process of its own.</summary>
internal static class NodeReference
{
    private static readonly Lock Installing = new();

    private static readonly string Folder = FindFolder();

    /// <summary>Why it cannot run here, or null.</summary>
    public static string? Unavailable { get; } = FindOut();

    /// <summary>What <paramref name="script"/> answers to each line.</summary>
    public static IReadOnlyList<string> Ask(string script, IReadOnlyList<string> lines)
    {
        Install();
        using Process node = Start("node", script);
        Task<List<string>> answers = Task.Run(() => ReadLines(node.StandardOutput));
        foreach (string line in lines) node.StandardInput.Write(line + "\n");
        node.StandardInput.Close();
        List<string> answered = answers.Result;
        node.WaitForExit();
        Assert.Equal(lines.Count, answered.Count);
        return answered;
    }

    private static List<string> ReadLines(StreamReader output)
    {
        var lines = new List<string>();
        while (output.ReadLine() is { } line) lines.Add(line);
        return lines;
    }

    // Test projects that run at the same time wait for each other.
    private static void Install()
    {
        lock (Installing)
        {
            using FileStream turn = WaitForTurn();
            if (IsInstalled) return;
            using Process npm = OperatingSystem.IsWindows() ? Start("cmd", "/c npm ci --no-audit --no-fund") : Start("npm", "ci --no-audit --no-fund");
            npm.StandardInput.Close();
            Task<string> output = npm.StandardOutput.ReadToEndAsync();
            npm.WaitForExit();
            Assert.True(npm.ExitCode == 0, $"`npm ci` in tests/node-reference failed: {output.Result}");
        }
    }

    // npm keeps what it installed beside it; an older lock means an older set of packages.
    private static bool IsInstalled => File.Exists(Installed) && File.GetLastWriteTimeUtc(Installed) >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"));

    private static string Installed => Path.Combine(Folder, "node_modules", ".package-lock.json");

    private static FileStream WaitForTurn()
    {
        string path = Path.Combine(Path.GetTempPath(), $"noteschema-node-reference-{Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Folder)))[..16]}.lock");
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < 1200)
            {
                Thread.Sleep(100);
            }
        }
    }

    private static string? FindOut()
    {
        try
        {
            using Process node = Start("node", "--version");
            node.StandardInput.Close();
            node.WaitForExit();
            return node.ExitCode == 0 ? null : "Node does not start here.";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "Node is not installed, so there is no reference to compare with.";
        }
    }

    private static Process Start(string program, string arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = Folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        StandardInputEncoding = new UTF8Encoding(false),
        StandardOutputEncoding = Encoding.UTF8,
    })!;

    private static string FindFolder()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string found = Path.Combine(folder.FullName, "tests", "node-reference");
            if (Directory.Exists(found)) return found;
        }
        throw new DirectoryNotFoundException("tests/node-reference is not above the test's folder.");
    }
}

/// <summary>A test that compares with a reference, skipped where there is no Node.</summary>
internal sealed class NodeReferenceFactAttribute : FactAttribute
{
    public NodeReferenceFactAttribute() => Skip = NodeReference.Unavailable;
}
