using System.Globalization;
using NoteSchema.Language;

namespace NoteSchema.Emitter;

/// <summary>
/// Writes a checked expression as C# over <c>NoteSchema.Cel&lt;T&gt;</c>, an expression of that type. The file needs <c>using global::NoteSchema;</c> for the methods.
/// </summary>
internal sealed partial class CSharpExpression
{
    private readonly Identifier _scope;
    private readonly List<string> _variables = [];

    private CSharpExpression(Identifier scope) => _scope = scope;

    /// <summary>The expression in C#.</summary>
    /// <param name="root">The checked expression.</param>
    /// <param name="scope">The name of the variable that holds the scope.</param>
    public static Code Emit(CelNode root, Identifier scope) => EmitPiece(root, scope).Code;

    /// <summary>The value or error of the expression in C#, boxed.</summary>
    /// <inheritdoc cref="Emit"/>
    public static Code EmitBoxed(CelNode root, Identifier scope) => Code.Of($"{EmitPiece(root, scope).Within(Binding.Primary)}.Boxed");

    private static CSharpPiece EmitPiece(CelNode root, Identifier scope) => new CSharpExpression(scope).Of(root).Wrapped;

    private CSharpPiece Of(CelNode node) => node switch
    {
        CelLiteral literal => Literal(literal),
        CelName name => Name(name),
        CelField field => Typed(new(Code.Of($"{_scope}.Field({SafeLiteral.String(field.Key)})")), field.Type),
        CelHasField field => new(Code.Of($"{_scope}.Has({SafeLiteral.String(field.Key)})")),
        CelSelect select => Select(select),
        CelLinkedField field => NoteField(field),
        CelCall call => Call(call),
        CelList list => new(Code.Of($"global::NoteSchema.Cel.List({Items(list.Items)})")),
        CelMap map => new(Code.Of($"global::NoteSchema.Cel.Map({Items(map.KeysAndValues)})")),
        CelMacro macro => Macro(macro),
        _ => throw new ArgumentException($"A checked expression has no {node.GetType().Name}.", nameof(node)),
    };

    /// <summary>The node as a value of a type, whatever type checking gave it.</summary>
    private CSharpPiece As(CelNode node, CelType type)
    {
        CSharpPiece piece = Of(node);
        if (CSharpTypes.AreSame(node.Type, type)) return piece;
        if (CSharpTypes.IsDynamic(type)) return piece.Dynamic;
        return Typed(CSharpTypes.IsDynamic(node.Type) ? piece : piece.Dynamic, type);
    }

    /// <summary>A dynamic piece as a value of a type.</summary>
    private static CSharpPiece Typed(CSharpPiece piece, CelType type) => CSharpTypes.IsDynamic(type) ? piece : piece.Call(CSharpTypes.Conversion(type));

    private static CSharpPiece Literal(CelLiteral literal)
    {
        switch (literal.Type.Kind)
        {
            case CelKind.Bool: return new(Code.Of($"{SafeLiteral.Boolean(literal.Text == "true")}"), IsLiteral: true);
            case CelKind.Int:
                long whole = long.Parse(literal.Text, CultureInfo.InvariantCulture);
                return new(whole == long.MinValue ? Code.Of($"long.MinValue") : whole is > int.MaxValue or < int.MinValue ? Code.Of($"{whole}") : Code.Of($"{whole}L"), whole < 0 ? Binding.Sign : Binding.Primary, IsLiteral: true);
            case CelKind.Uint: return new(UnsignedLiteral(ulong.Parse(literal.Text, CultureInfo.InvariantCulture)), IsLiteral: true);
            case CelKind.Double:
                double number = double.Parse(literal.Text, CultureInfo.InvariantCulture);
                return new(Code.Of($"{SafeLiteral.Double(number)}"), number < 0 ? Binding.Sign : Binding.Primary, IsLiteral: true);
            case CelKind.String: return new(Code.Of($"{SafeLiteral.String(literal.Text)}"), IsLiteral: true);
            case CelKind.Bytes: return new(Code.Of($"global::NoteSchema.Cel.Bytes({SafeLiteral.String(literal.Text)})"));
            default: return new(Code.Of($"global::NoteSchema.Cel.Null"));
        }
    }

    private static Code UnsignedLiteral(ulong value) =>
        value <= long.MaxValue ? (long)value > int.MaxValue ? Code.Of($"(ulong){(long)value}") : Code.Of($"{(long)value}UL") : Code.Of($"(ulong.MaxValue - {UnsignedLiteral(ulong.MaxValue - value)})");

    private CSharpPiece Name(CelName name)
    {
        switch (name.Kind)
        {
            case CelNameKind.TypeName: return new(Code.Of($"global::NoteSchema.Cel.Type({SafeLiteral.String(name.Name)})"));
            case CelNameKind.Root: return new(Code.Of($"{_scope}.{Identifier.Of(name.Name switch { "file" => "File", "body" => "Body", _ => "Owner" })}()"));
        }
        int depth = _variables.LastIndexOf(name.Name);
        return Typed(new(depth >= 0 ? Code.Of($"{Variable(depth)}") : Code.Of($"{_scope}.Value({SafeLiteral.String(name.Name)})")), name.Type);
    }

    private CSharpPiece Select(CelSelect select)
    {
        CSharpPiece operand = Of(select.Operand);
        var member = new CSharpPiece(Code.Of($"{SafeLiteral.String(select.Member)}"));
        if (select.TestOnly) return operand.Call(Code.Of($"Has"), member);
        if (CSharpFunctions.TryFindMember(select.Operand.Type, select.Member, out Identifier method)) return operand.Call(Code.Of($"{method}"));
        return Typed(operand.Call(Code.Of($"Member"), member), select.Type);
    }

    private CSharpPiece NoteField(CelLinkedField field)
    {
        CSharpPiece[] arguments = [.. new[] { field.Key }.Concat(field.Schemas).Select(text => new CSharpPiece(Code.Of($"{SafeLiteral.String(text)}")))];
        return field.TestOnly ? Of(field.Link).Call(Code.Of($"HasNoteField"), arguments) : Typed(Of(field.Link).Call(Code.Of($"NoteField"), arguments), field.Type);
    }

    private Code Items(IEnumerable<CelNode> nodes) => Code.Join(Code.Of($", "), nodes.Select(node => Of(node).Code));

    private CSharpPiece Macro(CelMacro macro)
    {
        CSharpPiece range = Of(macro.Range);
        if (macro.Filter is not null) range = range.Call(Code.Of($"Filter"), Lambda(macro.Variable, macro.Filter, CelType.Bool));
        return macro.Kind switch
        {
            CelMacroKind.All => range.Call(Code.Of($"All"), Lambda(macro.Variable, macro.Body, CelType.Bool)),
            CelMacroKind.Exists => range.Call(Code.Of($"Exists"), Lambda(macro.Variable, macro.Body, CelType.Bool)),
            CelMacroKind.ExistsOne => range.Call(Code.Of($"ExistsOne"), Lambda(macro.Variable, macro.Body, CelType.Bool)),
            CelMacroKind.Filter => range.Call(Code.Of($"Filter"), Lambda(macro.Variable, macro.Body, CelType.Bool)),
            _ => range.Call(Code.Of($"Select"), Lambda(macro.Variable, macro.Body, macro.Body.Type)),
        };
    }

    private CSharpPiece Lambda(string variable, CelNode body, CelType type)
    {
        _variables.Add(variable);
        Code code = Code.Of($"{Variable(_variables.Count - 1)} => {As(body, type).Wrapped.Code}");
        _variables.RemoveAt(_variables.Count - 1);
        return new(code);
    }

    /// <summary>The name of a macro's variable in C#; never the one that the schema gives it.</summary>
    private static Identifier Variable(int depth) => Identifier.Of("x" + (depth + 1).ToString(CultureInfo.InvariantCulture));
}
