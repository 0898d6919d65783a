using System.Globalization;
using System.Text;

namespace NoteSchema.Emitter;

/// <summary>A C# literal in printable ASCII: the only way for text and numbers from a schema into generated code.</summary>
internal readonly struct SafeLiteral
{
    private readonly string? _text;

    private SafeLiteral(string text) => _text = text;

    /// <summary>A string literal, or <c>null</c>. Everything but printable ASCII is escaped, lone surrogates too.</summary>
    public static SafeLiteral String(string? value)
    {
        if (value is null) return new SafeLiteral("null");
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (char unit in value)
        {
            switch (unit)
            {
                case '"' or '\\':
                    text.Append('\\').Append(unit);
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case >= ' ' and <= '~':
                    text.Append(unit);
                    break;
                default:
                    // Never \x, which takes the hexadecimal digits that follow for its own.
                    text.Append("\\u").Append(((int)unit).ToString("X4", CultureInfo.InvariantCulture));
                    break;
            }
        }
        return new SafeLiteral(text.Append('"').ToString());
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static SafeLiteral Boolean(bool value) => new(value ? "true" : "false");

    /// <summary>A <see cref="long"/> literal.</summary>
    public static SafeLiteral Long(long value) => new(value.ToString(CultureInfo.InvariantCulture) + (value is > int.MaxValue or < int.MinValue ? "L" : ""));

    /// <summary>A <see cref="double"/> literal that reads back as the same number.</summary>
    public static SafeLiteral Double(double value) => new(
        double.IsNaN(value) ? "double.NaN"
        : double.IsInfinity(value) ? value > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity"
        : value.ToString("R", CultureInfo.InvariantCulture) + "d");

    /// <inheritdoc/>
    public override string ToString() => _text ?? "null";
}
