using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace NoteSchema.Cli.Tests;

/// <summary>The program in a terminal of its own, as somebody sits before it. On Linux only.</summary>
public sealed class PseudoTerminal : IDisposable
{
    private const int ReadAndWrite = 2, NotOurs = 0x100;

    private readonly FileStream _screen;
    private readonly Process _process;
    private readonly StringBuilder _shown = new();

    // A program that waits for what nobody presses is ended, so that the test fails and says what was shown.
    private readonly Timer _guard;

    /// <summary>Runs the program with <paramref name="arguments"/> in <paramref name="folder"/>, with or without a wish for colours.</summary>
    public PseudoTerminal(string folder, string arguments, bool noColor = false)
    {
        int terminal = posix_openpt(ReadAndWrite | NotOurs);
        Assert.True(terminal >= 0 && grantpt(terminal) == 0 && unlockpt(terminal) == 0);
        string name = Marshal.PtrToStringUTF8(ptsname(terminal))!;
        _screen = new FileStream(new SafeFileHandle(terminal, ownsHandle: true), FileAccess.ReadWrite, bufferSize: 0);
        string program = Path.Combine(AppContext.BaseDirectory, "NoteSchema.Cli.dll");
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"exec setsid -c dotnet '{program}' {arguments} < {name} > {name} 2>&1"]) { WorkingDirectory = folder };
        start.Environment["TERM"] = "xterm";
        start.Environment["NO_COLOR"] = noColor ? "1" : "";
        _process = Process.Start(start)!;
        _guard = new Timer(_ => End(), null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
    }

    /// <summary>All that was shown so far.</summary>
    public string Shown => _shown.ToString();

    /// <summary>Waits until <paramref name="text"/> is shown; says no where the program ends before.</summary>
    public bool WaitFor(string text)
    {
        byte[] buffer = new byte[4096];
        while (!Shown.Contains(text, StringComparison.Ordinal))
        {
            int read;
            try
            {
                read = _screen.Read(buffer);
            }
            catch (IOException)
            {
                // The last one at the other side has gone.
                return false;
            }
            if (read == 0) return false;
            _shown.Append(Encoding.UTF8.GetString(buffer, 0, read));
        }
        return true;
    }

    /// <summary>Presses keys.</summary>
    public void Press(string keys) => _screen.Write(Encoding.UTF8.GetBytes(keys));

    /// <summary>Sends a signal such as <c>TERM</c> to the program.</summary>
    public void Signal(string name)
    {
        using Process kill = Process.Start("kill", [$"-{name}", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Waits for the end and gives the exit status.</summary>
    public int WaitForEnd()
    {
        WaitFor("\0 never shown");
        _process.WaitForExit();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        _guard.Dispose();
        End();
        _process.Dispose();
        _screen.Dispose();
    }

    private void End()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
    }

    [DllImport("libc")]
    private static extern int posix_openpt(int flags);

    [DllImport("libc")]
    private static extern int grantpt(int terminal);

    [DllImport("libc")]
    private static extern int unlockpt(int terminal);

    [DllImport("libc")]
    private static extern nint ptsname(int terminal);
}
