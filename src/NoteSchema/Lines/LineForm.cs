namespace NoteSchema;

/// <summary>The form of a line: literal text and typed places in turn.</summary>
public sealed class LineForm
{
    /// <summary>A form of <paramref name="parts"/>: literal text as <see cref="string"/>, places as <see cref="LinePlace"/>.</summary>
    public LineForm(string text, params IReadOnlyList<object> parts)
    {
        Text = text;
        PartArray = [.. parts];
    }

    /// <summary>The form as the schema writes it.</summary>
    public string Text { get; }

    /// <summary>Strings (a run of spaces stands for one or more) and <see cref="LinePlace"/>s in turn.</summary>
    public IReadOnlyList<object> Parts => PartArray;

    /// <summary><see cref="Parts"/> as every line is held against them.</summary>
    internal object[] PartArray { get; }
}

/// <summary>A typed place in a line.</summary>
public sealed class LinePlace
{
    /// <summary>A place of that name and type.</summary>
    /// <exception cref="ArgumentException">Values of <paramref name="type"/> are more than one piece of text.</exception>
    public LinePlace(string name, FieldType type)
    {
        Name = name;
        Scalar = type as ScalarType ?? throw new ArgumentException($"A {type.Name} cannot stand in a line.", nameof(type));
    }

    /// <summary>The name in expressions.</summary>
    public string Name { get; }

    /// <summary>What stands there.</summary>
    public FieldType Type => Scalar;

    /// <summary><see cref="Type"/> as what it is in a line.</summary>
    internal ScalarType Scalar { get; }

    /// <summary>The list that its value must be in; null for any value.</summary>
    public Expression? OneOf { get; init; }

    /// <summary>Words that stand for a value.</summary>
    public IReadOnlyList<LineAlias> Aliases
    {
        get => AliasArray;
        init => AliasArray = [.. value];
    }

    /// <summary><see cref="Aliases"/> as every line is held against them.</summary>
    internal LineAlias[] AliasArray { get; private init; } = [];
}

/// <summary>A word that stands for a value.</summary>
/// <param name="Word">The word, compared exactly.</param>
/// <param name="Value">The value it stands for.</param>
public sealed record LineAlias(string Word, Expression Value);
