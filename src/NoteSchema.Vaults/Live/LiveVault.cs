using NoteSchema.Language;

namespace NoteSchema.Vaults;

/// <summary>
/// A vault that stays open: settings, schemas, index and findings follow what is on disk. Safe to use from several threads. One thread of its own takes changes over; who asks sees one state from beginning
/// to end.
/// </summary>
public sealed class LiveVault : IDisposable
{
    // So many changes are taken over at a time, so that nobody who asks waits long.
    private const int MostChanges = 64;
    private const int NotesBetweenLooks = 16;

    // Who asks waits no longer than that, in ms, because a change waits for another who asks for long.
    private const int PatienceToWrite = 20, PauseToWrite = 5;
    private const int NotesBetweenNews = 500;

    // Who opens a vault asks about the text before them first; all notes are read afterwards, and where somebody waits for that, at once. In ms.
    private const int HeadStart = 150;

    // Somebody who edits a schema saves it again and again: all notes are checked when so long none was, in ms.
    private const int QuietAfterSwap = 250;

    // More notes than anybody has before them are checked again together.
    private const int MostEarlyNotes = 1000;

    // How often it is looked whether a folder that is gone is there again, in ms.
    private const int LookForGone = 1000;

    private readonly ChangedPaths _changed = new();
    private readonly ReaderWriterLockSlim _index = new();
    private readonly LastGood _lastGood;
    private readonly VaultWatcher _watcher;
    private readonly Thread _thread;
    private readonly Lock _listening = new();
    private readonly List<VaultListener> _listeners = [];
    private readonly NoteFileReader _files;
    private readonly NoteReader _notes = new();
    private readonly CancellationTokenSource _end = new();
    private readonly ManualResetEventSlim _isWaitedFor = new();
    private VaultState _state;
    private LiveLint<VaultTotals>? _lint;
    private VaultTotals? _totals;
    private string? _toldProblem;
    private int _firstWaiting;
    private bool _isGone;

    // Whether it is told which notes were checked: not while all are for the first time, unless a note changed after somebody may have asked about it.
    private bool _tellsNotes;

    // Whether the totals may be other than those that were told last. A note that is gone leaves none to check.
    private bool _hasNewTotals;

    // What changed while there were no findings yet to bring up to date.
    private readonly HashSet<string> _latePaths = new(StringComparer.Ordinal);
    private bool _lateEverything;

    // Ends when all notes are read, or none can be.
    private TaskCompletionSource _reading = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Those about whom somebody asked before.
    private readonly HashSet<string> _earlyNotes = new(StringComparer.Ordinal);
    private long _quietUntil;

    private LiveVault(VaultFolder folder)
    {
        Folder = folder;
        _lastGood = new LastGood(folder);
        _files = new NoteFileReader(folder);
        // Before anything is read: what changes from now on is read again.
        _watcher = new VaultWatcher(folder, _changed);
        _toldProblem = _watcher.Problem;
        VaultReading reading = _lastGood.Read();
        _state = new VaultState(1, folder, reading, FindFiles(reading.Settings));
        _thread = new Thread(Run) { IsBackground = true, Name = "vault" };
        _thread.Start();
    }

    /// <summary>The folder.</summary>
    public VaultFolder Folder { get; }

    /// <summary>What is in force.</summary>
    public VaultState State => Volatile.Read(ref _state);

    /// <summary>The tags of its notes, as far as they are read.</summary>
    public VaultTags Tags { get; } = new();

    /// <summary>The aliases of its notes, as far as they are read.</summary>
    public VaultAliases Aliases { get; } = new();

    /// <summary>Why the system does not tell of changes on disk, which are looked for every few seconds then; null where it does.</summary>
    public string? WatchingProblem => _watcher.Problem;

    /// <summary>Whether the folder is there.</summary>
    public bool IsThere
    {
        get
        {
            if (Volatile.Read(ref _isGone)) return false;
            if (Directory.Exists(Folder.Root)) return true;
            _changed.AddEverything();
            return false;
        }
    }

    /// <summary>Opens the vault at <paramref name="folder"/>. Its notes are read afterwards, and where somebody asks for them first, then.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static LiveVault Open(VaultFolder folder) => Directory.Exists(folder.Root) ? new LiveVault(folder) : throw new DirectoryNotFoundException($"There is no folder `{folder.Root}`.");

    /// <summary>Asks what is in force; nothing of it changes meanwhile. To be short: a change of the vault waits for it.</summary>
    public T Ask<T>(Func<VaultState, T> question)
    {
        _index.EnterReadLock();
        try
        {
            return question(State);
        }
        finally
        {
            _index.ExitReadLock();
        }
    }

    /// <summary>
    /// What is in force, when all notes are read, which takes a moment after the vault was opened: to ask for many of them before would read them twice. Where they cannot be, because the
    /// settings are broken or the folder is gone, it is not waited for.
    /// </summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> asked for the end.</exception>
    public async Task<VaultState> WhenReadAsync(CancellationToken cancellation)
    {
        while (true)
        {
            VaultState state = State;
            Task reading = Volatile.Read(ref _reading).Task;
            if (state.Index.IsComplete || reading.IsCompleted) return state;
            _isWaitedFor.Set();
            await reading.WaitAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Waits for the same, but no longer than <paramref name="patience"/>.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> asked for the end.</exception>
    public async Task TryWaitAsync(TimeSpan patience, CancellationToken cancellation) =>
        await Task.WhenAny(WhenReadAsync(cancellation), Task.Delay(patience, cancellation)).Unwrap().ConfigureAwait(false);

    /// <summary>Says that somebody asked about a note before all were read: it is named in the news when they are.</summary>
    public void AskedEarly(string path)
    {
        lock (_earlyNotes)
        {
            if (_earlyNotes.Count < MostEarlyNotes) _earlyNotes.Add(path);
        }
        // Meanwhile they may be.
        if (State.Index.IsComplete) TellEarlyNotes();
    }

    /// <summary>Tells of files that changed, by their paths from the vault's root. They are looked at soon; paths that leave the vault are passed over.</summary>
    public void Changed(IEnumerable<string> paths) => _changed.Add(paths.Where(path => NotePath.Read(path) is not null));

    /// <summary>Listens from now on, until it is disposed.</summary>
    /// <param name="state">What is in force at the beginning: all news are about what comes after it. Who listens for long must not keep it, with all that is known of the notes in it.</param>
    public VaultListener Listen(out VaultState state)
    {
        lock (_listening)
        {
            state = State;
            var listener = new VaultListener(Forget);
            _listeners.Add(listener);
            if (_totals is { } totals) listener.TellTotals(totals);
            return listener;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _end.Cancel();
        _watcher.Dispose();
        _changed.End();
        _thread.Join();
        _reading.TrySetResult();
        _isWaitedFor.Dispose();
    }

    private void Forget(VaultListener listener)
    {
        lock (_listening) _listeners.Remove(listener);
    }

    private void Run()
    {
        try
        {
            _isWaitedFor.Wait(HeadStart, _end.Token);
            while (!_end.IsCancellationRequested)
            {
                if (_lint is null && State.IsUsable && !_isGone)
                {
                    StartLint();
                    continue;
                }
                bool isSettled = _lint is null || (_lint.Waiting == 0 && !_hasNewTotals);
                int quiet = isSettled ? 0 : (int)Math.Max(0, _quietUntil - Environment.TickCount64);
                if (_lint is null) _reading.TrySetResult();
                if (_changed.Take(mayWait: isSettled || quiet > 0, patience: quiet > 0 ? quiet : _isGone ? LookForGone : Timeout.Infinite) is { } changes) TakeOver(changes.Paths, changes.Everything);
                else if (!isSettled) CheckSome();
                else if (_isGone) TakeOver([], everything: true);
            }
        }
        catch (OperationCanceledException)
        {
            // Disposed in the middle of work.
        }
    }

    // The facts of all notes are read first, some at a time: a schema that is saved meanwhile is not to wait for them.
    private void StartLint()
    {
        VaultState state = State;
        if (!FirstReading.Run(this, HasSameFiles, _end.Token) || State != state) return;
        state.Index.Complete();
        _reading.TrySetResult();
        TellEarlyNotes();
        _lint = new LiveLint<VaultTotals>(state.Index, (path, view) => Lint(state, path, view));
        _firstWaiting = _lint.Waiting;
        _hasNewTotals = true;
        if (_latePaths.Count > 0 || _lateEverything) TakeOver([.. _latePaths], _lateEverything);
        _latePaths.Clear();
        _lateEverything = false;

        bool HasSameFiles()
        {
            if (_changed.Take(mayWait: false) is { } changes) TakeOver(changes.Paths, changes.Everything);
            return State.Index.Files == state.Index.Files && !_isGone;
        }
    }

    private void TellEarlyNotes()
    {
        string[] notes;
        lock (_earlyNotes)
        {
            notes = [.. _earlyNotes];
            _earlyNotes.Clear();
        }
        if (notes.Length > 0) Tell(listener => listener.TellNotes(notes));
    }

    private void CheckSome()
    {
        var paths = new List<string>(NotesBetweenLooks);
        while (paths.Count < NotesBetweenLooks && _lint!.CheckNext() is { } note) paths.Add(note.Path);
        bool isFirst = _totals is null;
        if (_tellsNotes && paths.Count > 0) Tell(listener => listener.TellNotes(paths));
        int left = _lint!.Waiting;
        if (left == 0)
        {
            _tellsNotes = true;
            _hasNewTotals = false;
            VaultTotals totals = _lint.ResultsInNoOrder.Aggregate(default(VaultTotals), static (sum, note) => sum + note);
            lock (_listening)
            {
                _totals = totals;
                foreach (VaultListener listener in _listeners) listener.TellTotals(totals);
            }
        }
        else if (isFirst && left / NotesBetweenNews != (left + paths.Count) / NotesBetweenNews) Tell(listener => listener.TellProgress(Math.Max(0, _firstWaiting - left), _firstWaiting));
    }

    private VaultTotals Lint(VaultState state, string path, IVaultView view)
    {
        try
        {
            Note note = _notes.Read(_files.Read(path), path);
            Tags.Set(note);
            Aliases.Set(note);
            return VaultTotals.Of(state.Linter.Lint(note, _files.Damage, state.Linter.EnvironmentOf(_files, view), Draft.MostFindings).Diagnostics);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }

    private void TakeOver(IReadOnlyCollection<string> paths, bool everything)
    {
        bool wasGone = _isGone;
        Volatile.Write(ref _isGone, !Directory.Exists(Folder.Root));
        if (_isGone) return;
        if (wasGone)
        {
            _watcher.Restart();
            everything = true;
        }
        if (_watcher.Problem != _toldProblem)
        {
            _toldProblem = _watcher.Problem;
            Tell(listener => listener.TellSwapped(State, []));
        }
        if (everything || paths.Any(path => IsOfSchemas(path, State))) Swap();
        if (_lint is null)
        {
            _latePaths.UnionWith(paths);
            _lateEverything |= everything;
            return;
        }
        var found = new FoundFiles(Folder, State.Settings.Exclude);
        FileTable files = State.Index.Files;
        IEnumerable<VaultChange> changes = everything ? found.AllChanges(files) : paths.SelectMany(path => found.ChangesAt(path, files));
        foreach (VaultChange[] some in changes.ToList().Chunk(MostChanges))
        {
            foreach (VaultChange change in some)
            {
                if (change.Kind != VaultChangeKind.Removed) continue;
                Tags.Remove(change.File.Path);
                Aliases.Remove(change.File.Path);
            }
            EnterWriteLock();
            try
            {
                _lint.Take(some);
                _hasNewTotals = true;
                // A change of schemas is told of by itself, and then all notes are checked.
                _tellsNotes |= Array.Exists(some, change => !IsOfSchemas(change.File.Path, State));
            }
            finally
            {
                _index.ExitWriteLock();
            }
        }
    }

    // While a change waits nobody else may begin to ask. So it does not wait for a long question, such as one about a text of megabytes, but lets others ask, and tries again.
    private void EnterWriteLock()
    {
        while (!_index.TryEnterWriteLock(PatienceToWrite))
        {
            _end.Token.ThrowIfCancellationRequested();
            Thread.Sleep(PauseToWrite);
        }
    }

    private void Swap()
    {
        VaultState before = State;
        VaultReading reading = _lastGood.Read();
        if (reading.IsSameAs(before.Reading)) return;
        bool sameFiles = reading.Settings.Exclude.Select(glob => glob.Pattern).SequenceEqual(before.Settings.Exclude.Select(glob => glob.Pattern)) && reading.IsUsable == before.IsUsable;
        var state = new VaultState(before.Generation + 1, Folder, reading, sameFiles ? before.Index.Files : FindFiles(reading.Settings));
        if (sameFiles && before.ChoosesAs(state)) state.Index.TakeOver(before.Index, state.Schemas);
        if (!state.Index.IsComplete && _reading.Task.IsCompleted) Volatile.Write(ref _reading, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        Volatile.Write(ref _state, state);
        _quietUntil = Environment.TickCount64 + QuietAfterSwap;
        _lint = null;
        _totals = null;
        _tellsNotes = false;
        string[] schemas = [.. ChangedSchemas(before.Reading, reading)];
        Tell(listener => listener.TellSwapped(state, schemas));
    }

    // A built-in schema that is read as generated code is the same object in every state; one of the vault is known by its file.
    private static IEnumerable<string> ChangedSchemas(VaultReading before, VaultReading after)
    {
        HashSet<SchemaFile> same = [.. before.FilesInForce.Intersect(after.FilesInForce)];
        bool allSame = before.FilesInForce.Count == after.FilesInForce.Count && same.Count == after.FilesInForce.Count;
        if (allSame && before.SettingsText == after.SettingsText) return [];
        HashSet<Schema> kept = [.. before.Schemas.Intersect(after.Schemas)];
        return before.Schemas.Concat(after.Schemas).Where(schema => !kept.Contains(schema)).Select(schema => schema.Id).Distinct().Order(StringComparer.Ordinal);
    }

    private FileTable FindFiles(VaultSettings settings) => NoteFiles.FindAll(Folder, settings.Exclude, static (_, _) => { }, _end.Token);

    private static bool IsOfSchemas(string path, VaultState state) =>
        path == VaultFolder.SettingsFileName || state.Settings.Schemas.Any(source => IsAtOrBelow(path, source.Path.Trim('/')) || IsAtOrBelow(source.Path.Trim('/'), path));

    private static bool IsAtOrBelow(string path, string folder) => path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal);

    private void Tell(Action<VaultListener> tell)
    {
        lock (_listening)
        {
            foreach (VaultListener listener in _listeners) tell(listener);
        }
    }
}
