using System.CommandLine;
using System.CommandLine.Help;

namespace NoteSchema.Cli;

/// <summary>The program <c>noteschema</c>.</summary>
public static class CommandLineApp
{
    /// <summary>Runs the program on <paramref name="arguments"/> and gives its exit status: 0 clean, 1 findings, 2 the call, the settings or a schema is broken.</summary>
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellation = default)
    {
        try
        {
            return RunCommand(arguments, terminal, cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Files of the vault are dealt with where they are read: what is left are the streams of the process, a full disk or a closed pipe.
            return Fail(() => terminal.Error, exception.Message);
        }
    }

    /// <summary>Says that standard input or output cannot be used, where that can still be said.</summary>
    public static int Fail(Func<TextWriter> error, string reason)
    {
        try
        {
            error().WriteLine($"noteschema: standard input or output cannot be used: {ShownText.OneLine(reason)}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // There is nobody left to tell but the exit status.
        }
        return ExitStatus.Broken;
    }

    private static int RunCommand(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            if (arguments is ["--version"])
            {
                // What scripts ask most often needs none of what the other commands are made of.
                terminal.Output.WriteLine(ProgramVersion.Text);
                terminal.Output.Flush();
                return ExitStatus.Clean;
            }
            Command root = CreateRoot(terminal, cancellation);
            if (arguments is [Completions.Verb, ..]) return Completions.Write(root, [.. arguments.Skip(1)], terminal);
            arguments = FixOption.Spell(arguments);
            ParseResult parsed = root.Parse(arguments, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
            bool asksForHelp = parsed.Action is HelpAction || parsed.Action?.ClearsParseErrors == true;
            if (!asksForHelp) UsageErrors.Check(parsed, arguments);
            int status = parsed.Invoke(new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
            terminal.Output.Flush();
            return status;
        }
        catch (CommandException exception)
        {
            terminal.Output.Flush();
            terminal.Error.WriteLine($"noteschema: {ShownText.OneLine(exception.Message)}");
            return ExitStatus.Broken;
        }
        catch (OperationCanceledException)
        {
            terminal.Output.Flush();
            return ExitStatus.Interrupted;
        }
    }

    private static Command CreateRoot(Terminal terminal, CancellationToken cancellation)
    {
        var common = new CommonOptions();
        // A RootCommand takes its name from the file that runs, which is not always the program's.
        var root = new Command("noteschema", "Keeps a folder of Markdown notes true to the schemas its owner wrote.")
        {
            new HelpOption(),
            new VersionOption(),
            LintCommand.Create(common, terminal, cancellation),
            EnrichCommand.Create(common, terminal, cancellation),
            NewCommand.Create(common, terminal),
            UndoCommand.Create(common, terminal, cancellation),
            MigrateCommand.Create(common, terminal, cancellation),
            TestCommand.Create(common, terminal),
            SchemaCommand.Create(common, terminal, cancellation),
            ExplainCommand.Create(common, terminal),
            EvalCommand.Create(common, terminal),
            ServeCommand.Create(terminal, cancellation),
            ServiceCommand.Create(terminal, cancellation),
            ObsidianCommand.Create(terminal),
            DemoCommand.Create(terminal, cancellation),
            CompletionCommand.Create(terminal),
        };
        common.AddTo(root);
        root.SetAction(parsed =>
        {
            root.Parse(["--help"]).Invoke(parsed.InvocationConfiguration);
            return ExitStatus.Broken;
        });
        return root;
    }
}
