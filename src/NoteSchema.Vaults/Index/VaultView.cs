namespace NoteSchema.Vaults;

/// <summary>A vault as one note after another sees it; what the names of the files alone can tell, and the texts of single notes.</summary>
public abstract class VaultView : IVaultView
{
    // Some hundred KB at most; many notes read fields of the same few.
    private const int MostFields = 1024;

    private readonly Dictionary<(VaultFile File, string Key), object?> _fields = [];
    private int _version;

    private protected VaultView(VaultIndex index) => Index = index;

    /// <inheritdoc/>
    public VaultFile Self { get; private set; }

    /// <inheritdoc/>
    public InverseLinks Inverses => Index.Inverses;

    private protected VaultIndex Index { get; }

    /// <summary>Looks from <paramref name="file"/> from now on; none for a text that is no file of the vault.</summary>
    public virtual void Begin(VaultFile file) => Self = file;

    /// <inheritdoc/>
    public virtual LinkResolution Resolve(ReadOnlySpan<char> target) => LinkResolver.Resolve(Index.Files, target, Self, out _);

    /// <inheritdoc/>
    public virtual bool HasFile(ReadOnlySpan<char> path) => Index.Files.Find(path) is { IsNone: false } file && Index.Files.IsWritten(file, path);

    /// <inheritdoc/>
    public string PathOf(VaultFile file) => Index.Files.PathOf(file);

    /// <inheritdoc/>
    public virtual string TargetOf(VaultFile file) => LinkTargets.Shortest(Index.Files, file, Self);

    /// <inheritdoc/>
    public virtual IReadOnlyList<VaultFile> Candidates(string target) => LinkResolver.FindAll(Index.Files, target, Self);

    /// <inheritdoc/>
    public bool HasHeading(VaultFile file, ReadOnlySpan<char> heading)
    {
        if (!Index.Files.IsNote(file)) return true;
        Span<ulong> parts = stackalloc ulong[HeadingKey.MostParts];
        return HasHeading(file, parts[..HeadingKey.Split(heading, parts)]);
    }

    /// <inheritdoc/>
    public bool HasBlock(VaultFile file, ReadOnlySpan<char> blockId) => !Index.Files.IsNote(file) || HasBlock(file, HeadingKey.OfBlock(blockId));

    /// <inheritdoc/>
    public abstract bool HasSchema(VaultFile file, IReadOnlyList<string> schemas);

    /// <inheritdoc/>
    public bool NamesSelf(VaultFile file, string field, IReadOnlyList<string> schemas) => !Index.Files.IsNote(file) || NamesSelf(file, FactsReader.FieldKey(field), schemas);

    /// <inheritdoc/>
    public abstract bool IsUnique(Field field, ReadOnlySpan<char> value);

    /// <inheritdoc/>
    public abstract string? SchemaOf(VaultFile file);

    /// <inheritdoc/>
    public virtual object? FieldOf(VaultFile file, string key)
    {
        if (_version != Index.Version || _fields.Count == MostFields) _fields.Clear();
        _version = Index.Version;
        if (!_fields.TryGetValue((file, key), out object? value)) _fields.Add((file, key), value = Index.FieldOf(file, key));
        return value;
    }

    /// <inheritdoc/>
    public abstract Note? NoteOf(VaultFile file);

    /// <inheritdoc/>
    public abstract IReadOnlyList<NearMatch> NearMatches(string target, IReadOnlyList<string> schemas);

    /// <inheritdoc/>
    public abstract IReadOnlyList<VaultFile> OthersWith(Field field, string value);

    private protected abstract bool HasHeading(VaultFile file, ReadOnlySpan<ulong> parts);

    private protected abstract bool HasBlock(VaultFile file, ulong block);

    private protected abstract bool NamesSelf(VaultFile file, uint field, IReadOnlyList<string> schemas);
}
