namespace NoteSchema.Vaults;

/// <summary>Many short texts one behind the other in blocks, so that a hundred thousand names are a few objects. What is in it stays where it is.</summary>
internal sealed class TextStore
{
    // 64 KB each: small enough to be moved by the garbage collector, and none is copied when another is needed.
    private const int BlockBits = 15;
    private const int BlockLength = 1 << BlockBits;
    private readonly List<char[]> _blocks = [];
    private int _used = BlockLength;

    /// <summary>Keeps a copy of <paramref name="text"/>, at most 32,768 UTF-16 units long, and says where.</summary>
    public int Add(ReadOnlySpan<char> text)
    {
        if (_used + text.Length > BlockLength)
        {
            _blocks.Add(new char[BlockLength]);
            _used = 0;
        }
        text.CopyTo(_blocks[^1].AsSpan(_used));
        int at = ((_blocks.Count - 1) << BlockBits) + _used;
        _used += text.Length;
        return at;
    }

    /// <summary>The text of that length at <paramref name="at"/>.</summary>
    public ReadOnlySpan<char> this[int at, int length] => _blocks[at >> BlockBits].AsSpan(at & (BlockLength - 1), length);
}
