using System.Text;

namespace NoteSchema.VaultMaker;

/// <summary>One line of a note being written. Mistakes remember the line they are in, wherever it ends up.</summary>
internal sealed class Line(string text)
{
    public string Text { get; set; } = text;
}

/// <summary>A key of the frontmatter with its lines, the first of them with the key.</summary>
internal sealed class Entry(string key)
{
    public string Key { get; } = key;

    public List<Line> Lines { get; } = [];

    /// <summary>The items as written in YAML, where the value is a list.</summary>
    public List<string> Items { get; } = [];

    public Line First => Lines[0];

    /// <summary>Writes <paramref name="value"/>, as it is to stand in YAML.</summary>
    public Entry Write(string value)
    {
        Lines.Clear();
        Items.Clear();
        Lines.AddRange(Array.ConvertAll($"{Key}: {value}".Split('\n'), line => new Line(line)));
        return this;
    }

    /// <summary>Writes the items with a line each; the line of item n is <c>Lines[n + 1]</c>.</summary>
    public Entry WriteList()
    {
        Lines.Clear();
        Lines.Add(new Line($"{Key}:"));
        foreach (string item in Items) Lines.Add(new Line($"  - {item}"));
        return this;
    }

    public Entry WriteFlow()
    {
        Lines.Clear();
        Lines.Add(new Line($"{Key}: [{string.Join(", ", Items)}]"));
        return this;
    }
}

/// <summary>A part of the body: what the title stands over, or a section.</summary>
internal sealed class Part(string key, string? heading)
{
    public string Key { get; } = key;

    /// <summary>The line of the heading; null where the part has none.</summary>
    public Line? Heading { get; set; } = heading is null ? null : new Line(heading);

    public List<Line> Lines { get; } = [];

    public Line Add(string text)
    {
        var line = new Line(text);
        Lines.Add(line);
        return line;
    }
}

/// <summary>A note being written: its frontmatter, its body in parts, and the findings that are expected of it.</summary>
internal sealed class Draft(Card card, Register register, Dice dice)
{
    public Card Card { get; } = card;

    public Register Register { get; } = register;

    public Dice Dice { get; } = dice;

    public List<Entry> Front { get; } = [];

    public List<Part> Parts { get; } = [];

    /// <summary>The expected findings: the rule, and the line they are in.</summary>
    public List<(string Rule, Line Line)> Expected { get; } = [];

    /// <summary>The line of dashes below the frontmatter.</summary>
    public Line Closing { get; } = new("---");

    public Line Opening { get; } = new("---");

    public string LineEnd { get; set; } = "\n";

    public bool ByteOrderMark { get; set; }

    /// <summary>The line that ends in the other way, where one does.</summary>
    public Line? OddEnd { get; set; }

    /// <summary>The line that has a byte at its end that is not UTF-8, where one has.</summary>
    public Line? OddByte { get; set; }

    public Entry? Find(string key) => Front.Find(entry => entry.Key == key);

    /// <summary>The key with its value, at the end of the frontmatter where it is new.</summary>
    public Entry Set(string key, string value) => EntryOf(key).Write(value);

    /// <summary>The key with a list, flow or block as drawn.</summary>
    public Entry SetList(string key, IEnumerable<string> items)
    {
        Entry entry = EntryOf(key);
        entry.Items.Clear();
        entry.Items.AddRange(items);
        return Dice.Chance(50) || entry.Items.Count == 0 ? entry.WriteFlow() : entry.WriteList();
    }

    public Part Part(string key) => Parts.Find(part => part.Key == key) ?? throw new InvalidOperationException($"The note has no part {key}.");

    public Part? FindPart(string key) => Parts.Find(part => part.Key == key);

    public Part AddPart(string key, string? heading)
    {
        var part = new Part(key, heading);
        Parts.Add(part);
        return part;
    }

    public void Expect(string rule, Line line) => Expected.Add((rule, line));

    /// <summary>The lines of the body, in order.</summary>
    public IEnumerable<Line> Body => Parts.SelectMany(part => part.Heading is null ? part.Lines : part.Lines.Prepend(part.Heading));

    /// <summary>Writes the note's bytes, and the place of each expected finding.</summary>
    public byte[] Render(List<Planted> planted)
    {
        IEnumerable<Line> front = Front.Count == 0 ? [] : [Opening, .. Front.SelectMany(entry => entry.Lines), Closing];
        var bytes = new MemoryStream();
        var numbers = new Dictionary<Line, int>();
        if (ByteOrderMark) bytes.Write([0xEF, 0xBB, 0xBF]);
        foreach (Line line in front.Concat(Body))
        {
            if (Expected.Count > 0) numbers[line] = numbers.Count + 1;
            bytes.Write(Encoding.UTF8.GetBytes(line.Text));
            if (line == OddByte) bytes.WriteByte(0xE9);
            bytes.Write(Encoding.UTF8.GetBytes(line == OddEnd ? (LineEnd == "\n" ? "\r\n" : "\n") : LineEnd));
        }
        foreach ((string rule, Line line) in Expected) planted.Add(new Planted(Card.Path, rule, numbers[line]));
        return bytes.ToArray();
    }

    private Entry EntryOf(string key)
    {
        if (Find(key) is { } found) return found;
        var entry = new Entry(key);
        Front.Add(entry);
        return entry;
    }
}
