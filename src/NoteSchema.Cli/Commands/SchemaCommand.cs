using System.CommandLine;
using NoteSchema.Emitter;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary><c>noteschema schema</c>.</summary>
internal static class SchemaCommand
{
    public static Command Create(CommonOptions common, Terminal terminal, CancellationToken cancellation)
    {
        var command = new Command("schema", "Checks, shows and versions schemas.")
        {
            SchemaCheckCommand.Create(common, terminal),
            SchemaShowCommand.Create("show", "Shows a schema, inherited parts and all, as YAML.", SchemaPrinter.Print, common, terminal),
            SchemaShowCommand.Create("code", "Shows the C# made from a schema.", schema => CSharpEmitter.Emit(schema, "MyVault").Text, common, terminal),
            SchemaDiffCommand.Create(common, terminal, cancellation),
            SchemaBumpCommand.Create(common, terminal, cancellation),
            SchemaInferCommand.Create(common, terminal, cancellation),
            SchemaImportCommand.Create(common, terminal),
            SchemaExportCommand.Create(common, terminal),
        };
        command.SetAction(int (_) => throw new CommandException("say what to do with schemas: check, show, code, diff, bump, infer, import or export; `noteschema schema --help` tells more"));
        return command;
    }
}
