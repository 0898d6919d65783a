using System.Runtime.InteropServices;

namespace NoteSchema.Cli;

/// <summary>Ends the work in order when somebody presses Ctrl-C, or the system asks the process to end; a second time ends the process at once.</summary>
internal sealed class Interruption : IDisposable
{
    // SIGXFSZ, the same number on all systems that programs are published for. Its default would end the process in the middle of a file.
    private const PosixSignal FileSizeLimit = (PosixSignal)25;

    // Kept as long as the process lives: the signal is looked at by another thread, perhaps when the work is done, and would end the process then.
    private static PosixSignalRegistration? s_fileSizes;

    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _signals;
    private readonly Terminal _terminal;

    /// <summary>Waits for signals from now on.</summary>
    /// <param name="terminal">Tidied up where the work does not end within its patience: it is in the middle of a huge note, or of output that nobody takes.</param>
    public Interruption(Terminal terminal)
    {
        _terminal = terminal;
        _signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, End), PosixSignalRegistration.Create(PosixSignal.SIGTERM, End)];
        // A file that would become too large is told as an error where it is written.
        if (!OperatingSystem.IsWindows()) s_fileSizes ??= PosixSignalRegistration.Create(FileSizeLimit, static context => context.Cancel = true);
    }

    /// <summary>Asks for the end.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>The exit status of a process that was stopped so: 128 and the number of the signal.</summary>
    public int Status { get; private set; } = ExitStatus.Interrupted;

    public void Dispose()
    {
        foreach (PosixSignalRegistration signal in _signals) signal.Dispose();
    }

    private void End(PosixSignalContext context)
    {
        if (_source.IsCancellationRequested) return;
        context.Cancel = true;
        if (context.Signal == PosixSignal.SIGTERM) Status = ExitStatus.Terminated;
        _source.Cancel();
        Thread.Sleep(_terminal.Patience);
        _terminal.Abandon();
        Environment.Exit(Status);
    }
}
