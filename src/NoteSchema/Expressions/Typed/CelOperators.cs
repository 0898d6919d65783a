#pragma warning disable CA2225 // The functions behind the operators are those of CEL, called by name.

namespace NoteSchema;

public readonly partial struct Cel<T>
{
    /// <summary>Equal by CEL's rules.</summary>
    public static Cel<bool> operator ==(Cel<T> left, Cel<T> right) => Cel.Call<bool>("_==_", left, right);

    /// <summary>Not equal by CEL's rules.</summary>
    public static Cel<bool> operator !=(Cel<T> left, Cel<T> right) => Cel.Call<bool>("_!=_", left, right);

    /// <summary>Comes before.</summary>
    public static Cel<bool> operator <(Cel<T> left, Cel<T> right) => Cel.Call<bool>("_<_", left, right);

    /// <summary>Comes before or is equal.</summary>
    public static Cel<bool> operator <=(Cel<T> left, Cel<T> right) => Cel.Call<bool>("_<=_", left, right);

    /// <summary>Comes after.</summary>
    public static Cel<bool> operator >(Cel<T> left, Cel<T> right) => Cel.Call<bool>("_>_", left, right);

    /// <summary>Comes after or is equal.</summary>
    public static Cel<bool> operator >=(Cel<T> left, Cel<T> right) => Cel.Call<bool>("_>=_", left, right);

    /// <summary>The sum of numbers or durations; texts, bytes or lists one after the other.</summary>
    public static Cel<T> operator +(Cel<T> left, Cel<T> right) => Cel.Call<T>("_+_", left, right);

    /// <summary>The difference of numbers or durations.</summary>
    public static Cel<T> operator -(Cel<T> left, Cel<T> right) => Cel.Call<T>("_-_", left, right);

    /// <summary>The product.</summary>
    public static Cel<T> operator *(Cel<T> left, Cel<T> right) => Cel.Call<T>("_*_", left, right);

    /// <summary>The quotient.</summary>
    public static Cel<T> operator /(Cel<T> left, Cel<T> right) => Cel.Call<T>("_/_", left, right);

    /// <summary>The remainder.</summary>
    public static Cel<T> operator %(Cel<T> left, Cel<T> right) => Cel.Call<T>("_%_", left, right);

    /// <summary>The number with the other sign.</summary>
    public static Cel<T> operator -(Cel<T> operand) => Cel.Call<T>("-_", operand);

    /// <summary>True for false and false for true.</summary>
    public static Cel<T> operator !(Cel<T> operand) => Cel.Call<T>("!_", operand);

    /// <summary>CEL's and: false if either side is, else an error if either side is.</summary>
    public static Cel<T> operator &(Cel<T> left, Cel<T> right) => Of(CelLogic.And(left.Boxed, right.Boxed));

    /// <summary>CEL's or: true if either side is, else an error if either side is.</summary>
    public static Cel<T> operator |(Cel<T> left, Cel<T> right) => Of(CelLogic.Or(left.Boxed, right.Boxed));

    /// <summary>Whether the value is true, so that <c>||</c> need not look at its other side.</summary>
    public static bool operator true(Cel<T> operand) => operand._error is null && operand._value is true;

    /// <summary>Whether the value is false, so that <c>&amp;&amp;</c> need not look at its other side.</summary>
    public static bool operator false(Cel<T> operand) => operand._error is null && operand._value is false;
}
