namespace NoteSchema;

/// <summary>A section that a schema names, as it stands in a note; or the body as a whole, whose sections are the outermost ones.</summary>
public sealed class SectionReading : ICelObject
{
    private readonly NoteReading _reading;
    private readonly Dictionary<string, object?> _members = [];
    private readonly LineReader? _lineReader;
    private string? _text;
    private IReadOnlyList<string>? _paragraphs;
    private IReadOnlyList<ListItem>? _items;
    private IReadOnlyList<TaskItem>? _tasks;
    private IReadOnlyList<LineRecord>? _lines;
    private IReadOnlyList<TableRow>? _rows;

    /// <summary>A section to begin with, and those of <paramref name="layouts"/> in it.</summary>
    internal SectionReading(NoteReading reading, SectionLayout? layout, SectionReading? parent, IReadOnlyList<SectionLayout> layouts)
    {
        _reading = reading;
        Layout = layout;
        Parent = parent;
        Level = -1;
        if (layout?.Content is LinesContent lines) _lineReader = new LineReader(lines.Line, this, reading);
        Parts = [.. layouts.Select(inner => new SectionReading(reading, inner, this, inner.Sections))];
    }

    /// <summary>What the schema says of it; null for the body as a whole.</summary>
    public SectionLayout? Layout { get; }

    /// <summary>Whether the note has it.</summary>
    public bool Exists => Level >= 0;

    /// <summary>The heading or the callout's first line; empty where the note does not have it.</summary>
    public TextSpan HeadingSpan { get; private set; }

    /// <summary>From the heading to the end of what belongs to it, nested sections included.</summary>
    public TextSpan Span { get; private set; }

    /// <summary>What stands in it, without heading and nested sections.</summary>
    public TextSpan Content { get; private set; }

    /// <summary>The sections that the schema names within it, in the schema's order.</summary>
    public IReadOnlyCollection<SectionReading> Sections => Parts;

    /// <summary>The text of its content as written, without blank lines around it; of a callout without the marks of its lines. Empty where the note does not have it.</summary>
    public string Text => _text ??= !Exists ? "" : Callout is null ? _reading.Note.Source.ToString(Content).Trim() : SectionText.OfCallout(_reading.Note.Source, Callout.Value);

    /// <summary>Its paragraphs, as written.</summary>
    public IReadOnlyList<string> Paragraphs => _paragraphs ??= Callout is not null && Text.Length > 0 ? [.. Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)] : [.. Blocks.Where(block => block is { Kind: BlockKind.Paragraph, IsTop: true }).Select(block => _reading.Note.Source.ToString(block.Span))];

    /// <summary>Its list items, nested ones included.</summary>
    public IReadOnlyList<ListItem> Items => _items ??= [.. Blocks.Where(block => block.Kind == BlockKind.ListItem).Select(block => new ListItem(_reading.Note.Source.ToString(block.Text), block.Level, _reading.Note.Source.FirstLineOf(block.Span)))];

    /// <summary>Its tasks, nested ones included.</summary>
    public IReadOnlyList<TaskItem> Tasks => _tasks ??= Exists ? _reading.Note.Body.TasksIn(Content) : [];

    /// <summary>Its lines, where the schema gives them a form; empty for any other content.</summary>
    public IReadOnlyList<LineRecord> Lines => _lines ??= LineReader is { } reader ? reader.Records() : [];

    /// <summary>The rows of its table, where the schema names columns; empty for any other content.</summary>
    public IReadOnlyList<TableRow> Rows => _rows ??= Layout?.Content is TableContent table && Exists ? TableReader.Read(table, Blocks, _reading) : [];

    /// <summary>The content of its first code block of the schema's language; empty if there is none.</summary>
    public string Code => Layout?.Content is CodeContent code && CodeBlock(code) is { } block ? _reading.Note.Source.ToString(block.Text) : "";

    /// <inheritdoc/>
    public string TypeName => Layout is null ? "sections" : "section";

    /// <summary>The reading of the note that it is part of.</summary>
    internal NoteReading Owner => _reading;

    internal SectionReading? Parent { get; }

    /// <summary>The sections that the schema names within it, as <see cref="Sections"/>.</summary>
    internal SectionReading[] Parts { get; }

    /// <summary>What the heading or a callout's title says.</summary>
    internal TextSpan TitleSpan { get; private set; }

    /// <summary>The reader of its lines, where the schema gives them a form and the note has it; else null.</summary>
    internal LineReader? LineReader => Exists ? _lineReader : null;

    /// <summary>The heading's level; 0 for the body and for callouts; -1 where the note does not have it.</summary>
    internal int Level { get; private set; }

    /// <summary>The section of the body that it is; null for a callout, and where the note does not have it.</summary>
    internal Section? Part { get; private set; }

    /// <summary>The callout that it is; null for one under a heading.</summary>
    internal Block? Callout { get; private set; }

    /// <summary>Whether it was found by an alias.</summary>
    internal bool IsRenamed { get; private set; }

    /// <summary>Headings of other sections that are the same one again.</summary>
    internal List<Block> Duplicates { get; } = [];

    /// <summary>Whether <paramref name="heading"/> is among <see cref="Duplicates"/>, which stand in document order.</summary>
    internal bool IsDuplicate(Block heading) => Duplicates.BinarySearch(heading, BlockOrder.ByStart) >= 0;

    /// <summary>Whether <paramref name="heading"/> is that of a section which the schema names within it, or the same one again.</summary>
    internal bool Names(Block heading)
    {
        foreach (SectionReading section in Parts)
        {
            if ((section.Exists && section.HeadingSpan.Start == heading.Span.Start) || section.IsDuplicate(heading) || section.Names(heading)) return true;
        }
        return false;
    }

    /// <summary>The blocks of its content.</summary>
    internal BodyList<Block> Blocks => _reading.Note.Body.BlocksIn(Content);

    internal Block? CodeBlock(CodeContent code) => Blocks.Find(block => block.Kind == BlockKind.Code && (code.Language is null || block.Info.Split(' ')[0].Equals(code.Language, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Turns to a section of another note.</summary>
    internal void Begin(Block heading, Section section, bool isRenamed)
    {
        Begin(heading.Span, section.Span, section.Content, section.Level);
        Part = section;
        TitleSpan = HeadingText.NameIn(_reading.Note.Source, heading.Text);
        IsRenamed = isRenamed;
    }

    /// <summary>Turns to a callout of another note.</summary>
    internal void BeginCallout(Block callout)
    {
        TextSpan first = _reading.Note.Source.FirstLineOf(callout.Span);
        Begin(first, callout.Span, TextSpan.FromBounds(Math.Min(first.End + 1, callout.Span.End), callout.Span.End), 0);
        TitleSpan = callout.Text;
        Callout = callout;
    }

    /// <summary>Forgets the note, so that it is not kept in memory.</summary>
    internal void Forget()
    {
        if (Exists) BeginMissing();
        foreach (SectionReading part in Parts) part.Forget();
    }

    /// <summary>Turns to another note, which does not have it.</summary>
    internal void BeginMissing() => Begin(default, default, default, -1);

    /// <summary>Turns to another note.</summary>
    internal void Begin(TextSpan heading, TextSpan span, TextSpan content, int level)
    {
        HeadingSpan = heading;
        TitleSpan = default;
        Span = span;
        Content = content;
        Level = level;
        Part = null;
        Callout = null;
        IsRenamed = false;
        Duplicates.Clear();
        _members.Clear();
        _lineReader?.Restart();
        _text = null;
        _paragraphs = null;
        _items = null;
        _tasks = null;
        _lines = null;
        _rows = null;
    }

    /// <summary>The section of that key within this one; of the body as a whole also one further down whose key is given once.</summary>
    /// <exception cref="ArgumentException">The schema names none of that key here.</exception>
    public SectionReading Section(string key) => Find(key) ?? throw new ArgumentException($"The schema names no section “{key}” here.", nameof(key));

    /// <inheritdoc/>
    public object? Member(string member)
    {
        if (!_members.TryGetValue(member, out object? value)) _members.Add(member, value = ReadMember(member));
        return value;
    }

    private object? ReadMember(string member)
    {
        if (Layout is null) return Find(member) is { } section ? section : new CelError($"there is no section “{member}”");
        switch (member)
        {
            case "exists": return Exists;
            case "text": return Text;
            case "paragraphs": return Boxed(Paragraphs);
            case "items":
                return Layout.Content switch
                {
                    TasksContent => Boxed(Tasks),
                    LinesContent => Boxed(Lines),
                    TableContent => Boxed(Rows),
                    TextContent => Boxed(Paragraphs),
                    _ => Boxed(Items.Select(item => item.Text)),
                };
            case "tasks": return Boxed(Tasks);
            case "lines": return Boxed(Lines);
            case "rows": return Boxed(Rows);
            case "code": return Code;
            default: return Find(member) is { } section ? section : new CelError($"a section has no “{member}”");
        }
    }

    private SectionReading? Find(string key) => FindDirectly(key) ?? (Layout is null ? FindFurtherDown(key) : null);

    private SectionReading? FindDirectly(string key)
    {
        foreach (SectionReading section in Parts)
        {
            if (section.Layout!.Key == key) return section;
        }
        return null;
    }

    private SectionReading? FindFurtherDown(string key)
    {
        foreach (SectionReading section in Parts)
        {
            if ((section.FindDirectly(key) ?? section.FindFurtherDown(key)) is { } found) return found;
        }
        return null;
    }

    private static List<object?> Boxed<T>(IEnumerable<T> items) => [.. items.Select(item => (object?)item)];
}

/// <summary>The order of blocks that do not hold one another.</summary>
internal sealed class BlockOrder : IComparer<Block>
{
    public static BlockOrder ByStart { get; } = new();

    public int Compare(Block x, Block y) => x.Span.Start.CompareTo(y.Span.Start);
}
