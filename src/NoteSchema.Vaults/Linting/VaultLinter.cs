namespace NoteSchema.Vaults;

/// <summary>A note that was checked, or could not be.</summary>
/// <param name="Path">Its path from the vault's root.</param>
/// <param name="Result">The findings; null where it could not be read.</param>
/// <param name="Failure">Why it could not be read; null where it could.</param>
public sealed record LintedNote(string Path, LintResult? Result, string? Failure);

/// <summary>Checks many notes of a vault, several at a time, and gives them in order.</summary>
public static class VaultLinter
{
    // So many notes are under way or waiting for one before them; memory is bounded by this many notes.
    private const int Window = 32;

    /// <summary>Checks the notes at <paramref name="paths"/>, given from the vault's root; the results come in the same order while later notes are still read.</summary>
    public static IEnumerable<LintedNote> Lint(VaultFolder vault, Linter linter, IEnumerable<string> paths, CancellationToken cancellation = default)
    {
        var underWay = new Queue<Task<LintedNote>>(Window);
        foreach (string path in paths)
        {
            cancellation.ThrowIfCancellationRequested();
            underWay.Enqueue(Task.Run(() => LintFile(vault, linter, path), cancellation));
            if (underWay.Count == Window) yield return underWay.Dequeue().GetAwaiter().GetResult();
        }
        while (underWay.TryDequeue(out Task<LintedNote>? next)) yield return next.GetAwaiter().GetResult();
    }

    private static LintedNote LintFile(VaultFolder vault, Linter linter, string path)
    {
        try
        {
            NoteFile file = NoteFile.Read(vault.FullPath(path));
            return new LintedNote(path, linter.Lint(path, file.Text, file), null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new LintedNote(path, null, exception.Message);
        }
    }
}
