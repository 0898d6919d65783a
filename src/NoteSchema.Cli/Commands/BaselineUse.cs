using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>The baseline of a run: read from, or written anew.</summary>
internal sealed class BaselineUse
{
    private readonly Context _context;
    private readonly Vault _vault;
    private readonly string? _path;
    private readonly string? _pathToWrite;
    private readonly Baseline? _baseline;
    private readonly Dictionary<BaselineEntry, int> _entries = [];

    /// <exception cref="CommandException">It is not there or cannot be read, or no file is named that could be written.</exception>
    public BaselineUse(Context context, Vault vault, string? path, bool update)
    {
        if (path is null && update) throw new CommandException("--update-baseline needs --baseline FILE: which file to write");
        _context = context;
        _vault = vault;
        _path = path;
        if (update) _pathToWrite = context.Terminal.FullPath(path!);
        else _baseline = Open();
    }

    /// <summary>Whether findings are to come with their entries.</summary>
    public bool NeedsEntries => _path is not null;

    /// <summary>Whether the run writes a baseline, so that no finding fails it.</summary>
    public bool IsWritten => _pathToWrite is not null;

    /// <summary>The findings of the baseline that were not met; 0 where none is read.</summary>
    public int Unused => _baseline?.Unused ?? 0;

    /// <summary>Whether a finding is not to be reported; each is to be asked for once.</summary>
    public bool Takes(BaselineEntry entry)
    {
        if (IsWritten) _entries[entry] = _entries.GetValueOrDefault(entry) + 1;
        return IsWritten || _baseline?.Takes(entry) == true;
    }

    /// <summary>The baseline as nobody has asked it yet; null where none is read.</summary>
    /// <exception cref="CommandException">It is not there or cannot be read.</exception>
    public Baseline? Open() => _path is null || IsWritten ? null : new Baseline(
        Read(_path) ?? throw new CommandException($"there is no baseline `{_path}`; --update-baseline writes one"), note => File.Exists(_vault.Folder.FullPath(note)));

    /// <summary>Writes what was asked for, where that is to be the baseline. What it knows of notes that were not looked at stays.</summary>
    /// <param name="scope">The notes that were looked at.</param>
    /// <exception cref="CommandException">It cannot be written.</exception>
    public void Write(LintScope scope)
    {
        if (_pathToWrite is null) return;
        if (!scope.IsWhole && Read(_path!) is { } before) Keep(before, [.. scope.Notes.Select(scope.Files.PathOf)]);
        try
        {
            BaselineFile.Write(_pathToWrite, _entries);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"the baseline `{_context.Terminal.ShownPath(_pathToWrite)}` cannot be written: {exception.Message}");
        }
    }

    private void Keep(IReadOnlyDictionary<BaselineEntry, int> before, HashSet<string> looked)
    {
        foreach ((BaselineEntry entry, int count) in before.Where(entry => !looked.Contains(entry.Key.Path))) _entries[entry] = count;
    }

    // Null where there is no such file.
    private IReadOnlyDictionary<BaselineEntry, int>? Read(string path)
    {
        string full = _context.Terminal.FullPath(path);
        if (Directory.Exists(full)) throw new CommandException($"the baseline `{path}` is a folder; name a file");
        try
        {
            return BaselineFile.Read(File.ReadAllBytes(full));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new CommandException($"the baseline `{path}` cannot be read: {exception.Message}");
        }
    }
}
