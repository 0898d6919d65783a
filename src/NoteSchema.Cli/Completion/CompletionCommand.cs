using System.CommandLine;
using System.Text;

namespace NoteSchema.Cli;

/// <summary><c>noteschema completion</c>: the script with which a shell completes what is typed.</summary>
internal static class CompletionCommand
{
    private static readonly string[] s_shells = ["bash", "zsh", "fish", "pwsh"];

    public static Command Create(Terminal terminal)
    {
        Argument<string?> shell = new("SHELL") { Description = "Which shell it is for: bash, zsh, fish or pwsh (PowerShell).", Arity = ArgumentArity.ZeroOrOne };
        shell.CompletionSources.Add(s_shells);
        var command = new Command("completion", "Writes the script with which a shell completes commands, options, types of notes and rules.") { shell };
        command.SetAction(parsed => Write(parsed.GetValue(shell), terminal));
        return command;
    }

    private static int Write(string? shell, Terminal terminal)
    {
        if (shell is null) throw new CommandException($"say for which shell: {string.Join(", ", s_shells)}");
        if (!s_shells.Contains(shell)) throw new CommandException($"there is no script for `{shell}`; there are scripts for {string.Join(", ", s_shells)}");
        terminal.Output.Write(Encoding.UTF8.GetString(EmbeddedFiles.Read($"completion/noteschema.{shell}")!));
        return ExitStatus.Clean;
    }
}
