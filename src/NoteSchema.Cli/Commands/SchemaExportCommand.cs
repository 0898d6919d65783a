using System.CommandLine;
using NoteSchema.Language;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary><c>noteschema schema export</c>: schemas for other programs.</summary>
internal sealed class SchemaExportCommand
{
    private readonly Argument<string[]> _types = new("TYPE") { Description = "The schemas' ids; else the vault's own schemas, or those that come along where it has none.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<bool> _write = new("--write") { Description = "Write the types into Obsidian's file; other properties keep theirs." };

    public static Command Create(CommonOptions common, Terminal terminal)
    {
        var export = new SchemaExportCommand();
        var jsonSchema = new Command("json-schema", "Writes what schemas say of the frontmatter as JSON Schema to standard output.") { export._types };
        jsonSchema.SetAction(parsed => export.WriteJsonSchema(parsed, common.Read(parsed, terminal)));
        var obsidianTypes = new Command("obsidian-types", "Shows which types Obsidian's properties would get by the schemas, and gives them those with --write.") { export._types, export._write };
        obsidianTypes.SetAction(parsed => export.WriteObsidianTypes(parsed, common.Read(parsed, terminal)));
        var command = new Command("export", "Writes schemas for other programs.") { jsonSchema, obsidianTypes };
        command.SetAction(int (_) => throw new CommandException("say for what to export: json-schema or obsidian-types"));
        return command;
    }

    private int WriteJsonSchema(ParseResult parsed, Context context)
    {
        if (context.Format != ReportFormat.Text) throw new CommandException("`schema export` writes what its format asks for; leave --format out");
        Vault vault = Workspace.OpenDespiteSchemas(context, Workspace.Find(context, []));
        List<SchemaModel> schemas = Find(context, vault, parsed.GetValue(_types) ?? []);
        var writer = new JsonSchemaWriter(vault.Settings);
        using var output = new JsonOutput(context.Terminal.Output);
        if (schemas is [var only] && parsed.GetValue(_types) is { Length: > 0 }) writer.Write(output.Writer, only);
        else writer.Write(output.Writer, schemas);
        output.End();
        return ExitStatus.Clean;
    }

    private int WriteObsidianTypes(ParseResult parsed, Context context)
    {
        if (context.Format != ReportFormat.Text) throw new CommandException("`schema export` writes what its format asks for; leave --format out");
        Vault vault = Workspace.OpenDespiteSchemas(context, Workspace.Find(context, []));
        if (!Directory.Exists(vault.Folder.FullPath(".obsidian"))) throw new CommandException($"`{context.Terminal.ShownPath(vault.Folder.Root)}` has no `.obsidian`; open the folder as a vault in Obsidian first");
        ObsidianTypesUpdate update = Compare(vault.Folder, Find(context, vault, parsed.GetValue(_types) ?? []));
        foreach (PropertyTypeChange change in update.Changes) context.Terminal.Output.WriteLine(ShownText.OneLine($"{change.Key}: {(change.From is null ? "" : $"{change.From} → ")}{change.To}"));
        foreach (PropertyTypeConflict conflict in update.Conflicts)
        {
            string types = string.Join(", ", conflict.Types.GroupBy(wish => wish.Type, wish => wish.Schema).Select(type => $"{type.Key} in {Words.And([.. type.Distinct()])}"));
            context.Terminal.Error.WriteLine($"noteschema: {ShownText.OneLine($"`{conflict.Key}` stays as it is, since Obsidian has one type for a property and the schemas have several: {types}")}");
        }
        bool isDone = update.Conflicts.Count == 0;
        if (update.File is null) context.Terminal.Output.WriteLine($"Obsidian's property types are {(isDone ? "" : "otherwise ")}as the schemas have them.");
        else if (parsed.GetValue(_write)) isDone &= Write(context, vault.Folder, update.File);
        else context.Terminal.Output.WriteLine("`noteschema schema export obsidian-types --write` writes them into Obsidian's file.");
        return isDone ? ExitStatus.Clean : ExitStatus.Findings;
    }

    private static ObsidianTypesUpdate Compare(VaultFolder vault, IEnumerable<SchemaModel> schemas)
    {
        try
        {
            return ObsidianTypesUpdate.Of(vault, schemas);
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new CommandException(exception is FormatException ? exception.Message : $"`{ObsidianTypes.Path}` cannot be read: {exception.Message}");
        }
    }

    private static bool Write(Context context, VaultFolder vault, FileChange change)
    {
        try
        {
            using var operation = new BulkOperation(vault, "schema export obsidian-types --write", context.Terminal.Clock);
            operation.Add(change);
            OperationResult result = operation.Write();
            OperationMessages.TellFailures(context, vault, result);
            if (result.Written.Count > 0) context.Terminal.Output.WriteLine($"Written; `noteschema undo {result.Id}` takes it back. Obsidian reads it when it starts.");
            return result.Failed.Count == 0;
        }
        catch (VaultWriteException exception)
        {
            throw new CommandException(exception.Message);
        }
    }

    // No note has an abstract schema itself.
    private static List<SchemaModel> Find(Context context, Vault vault, string[] types)
    {
        Workspace.RequireSchemas(context, vault);
        IReadOnlyList<SchemaModel> all = [.. VaultSchemas.ReadModels(vault.SchemaFiles).Schemas.Where(schema => !schema.IsAbstract)];
        if (types.Length > 0) return [.. types.Distinct().Select(type => all.FirstOrDefault(schema => schema.Id == type) ?? throw Workspace.NoSchema(type, [.. all.Select(schema => schema.Id)]))];
        HashSet<string?> own = [.. vault.SchemaFiles.Select(VaultSchemas.IdOf)];
        return [.. all.Where(schema => !all.Any(other => own.Contains(other.Id)) || own.Contains(schema.Id))];
    }
}
