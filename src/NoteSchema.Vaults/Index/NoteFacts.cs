namespace NoteSchema.Vaults;

/// <summary>A heading of a note.</summary>
/// <param name="Key">The hash of its text, as <see cref="HeadingKey"/> makes it.</param>
/// <param name="Start">Where its line starts, in UTF-16 units of the note.</param>
/// <param name="Level">Its level, 1 to 6.</param>
public readonly record struct HeadingFact(ulong Key, int Start, byte Level);

/// <summary>A link of a note into the vault.</summary>
/// <param name="Start">Where it starts, in UTF-16 units of the note.</param>
/// <param name="Length">Its length: of the link in the body with its brackets, of the whole value in the frontmatter.</param>
/// <param name="File">Where it leads; none where there is no such file.</param>
/// <param name="Name">The hash of the name that it has for the file, as <see cref="NameKey"/> makes it; 0 for a link into the note itself.</param>
/// <param name="Field">The hash of the top-level key in the frontmatter; 0 for one in the body.</param>
public readonly record struct LinkFact(int Start, int Length, VaultFile File, uint Name, uint Field);

/// <summary>
/// What the index keeps of a note: where things stand and hashes of what they say, not the texts, which are in the note when a person needs them. Some 450 bytes for a note with ten
/// headings and seven links. Immutable.
/// </summary>
public sealed class NoteFacts
{
    private readonly HeadingFact[] _headings;
    private readonly LinkFact[] _links;
    private readonly ulong[] _keys;
    private readonly ushort _names, _blocks, _tags;

    /// <param name="schema">The schema; null where the note has none.</param>
    /// <param name="headings">The headings in order.</param>
    /// <param name="links">The links, those of the frontmatter first.</param>
    /// <param name="keys">Names, block ids, tags and unique values, one after the other.</param>
    /// <param name="names">How many of them are names.</param>
    /// <param name="blocks">How many are block ids.</param>
    /// <param name="tags">How many are tags; the rest are unique values.</param>
    internal NoteFacts(Schema? schema, HeadingFact[] headings, LinkFact[] links, ulong[] keys, ushort names, ushort blocks, ushort tags)
    {
        Schema = schema;
        _headings = headings;
        _links = links;
        _keys = keys;
        (_names, _blocks, _tags) = (names, blocks, tags);
    }

    /// <summary>The facts of a file that cannot be read: there is nothing in it.</summary>
    internal static NoteFacts None { get; } = new(null, [], [], [], 0, 0, 0);

    /// <summary>The schema; null where the note has none.</summary>
    public Schema? Schema { get; }

    /// <summary>The headings in order.</summary>
    public ReadOnlySpan<HeadingFact> Headings => _headings;

    /// <summary>The links into the vault in order, those of the frontmatter first.</summary>
    public ReadOnlySpan<LinkFact> Links => _links;

    /// <summary>Hashes of what the note is called besides its file's name: its title and its aliases, by <see cref="NearNames.KeyOfTitle"/> and <see cref="NearNames.KeyOfAlias"/>.</summary>
    public ReadOnlySpan<ulong> OtherNames => _keys.AsSpan(0, _names);

    /// <summary>Hashes of its block ids, folded.</summary>
    public ReadOnlySpan<ulong> Blocks => _keys.AsSpan(_names, _blocks);

    /// <summary>Hashes of its tags without <c>#</c>, folded, from frontmatter and body alike.</summary>
    public ReadOnlySpan<ulong> Tags => _keys.AsSpan(_names + _blocks, _tags);

    /// <summary>Hashes of the values that no other note of its schema may have, each with its field and schema.</summary>
    public ReadOnlySpan<ulong> UniqueValues => _keys.AsSpan(_names + _blocks + _tags);

    /// <summary>The same facts of a note whose schema is <paramref name="schema"/> now; neither that nor the one it had asks for unique values.</summary>
    internal NoteFacts Of(Schema schema) => new(schema, _headings, _links, _keys, _names, _blocks, _tags);

    /// <summary>Whether there are headings of these hashes in this order, each of a deeper level than the one before.</summary>
    public bool HasHeading(ReadOnlySpan<ulong> parts)
    {
        // For each length of the chain: the highest level at which one of that length ends.
        Span<byte> ends = stackalloc byte[HeadingKey.MostParts + 1];
        ends.Fill(byte.MaxValue);
        ends[0] = 0;
        foreach (HeadingFact heading in _headings)
        {
            for (int part = parts.Length; part > 0; part--)
            {
                if (parts[part - 1] == heading.Key && heading.Level > ends[part - 1] && heading.Level < ends[part]) ends[part] = heading.Level;
            }
        }
        return ends[parts.Length] < byte.MaxValue;
    }

    /// <summary>
    /// Whether a link in the top-level frontmatter key of that hash leads to <paramref name="file"/>, or the note has none of <paramref name="schemas"/> and so need not have one.
    /// </summary>
    internal bool Answers(VaultFile file, uint field, IReadOnlyList<string> schemas)
    {
        if (Schema?.IsOneOf(schemas) != true) return true;
        foreach (LinkFact link in _links)
        {
            if (link.Field == field && link.File == file) return true;
        }
        return false;
    }
}
