using System.CommandLine;
using NoteSchema.Language;

namespace NoteSchema.Cli;

/// <summary>The options that all commands have.</summary>
internal sealed class CommonOptions
{
    private static readonly Dictionary<string, ReportFormat> Formats = new(StringComparer.Ordinal)
    {
        ["text"] = ReportFormat.Text,
        ["json"] = ReportFormat.Json,
        ["sarif"] = ReportFormat.Sarif,
        ["junit"] = ReportFormat.JUnit,
        ["github"] = ReportFormat.GitHub,
    };

    private static readonly Dictionary<string, ColorChoice> Colors = new(StringComparer.Ordinal)
    {
        ["auto"] = ColorChoice.Auto,
        ["always"] = ColorChoice.Always,
        ["never"] = ColorChoice.Never,
    };

    private readonly Option<string?> _vault = new("--vault") { Description = "The vault's folder; else the nearest folder upward with noteschema.yaml or .obsidian.", HelpName = "DIR", Recursive = true };
    private readonly Option<string?> _format = Choice("--format", "How to write what is found.", Formats.Keys);
    private readonly Option<string?> _color = Choice("--color", "Whether to colour text.", Colors.Keys);
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "One line for each finding and nothing else.", Recursive = true };
    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "Hints too, and what is otherwise left out.", Recursive = true };
    private readonly Option<bool> _noProgress = new("--no-progress") { Description = "No progress bar.", Recursive = true };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_vault, _format, _color, _quiet, _verbose, _noProgress]) command.Add(option);
    }

    public Context Read(ParseResult parsed, Terminal terminal)
    {
        var paint = Paint.Choose(Value(parsed, _color, Colors, ColorChoice.Auto), terminal);
        bool quiet = parsed.GetValue(_quiet), verbose = parsed.GetValue(_verbose);
        return new Context(terminal, paint)
        {
            VaultOption = parsed.GetValue(_vault),
            Format = Value(parsed, _format, Formats, ReportFormat.Text),
            Detail = quiet ? TextDetail.Quiet : verbose ? TextDetail.Verbose : TextDetail.Normal,
            ShowsProgress = !quiet && !parsed.GetValue(_noProgress),
        };
    }

    /// <summary>An option of one word among several.</summary>
    public static Option<string?> Choice(string name, string description, IEnumerable<string> words)
    {
        string[] all = [.. words];
        var option = new Option<string?>(name) { Description = description, HelpName = string.Join('|', all), Recursive = true };
        option.CompletionSources.Add(all);
        return option;
    }

    /// <summary>What the word given to <paramref name="option"/> stands for.</summary>
    /// <exception cref="CommandException">It is none of <paramref name="values"/>.</exception>
    public static T Value<T>(ParseResult parsed, Option<string?> option, IReadOnlyDictionary<string, T> values, T otherwise)
    {
        if (parsed.GetValue(option) is not { } word) return otherwise;
        if (values.TryGetValue(word, out T? value)) return value;
        throw new CommandException($"{option.Name} cannot be `{word}`: it is one of {string.Join(", ", values.Keys)}{Suggestions.DidYouMean(word, values.Keys)}");
    }
}

/// <summary>What the options that all commands have say.</summary>
internal sealed record Context(Terminal Terminal, Paint Paint)
{
    public string? VaultOption { get; init; }
    public ReportFormat Format { get; init; }
    public TextDetail Detail { get; init; }
    public bool ShowsProgress { get; init; }
}
