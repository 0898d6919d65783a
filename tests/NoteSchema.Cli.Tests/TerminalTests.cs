using System.Diagnostics;

namespace NoteSchema.Cli.Tests;

/// <summary>The program as a process in a terminal.</summary>
public sealed class TerminalTests : IDisposable
{
    private readonly TestVault _vault = new();

    public void Dispose() => _vault.Dispose();

    [Theory]
    [InlineData(null, 130)]
    [InlineData("TERM", 143)]
    public void Who_interrupts_the_work_finds_the_bar_gone_and_reads_how_far_it_came(string? signal, int expected)
    {
        if (!OperatingSystem.IsLinux()) return;
        string text = "---\ntype: meeting\ndate: 2025-03-14\n---\n# Note\n\n" + string.Concat(Enumerable.Repeat("A line with a [[Link]] and a #tag, and *some* `code` in it.\n\n- [ ] A task 📅 2025-03-14\n", 100));
        for (int index = 0; index < 8000; index++) _vault.With($"{index % 50}/{index}.md", text);
        string[] before = [.. Directory.EnumerateFileSystemEntries(_vault.Root).Order()];
        using var terminal = new PseudoTerminal(_vault.Root, "lint --jobs 2 --baseline known.json --update-baseline");

        Assert.True(terminal.WaitFor(" of 8,000 notes"), terminal.Shown);
        if (signal is null) terminal.Press("\x3");
        else terminal.Signal(signal);

        Assert.Equal(expected, terminal.WaitForEnd());
        Assert.Matches(@"\r\e\[Knoteschema: interrupted; [\d,]+ of 8,000 notes were checked\r\n$", terminal.Shown);
        Assert.Equal(before, Directory.EnumerateFileSystemEntries(_vault.Root).Order());
    }

    [Fact]
    public void Who_interrupts_output_that_nobody_takes_finds_no_half_line_in_it()
    {
        if (!OperatingSystem.IsLinux()) return;
        _vault.With("Note.md", string.Concat(Enumerable.Range(0, 2000).Select(number => $"To the [[Quay {number}]].\n")));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "NoteSchema.Cli.dll"), "lint", "--format", "json"]) { WorkingDirectory = _vault.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        using var output = new MemoryStream();

        output.WriteByte((byte)process.StandardOutput.BaseStream.ReadByte());
        using (Process kill = Process.Start("kill", ["-INT", $"{process.Id}"])) kill.WaitForExit();
        process.WaitForExit();
        process.StandardOutput.BaseStream.CopyTo(output);

        Assert.Equal((130, "noteschema: interrupted\n"), (process.ExitCode, process.StandardError.ReadToEnd()));
        Assert.Equal('\n', (char)output.ToArray()[^1]);
    }

    [Fact]
    public void Colours_are_used_unless_the_environment_asks_for_none()
    {
        if (!OperatingSystem.IsLinux()) return;
        _vault.With("Note.md", "a\nb\r\nc\n");

        using var coloured = new PseudoTerminal(_vault.Root, "lint");
        Assert.Equal(0, coloured.WaitForEnd());
        Assert.Contains("\e[1m", coloured.Shown, StringComparison.Ordinal);

        using var plain = new PseudoTerminal(_vault.Root, "lint", noColor: true);
        Assert.Equal(0, plain.WaitForEnd());
        Assert.EndsWith("mixed-line-endings\r\n", plain.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', plain.Shown);
    }
}
