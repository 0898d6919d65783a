namespace NoteSchema.Language.Yaml;

/// <summary>A node of a YAML file with its place. Offsets count UTF-16 units from the start of <see cref="YamlDocument.Text"/>.</summary>
public abstract class YamlNode
{
    private protected YamlNode(YamlDocument document, int start, int end) => (Document, Start, End) = (document, start, end);

    /// <summary>The file it stands in.</summary>
    public YamlDocument Document { get; }

    /// <summary>The first unit, after any anchor or tag.</summary>
    public int Start { get; }

    /// <summary>The unit after the last.</summary>
    public int End { get; }

    /// <summary>Whether it says nothing: an empty value, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => this is YamlScalar { Kind: YamlScalarKind.Null };

    /// <summary>Where it stands, in lines and characters from 0.</summary>
    public YamlRange Range => Document.GetRange(Start, End);
}

/// <summary>A map, its entries in the order of the file. A key given twice was reported; the first one counts.</summary>
public sealed class YamlMap : YamlNode
{
    internal YamlMap(YamlDocument document, int start, int end, IReadOnlyList<YamlEntry> entries) : base(document, start, end) => Entries = entries;

    /// <summary>The entries; no key stands twice.</summary>
    public IReadOnlyList<YamlEntry> Entries { get; }

    /// <summary>Whether it is written between braces, not line by line.</summary>
    public bool IsInBraces => Start < Document.Text.Length && Document.Text[Start] == '{';

    /// <summary>The entry of that key, or null.</summary>
    public YamlEntry? Find(string key)
    {
        foreach (YamlEntry entry in Entries)
        {
            if (entry.Key.Value == key) return entry;
        }

        return null;
    }
}

/// <summary>A key and its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value; an empty scalar where none is written.</param>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);

/// <summary>A list.</summary>
public sealed class YamlList : YamlNode
{
    internal YamlList(YamlDocument document, int start, int end, IReadOnlyList<YamlNode> items) : base(document, start, end) => Items = items;

    /// <summary>The items.</summary>
    public IReadOnlyList<YamlNode> Items { get; }
}
