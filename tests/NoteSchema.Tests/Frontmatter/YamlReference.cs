using System.Diagnostics;
using System.Text;

namespace NoteSchema.Tests.Frontmatters;

/// <summary>The npm package <c>yaml</c>, the reader that Obsidian uses, in a Node process of its own.</summary>
internal static class YamlReference
{
    private static readonly Lock Installing = new();

    public static string Folder { get; } = FindFolder();

    /// <summary>Why it cannot run here, or null.</summary>
    public static string? Unavailable { get; } = FindOut();

    /// <summary>What the reference makes of each text: <c>error …</c>, or the value and the places.</summary>
    public static IReadOnlyList<string> Read(IReadOnlyList<string> texts)
    {
        Install();
        using Process node = Start("node", "read.js");
        Task<List<string>> answers = Task.Run(() => ReadLines(node.StandardOutput));
        foreach (string text in texts) node.StandardInput.Write(FrontmatterText.Quote(text) + "\n");
        node.StandardInput.Close();
        List<string> lines = answers.Result;
        node.WaitForExit();
        Assert.Equal(texts.Count, lines.Count);
        return lines;
    }

    private static List<string> ReadLines(StreamReader output)
    {
        var lines = new List<string>();
        while (output.ReadLine() is { } line) lines.Add(line);
        return lines;
    }

    private static void Install()
    {
        lock (Installing)
        {
            if (Directory.Exists(Path.Combine(Folder, "node_modules", "yaml"))) return;
            using Process npm = OperatingSystem.IsWindows() ? Start("cmd", "/c npm ci --no-audit --no-fund") : Start("npm", "ci --no-audit --no-fund");
            npm.StandardInput.Close();
            Task<string> output = npm.StandardOutput.ReadToEndAsync();
            npm.WaitForExit();
            Assert.True(npm.ExitCode == 0, $"`npm ci` in tests/yaml-reference failed: {output.Result}");
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
            string found = Path.Combine(folder.FullName, "tests", "yaml-reference");
            if (Directory.Exists(found)) return found;
        }
        throw new DirectoryNotFoundException("tests/yaml-reference is not above the test's folder.");
    }
}

/// <summary>A test that compares with the reference, skipped where there is no Node.</summary>
internal sealed class YamlReferenceFactAttribute : FactAttribute
{
    public YamlReferenceFactAttribute() => Skip = YamlReference.Unavailable;
}
