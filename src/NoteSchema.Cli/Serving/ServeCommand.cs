using System.CommandLine;
using NoteSchema.Service;

namespace NoteSchema.Cli;

/// <summary><c>noteschema serve</c>: the service for editors.</summary>
internal sealed class ServeCommand
{
    // Bytes of new objects: about what a start and the first answer take. The system is not given back all of it.
    private const long UntilFirstAnswer = 24 * 1024 * 1024;

    private readonly Option<bool> _web = new("--web") { Description = "Serve gRPC-Web too, on a free port of the loopback address." };
    private readonly Option<string[]> _origins = new("--web-origin") { Description = "An origin whose pages may call the web endpoint, such as http://127.0.0.1:8080; may be given several times.", HelpName = "ORIGIN" };
    private readonly Option<bool> _reflection = new("--reflection") { Description = "Describe the contract to tools such as buf curl." };
    private readonly Option<bool> _parent = new("--parent-stdin") { Description = "End when standard input does, as it does with the process that holds it." };
    private readonly Option<string?> _log = CommonOptions.Choice("--log-level", "What goes into the log.", ["debug", "information", "warning", "error"]);
    private readonly Option<int> _idle = new("--idle-minutes") { Description = "End when nobody has used it for so long.", HelpName = "N", DefaultValueFactory = _ => 10 };

    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var serve = new ServeCommand();
        var command = new Command("serve", "Serves editors, such as the Obsidian plugin, until nobody needs it any more.") { serve._web, serve._origins, serve._reflection, serve._parent, serve._log, serve._idle };
        command.SetAction(parsed => serve.Run(parsed, terminal, cancellation));
        return command;
    }

    private int Run(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        int idle = parsed.GetValue(_idle);
        if (idle < 1) throw new CommandException("--idle-minutes is a whole number from 1");
        var options = new ServiceOptions
        {
            Places = ServicePlaces.Of(terminal.Variable),
            Version = ProgramVersion.Text,
            Web = parsed.GetValue(_web),
            WebOrigins = parsed.GetValue(_origins) ?? [],
            Reflection = parsed.GetValue(_reflection),
            Parent = parsed.GetValue(_parent) ? terminal.Input : null,
            LogLevel = CommonOptions.Value(parsed, _log, new Dictionary<string, string> { ["debug"] = "debug", ["information"] = "information", ["warning"] = "warning", ["error"] = "error" }, "information"),
            IdleEnd = TimeSpan.FromMinutes(idle),
            Clock = terminal.Clock,
        };
        if (options.WebOrigins.Count > 0 && !options.Web) throw new CommandException("--web-origin needs --web");
        // The first collections are put off until a vault is being read: the first answer is not to wait for them.
        GC.TryStartNoGCRegion(UntilFirstAnswer);
        // What is being written is finished or taken back first.
        terminal.Patience = TimeSpan.FromSeconds(15);
        try
        {
            Discovery? other = ServiceHost.RunAsync(options, discovery => Say(terminal, discovery, "serves"), cancellation).GetAwaiter().GetResult();
            if (other is not null) Say(terminal, other, "runs already and serves");
            if (other is not null && other.Version != options.Version) throw new CommandException($"the service that runs is version {other.Version}, and this is {options.Version}: `noteschema service stop` ends it");
            return ExitStatus.Clean;
        }
        catch (ServiceException exception)
        {
            throw new CommandException(exception.Message);
        }
    }

    private static void Say(Terminal terminal, Discovery discovery, string what)
    {
        terminal.Output.WriteLine($"noteschema {discovery.Version} (process {discovery.ProcessId}) {what} at {ShownText.OneLine(discovery.Address)}{(discovery.Web is null ? "" : $" and {discovery.Web}")}");
        terminal.Output.Flush();
    }
}
