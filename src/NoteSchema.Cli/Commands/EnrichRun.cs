using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>One run of <c>enrich</c>: notes in, what becomes of them out, and written if that was asked for.</summary>
internal sealed class EnrichRun(Context context, Vault vault, LintScope scope)
{
    public int Run(bool write, int jobs, CancellationToken cancellation)
    {
        IReadOnlyList<EnrichedFile> files = Enrich(jobs, cancellation);
        foreach (EnrichedFile file in files)
        {
            if (file.Failure is { } failure) scope.Complain(file.Path, failure);
        }
        OperationResult? result = write ? Write(files, cancellation) : null;
        var report = new EnrichReport(context, vault.Folder);
        report.Write(files, result, scope.Notes.Count);
        if (result?.IsInterrupted == true) return ExitStatus.Interrupted;
        if (scope.Failures > 0) return ExitStatus.Broken;
        return write && files.Any(file => file.Left.Count > 0) ? ExitStatus.Findings : ExitStatus.Clean;
    }

    private IReadOnlyList<EnrichedFile> Enrich(int jobs, CancellationToken cancellation)
    {
        using var progress = new Progress(context.Terminal, context.ShowsProgress, scope.Notes.Count);
        try
        {
            return new VaultEnricher(vault.Folder, scope.Files, new Linter(vault.Settings, vault.Schemas, context.Terminal.Clock), jobs).Enrich(scope.Notes, progress.Show, cancellation);
        }
        catch (OperationCanceledException)
        {
            progress.Clear();
            context.Terminal.Error.WriteLine("noteschema: interrupted; nothing was written");
            throw;
        }
    }

    private OperationResult Write(IReadOnlyList<EnrichedFile> files, CancellationToken cancellation)
    {
        try
        {
            using var operation = new BulkOperation(vault.Folder, "enrich --write", context.Terminal.Clock);
            foreach (EnrichedFile file in files)
            {
                if (file.After is not null) Add(operation, file);
            }
            OperationResult result = operation.Write(null, cancellation);
            foreach (WriteFailure failure in result.Failed) scope.ComplainOfWriting(failure.Path, failure.Reason);
            return result;
        }
        catch (VaultWriteException exception)
        {
            throw new CommandException(exception.Message);
        }
    }

    private static void Add(BulkOperation operation, EnrichedFile file)
    {
        try
        {
            operation.Add(file.Change());
        }
        catch (ChangeRefusedException refused)
        {
            operation.Refuse(file.Path, refused.Message);
        }
    }
}
