using System.CommandLine;
using NoteSchema.Language;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary><c>noteschema eval</c>.</summary>
internal sealed class EvalCommand
{
    private readonly Argument<string> _expression = new("EXPRESSION") { Description = "A CEL expression, as in schemas." };
    private readonly Option<string?> _note = new("--note") { Description = "The note whose fields, file and body it can see.", HelpName = "PATH" };

    public static Command Create(CommonOptions common, Terminal terminal)
    {
        var eval = new EvalCommand();
        var command = new Command("eval", "Shows the value of an expression and its type.") { eval._expression, eval._note };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(eval._expression), parsed.GetValue(eval._note), common.Read(parsed, terminal)));
        return command;
    }

    private static int Run(string text, string? note, Context context)
    {
        if (context.Format is not (ReportFormat.Text or ReportFormat.Json)) throw new CommandException("`eval` writes text or json; give one of them to --format");
        var report = new EvalReport(context);
        (CelEnvironment names, NoteReading reading) = note is null ? WithoutNote(context) : OfNote(context, note);
        CelCheckResult check = CelChecker.Check(text, names);
        if (check.Root is not { } root)
        {
            report.WriteErrors(text, check.Errors);
            return ExitStatus.Broken;
        }
        object? value = ExpressionComposer.Compose(new ExpressionModel(text, root)).Evaluate(reading.Scope);
        if (value is CelError error)
        {
            report.WriteError(error.Message);
            return ExitStatus.Findings;
        }
        report.WriteValue(value, root.Type);
        return ExitStatus.Clean;
    }

    private static (CelEnvironment Names, NoteReading Reading) WithoutNote(Context context)
    {
        Vault vault = Workspace.OpenDespiteSchemas(context, Workspace.Find(context, []));
        var linter = new Linter(vault.Settings, [], context.Terminal.Clock);
        return (CelEnvironment.Empty, new NoteReading(Note.Parse(""), new Schema { Id = "" }, linter.EnvironmentOf(null)));
    }

    // A damaged note is read as it was before, as the rules of its schema read it.
    private static (CelEnvironment Names, NoteReading Reading) OfNote(Context context, string path)
    {
        NamedNote named = NamedNote.Open(context, path);
        Note note = Note.Parse(named.File.Text, named.Path);
        EncodingRepair repair = EncodingRepair.Find(note.Source);
        if (repair.ChangesText) note = Note.Parse(repair.RepairedText, named.Path);
        Vault vault = named.Vault;
        Schema? schema = new SchemaChooser(vault.Schemas, vault.Settings).Choose(note).Schema;
        IReadOnlyList<SchemaModel> models = VaultSchemas.ReadModels(vault.SchemaFiles).Schemas;
        SchemaModel? model = schema is null ? null : models.FirstOrDefault(model => model.Id == schema.Id);
        var reading = new NoteReading(note, schema ?? new Schema { Id = "" }, EnvironmentOf(note, named, context.Terminal.Clock));
        return (model is null ? CelEnvironment.Empty : CelEnvironment.ForSchema(model.Fields, model.Body.Sections, LinkedSchema.Among(models)), reading);
    }

    // What cannot be read elsewhere in the vault is for `lint` to tell.
    private static NoteEnvironment EnvironmentOf(Note note, NamedNote named, TimeProvider clock)
    {
        Vault vault = named.Vault;
        FileTable files = NoteFiles.FindAll(vault.Folder, vault.Settings.Exclude, static (_, _) => { });
        return new VaultLinter(vault.Folder, files, new Linter(vault.Settings, vault.Schemas, clock)).EnvironmentOf(note, NoteSelection.NoteAt(files, named.Path), named.File);
    }
}
