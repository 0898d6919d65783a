using System.CommandLine;
using NoteSchema.Language;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary><c>noteschema schema</c>.</summary>
internal static class SchemaCommand
{
    public static Command Create(CommonOptions common, Terminal terminal)
    {
        var command = new Command("schema", "Checks and shows schemas.") { SchemaCheckCommand.Create(common, terminal) };
        command.SetAction(int (_) => throw new CommandException("say what to do with schemas: check; `noteschema schema --help` tells more"));
        return command;
    }
}
