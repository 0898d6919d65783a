using NoteSchema.Cli;

var terminal = Terminal.OfProcess();
using var interrupt = new CancellationTokenSource();
try
{
    Console.CancelKeyPress += (_, press) =>
    {
        // The first one ends the work in order; a second one ends the process.
        press.Cancel = !interrupt.IsCancellationRequested;
        interrupt.Cancel();
    };
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
{
    // The runtime opens standard output for this, which may be closed.
    return CommandLineApp.Fail(terminal, exception.Message);
}
return CommandLineApp.Run(args, terminal, interrupt.Token);
