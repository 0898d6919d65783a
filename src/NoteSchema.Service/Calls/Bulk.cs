using System.Text;
using Grpc.Core;
using NoteSchema.Service.V1;
using NoteSchema.Vaults;
using OperationResult = NoteSchema.Vaults.OperationResult;

namespace NoteSchema.Service;

/// <summary>Writes to a vault, through its journal.</summary>
internal static class Bulk
{
    /// <summary>Runs <paramref name="work"/> with progress on the stream. When the client goes, what is not written yet stays as it is.</summary>
    public static async Task<OperationResult> RunAsync<TResponse>(IServerStreamWriter<TResponse> stream, Func<Progress, TResponse> make, Func<Action<int, int>, CancellationToken, OperationResult> work, CancellationToken cancellation)
    {
        await using var progress = new ProgressStream<TResponse>(stream, make, cancellation);
        try
        {
            return await Task.Run(() => work(progress.Show, cancellation), CancellationToken.None).ConfigureAwait(false);
        }
        catch (VaultWriteException exception)
        {
            throw CallError.WriteRefused(exception.Message);
        }
    }

    /// <summary>Makes the edits of a request as one operation.</summary>
    public static OperationResult Apply(LiveVault vault, ApplyRequest request, Action<int, int> show, CancellationToken cancellation)
    {
        using var operation = new BulkOperation(vault.Folder, request.Title.Length > 0 ? request.Title : "edits of a client", TimeProvider.System);
        foreach (FileEdit file in request.Files)
        {
            cancellation.ThrowIfCancellationRequested();
            Add(operation, vault.Folder, file);
        }
        OperationResult result = operation.Write(done => show(done, request.Files.Count), cancellation);
        vault.Changed(result.Written);
        return result;
    }

    /// <summary>Takes an operation back, the newest where <paramref name="id"/> is empty.</summary>
    public static OperationResult Undo(LiveVault vault, string id, Action<int, int> show, CancellationToken cancellation)
    {
        LoggedOperation operation = OperationLog.Read(vault.Folder).FirstOrDefault(operation => id.Length > 0 ? operation.Id == id : operation is { UndoneBy: null, Undoes: null }) ?? throw CallError.OperationNotFound(id);
        OperationResult result = Vaults.Undo.Run(vault.Folder, operation, TimeProvider.System, done => show(done, operation.Files), cancellation);
        vault.Changed(result.Written);
        return result;
    }

    /// <summary>The operations of a vault, newest first.</summary>
    public static IEnumerable<Operation> List(LiveVault vault) => OperationLog.Read(vault.Folder).Select(operation => new Operation
    {
        OperationId = operation.Id,
        Title = operation.Command,
        StartedMs = operation.Started.ToUnixTimeMilliseconds(),
        Files = (uint)operation.Files,
        Undone = operation.UndoneBy is not null,
        Unfinished = !operation.IsComplete,
        Undoes = operation.Undoes ?? "",
    });

    public static V1.OperationResult ToWire(this OperationResult result) => new()
    {
        OperationId = result.Written.Count > 0 ? result.Id : "",
        Written = (uint)result.Written.Count,
        Skipped = { result.Failed.Select(failure => new SkippedFile { Path = failure.Path, Reason = failure.Reason }) },
    };

    // A start or an end that is left out is the text's first place, as in all messages of the contract; an edit without a range is a mistake.
    private static bool IsPlaced(V1.TextEdit edit) => edit.Range is { } range && range.Start.FromWire() <= range.End.FromWire();

    private static TextSpan Moved(TextSpan span, int by) => new(span.Start + by, span.Length);

    private static void Add(BulkOperation operation, VaultFolder vault, FileEdit file)
    {
        try
        {
            if (file.Creates)
            {
                operation.Add(FileChange.Create(file.Path, Encoding.UTF8.GetBytes(string.Concat(file.Edits.Select(edit => edit.NewText)))));
                return;
            }
            NoteBytes bytes = NoteBytes.Read(vault, file.Path);
            if (Documents.HashOf(bytes.Text) != file.Hash)
            {
                operation.Refuse(file.Path, "it has changed since");
                return;
            }
            if (file.Edits.Any(edit => !IsPlaced(edit)))
            {
                operation.Refuse(file.Path, "an edit of it has no range, or one that ends before it begins");
                return;
            }
            // Places of clients count without a byte-order mark.
            int mark = bytes.Text.StartsWith('\uFEFF') ? 1 : 0;
            var source = new SourceText(bytes.Text[mark..]);
            operation.Add(bytes.Change(file.Edits.Select(edit => new TextEdit(Moved(source.SpanOf(edit.Range), mark), edit.NewText))));
        }
        catch (ChangeRefusedException exception)
        {
            operation.Refuse(file.Path, exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            operation.Refuse(file.Path, $"it cannot be read: {exception.Message}");
        }
    }
}
