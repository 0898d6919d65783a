using System.Diagnostics;

namespace NoteSchema.Plugin.Tests;

/// <summary>The folder of the Obsidian plugin and its tools, which run in Node.</summary>
internal static class Plugin
{
    private static readonly Lock Installing = new();

    public static string Folder { get; } = FindFolder();

    /// <summary>The folder of all of it.</summary>
    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Folder, "..", ".."));

    /// <summary>Why nothing of it can run here, or null.</summary>
    public static string? Unavailable { get; } = FindOut();

    /// <summary>Why its tests in a browser cannot run here, or null.</summary>
    public static string? NoBrowser { get; } = Unavailable ?? (Browsers().Any(File.Exists) ? null : "Chromium is not installed, so what a person does in a page is not tried.");

    /// <summary>Runs a script of a package, such as <c>vitest</c>, and asserts that it ends well.</summary>
    public static void Run(string package, string script, params string[] arguments)
    {
        Install();
        (int status, string output) = Start("node", [Path.Combine("node_modules", package, script), .. arguments], needsProgram: package == "vitest");
        Assert.True(status == 0, $"{package} {string.Join(' ', arguments)} ended with status {status}:\n{output}");
    }

    /// <summary>Runs one of the plugin's own scripts.</summary>
    public static void RunOwn(string script, params string[] arguments)
    {
        Install();
        (int status, string output) = Start("node", [script, .. arguments]);
        Assert.True(status == 0, $"{script} ended with status {status}:\n{output}");
    }

    private static string[] Browsers() =>
        [Environment.GetEnvironmentVariable("CHROMIUM") ?? "", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    private static void Install()
    {
        lock (Installing)
        {
            // npm writes this file last, so a folder that was left half made is made again.
            string done = Path.Combine(Folder, "node_modules", ".package-lock.json");
            if (File.Exists(done) && File.GetLastWriteTimeUtc(done) >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"))) return;
            (int status, string output) = OperatingSystem.IsWindows() ? Start("cmd", ["/c", "npm ci --no-audit --no-fund"]) : Start("npm", ["ci", "--no-audit", "--no-fund"]);
            Assert.True(status == 0, $"`npm ci` in src/obsidian-plugin failed: {output}");
        }
    }

    private static (int Status, string Output) Start(string program, string[] arguments, bool needsProgram = false)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        if (needsProgram) start.Environment["NOTESCHEMA_PROGRAM"] = PublishedProgram.Path;
        start.Environment["NO_COLOR"] = "1";
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, $"{output}\n{errors.Result}");
    }

    private static string? FindOut()
    {
        try
        {
            using Process node = Process.Start(new ProcessStartInfo("node", "--version") { RedirectStandardOutput = true })!;
            string version = node.StandardOutput.ReadToEnd().Trim();
            node.WaitForExit();
            return node.ExitCode == 0 && int.TryParse(version.TrimStart('v').Split('.')[0], out int major) && major >= 20 ? null : $"The plugin's tools need Node 20, and here is {version}.";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "Node is not installed, so the plugin is not tested.";
        }
    }

    private static string FindFolder()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string found = Path.Combine(folder.FullName, "src", "obsidian-plugin");
            if (Directory.Exists(found)) return found;
        }
        throw new DirectoryNotFoundException("src/obsidian-plugin is not above the tests' folder.");
    }
}

/// <summary>A test that needs Node, skipped where there is none.</summary>
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute() => Skip = Plugin.Unavailable;
}

/// <summary>A test for each row that needs Node, skipped where there is none.</summary>
internal sealed class NodeTheoryAttribute : TheoryAttribute
{
    public NodeTheoryAttribute() => Skip = Plugin.Unavailable;
}

/// <summary>A test for each row that needs Node and Chromium, skipped where one is missing.</summary>
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Plugin.NoBrowser;
}
