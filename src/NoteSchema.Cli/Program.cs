using NoteSchema.Cli;

using var interrupt = new CancellationTokenSource();
try
{
    Console.CancelKeyPress += (_, press) =>
    {
        // The first one ends the work in order; a second one ends the process.
        press.Cancel = !interrupt.IsCancellationRequested;
        interrupt.Cancel();
    };
    return CommandLineApp.Run(args, Terminal.OfProcess(), interrupt.Token);
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
{
    // The runtime opens the standard streams here, which may be closed.
    return CommandLineApp.Fail(() => Console.Error, exception.Message);
}
