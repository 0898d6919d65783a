namespace NoteSchema.Cli;

/// <summary>The call, the settings or a schema is broken: the message is one line for standard error, and the exit status 2.</summary>
internal sealed class CommandException(string message) : Exception(message);
