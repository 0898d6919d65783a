using System.CommandLine;
using System.CommandLine.Parsing;
using NoteSchema.Language;

namespace NoteSchema.Cli;

/// <summary>Says in one line what is wrong with a call.</summary>
internal static class UsageErrors
{
    /// <summary>Throws for the first mistake in the call.</summary>
    /// <exception cref="CommandException">There is one.</exception>
    public static void Check(ParseResult parsed, IReadOnlyList<string> arguments)
    {
        Command command = parsed.CommandResult.Command;
        string help = $"; `{CommandPath(parsed)} --help` shows what there is";
        if (UnknownOption(parsed, arguments) is { } option)
        {
            string meant = Suggestions.DidYouMean(option, OptionNames(parsed));
            throw new CommandException($"there is no option `{option}`{(meant.Length > 0 ? meant : help)}");
        }
        if (parsed.UnmatchedTokens.Count > 0)
        {
            string word = parsed.UnmatchedTokens[0];
            string meant = Suggestions.DidYouMean(word, command.Subcommands.Select(subcommand => subcommand.Name));
            throw new CommandException(command.Subcommands.Count > 0 ? $"there is no command `{word}`{(meant.Length > 0 ? meant : help)}" : $"`{word}` is one argument too many{help}");
        }
        if (ResultsOf(parsed.CommandResult).OfType<OptionResult>().FirstOrDefault(option => option is { Implicit: false, Tokens.Count: 0 } && option.Option.Arity.MinimumNumberOfValues > 0) is { } bare)
        {
            throw new CommandException($"{bare.Option.Name} needs a value: {bare.Option.HelpName ?? "a word"}{help}");
        }
        if (ResultsOf(parsed.CommandResult).OfType<OptionResult>().FirstOrDefault(option => option.IdentifierTokenCount > 1 && option.Option.Arity.MaximumNumberOfValues == 1 && option.Option.ValueType != typeof(bool)) is { } twice)
            throw new CommandException($"{twice.Option.Name} is given twice{help}");
        if (ResultsOf(parsed.CommandResult).OfType<OptionResult>().FirstOrDefault(option => option.Option.ValueType == typeof(int) && option.Errors.Any()) is { Tokens: [var number, ..] } counted)
            throw new CommandException($"{counted.Option.Name} cannot be `{number.Value}`: it is a number{help}");
        if (command.Subcommands.Count > 0 && command.Action is null) throw new CommandException($"say what to do: {string.Join(", ", command.Subcommands.Select(subcommand => subcommand.Name))}{help}");
        if (command.Arguments.FirstOrDefault(argument => argument.Arity.MinimumNumberOfValues > (parsed.GetResult(argument)?.Tokens.Count ?? 0)) is { } missing)
            throw new CommandException($"{missing.Name} is missing{help}");
        if (parsed.Errors.Count > 0) throw new CommandException($"{parsed.Errors[0].Message.TrimEnd('.')}{help}");
    }

    // Where a command takes arguments the parser takes an unknown option for one of them.
    private static string? UnknownOption(ParseResult parsed, IReadOnlyList<string> arguments)
    {
        int end = arguments.TakeWhile(argument => argument != "--").Count();
        var before = new HashSet<string>(arguments.Take(end), StringComparer.Ordinal);
        return parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value).Concat(parsed.UnmatchedTokens)
            .FirstOrDefault(value => IsOption(value) && before.Contains(value))?.Split('=')[0];
    }

    // "-" is standard input, and an expression may begin with a minus.
    private static bool IsOption(string value) =>
        (value.StartsWith("--", StringComparison.Ordinal) && value.Length > 2 && char.IsAsciiLetter(value[2])) || (value.Length == 2 && value[0] == '-' && char.IsAsciiLetter(value[1]));

    private static IEnumerable<string> OptionNames(ParseResult parsed)
    {
        for (SymbolResult? result = parsed.CommandResult; result is not null; result = result.Parent)
        {
            if (result is not CommandResult command) continue;
            foreach (Option option in command.Command.Options.Where(option => !option.Hidden)) yield return option.Name;
        }
    }

    private static IEnumerable<SymbolResult> ResultsOf(CommandResult command) =>
        command.Parent is CommandResult parent ? command.Children.Concat(ResultsOf(parent)) : command.Children;

    private static string CommandPath(ParseResult parsed)
    {
        var names = new List<string>();
        for (SymbolResult? result = parsed.CommandResult; result is CommandResult command; result = result.Parent) names.Insert(0, command.Command.Name);
        return string.Join(' ', names);
    }
}
