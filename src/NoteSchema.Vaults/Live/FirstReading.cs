namespace NoteSchema.Vaults;

/// <summary>Reads the facts of all notes of an open vault that are not at hand, by as many threads as there are processors, two at most: others are at work meanwhile.</summary>
internal static class FirstReading
{
    // Chunks that may be done before the one that is looked for.
    private const int Window = 16;

    /// <summary>Reads them, whatever is in force meanwhile; where other schemas are in the end, those that they read otherwise are left.</summary>
    /// <param name="vault">The vault. Its files do not change meanwhile.</param>
    /// <param name="mayGoOn">Asked now and then on the calling thread; it ends when this says no, as it must where the vault has another table of files.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Whether it came to its end.</returns>
    public static bool Run(LiveVault vault, Func<bool> mayGoOn, CancellationToken cancellation)
    {
        VaultIndex index = vault.State.Index;
        VaultFile[] notes = [.. index.Files.Files.Where(file => index.Files.IsNote(file) && index.KnownFactsOf(file) is null)];
        Worker[] workers = [.. Enumerable.Range(0, Math.Min(2, Environment.ProcessorCount)).Select(_ => new Worker(vault, index.Files))];
        foreach (var _ in new ChunkedWork<Worker>(notes.Length, workers, (worker, number) => worker.Read(notes[number]), Window).Run(cancellation))
        {
            if (!mayGoOn()) return false;
        }
        return true;
    }

    private sealed class Worker(LiveVault vault, FileTable files)
    {
        private readonly NoteFileReader _reader = new(vault.Folder);
        private readonly NoteReader _notes = new();
        private VaultState? _state;
        private FactsReader? _facts;

        public void Read(VaultFile file) => vault.Ask(state =>
        {
            if (state.Index.Files == files && state.Index.KnownFactsOf(file) is null) state.Index.Set(file, FactsOf(file, state));
            return true;
        });

        private NoteFacts FactsOf(VaultFile file, VaultState state)
        {
            if (_state != state) (_state, _facts) = (state, new FactsReader(files, state.Linter.EnvironmentOf(null)));
            string path = files.PathOf(file);
            try
            {
                Note note = _notes.Read(_reader.Read(path), path);
                return _facts!.Read(note, file, state.Linter.SchemaOf(note));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return NoteFacts.None;
            }
        }
    }
}
