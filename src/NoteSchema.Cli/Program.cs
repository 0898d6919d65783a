using NoteSchema.Cli;

try
{
    var terminal = Terminal.OfProcess();
    using var interruption = new Interruption(terminal);
    int status = CommandLineApp.Run(args, terminal, interruption.Token);
    return status == ExitStatus.Interrupted ? interruption.Status : status;
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
{
    // The runtime opens the standard streams here, which may be closed.
    return CommandLineApp.Fail(() => Console.Error, exception.Message);
}
