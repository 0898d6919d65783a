using System.Buffers;

namespace NoteSchema;

/// <summary>The nodes read so far, in a rented array that grows.</summary>
internal struct YamlNodes(int capacity)
{
    private FrontmatterNode[] _items = ArrayPool<FrontmatterNode>.Shared.Rent(capacity);

    public int Count { get; private set; }

    public readonly ref FrontmatterNode this[int index] => ref _items[index];

    /// <summary>A new node without parent, children or text.</summary>
    public int Add(FrontmatterKind kind, FrontmatterStyle style, TextSpan span)
    {
        if (Count == _items.Length) Grow();
        ref FrontmatterNode node = ref _items[Count];
        node.Kind = kind;
        node.Style = style;
        node.Span = span;
        node.Text = null;
        node.Parent = -1;
        node.FirstChild = -1;
        node.NextSibling = -1;
        node.ChildCount = 0;
        node.AliasOf = -1;
        return Count++;
    }

    /// <summary>Puts <paramref name="child"/> after <paramref name="last"/>, the parent's last child so far or -1, and makes it the last.</summary>
    public readonly void Append(int parent, ref int last, int child)
    {
        _items[child].Parent = parent;
        if (last < 0) _items[parent].FirstChild = child;
        else _items[last].NextSibling = child;
        _items[parent].ChildCount++;
        last = child;
    }

    /// <summary>The nodes from <paramref name="root"/> on in an array of their own; the rented one goes back.</summary>
    public void Release(int root, out FrontmatterNode[] nodes)
    {
        nodes = root < 0 ? [] : _items.AsSpan(root, Count - root).ToArray();
        if (root > 0)
        {
            foreach (ref FrontmatterNode node in nodes.AsSpan())
            {
                if (node.Parent >= 0) node.Parent -= root;
                if (node.FirstChild >= 0) node.FirstChild -= root;
                if (node.NextSibling >= 0) node.NextSibling -= root;
                if (node.AliasOf >= 0) node.AliasOf -= root;
            }
        }
        // Texts must not be kept alive by the pool.
        Array.Clear(_items, 0, Count);
        ArrayPool<FrontmatterNode>.Shared.Return(_items);
        _items = [];
        Count = 0;
    }

    private void Grow()
    {
        FrontmatterNode[] larger = ArrayPool<FrontmatterNode>.Shared.Rent(_items.Length * 2);
        Array.Copy(_items, larger, Count);
        Array.Clear(_items, 0, Count);
        ArrayPool<FrontmatterNode>.Shared.Return(_items);
        _items = larger;
    }
}
