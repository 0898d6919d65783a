namespace NoteSchema.Vaults;

/// <summary>Goes through the notes of an open vault as they are on disk.</summary>
public static class LiveNotes
{
    /// <summary>The paths of the notes at and below <paramref name="paths"/>, all where none is given, but for those that the settings leave out; in order.</summary>
    /// <param name="vault">The vault.</param>
    /// <param name="paths">Folders or notes, from the vault's root.</param>
    public static IReadOnlyList<string> Find(LiveVault vault, IReadOnlyCollection<string> paths) => vault.Ask(state =>
    {
        FileTable files = state.Index.Files;
        string[] found = [.. Among(files, paths).Select(files.PathOf)];
        Array.Sort(found, StringComparer.Ordinal);
        return found;
    });

    /// <summary>What fixes make of the notes at and below <paramref name="paths"/>; nothing is written.</summary>
    /// <param name="vault">The vault.</param>
    /// <param name="paths">Folders or notes, from the vault's root; none for all.</param>
    /// <param name="most">How far fixes must be trusted.</param>
    /// <param name="rule">The only rule whose findings are put right; null for all.</param>
    /// <param name="onChecked">Told now and then how many notes of how many are checked.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static IReadOnlyList<FixedFile> Fix(LiveVault vault, IReadOnlyCollection<string> paths, FixKind most, string? rule, Action<int, int> onChecked, CancellationToken cancellation)
    {
        using Interruption.Scope _ = Interruption.Begin(cancellation);
        VaultState state = vault.State;
        // A table of its own: fixing takes its time, and the vault goes on meanwhile.
        FileTable files = NoteFiles.FindAll(state.Folder, state.Settings.Exclude, static (_, _) => { }, cancellation);
        VaultFile[] notes = [.. Among(files, paths)];
        return new VaultFixer(state.Folder, files, state.Linter, most) { Rule = rule }.Fix(notes, onChecked: done => onChecked(done, notes.Length), cancellation: cancellation);
    }

    /// <summary>Asks about the note at <paramref name="path"/> as it is on disk.</summary>
    /// <param name="vault">The vault.</param>
    /// <param name="path">The path from the vault's root.</param>
    /// <param name="question">Asked of the note; of its text a byte-order mark is left out.</param>
    /// <param name="otherwise">The answer where the note cannot be read.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static T Ask<T>(LiveVault vault, string path, Func<VaultState, Draft, T> question, T otherwise, CancellationToken cancellation)
    {
        if (NoteFile.TryRead(vault.Folder.FullPath(path)) is not { } file) return otherwise;
        string text = file.Text.StartsWith('\uFEFF') ? file.Text[1..] : file.Text;
        return vault.Ask(state =>
        {
            using Draft draft = state.Read(path, text, file.Damage, cancellation);
            return question(state, draft);
        });
    }

    /// <summary>What can be filled in in the notes at and below <paramref name="paths"/>, each as soon as it is known; nothing is written.</summary>
    /// <param name="vault">The vault.</param>
    /// <param name="paths">Folders or notes, from the vault's root; none for all.</param>
    /// <param name="onDone">Told now and then how many notes of how many are done.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="SchemasSwappedException">Thrown by what this gives, where others came into force.</exception>
    public static IEnumerable<EnrichedFile> Enrich(LiveVault vault, IReadOnlyCollection<string> paths, Action<int, int> onDone, CancellationToken cancellation)
    {
        (VaultState state, VaultFile[] notes) = Begin(vault, paths);
        return new VaultEnricher(state.Folder, state.Index.Files, state.Linter) { Live = new LiveIndex(vault, state) }.EnrichEach(notes, done => onDone(done, notes.Length), cancellation);
    }

    /// <summary>
    /// What becomes of the notes at and below <paramref name="paths"/> when they are brought to the versions of their schemas, one after the other; nothing is written. After them come notes elsewhere whose links
    /// follow headings that are renamed in these.
    /// </summary>
    /// <param name="vault">The vault.</param>
    /// <param name="paths">Folders or notes, from the vault's root; none for all.</param>
    /// <param name="schema">The only schema whose notes are migrated; null for all.</param>
    /// <param name="except">Notes that are left as they are.</param>
    /// <param name="count">How many notes are looked at.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="SchemasSwappedException">Thrown by what this gives too, where others came into force.</exception>
    public static IEnumerable<PlannedNote> Migrate(LiveVault vault, IReadOnlyCollection<string> paths, string? schema, IReadOnlyCollection<string> except, out int count, CancellationToken cancellation)
    {
        (VaultState state, VaultFile[] notes, VaultFile[] rest) = vault.Ask(state =>
        {
            FileTable files = state.Index.Files;
            HashSet<VaultFile> left = [.. except.Select(path => files.Find(path))], asked = [.. Among(files, paths)];
            ILookup<bool, VaultFile> all = Among(files, []).Where(file => !left.Contains(file)).OrderBy(files.PathOf, StringComparer.Ordinal).ToLookup(asked.Contains);
            return (state, all[true].ToArray(), all[false].ToArray());
        });
        var migrator = new VaultMigrator(state.Folder, state.Index.Files, state.Linter) { Live = new LiveIndex(vault, state), Earlier = state.Earlier, Schema = schema };
        IReadOnlyDictionary<VaultFile, IReadOnlyList<HeadingChange>> headings = migrator.FindHeadings(notes, cancellation);
        VaultFile[] others = headings.Count == 0 ? [] : rest;
        count = notes.Length + others.Length;
        return migrator.Plan(notes, headings, cancellation).Concat(migrator.PlanLinks(others, headings, cancellation));
    }

    // What is in force, and the notes by path.
    private static (VaultState State, VaultFile[] Notes) Begin(LiveVault vault, IReadOnlyCollection<string> paths) => vault.Ask(state => (state, Among(state.Index.Files, paths).OrderBy(state.Index.Files.PathOf, StringComparer.Ordinal).ToArray()));

    private static IEnumerable<VaultFile> Among(FileTable files, IReadOnlyCollection<string> paths)
    {
        string[] wanted = [.. paths.Select(path => path.TrimEnd('/'))];
        foreach (VaultFile file in files.Files)
        {
            if (!files.IsNote(file) || files.IsExcluded(file)) continue;
            string path = files.PathOf(file);
            if (wanted.Length == 0 || Array.Exists(wanted, at => path == at || (path.StartsWith(at, StringComparison.Ordinal) && path.Length > at.Length && path[at.Length] == '/'))) yield return file;
        }
    }
}
