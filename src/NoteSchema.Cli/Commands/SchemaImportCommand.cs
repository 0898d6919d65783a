using System.CommandLine;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary><c>noteschema schema import</c>: drafts of schemas from what other programs have.</summary>
internal sealed class SchemaImportCommand
{
    private const int MostBytes = 16 * 1024 * 1024;

    private readonly Argument<string> _file = new("FILE") { Description = "The JSON Schema." };
    private readonly Option<string?> _type = new("--type") { Description = "The schema's id.", HelpName = "TYPE" };

    public static Command Create(CommonOptions common, Terminal terminal)
    {
        var import = new SchemaImportCommand();
        var jsonSchema = new Command("json-schema", "Drafts a schema from a JSON Schema and writes it to standard output.") { import._file, import._type };
        jsonSchema.SetAction(parsed => import.ReadJsonSchema(parsed, common.Read(parsed, terminal)));
        var obsidianTypes = new Command("obsidian-types", "Drafts a schema from the types of the vault's properties in Obsidian and writes it to standard output.") { import._type };
        obsidianTypes.SetAction(parsed => import.ReadObsidianTypes(parsed, common.Read(parsed, terminal)));
        var command = new Command("import", "Drafts schemas from what other programs have.") { jsonSchema, obsidianTypes };
        command.SetAction(int (_) => throw new CommandException("say what to import: json-schema or obsidian-types"));
        return command;
    }

    private int ReadJsonSchema(ParseResult parsed, Context context)
    {
        string file = parsed.GetRequiredValue(_file), path = context.Terminal.FullPath(file);
        Vault vault = Workspace.OpenDespiteSchemas(context, Workspace.Find(context, []));
        if (!File.Exists(path)) throw Workspace.NotThere(context, file, "file");
        return Draft(context, () => ImportedSchema.OfJsonSchema(Read(path, file), Path.GetFileName(path), parsed.GetValue(_type), vault.Settings));
    }

    private int ReadObsidianTypes(ParseResult parsed, Context context)
    {
        Vault vault = Workspace.OpenDespiteSchemas(context, Workspace.Find(context, []));
        string path = vault.Folder.FullPath(ObsidianTypes.Path), shown = context.Terminal.ShownPath(path);
        if (!File.Exists(path)) throw new CommandException($"there is no `{shown}`, where Obsidian keeps the types of properties");
        return Draft(context, () => ImportedSchema.OfObsidianTypes(Read(path, shown), parsed.GetValue(_type) ?? "note", vault.Settings));
    }

    private static int Draft(Context context, Func<string> draft)
    {
        if (context.Format != ReportFormat.Text) throw new CommandException("`schema import` writes a schema; leave --format out");
        try
        {
            context.Terminal.Output.Write(draft());
            return ExitStatus.Clean;
        }
        catch (FormatException exception)
        {
            throw new CommandException(exception.Message);
        }
    }

    private static ReadOnlyMemory<byte> Read(string path, string shown)
    {
        try
        {
            if (new FileInfo(path).Length > MostBytes) throw new CommandException($"`{shown}` has more than 16 MiB");
            byte[] bytes = File.ReadAllBytes(path);
            return bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsMemory(3) : bytes;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"`{shown}` cannot be read: {exception.Message}");
        }
    }
}
