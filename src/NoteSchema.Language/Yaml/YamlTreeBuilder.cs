using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NoteSchema.Language.Yaml;

/// <summary>
/// Builds the tree from the parser's events. Depth, size and what aliases multiply to are bounded; whatever the parser throws becomes one problem at the
/// last place that was read.
/// </summary>
internal sealed class YamlTreeBuilder(YamlDocument document)
{
    private const int MaxDepth = 64;
    private const int MaxNodes = 100_000;

    private readonly Dictionary<string, Measured> _anchors = new(StringComparer.Ordinal);
    private readonly YamlText _text = new(document.Text);
    private Parser _parser = null!;
    private int _nodes;
    private int _mark;

    public List<YamlProblem> Problems { get; } = [];

    public YamlNode? Build()
    {
        if (document.Text.Length > YamlDocument.MaxLength)
        {
            return Refuse(YamlProblemKind.TooLarge, 0, 0, $"The file has {document.Text.Length:N0} characters; {YamlDocument.MaxLength:N0} is the most that is read. Split it, or move parts into a schema that this one extends");
        }

        if (_text.FindControlCharacter() is int at and >= 0)
        {
            return Refuse(YamlProblemKind.Syntax, at, at + 1, $"The control character U+{(int)document.Text[at]:X4} cannot stand in YAML. Remove it, or write it as an escape between double quotes");
        }

        try
        {
            return ReadDocuments();
        }
        catch (YamlReadException refused)
        {
            Problems.Add(refused.Problem);
        }
        catch (YamlException broken)
        {
            Problems.Add(YamlMessages.Describe(document.Text, broken, _mark));
        }
#pragma warning disable CA1031 // The parser throws exceptions of any type on half-typed text; each means that the text cannot be read.
        catch (Exception)
#pragma warning restore CA1031
        {
            Problems.Add(YamlMessages.Unreadable(document.Text, _mark));
        }

        return null;
    }

    private YamlNode? Refuse(YamlProblemKind kind, int start, int end, string message)
    {
        Problems.Add(new(kind, start, end, message));
        return null;
    }

    private YamlNode? ReadDocuments()
    {
        _parser = new Parser(_text.OpenReader());
        Take<StreamStart>();
        YamlNode? root = null;
        bool isFirst = true;
        while (_parser.Current is DocumentStart start)
        {
            if (!isFirst) throw new YamlReadException(YamlProblemKind.Syntax, Index(start.Start), Index(start.End), "One file holds one document. Move what follows `---` to a file of its own");
            isFirst = false;
            Next();
            YamlNode node = Read(0).Node;
            root = node is YamlScalar { Kind: YamlScalarKind.Null, Start: var from, End: var to } && from == to ? null : node;
            Take<DocumentEnd>();
        }

        return root;
    }

    private void Take<T>() where T : ParsingEvent
    {
        if (_parser.Current is null) Next();
        if (_parser.Current is not T) throw new YamlException(YamlMessages.UnexpectedEnd);
        Next();
    }

    private void Next()
    {
        if (_parser.MoveNext() && _parser.Current is { } current) _mark = Math.Max(_mark, Index(current.End));
    }

    private int Index(Mark mark) => (int)Math.Min(mark.Index, document.Text.Length);

    private Measured Read(int depth)
    {
        ParsingEvent current = _parser.Current ?? throw new YamlException(YamlMessages.UnexpectedEnd);
        if (depth > MaxDepth) throw TooDeep(Index(current.Start), Index(current.End));
        Measured node = current switch
        {
            Scalar scalar => ReadScalar(scalar),
            MappingStart start => ReadMap(start, depth),
            SequenceStart start => ReadList(start, depth),
            AnchorAlias alias => ReadAlias(alias, depth),
            _ => throw new YamlException(current.Start, current.End, YamlMessages.UnexpectedEnd),
        };
        _nodes++;
        CheckCount(node.Node.Start, node.Node.End);
        if (current is NodeEvent { Anchor.IsEmpty: false } named && current is not AnchorAlias) _anchors[named.Anchor.Value] = node;
        return node;
    }

    private void CheckCount(int start, int end)
    {
        if (_nodes > MaxNodes) throw new YamlReadException(YamlProblemKind.TooLarge, start, end, $"The file stands for more than {MaxNodes:N0} values, aliases counted as often as they are used");
    }

    private static YamlReadException TooDeep(int start, int end) => new(YamlProblemKind.TooLarge, start, end, $"This is nested more than {MaxDepth} deep, more than is read");

    private Measured ReadScalar(Scalar scalar)
    {
        CheckTag(scalar);
        Next();
        int start = _text.SkipProperties(Index(scalar.Start), scalar), end = Index(scalar.End);
        YamlScalarStyle style = scalar.Style switch
        {
            ScalarStyle.SingleQuoted => YamlScalarStyle.SingleQuoted,
            ScalarStyle.DoubleQuoted => YamlScalarStyle.DoubleQuoted,
            ScalarStyle.Literal => YamlScalarStyle.Literal,
            ScalarStyle.Folded => YamlScalarStyle.Folded,
            _ => YamlScalarStyle.Plain,
        };
        string value = _text.Restore(scalar.Value);
        if (style is YamlScalarStyle.Literal or YamlScalarStyle.Folded) end = _text.TrimEnd(start, end);
        bool isText = style != YamlScalarStyle.Plain || (!scalar.Tag.IsEmpty && scalar.Tag.Value == "tag:yaml.org,2002:str");
        return new(new YamlScalar(document, start, Math.Max(start, end), value, style, isText ? YamlScalarKind.String : CoreSchema.KindOf(value)), 1, 0);
    }

    private Measured ReadMap(MappingStart open, int depth)
    {
        CheckTag(open);
        Next();
        List<YamlEntry> entries = [];
        Dictionary<string, YamlScalar> keys = new(StringComparer.Ordinal);
        (int size, int height) = (1, 0);
        int end = Index(open.End);
        while (_parser.Current is not MappingEnd)
        {
            Measured key = Read(depth + 1), value = Read(depth + 1);
            size += key.Size + value.Size;
            height = Math.Max(height, Math.Max(key.Height, value.Height) + 1);
            end = Math.Max(key.Node.End, value.Node.Start >= key.Node.End ? value.Node.End : 0);
            if (CheckKey(key.Node, keys) is { } name) entries.Add(new(name, value.Node));
        }

        bool isFlow = open.Style == MappingStyle.Flow;
        if (isFlow) end = Math.Min(document.Text.Length, Index(_parser.Current.End) + (_text.At(Index(_parser.Current.End)) == '}' ? 1 : 0));
        int start = _text.SkipProperties(Index(open.Start), open);
        if (!isFlow && entries.Count > 0) start = entries[0].Key.Start;
        Next();
        return new(new YamlMap(document, start, Math.Max(start, end), entries), size, height);
    }

    private YamlScalar? CheckKey(YamlNode node, Dictionary<string, YamlScalar> keys)
    {
        if (node is not YamlScalar key)
        {
            Problems.Add(new(YamlProblemKind.Syntax, node.Start, node.End, "A key must be text, not a map or a list"));
            return null;
        }

        if (key is { Value: "<<", Style: YamlScalarStyle.Plain })
        {
            Problems.Add(new(YamlProblemKind.Syntax, key.Start, key.End, "Merge keys are not read. Write the keys out, or take them over from another schema with `extends`"));
            return null;
        }

        if (keys.TryGetValue(key.Value, out YamlScalar? first))
        {
            Problems.Add(new(YamlProblemKind.DuplicateKey, key.Start, key.End, $"`{YamlMessages.Shorten(key.Value)}` is given twice; it stands in line {first.Range.Line + 1} already. Keep one of them"));
            return null;
        }

        keys.Add(key.Value, key);
        return key;
    }

    private Measured ReadList(SequenceStart open, int depth)
    {
        CheckTag(open);
        Next();
        List<YamlNode> items = [];
        (int size, int height) = (1, 0);
        int end = Index(open.End);
        while (_parser.Current is not SequenceEnd)
        {
            Measured item = Read(depth + 1);
            size += item.Size;
            height = Math.Max(height, item.Height + 1);
            end = Math.Max(end, item.Node.End);
            items.Add(item.Node);
        }

        if (open.Style == SequenceStyle.Flow || _text.At(Index(_parser.Current.Start)) == ']') end = Math.Max(end, Math.Min(document.Text.Length, Index(_parser.Current.Start) + 1));
        Next();
        int start = _text.SkipProperties(Index(open.Start), open);
        return new(new YamlList(document, start, Math.Max(start, end), items), size, height);
    }

    private Measured ReadAlias(AnchorAlias alias, int depth)
    {
        (int start, int end) = (Index(alias.Start), Index(alias.End));
        // An anchor is known only after its own node ends, so that no node can hold itself.
        if (!_anchors.TryGetValue(alias.Value.Value, out Measured? target))
        {
            throw new YamlReadException(YamlProblemKind.Syntax, start, end, $"Nothing before this has the anchor `&{YamlMessages.Shorten(alias.Value.Value)}`. Text that begins with `*` needs quotes");
        }

        if (depth + target.Height > MaxDepth) throw TooDeep(start, end);
        _nodes += target.Size;
        CheckCount(start, end);
        Next();
        return target;
    }

    private void CheckTag(NodeEvent node)
    {
        if (node.Tag.IsEmpty || node.Tag.IsNonSpecific || node.Tag.Value.StartsWith("tag:yaml.org,2002:", StringComparison.Ordinal)) return;
        int start = Index(node.Start);
        throw new YamlReadException(YamlProblemKind.Syntax, start, start + 1, $"The tag `{YamlMessages.Shorten(node.Tag.Value)}` says nothing here. Remove it; text that begins with `!` needs quotes");
    }

    private sealed record Measured(YamlNode Node, int Size, int Height);
}
