#pragma warning disable CA2225 // The functions behind the operators are those of CEL, called by name.

namespace NoteSchema;

public readonly partial struct Cel<T>
{
    /// <summary>Equal by CEL's rules.</summary>
    public static Cel<bool> operator ==(Cel<T> left, Cel<T> right) => Cel.Apply<bool>("_==_", [left.Boxed, right.Boxed]);

    /// <summary>Not equal by CEL's rules.</summary>
    public static Cel<bool> operator !=(Cel<T> left, Cel<T> right) => Cel.Apply<bool>("_!=_", [left.Boxed, right.Boxed]);

    /// <summary>Comes before.</summary>
    public static Cel<bool> operator <(Cel<T> left, Cel<T> right) => Cel.Apply<bool>("_<_", [left.Boxed, right.Boxed]);

    /// <summary>Comes before or is equal.</summary>
    public static Cel<bool> operator <=(Cel<T> left, Cel<T> right) => Cel.Apply<bool>("_<=_", [left.Boxed, right.Boxed]);

    /// <summary>Comes after.</summary>
    public static Cel<bool> operator >(Cel<T> left, Cel<T> right) => Cel.Apply<bool>("_>_", [left.Boxed, right.Boxed]);

    /// <summary>Comes after or is equal.</summary>
    public static Cel<bool> operator >=(Cel<T> left, Cel<T> right) => Cel.Apply<bool>("_>=_", [left.Boxed, right.Boxed]);

    /// <summary>The sum of numbers or durations; texts, bytes or lists one after the other.</summary>
    public static Cel<T> operator +(Cel<T> left, Cel<T> right) => Cel.Apply<T>("_+_", [left.Boxed, right.Boxed]);

    /// <summary>The difference of numbers or durations.</summary>
    public static Cel<T> operator -(Cel<T> left, Cel<T> right) => Cel.Apply<T>("_-_", [left.Boxed, right.Boxed]);

    /// <summary>The product.</summary>
    public static Cel<T> operator *(Cel<T> left, Cel<T> right) => Cel.Apply<T>("_*_", [left.Boxed, right.Boxed]);

    /// <summary>The quotient.</summary>
    public static Cel<T> operator /(Cel<T> left, Cel<T> right) => Cel.Apply<T>("_/_", [left.Boxed, right.Boxed]);

    /// <summary>The remainder.</summary>
    public static Cel<T> operator %(Cel<T> left, Cel<T> right) => Cel.Apply<T>("_%_", [left.Boxed, right.Boxed]);

    /// <summary>The number with the other sign.</summary>
    public static Cel<T> operator -(Cel<T> operand) => Cel.Apply<T>("-_", [operand.Boxed]);

    /// <summary>True for false and false for true.</summary>
    public static Cel<T> operator !(Cel<T> operand) => Cel.Apply<T>("!_", [operand.Boxed]);

    /// <summary>CEL's and: false if either side is, else an error if either side is.</summary>
    public static Cel<T> operator &(Cel<T> left, Cel<T> right) => Of(CelLogic.And(left.Boxed, right.Boxed));

    /// <summary>CEL's or: true if either side is, else an error if either side is.</summary>
    public static Cel<T> operator |(Cel<T> left, Cel<T> right) => Of(CelLogic.Or(left.Boxed, right.Boxed));

    /// <summary>Whether the value is true, so that <c>||</c> need not look at its other side.</summary>
    public static bool operator true(Cel<T> operand) => operand._error is null && operand._value is true;

    /// <summary>Whether the value is false, so that <c>&amp;&amp;</c> need not look at its other side.</summary>
    public static bool operator false(Cel<T> operand) => operand._error is null && operand._value is false;
}
