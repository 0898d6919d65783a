using System.Globalization;
using NoteSchema.Language;
using NoteSchema.Language.Versions;

namespace NoteSchema.Vaults;

/// <summary>
/// Counts what changes of a schema mean to real notes: each note of the version is checked as that version and as the edited schema, and what is new is put down to the change it comes from. Then the steps that
/// would be drafted are tried on the note: what is left after them, and no safe fix puts right, needs a person.
/// </summary>
public sealed class ImpactCounter
{
    private readonly Vault _vault;
    private readonly FileTable _files;
    private readonly IReadOnlyList<SchemaChange> _changes;
    private readonly Schema _before, _after;
    private readonly Linter _old, _new;
    private readonly VaultIndex _index;
    private readonly TrialDraft _draft;

    /// <summary>A counter for the changes that made <paramref name="after"/> of <paramref name="before"/>.</summary>
    /// <param name="vault">The vault.</param>
    /// <param name="files">All its files.</param>
    /// <param name="before">The locked version.</param>
    /// <param name="after">The schema as it is; counted as if it had the same version.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="clock">The clock for expressions.</param>
    public ImpactCounter(Vault vault, FileTable files, SchemaModel before, SchemaModel after, IReadOnlyList<SchemaChange> changes, TimeProvider clock)
    {
        _vault = vault;
        _files = files;
        _changes = changes;
        _before = SchemaComposer.Compose(before);
        _after = SchemaComposer.Compose(after with { Version = before.Version });
        List<Schema> others = [.. vault.Schemas.Where(schema => schema.Id != before.Id)];
        _old = new Linter(vault.Settings, [.. others, _before], clock);
        _new = new Linter(vault.Settings, [.. others, _after], clock);
        _index = _new.NewIndex(vault.Folder, files);
        _draft = TrialDraft.Of(vault, before, after, changes);
    }

    /// <summary>Counts.</summary>
    /// <param name="notes">The notes.</param>
    /// <param name="jobs">The number of threads that work.</param>
    /// <param name="onCounted">Told now and then, on the calling thread, how many notes were read.</param>
    /// <param name="cancellation">Ends the work.</param>
    public SchemaImpact Count(IReadOnlyList<VaultFile> notes, int jobs = 1, Action<int>? onCounted = null, CancellationToken cancellation = default)
    {
        var touched = new NoteTouch?[notes.Count];
        Worker[] workers = [.. Enumerable.Range(0, jobs).Select(_ => new Worker(this))];
        var work = new ChunkedWork<Worker>(notes.Count, workers, (worker, number) => touched[number] = worker.Read(notes[number]));
        foreach ((_, int end) in work.Run(cancellation)) onCounted?.Invoke(end);
        var counts = new int[_changes.Count];
        List<string>[] persons = [.. _changes.Select(_ => new List<string>())];
        var unreadable = new List<(string, string)>();
        for (int number = 0; number < notes.Count; number++)
        {
            if (touched[number] is not { } touch) continue;
            string path = _files.PathOf(notes[number]);
            if (touch.Failure is not null) unreadable.Add((path, touch.Failure));
            foreach ((int change, bool needsPerson) in touch.Changes)
            {
                counts[change]++;
                if (needsPerson) persons[change].Add(path);
            }
        }
        return new SchemaImpact(touched.Count(touch => touch is { Failure: null }), [.. _changes.Select((change, index) => new ChangeImpact(change, counts[index], persons[index]))], unreadable)
        {
            Touched = touched.Count(touch => touch?.Changes.Count > 0),
        };
    }

    /// <summary>What the changes mean to one note of the version; null for a note that is none.</summary>
    private NoteTouch? Touch(Note note, NoteEnvironment environment)
    {
        if (_old.SchemaOf(note) != _before || !IsOfVersion(note)) return null;
        var old = new NoteReading(note, _before, environment);
        var touches = new ChangeTouches(_changes, old, new NoteReading(note, _after, environment));
        if (_new.SchemaOf(note) != _after) touches.LostSchema();
        IReadOnlyList<Diagnostic> known = NoteChecker.Check(note, _before, environment);
        HashSet<(Rule, TextSpan, string)> places = [.. known.Select(found => (found.Rule, found.Span, Said(found, note)))];
        touches.Presence();
        foreach (Diagnostic found in NoteChecker.Check(note, _after, environment))
        {
            if (!places.Contains((found.Rule, found.Span, Said(found, note)))) touches.Finding(found);
        }
        MigrationTrial trial = MigrationTrial.Of(note, _draft.Migration, _after, environment);
        // Whether a section stands elsewhere is seen once all have the names that they are to have.
        foreach (int step in trial.Done) touches.Touch(_draft.Changes[step].Where(number => _changes[number].Kind == ChangeKind.SectionMoved));
        HashSet<int> left = Left(trial, environment, old, known, touches.Numbers);
        return new NoteTouch([.. touches.Numbers.Union(left).Order().Select(number => (number, left.Contains(number)))], null);
    }

    /// <summary>The changes that the drafted steps do not bring the note over.</summary>
    private HashSet<int> Left(MigrationTrial trial, NoteEnvironment environment, NoteReading old, IReadOnlyList<Diagnostic> known, IReadOnlyCollection<int> touched)
    {
        var left = new ChangeTouches(_changes, old, new NoteReading(trial.Note, _after, environment));
        if (_new.SchemaOf(trial.Note) != _after) left.LostSchema();
        // A step for all values of a field fails on one, too, that was wrong before.
        foreach (int step in trial.Failed) left.Touch(_draft.Changes[step].Intersect(touched));
        // Places have moved, so what was wrong before is known by what it says.
        List<(Rule, string)> said = [.. known.Select(found => (found.Rule, Said(found, old.Note)))];
        bool isUnknown = false;
        foreach (Diagnostic found in NoteChecker.Check(trial.Note, _after, environment))
        {
            if (said.Remove((found.Rule, Said(found, trial.Note))) || found.Fixes.Any(fix => fix.Kind == FixKind.Safe)) continue;
            isUnknown |= !left.Finding(found) && found.Severity == Severity.Error;
        }
        // An error that comes of no change alone.
        if (isUnknown && left.Numbers.Count == 0) left.Touch(touched.Where(number => _changes[number].Effects.HasFlag(ChangeEffects.BreaksNotes)));
        return [.. left.Numbers];
    }

    // Which values are allowed is what may be changed: the one that is none of them is the same.
    private static string Said(Diagnostic found, Note note) => found.Name != found.Rule.Name ? found.Name : found.Rule == Rules.NotAllowed ? note.Source.ToString(found.Span) : found.Message;

    private bool IsOfVersion(Note note)
    {
        FrontmatterValue version = note.Frontmatter[_vault.Settings.VersionField];
        return (version.IsMissing ? 1 : long.TryParse(version.Chars, NumberStyles.None, CultureInfo.InvariantCulture, out long said) ? said : 0) == _before.Version;
    }

    /// <summary>The changes that touch a note.</summary>
    /// <param name="Changes">Their numbers, and whether somebody has to put the note right.</param>
    /// <param name="Failure">Why the note could not be read; null where it could.</param>
    private sealed record NoteTouch(IReadOnlyList<(int Change, bool NeedsPerson)> Changes, string? Failure);

    private sealed class Worker
    {
        private readonly ImpactCounter _counter;
        private readonly NoteFileReader _files;
        private readonly NoteReader _notes = new();
        private readonly CompleteView _view;
        private readonly NoteEnvironment _environment;

        public Worker(ImpactCounter counter)
        {
            _counter = counter;
            _files = new NoteFileReader(counter._vault.Folder);
            _view = new CompleteView(counter._index);
            _environment = counter._new.EnvironmentOf(_files, _view);
        }

        public NoteTouch? Read(VaultFile file)
        {
            _view.Begin(file);
            try
            {
                string path = _counter._files.PathOf(file);
                return _counter.Touch(_notes.Read(_files.Read(path), path), _environment);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return new NoteTouch([], exception.Message);
            }
        }
    }
}
