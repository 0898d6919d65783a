using System.Globalization;
using System.Text.Json.Serialization;

namespace NoteSchema;

/// <summary>A value in the frontmatter with its place in the note. <c>default</c> is a missing value.</summary>
[JsonConverter(typeof(FrontmatterJson))]
public readonly struct FrontmatterValue
{
    private readonly Frontmatter? _owner;
    private readonly int _index;

    internal FrontmatterValue(Frontmatter owner, int index)
    {
        _owner = owner;
        _index = index;
    }

    /// <summary>What it is.</summary>
    public FrontmatterKind Kind => _owner is null ? FrontmatterKind.Missing : Node.Kind;

    /// <summary>How it is written.</summary>
    public FrontmatterStyle Style => _owner is null ? FrontmatterStyle.Plain : Node.Style;

    /// <summary>Where it is written, in UTF-16 units of the note; for a key without value the empty place after the colon.</summary>
    public TextSpan Span => _owner is null ? default : Node.Span;

    /// <summary>Whether it is written as <c>*name</c> and stands for a value elsewhere.</summary>
    public bool IsAlias => _owner is not null && Node.AliasOf >= 0;

    /// <summary>The value that an alias stands for; any other value itself. A list or map may hold an alias of itself: who follows aliases downwards must end somewhere.</summary>
    public FrontmatterValue Target => IsAlias ? new FrontmatterValue(_owner!, Node.AliasOf) : this;

    /// <summary>Whether the key is missing or has no value: <c>key:</c>, <c>key: null</c>.</summary>
    public bool IsMissing => Kind is FrontmatterKind.Missing or FrontmatterKind.Null;

    /// <summary>Whether it is missing or holds nothing: <c>""</c>, <c>[]</c>, <c>{}</c>.</summary>
    public bool IsEmpty => IsMissing || (Kind is FrontmatterKind.List or FrontmatterKind.Map ? Count == 0 : Kind == FrontmatterKind.String && Chars.IsEmpty);

    /// <summary>The text of a scalar: unquoted for text, as written for numbers and the like; empty for lists and maps.</summary>
    public string Text => _owner is null || Kind is FrontmatterKind.List or FrontmatterKind.Map or FrontmatterKind.Null ? "" : TextOf(Resolved);

    /// <summary>The text that Obsidian knows a key by: empty for an empty key, the digits of a number as JavaScript writes it, a collection in one line.</summary>
    internal string KeyName => Kind is FrontmatterKind.List or FrontmatterKind.Map ? CollectionName : Text;

    private string CollectionName => IsAlias ? _owner!.Source.ToString(Span) : Node.Text ?? "";

    /// <summary><see cref="KeyName"/> without a copy.</summary>
    internal ReadOnlySpan<char> KeyChars => Kind is FrontmatterKind.List or FrontmatterKind.Map ? CollectionName : Chars;

    /// <summary><see cref="KeySpelling.Hash"/> of a key. Nearly all that look for keys ask for it, so it is kept; threads that do so at the same time come to the same.</summary>
    internal int KeyHash => Node.KeyHash is not 0 and var hash ? hash : HashKey();

    /// <summary><see cref="Text"/> without a copy.</summary>
    public ReadOnlySpan<char> Chars
    {
        get
        {
            if (_owner is null) return default;
            // An alias has the kind of its target.
            ref readonly FrontmatterNode node = ref Resolved;
            return node.Kind is FrontmatterKind.List or FrontmatterKind.Map or FrontmatterKind.Null ? default : CharsOf(node);
        }
    }

    /// <summary>The number of items or entries.</summary>
    public int Count => _owner is null ? 0 : Kind == FrontmatterKind.Map ? Resolved.ChildCount / 2 : Resolved.ChildCount;

    /// <summary>The items of a list in order; empty for anything else.</summary>
    public FrontmatterItems Items => Kind == FrontmatterKind.List ? new FrontmatterItems(_owner, Resolved.FirstChild) : default;

    /// <summary>The entries of a map in order, a key given twice twice; empty for anything else.</summary>
    public FrontmatterEntries Entries => Kind == FrontmatterKind.Map ? new FrontmatterEntries(_owner, Resolved.FirstChild) : default;

    /// <summary>The value of <paramref name="key"/> in a map, compared exactly; missing if there is none.</summary>
    public FrontmatterValue this[string key]
    {
        get
        {
            if (Kind != FrontmatterKind.Map) return default;
            int hash = KeySpelling.Hash(key);
            FrontmatterNode[] nodes = _owner!.Nodes;
            int candidate = Resolved.FirstChild;
            while (candidate >= 0)
            {
                int value = nodes[candidate].NextSibling;
                var name = new FrontmatterValue(_owner, candidate);
                if (name.KeyHash == hash && name.KeyChars.SequenceEqual(key)) return new FrontmatterValue(_owner, value);
                candidate = nodes[value].NextSibling;
            }
            return default;
        }
    }

    /// <summary>The whole number, if it is one that fits 64 bits.</summary>
    public bool TryGetInteger(out long value)
    {
        value = 0;
        return Kind == FrontmatterKind.Integer && FrontmatterScalars.TryReadInteger(Chars, out value);
    }

    /// <summary>The number, whole or not, if it is one.</summary>
    public bool TryGetNumber(out double value)
    {
        value = 0;
        return Kind is FrontmatterKind.Integer or FrontmatterKind.Number && FrontmatterScalars.TryReadNumber(Chars, out value);
    }

    /// <summary>The truth value, if it is one.</summary>
    public bool TryGetBoolean(out bool value)
    {
        value = Kind == FrontmatterKind.Boolean && Chars[0] is 't' or 'T';
        return Kind == FrontmatterKind.Boolean;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind} {(_owner is null ? "" : _owner.Source.ToString(Span))}");

    private string TextOf(in FrontmatterNode node) => node.Text ?? _owner!.Source.ToString(InnerSpan(node));

    private ReadOnlySpan<char> CharsOf(in FrontmatterNode node) => node.Text is { } text ? text : _owner!.Source.AsSpan(InnerSpan(node));

    private int HashKey() => _owner!.Nodes[_index].KeyHash = KeySpelling.Hash(KeyChars);

    /// <summary>A scalar without its quotes.</summary>
    private static TextSpan InnerSpan(in FrontmatterNode node) => node.Style is FrontmatterStyle.SingleQuoted or FrontmatterStyle.DoubleQuoted
        ? TextSpan.FromBounds(node.Span.Start + 1, node.Span.End - 1)
        : node.Span;

    private ref readonly FrontmatterNode Node => ref _owner!.Nodes[_index];

    private ref readonly FrontmatterNode Resolved
    {
        get
        {
            ref readonly FrontmatterNode node = ref Node;
            return ref node.AliasOf >= 0 ? ref _owner!.Nodes[node.AliasOf] : ref node;
        }
    }
}

/// <summary>A key and its value.</summary>
/// <param name="Key">The key, with its place.</param>
/// <param name="Value">The value, with its place.</param>
public readonly record struct FrontmatterEntry(FrontmatterValue Key, FrontmatterValue Value)
{
    /// <summary>The key as text.</summary>
    public string Name => Key.KeyName;

    /// <summary><see cref="Name"/> without a copy.</summary>
    public ReadOnlySpan<char> NameChars => Key.KeyChars;
}
