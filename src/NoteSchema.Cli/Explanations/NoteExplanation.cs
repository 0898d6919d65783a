using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>Says why a note has the schema that it has.</summary>
internal static class NoteExplanation
{
    public static void Write(Context context, string path)
    {
        Terminal terminal = context.Terminal;
        string full = terminal.FullPath(path);
        if (!File.Exists(full)) throw new CommandException(Directory.Exists(full) ? $"`{path}` is a folder; name a note" : $"there is no note `{path}`");
        Vault vault = Workspace.Open(context, Workspace.Find(context, [path]));
        if (vault.Folder.RelativePath(full) is not { } relative) throw new CommandException($"`{path}` lies outside the vault `{terminal.ShownPath(vault.Folder.Root)}`");
        SchemaChoice choice = new SchemaChooser(vault.Schemas, vault.Settings).Choose(Note.Parse(Read(path, full), relative));
        TextWriter output = terminal.Output;
        output.WriteLine($"{context.Paint.Bold(ShownText.OneLine(terminal.ShownPath(full)))}: {ShownText.OneLine(choice.Reason)}");
        foreach (Diagnostic diagnostic in choice.Diagnostics) output.WriteLine($"  {context.Paint.Of(diagnostic.Severity, diagnostic.Name)}: {ShownText.OneLine(diagnostic.Message)}");
        if (Glob.IsExcluded(vault.Settings.Exclude, relative)) output.WriteLine("  The settings exclude it: `lint` takes it only when it is named.");
        if (choice.Considered.Count == 0) return;
        output.WriteLine();
        int width = choice.Considered.Max(schema => schema.Schema.Id.Length);
        foreach (ConsideredSchema considered in choice.Considered)
        {
            bool chosen = considered.Schema == choice.Schema;
            string id = considered.Schema.Id.PadRight(width);
            output.WriteLine($"  {(chosen ? context.Paint.Good("✓ " + id) : "  " + id)}  {context.Paint.Dim(ShownText.OneLine(considered.Reason))}");
        }
    }

    private static string Read(string path, string full)
    {
        try
        {
            return NoteFile.Read(full).Text;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"`{path}` cannot be read: {exception.Message}");
        }
    }
}
