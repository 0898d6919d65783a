using System.Globalization;
using System.Text;

namespace NoteSchema;

/// <summary>The way from a note's frontmatter to a field or list item: <c>entities.people[0]</c>. Without steps it is the frontmatter itself.</summary>
public sealed class FieldPath : IEquatable<FieldPath>
{
    private FieldPath(FieldPath? parent, string? key, int index)
    {
        Parent = parent;
        Key = key;
        Index = index;
    }

    /// <summary>The frontmatter itself.</summary>
    public static FieldPath Root { get; } = new(null, null, -1);

    /// <summary>The path without its last step; null for <see cref="Root"/>.</summary>
    public FieldPath? Parent { get; }

    /// <summary>The key that the last step leads to; null for a list item and for <see cref="Root"/>.</summary>
    public string? Key { get; }

    /// <summary>The number of the list item, from 0, that the last step leads to; -1 for a key and for <see cref="Root"/>.</summary>
    public int Index { get; }

    /// <summary>The path of these keys, each taken as it is: one key may hold dots and brackets.</summary>
    public static FieldPath Of(params ReadOnlySpan<string> keys)
    {
        FieldPath path = Root;
        foreach (string key in keys) path = path.Field(key);
        return path;
    }

    /// <summary>Reads <c>entities.people[0].name</c>. A key with dots or brackets of its own stands in quotes: <c>"Due. Date"[0]</c>; <c>\</c> before a quote or another <c>\</c> makes it one of the key.</summary>
    /// <exception cref="FormatException">The text is no path.</exception>
    public static FieldPath Parse(string text)
    {
        FieldPath path = Root;
        int at = 0;
        while (at < text.Length)
        {
            if (text[at] == '[')
            {
                int close = text.IndexOf(']', at);
                if (close < 0 || !int.TryParse(text.AsSpan(at + 1, close - at - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int index)) throw Bad(text, at);
                path = path.Item(index);
                at = close + 1;
            }
            else
            {
                if (path.Parent is not null && text[at++] != '.') throw Bad(text, at - 1);
                path = path.Field(ReadKey(text, ref at));
            }
        }
        return path;
    }

    /// <summary>The field of that key in the map that this leads to.</summary>
    public FieldPath Field(string key) => new(this, key, -1);

    /// <summary>The item of that number, from 0, in the list that this leads to.</summary>
    public FieldPath Item(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return new(this, null, index);
    }

    /// <summary><see cref="Parse"/>.</summary>
    public static implicit operator FieldPath(string text) => Parse(text);

    /// <inheritdoc/>
    public bool Equals(FieldPath? other) => other is not null && Key == other.Key && Index == other.Index && Equals(Parent, other.Parent);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FieldPath);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Parent, Key, Index);

    /// <summary>The path as <see cref="Parse"/> reads it.</summary>
    public override string ToString()
    {
        if (Parent is null) return "";
        if (Key is null) return string.Create(CultureInfo.InvariantCulture, $"{Parent}[{Index}]");
        string key = Key.Length == 0 || Key.AsSpan().IndexOfAny(".[\"\\") >= 0 ? "\"" + Key.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"" : Key;
        return Parent.Parent is null ? key : $"{Parent}.{key}";
    }

    /// <summary>Whether <paramref name="other"/> is this path or lies within what it leads to.</summary>
    internal bool Holds(FieldPath other)
    {
        for (FieldPath? path = other; path is not null; path = path.Parent)
        {
            if (path.Equals(this)) return true;
        }
        return false;
    }

    private static string ReadKey(string text, ref int at)
    {
        if (at < text.Length && text[at] == '"') return ReadQuoted(text, ref at);
        int length = text.AsSpan(at).IndexOfAny('.', '[');
        int end = length < 0 ? text.Length : at + length;
        if (end == at) throw Bad(text, at);
        string key = text[at..end];
        at = end;
        return key;
    }

    private static string ReadQuoted(string text, ref int at)
    {
        int start = at++;
        var key = new StringBuilder();
        for (; at < text.Length && text[at] != '"'; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length) at++;
            key.Append(text[at]);
        }
        if (at == text.Length) throw Bad(text, start);
        at++;
        return key.ToString();
    }

    private static FormatException Bad(string text, int at) => new($"“{text}” is no path to a field, from its character {at + 1} on: write keys with a dot between them, and [0] for the first item of a list.");
}
