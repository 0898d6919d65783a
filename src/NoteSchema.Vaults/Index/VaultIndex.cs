namespace NoteSchema.Vaults;

/// <summary>
/// What is known of a vault as a whole: its files, and of each note the facts that other notes ask for. Several threads may set facts of different notes at the same time, and ask once
/// all are set; facts that nobody set are read when they are asked for.
/// </summary>
public sealed class VaultIndex
{
    private static readonly Schema s_noSchema = new() { Id = "" };

    private readonly NoteSource _source;
    private readonly Lock _loading = new();
    private readonly FactsReader _reader;
    private NoteFacts?[] _facts;
    private Dictionary<ulong, int>? _uniqueValues;
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

    /// <summary>Sets the facts of a note.</summary>
    public void Set(VaultFile file, NoteFacts facts) => _facts[file.Number] = facts;

    /// <summary>The facts of a note, read now where nobody set them.</summary>
    public NoteFacts FactsOf(VaultFile file) => _facts[file.Number] ?? Load(file);

    /// <summary>The facts of a note where they are at hand.</summary>
    internal NoteFacts? KnownFactsOf(VaultFile file) => _facts[file.Number];

    /// <summary>Finds names that are spelled nearly alike.</summary>
    internal NearNames NearNames
    {
        get
        {
            if (Volatile.Read(ref _nearNames) is { } names) return names;
            Volatile.Write(ref _nearNames, names = new NearNames(this));
            return names;
        }
    }

    /// <summary>The note as it is now; null where it cannot be read.</summary>
    public Note? NoteOf(VaultFile file) => Files.IsNote(file) ? _source.Read(Files.PathOf(file)) : null;

    /// <summary>The CEL value of a note's field, read by the note's own schema; a <see cref="CelError"/> where there is none.</summary>
    internal object? FieldOf(VaultFile file, string key) =>
        NoteOf(file) is { } note ? new NoteReading(note, FactsOf(file).Schema ?? s_noSchema, _source.Environment).Field(key) : CelError.Missing(key);

    private int CountOf(ulong uniqueKey)
    {
        Dictionary<ulong, int>? counts = Volatile.Read(ref _uniqueValues);
        if (counts is null) Volatile.Write(ref _uniqueValues, counts = CountUniqueValues());
        return counts.GetValueOrDefault(uniqueKey);
    }

    /// <summary>
    /// Whether all of <paramref name="questions"/> about a note, asked of a <see cref="HopefulView"/>, have the answer in this index that the view gave. Where not, the note is to be
    /// checked again with a <see cref="CompleteView"/>.
    /// </summary>
    /// <param name="file">The note that was checked.</param>
    /// <param name="questions">The questions, in the order in which they were asked.</param>
    public bool StillHolds(VaultFile file, ReadOnlySpan<VaultQuestion> questions)
    {
        Span<ulong> parts = stackalloc ulong[HeadingKey.MostParts];
        int above = 0;
        foreach (VaultQuestion question in questions)
        {
            if (question.Kind is QuestionKind.HeadingAbove or QuestionKind.Heading) parts[above++] = question.Key;
            bool holds = question.Kind switch
            {
                QuestionKind.Heading => FactsOf(question.File).HasHeading(parts[..above]),
                QuestionKind.Block => FactsOf(question.File).Blocks.Contains(question.Key),
                QuestionKind.Schema => FactsOf(question.File).Schema?.IsOneOf(question.Schemas!) == true,
                QuestionKind.NamesSelf => NamesIn(question.File, (uint)question.Key, file, question.Schemas!),
                QuestionKind.Unique => IsUnique(file, question.Key),
                _ => true,
            };
            if (!holds) return false;
            if (question.Kind == QuestionKind.Heading) above = 0;
        }
        return true;
    }

    /// <summary>Whether the field of that hash names <paramref name="named"/>, or the note has none of <paramref name="schemas"/> and so need not.</summary>
    internal bool NamesIn(VaultFile file, uint field, VaultFile named, IReadOnlyList<string> schemas)
    {
        NoteFacts facts = FactsOf(file);
        return facts.Schema?.IsOneOf(schemas) != true || facts.LeadsTo(named, field);
    }

    /// <summary>The notes but <paramref name="file"/> of its schema that have the value, by path.</summary>
    internal List<VaultFile> OthersWith(VaultFile file, ulong valueKey)
    {
        if (FactsOf(file).Schema is not { } schema) return [];
        ulong key = FactsReader.UniqueKey(schema, valueKey);
        return [.. Files.Files.Where(other => other != file && Files.IsNote(other) && FactsOf(other).UniqueValues.Contains(key)).OrderBy(Files.PathOf, StringComparer.Ordinal)];
    }

    /// <summary>Whether no note but <paramref name="file"/> of its schema has the value.</summary>
    internal bool IsUnique(VaultFile file, ulong valueKey)
    {
        NoteFacts facts = FactsOf(file);
        if (facts.Schema is null) return true;
        ulong key = FactsReader.UniqueKey(facts.Schema, valueKey);
        return CountOf(key) - (facts.UniqueValues.Contains(key) ? 1 : 0) <= 0;
    }

    private Dictionary<ulong, int> CountUniqueValues()
    {
        var counts = new Dictionary<ulong, int>();
        foreach (VaultFile file in Files.Files)
        {
            if (!Files.IsNote(file)) continue;
            foreach (ulong key in FactsOf(file).UniqueValues) counts[key] = counts.GetValueOrDefault(key) + 1;
        }
        return counts;
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
