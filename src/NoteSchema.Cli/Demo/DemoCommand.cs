using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using NoteSchema.Service;

namespace NoteSchema.Cli;

/// <summary><c>noteschema demo</c>: a copy of the sample vault in a browser, with the plugin's editor and a service of its own behind it.</summary>
internal static class DemoCommand
{
    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var port = new Option<int>("--port") { Description = "The port of the loopback address; a free one by default.", HelpName = "N" };
        var open = new Option<bool>("--open") { Description = "Open the page in the browser." };
        var command = new Command("demo", "Shows all of it in a browser, on a copy of a sample vault: nothing of yours is read or written.") { port, open };
        command.SetAction(parsed => Run(parsed.GetValue(port), parsed.GetValue(open), terminal, cancellation));
        return command;
    }

    private static int Run(int port, bool open, Terminal terminal, CancellationToken cancellation)
    {
        if (port is < 0 or > 65535) throw new CommandException("--port is a number from 1 to 65535");
        terminal.Patience = TimeSpan.FromSeconds(15);
        try
        {
            RunAsync(port, open, terminal, cancellation).GetAwaiter().GetResult();
            return ExitStatus.Clean;
        }
        catch (ServiceException exception)
        {
            throw new CommandException(exception.Message);
        }
        catch (Exception exception) when (exception is IOException or System.Net.Sockets.SocketException)
        {
            throw new CommandException($"the page cannot be served: {exception.Message}");
        }
    }

    private static async Task RunAsync(int port, bool open, Terminal terminal, CancellationToken cancellation)
    {
        using var vault = new DemoVault();
        DemoPage page = await DemoPage.StartAsync(vault, port, cancellation).ConfigureAwait(false);
        await using (page.ConfigureAwait(false))
        {
            var options = new ServiceOptions
            {
                Places = new ServicePlaces(vault.Runtime, vault.Runtime),
                Version = ProgramVersion.Text,
                Web = true,
                WebOrigins = [page.Origin],
                // It ends with this command, however long nobody looks.
                IdleEnd = TimeSpan.FromDays(1),
                LogLevel = "warning",
                Clock = terminal.Clock,
            };
            await ServiceHost.RunAsync(options, discovery =>
            {
                page.Connect(discovery.Web!, discovery.Token);
                terminal.Output.WriteLine($"{page.Url}\nOpen this address in a browser. Ctrl+C ends it; what was changed goes with it.");
                terminal.Output.Flush();
                if (open) Open(page.Url, terminal);
            }, cancellation).ConfigureAwait(false);
        }
    }

    private static void Open(string url, Terminal terminal)
    {
        try
        {
            // The system's own way: it knows the browser.
            (string program, string[] arguments) = OperatingSystem.IsWindows() ? ("explorer.exe", new[] { url }) : OperatingSystem.IsMacOS() ? ("open", [url]) : ("xdg-open", [url]);
            Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false })?.Dispose();
        }
        catch (Exception exception) when (exception is Win32Exception or IOException)
        {
            terminal.Error.WriteLine($"noteschema: no browser could be opened: {exception.Message}");
        }
    }
}
