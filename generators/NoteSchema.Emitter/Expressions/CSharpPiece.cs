namespace NoteSchema.Emitter;

/// <summary>How tightly the outermost operator of a piece of C# binds, the loosest first.</summary>
internal enum Binding
{
    Or,
    And,
    Equality,
    Relation,
    Sum,
    Product,
    Sign,
    Primary,
}

/// <summary>A piece of a C# expression: of type <c>Cel&lt;T&gt;</c>, or a literal that converts to one.</summary>
/// <param name="Code">The piece.</param>
/// <param name="Binding">How tightly its outermost operator binds.</param>
/// <param name="IsLiteral">Whether it is a C# literal: nothing can be called on it, and an operator between two of them would be C#'s own.</param>
internal readonly record struct CSharpPiece(Code Code, Binding Binding = Binding.Primary, bool IsLiteral = false)
{
    /// <summary>The piece where something that binds as tightly as <paramref name="binding"/> is needed, in parentheses if it does not.</summary>
    public Code Within(Binding binding) => Binding < binding ? Code.Of($"({Code})") : Code;

    /// <summary>The piece as a <c>Cel&lt;T&gt;</c>, a literal no more.</summary>
    public CSharpPiece Wrapped => IsLiteral ? new(Code.Of($"global::NoteSchema.Cel.Value({Code})")) : this;

    /// <summary>A call on the piece.</summary>
    public CSharpPiece Call(Code name, params CSharpPiece[] arguments) =>
        new(Code.Of($"{Wrapped.Within(Binding.Primary)}.{name}({Code.Join(Code.Of($", "), arguments.Select(argument => argument.Code))})"));

    /// <summary>The piece with a type that only running tells.</summary>
    public CSharpPiece Dynamic => IsLiteral ? new(Code.Of($"global::NoteSchema.Cel.Dyn({Code})")) : Call(Code.Of($"AsDyn"));
}
