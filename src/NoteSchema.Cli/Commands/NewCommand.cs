using System.CommandLine;
using NoteSchema.Language;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary><c>noteschema new</c>.</summary>
internal sealed class NewCommand
{
    private readonly Argument<string> _type = new("TYPE") { Description = "The schema's id." };
    private readonly Argument<string?> _name = new("NAME") { Description = "What the note is called, or its path; else the title that is set, or the day where the schema asks for that.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string[]> _set = new("--set") { Description = "The value of a field, the items of a list with commas between them; may be given once for each field.", HelpName = "FIELD=VALUE" };

    public static Command Create(CommonOptions common, Terminal terminal)
    {
        var create = new NewCommand();
        var command = new Command("new", "Makes a note from a schema, and asks on a terminal for what it must have.") { create._type, create._name, create._set };
        command.SetAction(parsed => create.Run(parsed, common.Read(parsed, terminal)));
        return command;
    }

    private int Run(ParseResult parsed, Context context)
    {
        if (context.Format is not (ReportFormat.Text or ReportFormat.Json)) throw new CommandException("`new` writes text or json; give one of them to --format");
        string? name = parsed.GetValue(_name);
        List<(string Field, string Value)> sets = [.. (parsed.GetValue(_set) ?? []).Select(Split)];
        if (sets.GroupBy(set => set.Field).FirstOrDefault(same => same.Count() > 1) is { } twice) throw new CommandException($"--set gives `{twice.Key}` twice; the items of a list go into one: --set \"{ShownText.OneLine($"{twice.Key}={string.Join(", ", twice.Select(set => set.Value))}")}\"");
        bool isPath = name is not null && (name.Contains('/', StringComparison.Ordinal) || name.EndsWith(".md", StringComparison.OrdinalIgnoreCase));
        Vault vault = Workspace.Open(context, Workspace.Find(context, isPath && !StaysHere(context, name!) ? [name!] : []));
        Schema schema = FindSchema(vault, parsed.GetRequiredValue(_type));
        var questions = new Questions(context.Terminal);
        string title = isPath ? Path.GetFileNameWithoutExtension(name!) : name ?? TitleOf(schema, sets, questions, context.Terminal.Clock);
        string path = isPath ? PathOf(context, vault.Folder, name!) : NewNotePath.Of(schema, title, FolderHere(context, vault.Folder)) ?? throw new CommandException($"`{title}` leaves nothing that a file can be called");
        var run = new NewRun(context, vault, schema, new NewNoteFile(vault, schema, path, WithoutDay(sets.Find(set => set.Field == "title").Value ?? title), context.Terminal.Clock), questions);
        return run.Run(sets);
    }

    // A path may lead into another vault; of one that leads into none, the vault here says that it lies outside.
    private static bool StaysHere(Context context, string name)
    {
        string path = context.Terminal.FullPath(name);
        return context.VaultOption is not null || (VaultFolder.Find(context.Terminal.WorkingDirectory) is not null && VaultFolder.Find(Path.GetDirectoryName(path) ?? path) is null);
    }

    private static (string Field, string Value) Split(string text)
    {
        int sign = text.IndexOf('=', StringComparison.Ordinal);
        return sign > 0 ? (text[..sign], text[(sign + 1)..]) : throw new CommandException($"--set cannot be `{text}`: it is a field and its value, FIELD=VALUE");
    }

    private static Schema FindSchema(Vault vault, string type)
    {
        Schema? schema = vault.Schemas.FirstOrDefault(schema => schema.Id == type);
        if (schema is { IsAbstract: true }) throw new CommandException($"no note has the schema `{type}` itself; name one that extends it");
        if (schema is not null) return schema;
        throw Workspace.NoSchema(type, [.. vault.Schemas.Where(other => !other.IsAbstract).Select(other => other.Id)]);
    }

    private static string TitleOf(Schema schema, List<(string Field, string Value)> sets, Questions questions, TimeProvider clock)
    {
        if (sets.Find(set => set.Field == "title") is { Value: { Length: > 0 } title }) return title;
        if (NewNotePath.NameOfDay(schema, DateOnly.FromDateTime(clock.GetLocalNow().DateTime)) is { } day) return day;
        return questions.Ask("What is the note called?", static answer => NewNotePath.SafeName(answer) is null ? "a name has letters or digits" : null)
            ?? throw new CommandException($"name the note: `noteschema new {schema.Id} NAME`");
    }

    // As in other commands a path counts from the working directory.
    private static string PathOf(Context context, VaultFolder vault, string name)
    {
        string file = name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? name : name + ".md";
        string last = Path.GetFileNameWithoutExtension(file);
        if (NewNotePath.SafeName(last) != last) throw new CommandException($"a note cannot be called `{last}`{(NewNotePath.SafeName(last) is { } safe ? $"; `{safe}` would do" : "")}");
        return vault.Locate(context.Terminal.FullPath(file)) is { Length: > 0 } path ? path : throw new CommandException($"`{name}` lies outside the vault `{context.Terminal.ShownPath(vault.Root)}`");
    }

    private static string FolderHere(Context context, VaultFolder vault) => vault.Locate(context.Terminal.WorkingDirectory) ?? "";

    // The day in a file's name is not part of what the note is about.
    private static string WithoutDay(string title) =>
        title.Length > 11 && title[10] == ' ' && DateOnly.TryParseExact(title.AsSpan(0, 10), "yyyy-MM-dd", out _) && title[11..].Trim() is { Length: > 0 } rest ? rest : title;
}
