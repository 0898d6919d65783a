namespace NoteSchema;

/// <summary>A section that a schema names, as it stands in a note; or the body as a whole, whose sections are the outermost ones.</summary>
public sealed class SectionReading : ICelObject
{
    private readonly NoteReading _reading;
    private readonly Dictionary<string, SectionReading> _sections = [];
    private readonly Dictionary<string, object?> _members = [];
    private string? _text;
    private IReadOnlyList<string>? _paragraphs;
    private IReadOnlyList<ListItem>? _items;
    private IReadOnlyList<TaskItem>? _tasks;
    private IReadOnlyList<LineRecord>? _lines;
    private IReadOnlyList<TableRow>? _rows;

    internal SectionReading(NoteReading reading, SectionLayout? layout, SectionReading? parent, TextSpan heading, TextSpan span, TextSpan content, int level)
    {
        _reading = reading;
        Layout = layout;
        Parent = parent;
        HeadingSpan = heading;
        Span = span;
        Content = content;
        Level = level;
    }

    /// <summary>What the schema says of it; null for the body as a whole.</summary>
    public SectionLayout? Layout { get; }

    /// <summary>Whether the note has it.</summary>
    public bool Exists => Level >= 0;

    /// <summary>The heading or the callout's first line; empty where the note does not have it.</summary>
    public TextSpan HeadingSpan { get; }

    /// <summary>From the heading to the end of what belongs to it, nested sections included.</summary>
    public TextSpan Span { get; }

    /// <summary>What stands in it, without heading and nested sections.</summary>
    public TextSpan Content { get; }

    /// <summary>The sections that the schema names within it, in the schema's order.</summary>
    public IReadOnlyCollection<SectionReading> Sections => _sections.Values;

    /// <summary>The text of its content as written, without blank lines around it; of a callout without the marks of its lines. Empty where the note does not have it.</summary>
    public string Text => _text ??= !Exists ? "" : Callout is null ? _reading.Note.Source.ToString(Content).Trim() : SectionText.OfCallout(_reading.Note.Source, Callout.Value);

    /// <summary>Its paragraphs, as written.</summary>
    public IReadOnlyList<string> Paragraphs => _paragraphs ??= Callout is not null && Text.Length > 0 ? [.. Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)] : [.. Blocks.Where(block => block is { Kind: BlockKind.Paragraph, IsTop: true }).Select(block => _reading.Note.Source.ToString(block.Span))];

    /// <summary>Its list items, nested ones included.</summary>
    public IReadOnlyList<ListItem> Items => _items ??= [.. Blocks.Where(block => block.Kind == BlockKind.ListItem).Select(block => new ListItem(_reading.Note.Source.ToString(block.Text), block.Level, _reading.Note.Source.FirstLineOf(block.Span)))];

    /// <summary>Its tasks, nested ones included.</summary>
    public IReadOnlyList<TaskItem> Tasks => _tasks ??= [.. _reading.Note.Body.Tasks.Where(task => Exists && Content.Contains(task.Block.Span.Start))];

    /// <summary>Its lines, where the schema gives them a form; empty for any other content.</summary>
    public IReadOnlyList<LineRecord> Lines => _lines ??= Layout?.Content is LinesContent lines && Exists ? new LineReader(lines.Line, this, _reading).Read().Records : [];

    /// <summary>The rows of its table, where the schema names columns; empty for any other content.</summary>
    public IReadOnlyList<TableRow> Rows => _rows ??= Layout?.Content is TableContent table && Exists ? TableReader.Read(table, Blocks, _reading) : [];

    /// <summary>The content of its first code block of the schema's language; empty if there is none.</summary>
    public string Code => Layout?.Content is CodeContent code && CodeBlock(code) is { } block ? _reading.Note.Source.ToString(block.Text) : "";

    /// <inheritdoc/>
    public string TypeName => Layout is null ? "sections" : "section";

    /// <summary>The reading of the note that it is part of.</summary>
    internal NoteReading Owner => _reading;

    internal SectionReading? Parent { get; }

    /// <summary>The heading's level; 0 for the body and for callouts; -1 where the note does not have it.</summary>
    internal int Level { get; }

    /// <summary>The callout that it is; null for one under a heading.</summary>
    internal Block? Callout { get; init; }

    /// <summary>Whether it was found by an alias.</summary>
    internal bool IsRenamed { get; init; }

    /// <summary>Headings of other sections that are the same one again.</summary>
    internal List<Block> Duplicates { get; } = [];

    /// <summary>The blocks of its content.</summary>
    internal BodyList<Block> Blocks => _reading.Note.Body.BlocksIn(Content);

    internal Block? CodeBlock(CodeContent code) => Blocks.Find(block => block.Kind == BlockKind.Code && (code.Language is null || block.Info.Split(' ')[0].Equals(code.Language, StringComparison.OrdinalIgnoreCase)));

    internal void Add(string key, SectionReading section) => _sections[key] = section;

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

    private SectionReading? Find(string key)
    {
        if (_sections.TryGetValue(key, out SectionReading? section)) return section;
        return Layout is null ? _sections.Values.Select(inner => inner.FindBelow(key)).FirstOrDefault(found => found is not null) : null;
    }

    private SectionReading? FindBelow(string key) => _sections.TryGetValue(key, out SectionReading? section) ? section : _sections.Values.Select(inner => inner.FindBelow(key)).FirstOrDefault(found => found is not null);

    private static List<object?> Boxed<T>(IEnumerable<T> items) => [.. items.Select(item => (object?)item)];
}
