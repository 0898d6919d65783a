using System.Globalization;

namespace NoteSchema;

/// <summary>A place in a text as the Language Server Protocol counts it.</summary>
/// <param name="Line">The line, from 0.</param>
/// <param name="Character">The UTF-16 unit within the line, from 0.</param>
public readonly record struct LinePosition(int Line, int Character) : IComparable<LinePosition>
{
    /// <inheritdoc/>
    public int CompareTo(LinePosition other) => Line != other.Line ? Line.CompareTo(other.Line) : Character.CompareTo(other.Character);

    /// <summary>The place as editors and compilers show it: line and unit from 1, as in <c>4:9</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Line + 1}:{Character + 1}");

    public static bool operator <(LinePosition left, LinePosition right) => left.CompareTo(right) < 0;
    public static bool operator >(LinePosition left, LinePosition right) => left.CompareTo(right) > 0;
    public static bool operator <=(LinePosition left, LinePosition right) => left.CompareTo(right) <= 0;
    public static bool operator >=(LinePosition left, LinePosition right) => left.CompareTo(right) >= 0;
}

/// <summary>A range of a text between two places; the end is not part of it.</summary>
/// <param name="Start">The first place.</param>
/// <param name="End">The place after the last.</param>
public readonly record struct LineRange(LinePosition Start, LinePosition End)
{
    /// <summary>Both places as editors show them, as in <c>4:9-4:15</c>.</summary>
    public override string ToString() => $"{Start}-{End}";
}
