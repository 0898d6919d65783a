namespace NoteSchema;

/// <summary>The form of a line: literal text and typed places in turn.</summary>
public sealed class LineForm
{
    /// <summary>A form of <paramref name="parts"/>: literal text as <see cref="string"/>, places as <see cref="LinePlace"/>.</summary>
    public LineForm(string text, params IReadOnlyList<object> parts)
    {
        Text = text;
        Parts = parts;
    }

    /// <summary>The form as the schema writes it.</summary>
    public string Text { get; }

    /// <summary>Strings (a run of spaces stands for one or more) and <see cref="LinePlace"/>s in turn.</summary>
    public IReadOnlyList<object> Parts { get; }
}

/// <summary>A typed place in a line.</summary>
public sealed class LinePlace
{
    /// <summary>A place of that name and type.</summary>
    public LinePlace(string name, FieldType type)
    {
        Name = name;
        Type = type;
    }

    /// <summary>The name in expressions.</summary>
    public string Name { get; }

    /// <summary>What stands there.</summary>
    public FieldType Type { get; }

    /// <summary>The list that its value must be in; null for any value.</summary>
    public Expression? OneOf { get; init; }

    /// <summary>Words that stand for a value.</summary>
    public IReadOnlyList<LineAlias> Aliases { get; init; } = [];
}

/// <summary>A word that stands for a value.</summary>
/// <param name="Word">The word, compared exactly.</param>
/// <param name="Value">The value it stands for.</param>
public sealed record LineAlias(string Word, Expression Value);
