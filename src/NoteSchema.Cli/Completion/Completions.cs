using System.CommandLine;
using System.CommandLine.Completions;

namespace NoteSchema.Cli;

/// <summary>
/// What may stand at the end of a call that is being typed, for the scripts that <see cref="CompletionCommand"/> writes. The first line says what the shell is to add by itself (<c>words</c> for nothing, <c>files</c>, <c>folders</c>),
/// each other one is a word and, behind a tab, what it is about.
/// </summary>
internal static class Completions
{
    /// <summary>The argument before the words of such a call, the last of which may be empty or begun.</summary>
    public const string Verb = "__complete";

    /// <summary>Writes them. What is wrong with the call, the vault or its schemas is not said: nobody would see it.</summary>
    public static int Write(Command root, IReadOnlyList<string> words, Terminal terminal)
    {
        if (words.Count == 0) return ExitStatus.Clean;
        TypedCall call = TypedCall.Read(root, words);
        terminal.Output.WriteLine(call.Expected?.Name switch { "PATH" or "FILE" or "RULE|PATH" => "files", "DIR" or "VAULT" => "folders", _ => "words" });
        foreach ((string word, string? about) in Candidates(call, terminal).Where(candidate => (call.Prefix + candidate.Word).StartsWith(words[^1], StringComparison.Ordinal)))
            terminal.Output.WriteLine($"{call.Prefix}{word}\t{ShownText.OneLine(about ?? "")}");
        terminal.Output.Flush();
        return ExitStatus.Clean;
    }

    private static IEnumerable<(string Word, string? About)> Candidates(TypedCall call, Terminal terminal)
    {
        if (call.IsOption) return call.Options.SelectMany(option => option.Aliases.Prepend(option.Name).Select(name => (name, option.Description)));
        IEnumerable<(string, string?)> commands = call.MayBeCommand ? call.Command.Subcommands.Where(command => !command.Hidden).Select(command => (command.Name, command.Description)) : [];
        return call.Expected is { } expected ? commands.Concat(ValuesOf(expected, call.Vault, terminal)) : commands;
    }

    private static IEnumerable<(string Word, string? About)> ValuesOf(TypedValue expected, string? vault, Terminal terminal) => expected.Name switch
    {
        "TYPE" => VaultWords.Types(vault, terminal),
        "RULE|PATH" => VaultWords.Rules(vault, terminal),
        "ID" => VaultWords.Operations(vault, terminal),
        _ => expected.Symbol.GetCompletions(CompletionContext.Empty).Select(item => (item.Label, item.Detail)),
    };
}
