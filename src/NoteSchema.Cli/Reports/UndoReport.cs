using System.Text.Json;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>Writes what an undo did, or which operations there are.</summary>
internal sealed class UndoReport(Context context, VaultFolder vault)
{
    private readonly TextWriter _output = context.Terminal.Output;

    /// <summary>Writes the operations, the newest first.</summary>
    public void WriteList(IReadOnlyList<LoggedOperation> log)
    {
        if (context.Format == ReportFormat.Json)
        {
            WriteJson(writer =>
            {
                writer.WriteStartArray("operations");
                foreach (LoggedOperation operation in log) WriteOperation(writer, operation);
                writer.WriteEndArray();
            });
            return;
        }
        foreach (LoggedOperation operation in log)
        {
            string note = operation.UndoneBy is { } by ? $"  taken back by {by}" : operation.IsComplete ? "" : "  stopped halfway";
            _output.WriteLine($"{context.Paint.Bold(operation.Id)}  {OperationMessages.Time(operation.Started, context)}  {ShownText.OneLine(operation.Command)}  {OperationMessages.Files(operation.Files)}{context.Paint.Dim(note)}");
        }
        if (log.Count == 0 && context.Detail != TextDetail.Quiet) _output.WriteLine("There is nothing to take back.");
    }

    /// <summary>Writes what was done, and names on standard error what was left.</summary>
    public void Write(LoggedOperation operation, OperationResult result)
    {
        if (context.Format == ReportFormat.Json)
        {
            WriteJson(writer =>
            {
                writer.WriteString("undone", operation.Id);
                OperationJson.Write(writer, result);
            });
            return;
        }
        foreach (string path in result.Written) _output.WriteLine(ShownText.OneLine(context.Terminal.ShownPath(vault.FullPath(path))));
        _output.Flush();
        OperationMessages.TellFailures(context, vault, result);
        if (context.Detail == TextDetail.Quiet) return;
        string what = $"`{ShownText.OneLine(operation.Command)}` of {OperationMessages.Time(operation.Started, context)}";
        if (result.Id is null && result.Failed.Count == 0) _output.WriteLine($"{what} left nothing to take back: its files are as they were before.");
        else _output.WriteLine($"{what}: {OperationMessages.Files(result.Written.Count)} taken back{Left(result.Failed.Count)}.{(result.IsInterrupted ? " Interrupted: the same again does the rest." : "")}");
    }

    private static string Left(int count) => count switch { 0 => "", 1 => ", 1 file left as it is", _ => $", {OperationMessages.Files(count)} left as they are" };

    private static void WriteOperation(Utf8JsonWriter writer, LoggedOperation operation)
    {
        writer.WriteStartObject();
        writer.WriteString("id", operation.Id);
        writer.WriteString("command", operation.Command);
        writer.WriteString("started", operation.Started);
        writer.WriteNumber("files", operation.Files);
        writer.WriteBoolean("complete", operation.IsComplete);
        if (operation.Undoes is not null) writer.WriteString("undoes", operation.Undoes);
        if (operation.UndoneBy is not null) writer.WriteString("undoneBy", operation.UndoneBy);
        writer.WriteEndObject();
    }

    private void WriteJson(Action<Utf8JsonWriter> members)
    {
        using var json = new JsonOutput(_output);
        json.Writer.WriteStartObject();
        json.Writer.WriteString("vault", context.Terminal.ShownPath(vault.Root));
        members(json.Writer);
        json.Writer.WriteEndObject();
        json.End();
    }
}
