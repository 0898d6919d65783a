namespace NoteSchema.Vaults;

/// <summary>Reads the facts of notes, one after another in the same memory. Not safe for use by several threads at a time.</summary>
public sealed class FactsReader
{
    private static readonly string[] s_tagKeys = ["tags", "tag"];
    /// <summary>The keys under which Obsidian looks for the other names of a note.</summary>
    internal static readonly string[] AliasKeys = ["aliases", "alias"];

    private readonly List<HeadingFact> _headings = [];
    private readonly List<LinkFact> _links = [];
    private readonly List<ulong> _keys = [];
    private readonly FileTable _files;
    private readonly NoteEnvironment _environment;
    private VaultFile _file;

    /// <summary>A reader of its own.</summary>
    /// <param name="files">The files that links lead to.</param>
    /// <param name="environment">What is known of notes besides their text.</param>
    public FactsReader(FileTable files, NoteEnvironment environment)
    {
        _files = files;
        _environment = environment;
    }

    /// <summary>Whether only what checks of other notes ask for is read. Links and tags of the body, which take most of the memory, are for editors.</summary>
    internal bool IsForChecks { get; init; }

    /// <summary>The facts of <paramref name="note"/>, which is <paramref name="file"/> and has the schema <paramref name="schema"/>.</summary>
    public NoteFacts Read(Note note, VaultFile file, Schema? schema)
    {
        _headings.Clear();
        _links.Clear();
        _keys.Clear();
        _file = file;
        // Broken frontmatter has no value that could be trusted.
        FrontmatterValue root = note.Frontmatter.IsReadable ? note.Frontmatter.Root : default;
        if (note.Body.Title is { } title) _keys.Add(NearNames.KeyOfTitle(note.Source.AsSpan(title.Text)));
        foreach (FrontmatterEntry entry in root.Entries)
        {
            uint field = 0;
            AddLinks(entry.Value, entry, ref field);
            if (IsAny(AliasKeys, entry.NameChars)) AddTexts(entry.Value, NearNames.KeyOfAlias);
        }
        if (!IsForChecks) AddBodyLinks(note);

        int names = _keys.Count;
        AddBlocks(note);
        int blocks = _keys.Count - names;
        if (!IsForChecks) AddTags(root, note);
        int tags = _keys.Count - names - blocks;
        if (schema is not null) AddUniqueValues(root, schema);
        return new NoteFacts(schema, [.. _headings], [.. _links], [.. _keys], Count(names), Count(blocks), Count(tags));
    }

    /// <summary>The hash of a top-level key of the frontmatter, as <see cref="LinkFact.Field"/> has it; never 0.</summary>
    public static uint FieldKey(ReadOnlySpan<char> key) => (uint)TextHash.Of(key) | 1;

    /// <summary>The hash of a value of a field that no two notes may share, with the schema in which they may not.</summary>
    internal static ulong UniqueKey(Field field, ReadOnlySpan<char> value) => TextHash.Of(field.UniqueIn, TextHash.Of(value, TextHash.Of(field.Key)));

    private static ushort Count(int count) => (ushort)Math.Min(count, ushort.MaxValue);

    // The key of the field is made where it has a link.
    private void AddLinks(FrontmatterValue value, in FrontmatterEntry top, ref uint field)
    {
        if (value.IsAlias) return;
        switch (value.Kind)
        {
            case FrontmatterKind.String when NoteLink.TryReadTarget(value.Chars, out ReadOnlySpan<char> target):
                if (field == 0) field = FieldKey(top.NameChars);
                AddLink(target, value.Span, field);
                break;
            case FrontmatterKind.List:
                foreach (FrontmatterValue item in value.Items) AddLinks(item, top, ref field);
                break;
            case FrontmatterKind.Map:
                foreach (FrontmatterEntry entry in value.Entries) AddLinks(entry.Value, top, ref field);
                break;
        }
    }

    private void AddBodyLinks(Note note)
    {
        Span<char> scratch = stackalloc char[256];
        foreach (BodyLink link in note.Body.Links)
        {
            if (!link.IsExternal) AddLink(link.ReadTarget(scratch), link.Span, 0);
        }
    }

    private void AddLink(ReadOnlySpan<char> target, TextSpan span, uint field)
    {
        // A text of megabytes has a million of them.
        Interruption.Look();
        VaultFile file = LinkResolver.Resolve(_files, target, _file, out uint name).File;
        _links.Add(new LinkFact(span.Start, span.Length, file, name, field));
    }

    private void AddBlocks(Note note)
    {
        foreach (Block block in note.Body.Blocks)
        {
            Interruption.Look();
            if (!block.BlockIdSpan.IsEmpty) _keys.Add(HeadingKey.OfBlock(note.Source.AsSpan(block.BlockIdSpan)[1..]));
            if (block.Kind == BlockKind.Heading) _headings.Add(new HeadingFact(HeadingKey.OfHeading(note.Source.AsSpan(block.Text)), block.Span.Start, (byte)block.Level));
        }
    }

    private void AddTags(FrontmatterValue root, Note note)
    {
        foreach (FrontmatterEntry entry in root.Entries)
        {
            if (IsAny(s_tagKeys, entry.NameChars)) AddTexts(entry.Value, KeyOfTag);
        }
        foreach (BodyTag tag in note.Body.Tags)
        {
            Interruption.Look();
            _keys.Add(TextHash.OfFolded(note.Source.AsSpan(tag.Span)[1..]));
        }
    }

    private static bool IsAny(string[] keys, ReadOnlySpan<char> key)
    {
        foreach (string known in keys)
        {
            if (key.SequenceEqual(known)) return true;
        }
        return false;
    }

    private void AddTexts(FrontmatterValue value, Func<ReadOnlySpan<char>, ulong> key)
    {
        if (value.Kind == FrontmatterKind.String) Add(value, key);
        foreach (FrontmatterValue item in value.Items) Add(item, key);
    }

    private void Add(FrontmatterValue value, Func<ReadOnlySpan<char>, ulong> key)
    {
        ReadOnlySpan<char> text = value.Chars.Trim();
        if (!text.IsEmpty) _keys.Add(key(text));
    }

    private static ulong KeyOfTag(ReadOnlySpan<char> tag) => TextHash.OfFolded(tag[0] == '#' ? tag[1..] : tag);

    private void AddUniqueValues(FrontmatterValue root, Schema schema)
    {
        IReadOnlyList<Field> fields = schema.UniqueFields;
        for (int at = 0; at < fields.Count; at++)
        {
            Field field = fields[at];
            ReadOnlySpan<char> value = UniqueValue.Of(field, ValueOf(root, field), _environment);
            if (!value.IsEmpty) _keys.Add(UniqueKey(field, value));
        }
    }

    private static FrontmatterValue ValueOf(FrontmatterValue root, Field field)
    {
        FrontmatterValue value = root[field.Key];
        for (int at = 0; value.Kind == FrontmatterKind.Missing && at < field.Was.Count; at++) value = root[field.Was[at]];
        return value;
    }
}
