namespace NoteSchema.Cli;

/// <summary>When output is coloured.</summary>
internal enum ColorChoice
{
    Auto, Always, Never,
}

/// <summary>Colours for a terminal; without them text stays as it is.</summary>
internal sealed class Paint(bool isOn)
{
    private const string Reset = "\e[0m";

    public static Paint Choose(ColorChoice choice, Terminal terminal) => new(choice switch
    {
        ColorChoice.Always => true,
        ColorChoice.Never => false,
        _ when !string.IsNullOrEmpty(terminal.Variable("NO_COLOR")) => false,
        _ when terminal.Variable("CLICOLOR_FORCE") is { Length: > 0 } force && force != "0" => true,
        _ => terminal.OutputIsTerminal && terminal.Variable("TERM") != "dumb",
    });

    /// <summary>Whether there are colours.</summary>
    public bool IsOn => isOn;

    public string Bold(string text) => In("1", text);

    public string Dim(string text) => In("2", text);

    public string Good(string text) => In("32", text);

    /// <summary>The place of a change.</summary>
    public string Place(string text) => In("36", text);

    /// <summary>Text that comes or goes.</summary>
    public string Changed(bool isAdded, string text) => In(isAdded ? "32" : "31", text);

    /// <summary>What comes or goes within a line of which the rest stays.</summary>
    public string ChangedWord(bool isAdded, string text) => In(isAdded ? "7;32" : "7;31", text);

    public string Of(Severity severity, string text) => In(severity switch { Severity.Error => "1;31", Severity.Warning => "1;33", Severity.Info => "1;36", _ => "1;34" }, text);

    private string In(string codes, string text) => isOn && text.Length > 0 ? $"\e[{codes}m{text}{Reset}" : text;
}
