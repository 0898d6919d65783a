using System.CommandLine;
using NoteSchema.Language;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary><c>noteschema undo</c>.</summary>
internal sealed class UndoCommand
{
    private readonly Argument<string?> _id = new("ID") { Description = "The operation, as --list shows it, or the beginning of its id; else the last one.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _list = new("--list") { Description = "Show the operations that can be taken back." };

    public static Command Create(CommonOptions common, Terminal terminal, CancellationToken cancellation)
    {
        var undo = new UndoCommand();
        var command = new Command("undo", "Takes back what a command wrote, note by note.") { undo._id, undo._list };
        command.SetAction(parsed => undo.Run(parsed, common.Read(parsed, terminal), cancellation));
        return command;
    }

    private int Run(ParseResult parsed, Context context, CancellationToken cancellation)
    {
        if (context.Format is not (ReportFormat.Text or ReportFormat.Json)) throw new CommandException("`undo` writes text or json; give one of them to --format");
        string? id = parsed.GetValue(_id);
        VaultFolder vault = Workspace.Find(context, []);
        IReadOnlyList<LoggedOperation> log = ReadLog(vault);
        var report = new UndoReport(context, vault);
        if (parsed.GetValue(_list))
        {
            if (id is not null) throw new CommandException("--list stands alone: it shows all operations");
            report.WriteList(log);
            return ExitStatus.Clean;
        }
        LoggedOperation operation = Choose(log, id);
        using var progress = new Progress(context.Terminal, context.ShowsProgress, operation.Files);
        OperationResult result = TakeBack(vault, operation, context, progress, cancellation);
        progress.Clear();
        report.Write(operation, result);
        return result.IsInterrupted ? ExitStatus.Interrupted : result.Failed.Count > 0 ? ExitStatus.Findings : ExitStatus.Clean;
    }

    private static OperationResult TakeBack(VaultFolder vault, LoggedOperation operation, Context context, Progress progress, CancellationToken cancellation)
    {
        try
        {
            return Undo.Run(vault, operation, context.Terminal.Clock, progress.Show, cancellation);
        }
        catch (VaultWriteException exception)
        {
            throw new CommandException(exception.Message);
        }
    }

    private static IReadOnlyList<LoggedOperation> ReadLog(VaultFolder vault)
    {
        try
        {
            return OperationLog.Read(vault);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"the journals cannot be read: {exception.Message}");
        }
    }

    private static LoggedOperation Choose(IReadOnlyList<LoggedOperation> log, string? id)
    {
        if (id is null)
        {
            return log.FirstOrDefault(operation => operation is { Undoes: null, UndoneBy: null })
                ?? throw new CommandException(log.Count == 0 ? "there is nothing to take back in this vault" : "all that is known was taken back; `noteschema undo --list` shows it, and an undo can be undone by its id");
        }
        List<LoggedOperation> meant = [.. log.Where(operation => operation.Id.StartsWith(id, StringComparison.Ordinal))];
        return meant.Count switch
        {
            1 => meant[0],
            0 => throw new CommandException($"there is no operation `{id}`{Suggestions.DidYouMean(id, log.Select(operation => operation.Id))}; `noteschema undo --list` shows all"),
            _ => throw new CommandException($"`{id}` begins the ids of {meant.Count} operations: {string.Join(", ", meant.Select(operation => operation.Id))}"),
        };
    }
}
