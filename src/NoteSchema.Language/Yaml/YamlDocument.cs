namespace NoteSchema.Language.Yaml;

/// <summary>
/// A YAML file read into a tree in which every part knows its place. Reading never throws, takes time linear in the text, and nests 64 deep at most.
/// </summary>
public sealed class YamlDocument
{
    /// <summary>The largest file that is read, in UTF-16 units.</summary>
    public const int MaxLength = 256 * 1024;

    private readonly List<int> _lineStarts = [0];

    private YamlDocument(string path, string text)
    {
        Path = path;
        Text = text.Length > 0 && text[0] == '\uFEFF' ? text.Substring(1) : text;
        for (int i = 0; i < Text.Length; i++)
        {
            if (Text[i] == '\n' || (Text[i] == '\r' && (i + 1 == Text.Length || Text[i + 1] != '\n'))) _lineStarts.Add(i + 1);
        }
    }

    /// <summary>The file, as it was named to the reader.</summary>
    public string Path { get; }

    /// <summary>The text without a byte-order mark; all offsets and characters count from its start.</summary>
    public string Text { get; }

    /// <summary>The outermost node; null for an empty file and for one that cannot be read.</summary>
    public YamlNode? Root { get; private set; }

    /// <summary>What is wrong with it, by place.</summary>
    public IReadOnlyList<YamlProblem> Problems { get; private set; } = [];

    /// <summary>Reads <paramref name="text"/>; <paramref name="path"/> is only kept for people.</summary>
    public static YamlDocument Read(string path, string text)
    {
        YamlDocument document = new(path, text);
        YamlTreeBuilder builder = new(document);
        document.Root = builder.Build();
        document.Problems = [.. builder.Problems.OrderBy(problem => problem.Start)];
        return document;
    }

    /// <summary>The lines and characters of the part from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public YamlRange GetRange(int start, int end)
    {
        (int line, int character) = GetPosition(start);
        (int endLine, int endCharacter) = GetPosition(Math.Max(start, end));
        return new(line, character, endLine, endCharacter);
    }

    private (int Line, int Character) GetPosition(int offset)
    {
        offset = Math.Max(0, Math.Min(offset, Text.Length));
        int line = _lineStarts.BinarySearch(offset);
        if (line < 0) line = ~line - 1;
        return (line, offset - _lineStarts[line]);
    }
}
