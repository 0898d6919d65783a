namespace NoteSchema.Language.Yaml;

/// <summary>How a scalar is written.</summary>
public enum YamlScalarStyle
{
    Plain, SingleQuoted, DoubleQuoted, Literal, Folded,
}

/// <summary>What a scalar is by YAML 1.2's core rules.</summary>
public enum YamlScalarKind
{
    String, Null, Boolean, Integer, Number,
}

/// <summary>A scalar.</summary>
public sealed class YamlScalar : YamlNode
{
    private int[]? _map;

    internal YamlScalar(YamlDocument document, int start, int end, string value, YamlScalarStyle style, YamlScalarKind kind) : base(document, start, end) =>
        (Value, Style, Kind) = (value, style, kind);

    /// <summary>What it says, quotes and escapes undone.</summary>
    public string Value { get; }

    /// <summary>How it is written.</summary>
    public YamlScalarStyle Style { get; }

    /// <summary>What it is; quoted and block scalars are strings.</summary>
    public YamlScalarKind Kind { get; }

    /// <summary>
    /// Where the part of <see cref="Value"/> from <paramref name="start"/> up to <paramref name="end"/> stands in the file: the offsets of its first unit and
    /// of the unit after its last. An empty part has no width.
    /// </summary>
    public (int Start, int End) Locate(int start, int end)
    {
        int[] map = _map ??= ScalarMap.Create(this);
        start = Math.Max(0, Math.Min(start, Value.Length));
        end = Math.Max(start, Math.Min(end, Value.Length));
        return (map[2 * start], end == start ? map[2 * start] : map[(2 * (end - 1)) + 1]);
    }
}
