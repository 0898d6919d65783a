using System.Diagnostics;
using System.Globalization;
using System.Text;
using NoteSchema.Vaults;

namespace NoteSchema.Cli.Tests;

/// <summary>The program, killed in the middle of a bulk write: every note is as it was or as it was to be, and the next run puts things right.</summary>
public sealed class KilledProcessTests : IDisposable
{
    // By hand: NOTESCHEMA_KILLS=200 dotnet test --filter KilledProcess.
    private static readonly int s_kills = int.TryParse(Environment.GetEnvironmentVariable("NOTESCHEMA_KILLS"), CultureInfo.InvariantCulture, out int kills) ? kills : 5;
    private const int Notes = 250;

    private readonly TestVault _vault = new();
    private readonly Random _random = new(1106);
    private string _command = "";

    public void Dispose() => _vault.Dispose();

    [Theory]
    [InlineData("enrich", "schema: talk\nfields:\n  type: string\n  title: { type: string, derive: body.title }\n")]
    [InlineData("migrate", "schema: talk\nversion: 2\nfields:\n  type: string\n  title: string\nmigrations:\n  2:\n    - set_field: { field: title, derive: body.title }\n")]
    public void A_kill_at_any_moment_loses_nothing(string command, string schema)
    {
        _command = command;
        _vault.With("noteschema.yaml", "{}\n").With("schemas/talk.yaml", schema);
        string[] paths = [.. Enumerable.Range(0, Notes).Select(number => $"{number % 7}/{number}.md")];
        foreach (string path in paths) _vault.With(path, Before(path));
        double longest = TimeOfWriting();
        var vault = new VaultFolder(_vault.Root);
        Undo.Run(vault, OperationLog.Read(vault)[0], TimeProvider.System);
        int halfway = 0;
        for (int kill = 0; kill < s_kills; kill++)
        {
            using Process process = Start();
            // Before the first note, in the middle, and after the last: wherever it is by then.
            SpinWait.SpinUntil(() => process.HasExited || HasJournal(), TimeSpan.FromSeconds(20));
            Thread.Sleep(_random.Next(0, (int)longest));
            process.Kill();
            process.WaitForExit();

            int written = paths.Count(path => IsWritten(path));
            if (written is > 0 and < Notes) halfway++;
            if (kill % 2 == 0) TakeBack(vault, written);
            else GoOn(paths);
            Assert.All(paths, path => Assert.Equal(Before(path), File.ReadAllText(_vault.FullPath(path))));
            Assert.Empty(Directory.GetFiles(_vault.Root, ".~*", SearchOption.AllDirectories));
        }
        Assert.True(halfway > 0 || s_kills < 20, "no kill was in the middle");
    }

    // From the first byte of the journal to the end, in ms.
    private double TimeOfWriting()
    {
        using Process whole = Start();
        SpinWait.SpinUntil(() => whole.HasExited || HasJournal(), TimeSpan.FromSeconds(20));
        var watch = Stopwatch.StartNew();
        whole.WaitForExit();
        return Math.Max(watch.Elapsed.TotalMilliseconds, 10);
    }

    private static string Before(string path) => $"---\ntype: talk\n---\n# Talk {path}\n{new string('x', path.Length * 100)}\n";

    private string After(string path) => Before(path).Replace("type: talk\n", $"type: talk\n{(_command == "migrate" ? "schema_version: 2\n" : "")}title: Talk {path}\n", StringComparison.Ordinal);

    private bool IsWritten(string path)
    {
        string text = File.ReadAllText(_vault.FullPath(path));
        if (text == Before(path)) return false;
        Assert.Equal(After(path), text);
        return true;
    }

    private void TakeBack(VaultFolder vault, int written)
    {
        LoggedOperation? last = OperationLog.Read(vault) is [{ Undoes: null, UndoneBy: null } operation, ..] ? operation : null;
        if (last is null) Assert.Equal(0, written);
        if (last is null) return;
        if (written is > 0 and < Notes) Assert.Contains($"`noteschema undo {last.Id}` takes", _vault.Run("lint").Error, StringComparison.Ordinal);
        CliResult undone = _vault.Run("undo");
        Assert.Equal(0, undone.Status);
        Assert.Equal("", _vault.Run("lint").Error);
    }

    // The same command does the rest, once more it has nothing to do, and what both wrote is taken back.
    private void GoOn(string[] paths)
    {
        Assert.Equal(0, _vault.Run(_command, "--write", "--quiet").Status);
        Assert.All(paths, path => Assert.True(IsWritten(path), path));
        Assert.Equal("", _vault.Run(_command, "--write", "--quiet").Output);
        for (int operation = 0; operation < 2 && paths.Any(IsWritten); operation++) Assert.Equal(0, _vault.Run("undo").Status);
    }

    private bool HasJournal() => Directory.Exists(_vault.FullPath(".noteschema/operations")) && Directory.EnumerateFiles(_vault.FullPath(".noteschema/operations"), "*.writing").Any();

    // The program as built beside the tests, in a process of its own.
    private Process Start() => Process.Start(new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
        [Path.Combine(AppContext.BaseDirectory, "NoteSchema.Cli.dll"), _command, "--write", "--quiet"])
    { WorkingDirectory = _vault.Root, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 })!;
}
