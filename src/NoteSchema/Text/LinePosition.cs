namespace NoteSchema;

/// <summary>A place in a text as the Language Server Protocol counts it.</summary>
/// <param name="Line">The line, from 0.</param>
/// <param name="Character">The UTF-16 unit within the line, from 0.</param>
public readonly record struct LinePosition(int Line, int Character) : IComparable<LinePosition>
{
    /// <inheritdoc/>
    public int CompareTo(LinePosition other) => Line != other.Line ? Line.CompareTo(other.Line) : Character.CompareTo(other.Character);

    public static bool operator <(LinePosition left, LinePosition right) => left.CompareTo(right) < 0;
    public static bool operator >(LinePosition left, LinePosition right) => left.CompareTo(right) > 0;
    public static bool operator <=(LinePosition left, LinePosition right) => left.CompareTo(right) <= 0;
    public static bool operator >=(LinePosition left, LinePosition right) => left.CompareTo(right) >= 0;
}

/// <summary>A range of a text between two places; the end is not part of it.</summary>
/// <param name="Start">The first place.</param>
/// <param name="End">The place after the last.</param>
public readonly record struct LineRange(LinePosition Start, LinePosition End);
