using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NoteSchema.Plugin.Tests;

/// <summary>
/// The program that the plugin is tested with: the one that <c>NOTESCHEMA_PROGRAM</c> names, else one that is published here as native code, as people get it. Where there is nothing to link native code with, it
/// is the one that was built together with these tests, and a test that is skipped says so.
/// </summary>
internal static class PublishedProgram
{
    private static readonly Lock Publishing = new();
    private static string? s_path;

    /// <summary>Why no native program can be published here, or null.</summary>
    public static string? Unavailable { get; } = Named is not null || OperatingSystem.IsWindows() || new[] { "clang", "gcc" }.Any(IsInstalled)
        ? null
        : "Neither clang nor gcc is installed, so the plugin is tested with the program as it is built, not as it is published.";

    private static string? Named => Environment.GetEnvironmentVariable("NOTESCHEMA_PROGRAM");

    /// <summary>Its path; published when it is first asked for.</summary>
    public static string Path
    {
        get
        {
            if (Named is { Length: > 0 } named) return named;
            if (Unavailable is not null) return System.IO.Path.Combine(AppContext.BaseDirectory, "NoteSchema.Cli.dll");
            lock (Publishing) return s_path ??= Publish();
        }
    }

    private static string Publish()
    {
        // Folders of its own, so that nothing else that builds at the moment is disturbed; kept, so that the next time is short.
        string folder = System.IO.Path.Combine(Plugin.Repository, "tests", "NoteSchema.Plugin.Tests", "obj", "published");
        string[] arguments =
        [
            "publish", System.IO.Path.Combine("src", "NoteSchema.Cli"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier,
            "--artifacts-path", System.IO.Path.Combine(folder, "artifacts"), "-o", folder, "-nodeReuse:false", "-p:UseSharedCompilation=false",
        ];
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Plugin.Repository, RedirectStandardOutput = true, RedirectStandardError = true };
        // The variables of the test run would lead this build to other tools.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)).ToArray()) start.Environment.Remove(name);
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"dotnet {string.Join(' ', arguments)} ended with status {process.ExitCode}:\n{output}\n{errors.Result}");
        return System.IO.Path.Combine(folder, OperatingSystem.IsWindows() ? "noteschema.exe" : "noteschema");
    }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator).Any(folder => File.Exists(System.IO.Path.Combine(folder, program)));
}

/// <summary>A test that needs Node and native code, skipped where one cannot be had.</summary>
internal sealed class PublishedFactAttribute : FactAttribute
{
    public PublishedFactAttribute() => Skip = Plugin.Unavailable ?? PublishedProgram.Unavailable;
}
