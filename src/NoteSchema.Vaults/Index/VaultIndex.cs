namespace NoteSchema.Vaults;

/// <summary>
/// What is known of a vault as a whole: its files, and of each note the facts that other notes ask for. Several threads may set facts of different notes at the same time, and ask once
/// all are set; facts that nobody set are read when they are asked for.
/// </summary>
public sealed partial class VaultIndex
{
    private static readonly Schema s_noSchema = new() { Id = "" };

    private readonly NoteSource _source;
    private readonly Lock _loading = new();
    private readonly FactsReader _reader;
    private NoteFacts?[] _facts;
    private readonly Dictionary<ulong, int[]> _holders = [];
    private NumberMap? _values;
    private NearNames? _nearNames;

    /// <summary>An index of <paramref name="files"/> without facts.</summary>
    /// <param name="files">All files of the vault.</param>
    /// <param name="source">Reads notes whose facts are asked for before they are set.</param>
    /// <param name="schemas">The vault's schemas.</param>
    public VaultIndex(FileTable files, NoteSource source, IEnumerable<Schema> schemas)
    {
        Files = files;
        Inverses = new InverseLinks(schemas);
        _source = source;
        _reader = new FactsReader(files, source.Environment);
        _facts = new NoteFacts?[files.LastNumber + 1];
    }

    /// <summary>All files of the vault.</summary>
    public FileTable Files { get; }

    /// <summary>Which fields of the vault's schemas must name each other.</summary>
    public InverseLinks Inverses { get; }

    /// <summary>
    /// Takes over what the index of the same files knows with which other schemas were in force, so that not all notes are read again. Every note must have the schema of the same id as before, if any:
    /// then its facts are other only where other values of it must be unique now.
    /// </summary>
    internal void TakeOver(VaultIndex before, IReadOnlyList<Schema> schemas)
    {
        Dictionary<string, Schema> byId = schemas.ToDictionary(schema => schema.Id, StringComparer.Ordinal);
        bool hasAll = before.IsComplete;
        foreach (VaultFile file in Files.Files)
        {
            if (before.KnownFactsOf(file) is not { } facts) continue;
            Schema? now = facts.Schema is { } was ? byId[was.Id] : null;
            if (now is null || now == facts.Schema) Set(file, facts);
            else if (UniqueValues.AreAlike(now, facts.Schema!)) Set(file, facts.Of(now));
            else hasAll = false;
        }
        if (!hasAll) return;
        (_linkers, _values) = (before._linkers, before._values);
        if (before._nearNames is { } names) _nearNames = new NearNames(this, names);
    }

    /// <summary>Whether the facts of all notes are at hand, and what they are asked for together.</summary>
    internal bool IsComplete => _linkers is not null && Volatile.Read(ref _values) is not null;

    /// <summary>Sets the facts of a note.</summary>
    public void Set(VaultFile file, NoteFacts facts) => Volatile.Write(ref _facts[file.Number], facts);

    /// <summary>The facts of a note, read now where nobody set them.</summary>
    public NoteFacts FactsOf(VaultFile file) => _facts[file.Number] ?? Load(file);

    /// <summary>The facts of a note where they are at hand.</summary>
    internal NoteFacts? KnownFactsOf(VaultFile file) => Volatile.Read(ref _facts[file.Number]);

    /// <summary>Finds names that are spelled nearly alike.</summary>
    internal NearNames NearNames => Volatile.Read(ref _nearNames) ?? Build(ref _nearNames, () => new NearNames(this));

    /// <summary>The note as it is now; null where it cannot be read.</summary>
    public Note? NoteOf(VaultFile file) => Files.IsNote(file) ? _source.Read(Files.PathOf(file)) : null;

    /// <summary>The CEL value of a note's field, read by the note's own schema; a <see cref="CelError"/> where there is none.</summary>
    internal object? FieldOf(VaultFile file, string key) =>
        NoteOf(file) is { } note ? new NoteReading(note, _source.SchemaOf(note) ?? s_noSchema, _source.Environment).Field(key) : CelError.Missing(key);

    /// <summary>
    /// Whether all of <paramref name="questions"/> about a note, asked of a <see cref="HopefulView"/>, have the answer in this index that the view gave. Where not, the note is to be
    /// checked again with a <see cref="CompleteView"/>.
    /// </summary>
    /// <param name="file">The note that was checked.</param>
    /// <param name="questions">The questions, in the order in which they were asked.</param>
    public bool StillHolds(VaultFile file, ReadOnlySpan<VaultQuestion> questions)
    {
        var reader = new QuestionReader(questions, stackalloc ulong[HeadingKey.MostParts]);
        while (reader.Read())
        {
            VaultQuestion question = reader.Current;
            if (!(question.Kind == QuestionKind.Value ? IsUnique(file, question.Key) : reader.Answer(FactsOf(question.File), file))) return false;
        }
        return true;
    }

    /// <summary>The notes but <paramref name="file"/> that have a value, given as <see cref="FactsReader.UniqueKey"/>, by path.</summary>
    internal IReadOnlyList<VaultFile> OthersWith(VaultFile file, ulong key) => new OtherFiles(HoldersOf(key), file);

    /// <summary>Whether no note but <paramref name="file"/> has a value, given as <see cref="FactsReader.UniqueKey"/>.</summary>
    internal bool IsUnique(VaultFile file, ulong key) => !Values.HasOther(key, file.Number);

    // Each of the notes that share a value asks for them all.
    private int[] HoldersOf(ulong key)
    {
        NumberMap values = Values;
        lock (_loading)
        {
            if (_holders.TryGetValue(key, out int[]? holders)) return holders;
            holders = [.. values[key].Distinct()];
            Array.Sort(Array.ConvertAll(holders, number => Files.PathOf(new VaultFile(number))), holders, StringComparer.Ordinal);
            _holders.Add(key, holders);
            return holders;
        }
    }

    // The notes by the values that no two of them may share. This alone needs the facts of all notes.
    private NumberMap Values => Volatile.Read(ref _values) ?? BuildValues();

    private NumberMap BuildValues()
    {
        // One after the other, so that who asks for the facts of one note meanwhile need not wait for all.
        foreach (VaultFile file in Files.Files) FactsOf(file);
        return Build(ref _values, AllValues);
    }

    private NumberMap AllValues()
    {
        var values = new NumberMap();
        foreach (VaultFile file in Files.Files)
        {
            foreach (ulong key in FactsOf(file).UniqueValues) values.Add(key, file.Number);
        }
        return values;
    }

    private T Build<T>(ref T? built, Func<T> build)
        where T : class
    {
        lock (_loading)
        {
            if (built is null) Volatile.Write(ref built, build());
            return built;
        }
    }

    private NoteFacts Load(VaultFile file)
    {
        if (!Files.IsNote(file)) return NoteFacts.None;
        lock (_loading)
        {
            if (_facts[file.Number] is { } facts) return facts;
            facts = NoteOf(file) is { } note ? _reader.Read(note, file, _source.SchemaOf(note)) : NoteFacts.None;
            return _facts[file.Number] = facts;
        }
    }
}
