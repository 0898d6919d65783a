using NoteSchema.Cli;

using var interrupt = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    // The first one ends the work in order; a second one ends the process.
    press.Cancel = !interrupt.IsCancellationRequested;
    interrupt.Cancel();
};
return CommandLineApp.Run(args, Terminal.OfProcess(), interrupt.Token);
