using System.CommandLine;
using System.Globalization;
using Grpc.Core;
using NoteSchema.Service;
using NoteSchema.Service.V1;

namespace NoteSchema.Cli;

/// <summary><c>noteschema service</c>: the running service, and its log.</summary>
internal static class ServiceCommand
{
    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var status = new Command("status", "Says whether the service runs, and what it holds.");
        status.SetAction(_ => Run(() => StatusAsync(terminal, cancellation)));
        var stop = new Command("stop", "Ends the service.");
        stop.SetAction(_ => Run(() => StopAsync(terminal, cancellation)));
        var lines = new Option<int>("--lines", "-n") { Description = "How many lines.", HelpName = "N", DefaultValueFactory = _ => 100 };
        var logs = new Command("logs", "Shows the end of the service's log.") { lines };
        logs.SetAction(parsed => ShowLog(terminal, parsed.GetValue(lines)));
        return new Command("service", "The running service.") { status, stop, logs };
    }

    private static int Run(Func<Task<int>> command)
    {
        try
        {
            return command().GetAwaiter().GetResult();
        }
        catch (ServiceException exception)
        {
            throw new CommandException(exception.Message);
        }
        catch (RpcException exception)
        {
            throw new CommandException($"the service does not answer: {exception.Status.Detail}");
        }
    }

    private static async Task<int> StatusAsync(Terminal terminal, CancellationToken cancellation)
    {
        ServicePlaces places = ServicePlaces.Of(terminal.Variable);
        using RunningService? service = await RunningService.ConnectAsync(places, cancellation).ConfigureAwait(false);
        if (service is null)
        {
            terminal.Output.WriteLine("No service runs; `noteschema serve` starts one.");
            return ExitStatus.Findings;
        }
        GetStatusResponse status = await service.StatusAsync(cancellation).ConfigureAwait(false);
        Discovery discovery = service.Discovery;
        var culture = CultureInfo.InvariantCulture;
        terminal.Output.WriteLine(string.Create(culture, $"version    {discovery.Version}, protocol {discovery.ProtocolMin} to {discovery.ProtocolMax}"));
        terminal.Output.WriteLine(string.Create(culture, $"process    {discovery.ProcessId}, since {discovery.Started:yyyy-MM-dd HH:mm:ss} UTC, {status.ResidentBytes / 1048576.0:F0} MiB"));
        terminal.Output.WriteLine($"address    {ShownText.OneLine(discovery.Address)}");
        if (discovery.Web is { } web) terminal.Output.WriteLine($"web        {ShownText.OneLine(web)}");
        terminal.Output.WriteLine($"log        {ShownText.OneLine(discovery.Log)}");
        terminal.Output.WriteLine(string.Create(culture, $"calls      {status.Calls:N0} ended, {status.Failures:N0} by a mistake, {status.ActiveCalls:N0} under way"));
        foreach (OpenVault vault in status.Vaults) terminal.Output.WriteLine(string.Create(culture, $"vault      {ShownText.OneLine(vault.Root)}: {vault.Files:N0} files, held by {vault.Sessions}"));
        return ExitStatus.Clean;
    }

    private static async Task<int> StopAsync(Terminal terminal, CancellationToken cancellation)
    {
        ServicePlaces places = ServicePlaces.Of(terminal.Variable);
        using RunningService? service = await RunningService.ConnectAsync(places, cancellation).ConfigureAwait(false);
        if (service is not null) await service.StopAsync(places, cancellation).ConfigureAwait(false);
        terminal.Output.WriteLine(service is null ? "No service runs." : $"The service (process {service.Discovery.ProcessId}) has ended.");
        return ExitStatus.Clean;
    }

    private static int ShowLog(Terminal terminal, int lines)
    {
        string path = ServicePlaces.Of(terminal.Variable).LogFile;
        if (!File.Exists(path)) throw new CommandException($"there is no log yet; the service writes it to {path}");
        foreach (string line in File.ReadLines(path).TakeLast(Math.Max(0, lines))) terminal.Output.WriteLine(ShownText.OneLine(line));
        return ExitStatus.Clean;
    }
}
