namespace NoteSchema;

/// <summary>
/// The values of expressions and what they are in C#: null_type is null, bool <see cref="bool"/>, int <see cref="long"/>, uint <see cref="ulong"/>, double <see cref="double"/>,
/// string <see cref="string"/>, bytes <c>byte[]</c>, timestamp <see cref="DateTimeOffset"/>, duration <see cref="TimeSpan"/>, date <see cref="DateOnly"/>, time <see cref="TimeOnly"/>,
/// list <c>IReadOnlyList&lt;object?&gt;</c>, map <c>IReadOnlyDictionary&lt;object, object?&gt;</c>, link <see cref="NoteLink"/>, task <see cref="TaskItem"/>, and the other objects
/// as <see cref="ICelObject"/>; an error is a <see cref="CelError"/>.
/// </summary>
public static class CelValue;

/// <summary>Something with members in expressions that is no plain value: the file, the body, a section, a line, an object field.</summary>
public interface ICelObject
{
    /// <summary>The name of its type in expressions.</summary>
    string TypeName { get; }

    /// <summary>The value of <paramref name="member"/>; a <see cref="CelError"/> where it has none.</summary>
    object? Member(string member);
}
