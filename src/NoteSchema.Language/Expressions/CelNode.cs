namespace NoteSchema.Language;

/// <summary>A node of a checked expression. Compares by value; places count UTF-16 units from the start of the expression.</summary>
/// <param name="Start">The first unit.</param>
/// <param name="End">The unit after the last.</param>
public abstract record CelNode(int Start, int End)
{
    /// <summary>The type that checking gave it.</summary>
    public CelType Type { get; init; } = CelType.Dyn;
}

/// <summary>A literal. <paramref name="Text"/> holds a string's content, a number in invariant form, <c>true</c>, <c>false</c> or nothing; bytes as one character per byte.</summary>
public sealed record CelLiteral(int Start, int End, string Text) : CelNode(Start, End);

/// <summary>A name in scope that is no field: <c>file</c>, <c>body</c>, <c>owner</c>, a type name, or a variable of a macro or rule.</summary>
public sealed record CelName(int Start, int End, string Name, CelNameKind Kind) : CelNode(Start, End);

/// <summary>What a name stands for.</summary>
public enum CelNameKind
{
    /// <summary><c>file</c>, <c>body</c> or <c>owner</c>.</summary>
    Root,
    /// <summary>The variable of a macro, or the one that a rule's <c>as</c> names.</summary>
    Variable,
    /// <summary>A type used as a value, such as <c>int</c>.</summary>
    TypeName,
}

/// <summary>A field of the note's schema, by key.</summary>
public sealed record CelField(int Start, int End, string Key) : CelNode(Start, End);

/// <summary>A member of an object or an entry of a map. With <paramref name="TestOnly"/> it is what <c>has(…)</c> asks for, and a bool.</summary>
public sealed record CelSelect(int Start, int End, CelNode Operand, string Member, bool TestOnly) : CelNode(Start, End);

/// <summary><c>has(field)</c>: whether the note has a value for the field.</summary>
public sealed record CelHasField(int Start, int End, string Key) : CelNode(Start, End);

/// <summary>
/// <c>link.note.key</c>: a field of the note that a link leads to, or its <c>file</c>. The note has one of <paramref name="Schemas"/>, or one that extends one of them; any where there are
/// none. With <paramref name="TestOnly"/> it is what <c>has(…)</c> asks for, and a bool.
/// </summary>
public sealed record CelLinkedField(int Start, int End, CelNode Link, EquatableArray<string> Schemas, string Key, bool TestOnly) : CelNode(Start, End);

/// <summary>
/// A call of a function or operator by CEL's name (<c>_+_</c>, <c>_&amp;&amp;_</c>, <c>_?_:_</c>, <c>_[_]</c>, <c>@in</c>, <c>size</c>, <c>startsWith</c>); the target of a
/// member call is the first argument.
/// </summary>
public sealed record CelCall(int Start, int End, string Function, bool IsMember, EquatableArray<CelNode> Arguments) : CelNode(Start, End);

/// <summary>A list.</summary>
public sealed record CelList(int Start, int End, EquatableArray<CelNode> Items) : CelNode(Start, End);

/// <summary>A map: keys and values in turn.</summary>
public sealed record CelMap(int Start, int End, EquatableArray<CelNode> KeysAndValues) : CelNode(Start, End);

/// <summary>A macro over a list or a map's keys: <c>all</c>, <c>exists</c>, <c>exists_one</c>, <c>filter</c>, <c>map</c> (with an optional filter before the result).</summary>
public sealed record CelMacro(int Start, int End, CelMacroKind Kind, CelNode Range, string Variable, CelNode? Filter, CelNode Body) : CelNode(Start, End);

/// <summary>Which macro.</summary>
public enum CelMacroKind
{
    All, Exists, ExistsOne, Filter, Map,
}
