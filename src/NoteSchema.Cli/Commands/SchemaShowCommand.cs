using System.CommandLine;
using NoteSchema.Language;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary><c>noteschema schema show</c> and <c>schema code</c>: one schema, written out.</summary>
internal sealed class SchemaShowCommand
{
    private readonly Argument<string> _type = new("TYPE") { Description = "The schema's id." };

    /// <summary>A command that writes the schema as <paramref name="print"/> does.</summary>
    public static Command Create(string name, string description, Func<SchemaModel, string> print, CommonOptions common, Terminal terminal)
    {
        var show = new SchemaShowCommand();
        var command = new Command(name, description) { show._type };
        command.SetAction(parsed =>
        {
            Context context = common.Read(parsed, terminal);
            if (context.Format != ReportFormat.Text) throw new CommandException($"`schema {name}` writes text; leave --format out");
            SchemaModel schema = Find(context, parsed.GetRequiredValue(show._type));
            terminal.Output.Write(print(schema));
            return ExitStatus.Clean;
        });
        return command;
    }

    private static SchemaModel Find(Context context, string type)
    {
        Vault vault = Workspace.OpenDespiteSchemas(context, Workspace.Find(context, []));
        IReadOnlyList<SchemaModel> schemas = VaultSchemas.ReadModels(vault.SchemaFiles).Schemas;
        if (schemas.FirstOrDefault(schema => schema.Id == type) is { } found) return found;
        // A schema with mistakes is no model: say what is wrong with it rather than that it is not there.
        Workspace.RequireSchemas(context, vault);
        throw Workspace.NoSchema(type, [.. schemas.Select(schema => schema.Id)]);
    }
}
