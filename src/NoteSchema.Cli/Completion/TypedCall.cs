using System.CommandLine;

namespace NoteSchema.Cli;

/// <summary>A value that a call expects: what it is called in the help, and the option or argument that it is for.</summary>
internal sealed record TypedValue(string? Name, Symbol Symbol);

/// <summary>A call that is being typed, up to its last word.</summary>
internal sealed class TypedCall
{
    private const string OfVault = "--vault";

    private readonly List<Option> _options = [];
    private Option? _valueless;
    private int _arguments;
    private bool _isEnded;

    private TypedCall(Command root) => Enter(root);

    /// <summary>The command.</summary>
    public Command Command { get; private set; } = null!;

    /// <summary>The options that it takes, those of all commands among them.</summary>
    public IEnumerable<Option> Options => _options.Where(option => !option.Hidden);

    /// <summary>What <c>--vault</c> says; null where it does not stand there.</summary>
    public string? Vault { get; private set; }

    /// <summary>Whether the last word may be the name of a command below.</summary>
    public bool MayBeCommand { get; private set; }

    /// <summary>Whether the last word is the name of an option.</summary>
    public bool IsOption { get; private set; }

    /// <summary>The value that the last word begins; null for none.</summary>
    public TypedValue? Expected { get; private set; }

    /// <summary>What stands in the last word before that value: <c>--format=</c>.</summary>
    public string Prefix { get; private set; } = "";

    /// <summary>Reads a call below <paramref name="root"/>, the name of the program left out.</summary>
    public static TypedCall Read(Command root, IReadOnlyList<string> words)
    {
        var call = new TypedCall(root);
        // An option whose value may be left out takes none that stands apart.
        foreach (string word in FixOption.Spell([.. words.SkipLast(1)])) call.Pass(word);
        call.End(words[^1]);
        return call;
    }

    private void Pass(string word)
    {
        if (_valueless is not null) Take(_valueless, word);
        else if (!_isEnded && word == "--") _isEnded = true;
        else if (!_isEnded && IsDashed(word)) PassOption(word);
        else if (_arguments == 0 && Subcommand(word) is { } command) Enter(command);
        else _arguments++;
    }

    private void PassOption(string word)
    {
        int sign = word.IndexOf('=', StringComparison.Ordinal);
        if (Find(sign < 0 ? word : word[..sign]) is not { } option) return;
        if (sign >= 0) Take(option, word[(sign + 1)..]);
        else if (TakesValue(option)) _valueless = option;
    }

    private void Take(Option option, string value)
    {
        if (option.Name == OfVault) Vault = value;
        _valueless = null;
    }

    private void End(string word)
    {
        int sign = word.IndexOf('=', StringComparison.Ordinal);
        if (_valueless is { } option)
        {
            Expected = new TypedValue(option.HelpName, option);
        }
        else if (_isEnded || !word.StartsWith('-'))
        {
            MayBeCommand = _arguments == 0 && !_isEnded;
            if (Argument() is { } argument) Expected = new TypedValue(argument.Name, argument);
        }
        else if (sign < 0)
        {
            IsOption = true;
        }
        else if (Find(word[..sign]) is { } named && TakesValue(named))
        {
            Prefix = word[..(sign + 1)];
            Expected = new TypedValue(named.HelpName, named);
        }
    }

    // The last one may be given several times.
    private Argument? Argument() =>
        _arguments < Command.Arguments.Count ? Command.Arguments[_arguments] : Command.Arguments is [.., { Arity.MaximumNumberOfValues: > 1 } last] ? last : null;

    private void Enter(Command command)
    {
        _options.RemoveAll(option => !option.Recursive);
        _options.AddRange(command.Options);
        Command = command;
    }

    private Command? Subcommand(string name) => Command.Subcommands.FirstOrDefault(command => command.Name == name);

    private Option? Find(string name) => _options.Find(option => option.Name == name || option.Aliases.Contains(name));

    private static bool TakesValue(Option option) => option.Arity.MaximumNumberOfValues > 0 && option.ValueType != typeof(bool);

    // "-" alone is standard input.
    private static bool IsDashed(string word) => word.Length > 1 && word[0] == '-';
}
