using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>The files of a vault and the notes among them that a run is about, and what of them cannot be read.</summary>
internal sealed class LintScope
{
    private readonly Context _context;
    private readonly Vault _vault;
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    private LintScope(Context context, Vault vault)
    {
        _context = context;
        _vault = vault;
    }

    /// <summary>All files of the vault.</summary>
    public FileTable Files { get; private set; } = null!;

    /// <summary>The notes to look at.</summary>
    public IReadOnlyList<VaultFile> Notes { get; private set; } = [];

    /// <summary>Whether these are all that the vault has.</summary>
    public bool IsWhole { get; private init; }

    /// <summary>How many of what was asked for cannot be looked at or written.</summary>
    public int Failures { get; private set; }

    /// <summary>The notes at and in <paramref name="paths"/>; all of the vault where none is given.</summary>
    /// <exception cref="CommandException">There are none, or a path is wrong.</exception>
    public static LintScope OfPaths(Context context, Vault vault, FileSearch search, IReadOnlyList<string> paths)
    {
        var scope = new LintScope(context, vault) { IsWhole = paths.Count == 0 };
        scope.FindFiles(search, paths.Count == 0 ? [vault.Folder.Root] : paths);
        scope.Notes = NoteSelection.Find(context, vault, scope.Files, paths);
        return scope;
    }

    /// <summary>One note that would lie at <paramref name="path"/> from the vault's root.</summary>
    public static LintScope OfInput(Context context, Vault vault, FileSearch search, string path)
    {
        var scope = new LintScope(context, vault);
        scope.FindFiles(search, []);
        scope.Notes = [NoteSelection.NoteAt(scope.Files, path)];
        return scope;
    }

    /// <summary>What could not be checked must not look clean: the run goes on, and its exit status is 2.</summary>
    public void Complain(string path, string reason) => Complain(path, $"cannot be read: {reason}", isFailure: true);

    /// <summary>Says of a note that was to be written why it was not.</summary>
    public void ComplainOfWriting(string path, string reason) => Complain(path, $"was not written: {reason}", isFailure: true);

    private void Complain(string path, string what, bool isFailure)
    {
        if (!_told.Add(path)) return;
        if (isFailure) Failures++;
        _context.Terminal.Error.WriteLine($"noteschema: {ShownText.OneLine($"{_context.Terminal.ShownPath(_vault.Folder.FullPath(path))} {what}")}");
    }

    // All files may be led to, and only what is to be checked must be read: what else cannot be is said and no failure.
    private void FindFiles(FileSearch search, IReadOnlyList<string> paths)
    {
        List<string> asked = [.. paths.Select(path => _vault.Folder.Locate(_context.Terminal.FullPath(path))).OfType<string>()];
        Files = search.Finish(_vault.Settings, (path, reason) =>
            Complain(path, $"cannot be read: {reason}", asked.Exists(at => at.Length == 0 || path == at || path.StartsWith($"{at}/", StringComparison.Ordinal))));
    }
}
