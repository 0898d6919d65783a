namespace NoteSchema.Language;

/// <summary>An expression as it is written, before names and types are known. Places count UTF-16 units; parentheses belong to what they hold.</summary>
/// <param name="Start">The first unit.</param>
/// <param name="End">The unit after the last.</param>
public abstract record CelSyntax(int Start, int End)
{
    /// <summary>How many levels of nodes there are from here down, this one included.</summary>
    internal int Depth { get; init; } = 1;
}

/// <summary>A literal, with its content as <see cref="CelLiteral"/> holds it.</summary>
public sealed record CelLiteralSyntax(int Start, int End, CelType Type, string Text) : CelSyntax(Start, End);

/// <summary>A name; <paramref name="FromRoot"/> where a leading dot keeps macro variables from being meant.</summary>
public sealed record CelIdentifierSyntax(int Start, int End, string Name, bool FromRoot) : CelSyntax(Start, End);

/// <summary><c>operand.member</c>; the member's name starts at <paramref name="MemberStart"/>.</summary>
public sealed record CelSelectSyntax(int Start, int End, CelSyntax Operand, string Member, int MemberStart) : CelSyntax(Start, End);

/// <summary>
/// A call of a function, on a target or on none, or of an operator by CEL's name for it, such as <c>_+_</c>. The name or operator stands from
/// <paramref name="NameStart"/> to before <paramref name="NameEnd"/>.
/// </summary>
public sealed record CelCallSyntax(int Start, int End, string Function, CelSyntax? Target, EquatableArray<CelSyntax> Arguments, int NameStart, int NameEnd)
    : CelSyntax(Start, End);

/// <summary>A list.</summary>
public sealed record CelListSyntax(int Start, int End, EquatableArray<CelSyntax> Items) : CelSyntax(Start, End);

/// <summary>A map: keys and values in turn.</summary>
public sealed record CelMapSyntax(int Start, int End, EquatableArray<CelSyntax> KeysAndValues) : CelSyntax(Start, End);

/// <summary>What came of parsing: the tree is whole only where there are no errors.</summary>
/// <param name="Root">The expression; with errors, as far as it was understood.</param>
/// <param name="Errors">The mistakes, by place.</param>
public sealed record CelParseResult(CelSyntax Root, IReadOnlyList<CelError> Errors);
