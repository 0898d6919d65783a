using System.CommandLine;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary><c>noteschema schema infer</c>.</summary>
internal sealed class SchemaInferCommand
{
    private readonly Argument<string[]> _paths = new("PATH") { Description = "Notes and folders to draft it from.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _type = new("--type") { Description = "The schema's id; only notes that name this type, or none, are read.", HelpName = "TYPE" };

    public static Command Create(CommonOptions common, Terminal terminal, CancellationToken cancellation)
    {
        var infer = new SchemaInferCommand();
        var command = new Command("infer", "Drafts a schema from existing notes and writes it to standard output.") { infer._paths, infer._type };
        command.SetAction(parsed => infer.Run(parsed, common.Read(parsed, terminal), cancellation));
        return command;
    }

    // The folder that is named, or the one that the note lies in.
    private static string FolderOf(Context context, VaultFolder vault, string path)
    {
        string full = context.Terminal.FullPath(path), relative = vault.Locate(full) ?? "";
        return Directory.Exists(full) ? relative.TrimEnd('/') : relative[..Math.Max(0, relative.LastIndexOf('/'))];
    }

    private int Run(ParseResult parsed, Context context, CancellationToken cancellation)
    {
        if (context.Format != ReportFormat.Text) throw new CommandException("`schema infer` writes a schema; leave --format out");
        string[] paths = parsed.GetValue(_paths) ?? [];
        string? type = parsed.GetValue(_type);
        VaultFolder folder = Workspace.Find(context, paths);
        Vault vault = Workspace.OpenDespiteSchemas(context, folder);
        bool failed = false;
        FileTable files = new FileSearch(folder, 1, cancellation).Finish(vault.Settings, Complain);
        List<VaultFile> notes = NoteSelection.Find(context, vault, files, paths);
        var inference = new SchemaInference(vault.Settings.TypeField, vault.Settings.VersionField, paths.Select(path => FolderOf(context, folder, path)));
        foreach (VaultFile file in notes)
        {
            cancellation.ThrowIfCancellationRequested();
            string path = files.PathOf(file);
            try
            {
                Note note = Note.Parse(NoteFile.Read(folder.FullPath(path)).Text, path, cancellation);
                if (note.Unreadable is { } unreadable)
                {
                    Say(path, $"is left out, as {unreadable}; `noteschema lint` says what is wrong");
                    continue;
                }
                string said = note.Frontmatter[vault.Settings.TypeField].Text;
                if (type is null || said.Length == 0 || said == type) inference.Add(note);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Complain(path, exception.Message);
            }
        }
        if (inference.Notes == 0) throw new CommandException(type is null ? "no note could be read, so there is nothing to draft from" : $"no note there names the type `{type}`, so there is nothing to draft from");
        context.Terminal.Output.Write(inference.Draft(type));
        return failed ? ExitStatus.Broken : ExitStatus.Clean;

        void Complain(string path, string reason)
        {
            failed = true;
            Say(path, $"cannot be read: {reason}");
        }

        void Say(string path, string what) => context.Terminal.Error.WriteLine($"noteschema: {ShownText.OneLine($"{context.Terminal.ShownPath(folder.FullPath(path))} {what}")}");
    }
}
