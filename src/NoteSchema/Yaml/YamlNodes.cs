namespace NoteSchema;

/// <summary>The nodes read so far, in an array that grows and is used again for the next note.</summary>
internal sealed class YamlNodes
{
    private const int NodesBetweenLooks = 64;

    [ThreadStatic]
    private static YamlNodes? s_ofThread;

    private RecordList<FrontmatterNode> _nodes;

    /// <summary>For a text that is read and done with at once.</summary>
    public static YamlNodes OfThread => s_ofThread ??= new YamlNodes();

    public int Count => _nodes.Count;

    /// <summary>The array that holds the nodes; those after <see cref="Count"/> belong to none.</summary>
    public FrontmatterNode[] Items => _nodes.Items;

    public ref FrontmatterNode this[int index] => ref _nodes[index];

    public ReadOnlySpan<FrontmatterNode> AsSpan() => _nodes.AsSpan();

    /// <summary>A new node without parent, children or text.</summary>
    public int Add(FrontmatterKind kind, FrontmatterStyle style, TextSpan span)
    {
        ref FrontmatterNode node = ref _nodes.Add();
        node.Kind = kind;
        node.Style = style;
        node.Span = span;
        node.Text = null;
        node.Parent = -1;
        node.FirstChild = -1;
        node.NextSibling = -1;
        node.ChildCount = 0;
        node.AliasOf = -1;
        node.KeyHash = 0;
        return _nodes.Count - 1;
    }

    /// <summary>Puts <paramref name="child"/> after <paramref name="last"/>, the parent's last child so far or -1, and makes it the last.</summary>
    public void Append(int parent, ref int last, int child)
    {
        // A mebibyte has some hundred thousand of them.
        if (child % NodesBetweenLooks == 0) Interruption.Look();
        _nodes[child].Parent = parent;
        if (last < 0) _nodes[parent].FirstChild = child;
        else _nodes[last].NextSibling = child;
        _nodes[parent].ChildCount++;
        last = child;
    }

    /// <summary>Begins anew, for another note.</summary>
    public void Clear() => _nodes.Clear();

    /// <summary>The nodes in an array of just their number.</summary>
    public FrontmatterNode[] ToArray() => _nodes.Copy().Items;
}
