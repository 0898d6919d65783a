using System.Diagnostics.CodeAnalysis;

namespace NoteSchema;

/// <summary>What an expression gave: a value, or the error that stands in its place.</summary>
/// <remarks>
/// Operators mean what they mean in CEL. A comparison gives a <c>Cel&lt;bool&gt;</c>, an error on either side makes an error, and <c>&amp;&amp;</c> and <c>||</c> absorb
/// an error where the other side decides. Nothing throws.
/// </remarks>
/// <typeparam name="T">The C# type of the value as <see cref="CelValue"/> lists it; <c>object?</c> where only running tells.</typeparam>
public readonly partial struct Cel<T> : ICelResult, IEquatable<Cel<T>>
{
    private readonly T _value;
    private readonly CelError? _error;

    private Cel(T value) => _value = value;

    private Cel(CelError error)
    {
        _value = default!;
        _error = error;
    }

    /// <summary>Why there is no value; null where there is one.</summary>
    public CelError? Error => _error;

    /// <summary>The value, or the <see cref="CelError"/>.</summary>
    public object? Boxed => _error is null ? CelBoxes.Of(_value) : _error;

    /// <summary>Gives the value if there is one.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return _error is null;
    }

    /// <summary>The same with a type that only running tells.</summary>
    public Cel<object?> AsDyn() => _error is null ? Cel<object?>.Wrap(_value) : _error;

    /// <summary>A value as it is.</summary>
    public static implicit operator Cel<T>(T value) => new(value);

    /// <summary>An error in the place of a value.</summary>
    public static implicit operator Cel<T>(CelError error) => new(error);

    /// <summary>Takes a value or a <see cref="CelError"/>; a value of another type becomes an error.</summary>
    internal static Cel<T> Of(object? value) => value switch
    {
        CelError error => new(error),
        T typed => new(typed),
        null when typeof(T) == typeof(object) => default,
        _ => new(new CelError($"expected {CelTypes.NameOf(typeof(T))}, but the value is {CelTypes.NameOf(value)}")),
    };

    internal static Cel<T> Wrap(T value) => new(value);

    /// <summary>Whether both are the same error or the same value; <c>==</c> is CEL's comparison.</summary>
    public bool Equals(Cel<T> other) => _error is null ? other._error is null && CelEquality.AreEqual(_value, other._value) : _error.Equals(other._error);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Cel<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _error?.GetHashCode() ?? CelEquality.Hash(_value);

    /// <summary>The value as a CEL literal, or what went wrong.</summary>
    public override string ToString() => CelFormat.ToText(Boxed);
}

/// <summary>A <see cref="Cel{T}"/> of any type.</summary>
public interface ICelResult
{
    /// <summary>The value, or the <see cref="CelError"/>.</summary>
    object? Boxed { get; }
}
