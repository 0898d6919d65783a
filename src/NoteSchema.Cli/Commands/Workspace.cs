using NoteSchema.Language;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>The vault that a command is about.</summary>
internal static class Workspace
{
    /// <summary>The vault of <c>--vault</c>, else the nearest around the working directory or around <paramref name="paths"/>, else the folder of those or the working directory itself.</summary>
    /// <exception cref="CommandException">There is no such folder, or the paths lie in different vaults.</exception>
    public static VaultFolder Find(Context context, IReadOnlyList<string> paths)
    {
        Terminal terminal = context.Terminal;
        if (context.VaultOption is { } option)
        {
            string root = terminal.FullPath(option);
            if (!Directory.Exists(root)) throw new CommandException(File.Exists(root) ? $"the vault `{option}` is a file; --vault names the folder" : $"there is no folder `{option}`; --vault names the folder of the vault");
            return new VaultFolder(root);
        }
        if (paths.Count == 0) return VaultFolder.Find(terminal.WorkingDirectory) ?? new VaultFolder(terminal.WorkingDirectory);
        string first = FolderOf(terminal.FullPath(paths[0]));
        if (VaultFolder.Find(first) is { } vault) return vault;
        var here = new VaultFolder(terminal.WorkingDirectory);
        return paths.All(path => here.Locate(terminal.FullPath(path)) is not null) ? here : new VaultFolder(first);
    }

    /// <summary>What is said of a path that is not there. One that the vault has is named as it must be: paths count from the working directory.</summary>
    public static CommandException NotThere(Context context, string path, string what)
    {
        Terminal terminal = context.Terminal;
        string? root = context.VaultOption is { } option ? terminal.FullPath(option) : VaultFolder.Find(terminal.WorkingDirectory)?.Root;
        string meant = root is null ? "" : Path.GetFullPath(path, root);
        return new CommandException($"there is no {what} `{path}`{(Path.Exists(meant) ? $" in the working directory; did you mean `{terminal.ShownPath(meant)}`?" : "")}");
    }

    /// <summary>What is said of a schema that there is not: which one may be meant, else those there are.</summary>
    public static CommandException NoSchema(string type, IReadOnlyList<string> ids)
    {
        string meant = Suggestions.DidYouMean(type, ids);
        return new CommandException($"there is no schema `{type}`{(meant.Length > 0 ? meant : $"; there are {string.Join(", ", ids)}")}");
    }

    /// <summary>Opens a vault whose settings and schemas are in order; <paramref name="onSettings"/> is told the settings before the schemas are read.</summary>
    /// <exception cref="CommandException">They are not.</exception>
    public static Vault Open(Context context, VaultFolder folder, Action<VaultSettings>? onSettings = null)
    {
        Vault vault = OpenDespiteSchemas(context, folder, onSettings);
        RequireSchemas(context, vault);
        return vault;
    }

    /// <summary>Throws for the first mistake in the vault's schemas.</summary>
    /// <exception cref="CommandException">There is one.</exception>
    public static void RequireSchemas(Context context, Vault vault)
    {
        List<SchemaProblem> errors = [.. vault.SchemaProblems.Where(problem => problem.Severity is ModelSeverity.Error or ModelSeverity.Unset)];
        if (errors.Count == 0) return;
        SchemaProblem first = errors[0];
        string more = errors.Count > 1 ? $" (and {errors.Count - 1} more: `noteschema schema check` shows all)" : "";
        throw new CommandException($"a schema does not load: {Place(context, vault.Folder, first.Path, first.Line, first.Character)}: {first.Message}{more}");
    }

    /// <summary>Opens a vault whose settings are in order; its schemas may have mistakes.</summary>
    /// <exception cref="CommandException">The settings are not.</exception>
    public static Vault OpenDespiteSchemas(Context context, VaultFolder folder, Action<VaultSettings>? onSettings = null)
    {
        OperationMessages.TellStopped(context, folder);
        Vault vault = Vault.Open(folder, onSettings);
        if (vault.SettingsProblems.Count == 0) return vault;
        foreach (FileProblem problem in vault.SettingsProblems.SkipLast(1)) context.Terminal.Error.WriteLine($"noteschema: {Line(context, folder, problem)}");
        throw new CommandException(Line(context, folder, vault.SettingsProblems[^1]));
    }

    private static string Line(Context context, VaultFolder folder, FileProblem problem) =>
        $"{Place(context, folder, problem.Path, problem.Range.Start.Line, problem.Range.Start.Character)}: {problem.Message}";

    private static string Place(Context context, VaultFolder folder, string path, int line, int character) =>
        $"{context.Terminal.ShownPath(folder.FullPath(path))}:{line + 1}:{character + 1}";

    private static string FolderOf(string path) => Directory.Exists(path) ? path : Path.GetDirectoryName(path) ?? path;
}
