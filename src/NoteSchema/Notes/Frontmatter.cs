namespace NoteSchema;

/// <summary>The YAML block at the top of a note, read as Obsidian reads it, every part with its place.</summary>
public sealed class Frontmatter
{
    private long _readAgain;

    internal Frontmatter(SourceText source) => Source = source;

    internal SourceText Source { get; }

    /// <summary>The values. The array may be longer than they are many.</summary>
    internal FrontmatterNode[] Nodes { get; init; } = [];

    /// <summary>The index of the top-level value, or -1.</summary>
    internal int RootIndex { get; init; } = -1;

    /// <summary>Whether there is a block, be it empty or broken.</summary>
    public bool Exists => Span.Length > 0;

    /// <summary>The block with both its lines of dashes, the last line end included; empty where there is none.</summary>
    public TextSpan Span { get; internal init; }

    /// <summary>The YAML between the lines of dashes, the last line end included.</summary>
    public TextSpan Content { get; internal init; }

    /// <summary>Whether the closing line of dashes is there. Without it Obsidian sees no frontmatter, and so <see cref="Exists"/> is false.</summary>
    public bool IsClosed { get; internal init; }

    /// <summary>The first line's dashes where no closing line follows though the lines after it look like frontmatter; else empty.</summary>
    public TextSpan UnclosedOpening { get; internal init; }

    /// <summary>Whether the block is larger than 1,048,576 UTF-16 units. It is not read then: there are neither values nor problems.</summary>
    public bool IsTooLarge { get; internal init; }

    /// <summary>What makes the YAML unreadable, most telling first; a key given twice is not among them. Where there is one, no value can be trusted.</summary>
    public IReadOnlyList<YamlProblem> Problems { get; internal init; } = [];

    /// <summary>Whether it holds keys and values, or nothing. Of YAML that is broken, too large, a text or a list no key can be told.</summary>
    public bool IsReadable => Problems.Count == 0 && !IsTooLarge && (Root.IsMissing || Root.Kind == FrontmatterKind.Map);

    /// <summary>The top-level value: a map in a note that is in order; missing where the block is empty or unreadable.</summary>
    public FrontmatterValue Root => RootIndex < 0 ? default : new FrontmatterValue(this, RootIndex);

    /// <summary>Counts that the block is read once more for the edits of a fix. Gives the UTF-16 units that were read so in all.</summary>
    internal long ReadAgain() => Interlocked.Add(ref _readAgain, Span.Length);

    /// <summary>The top-level entries in order.</summary>
    public FrontmatterEntries Entries => Root.Entries;

    /// <summary>The value of a top-level key, compared exactly.</summary>
    public FrontmatterValue this[string key] => Root[key];
}

/// <summary>Why the YAML cannot be read.</summary>
/// <param name="Span">Where, in UTF-16 units of the note.</param>
/// <param name="Message">What is wrong and what to do, for people.</param>
/// <param name="Fixes">Ways to put it right.</param>
public sealed record YamlProblem(TextSpan Span, string Message, IReadOnlyList<Fix> Fixes);
