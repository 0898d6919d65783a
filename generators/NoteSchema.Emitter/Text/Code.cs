using System.Runtime.CompilerServices;
using System.Text;

namespace NoteSchema.Emitter;

/// <summary>
/// A piece of C#, made only of constant text of the emitter's own and of what cannot break out of its place. Lines end with <c>\n</c> and are indented from the piece's
/// own start.
/// </summary>
internal readonly struct Code
{
    private readonly string? _text;

    private Code(string text) => _text = text;

    /// <summary>Nothing.</summary>
    public static Code Empty => default;

    /// <summary>The piece that <paramref name="code"/> spells out.</summary>
    public static Code Of(CodeHandler code) => new(code.ToString());

    /// <summary>The pieces with <paramref name="separator"/> between them.</summary>
    public static Code Join(Code separator, IEnumerable<Code> pieces) => new(string.Join(separator.ToString(), pieces));

    /// <summary>The pieces one below the other.</summary>
    public static Code Lines(IEnumerable<Code> pieces) => new(string.Join("\n", pieces));

    /// <summary>Whether it is nothing.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(_text);

    /// <summary>Whether it stands on one line.</summary>
    public bool IsOneLine => ToString().IndexOf('\n') < 0;

    /// <summary>UTF-16 units.</summary>
    public int Length => ToString().Length;

    /// <summary>The piece one step to the right.</summary>
    public Code Indented() => new("    " + ToString().Replace("\n", "\n    "));

    /// <inheritdoc/>
    public override string ToString() => _text ?? "";
}

/// <summary>Takes the constant text of an interpolated string, and in its places only what is safe there; a plain string in a place does not compile.</summary>
[InterpolatedStringHandler]
internal readonly ref struct CodeHandler
{
    private readonly StringBuilder _text;

    public CodeHandler(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (formattedCount * 16));

    public void AppendLiteral(string constant) => _text.Append(constant);

    public void AppendFormatted(Identifier name) => _text.Append(name.ToString());

    public void AppendFormatted(SafeLiteral literal) => _text.Append(literal.ToString());

    public void AppendFormatted(DocText text) => _text.Append(text.ToString());

    public void AppendFormatted(Code code) => _text.Append(code.ToString());

    public void AppendFormatted(long number) => _text.Append(SafeLiteral.Long(number).ToString());

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
