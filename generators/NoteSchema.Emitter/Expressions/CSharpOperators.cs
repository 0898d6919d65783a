using NoteSchema.Language;

namespace NoteSchema.Emitter;

/// <content>Calls of functions and operators.</content>
internal sealed partial class CSharpExpression
{
    private CSharpPiece Call(CelCall call)
    {
        EquatableArray<CelNode> arguments = call.Arguments;
        switch (call.Function)
        {
            case "_&&_": return Binary(Code.Of($"&&"), Binding.And, As(arguments[0], CelType.Bool), As(arguments[1], CelType.Bool));
            case "_||_": return Binary(Code.Of($"||"), Binding.Or, As(arguments[0], CelType.Bool), As(arguments[1], CelType.Bool));
            case "_?_:_": return Conditional(call);
            case "_==_": return Comparison(call, Code.Of($"=="), Binding.Equality);
            case "_!=_": return Comparison(call, Code.Of($"!="), Binding.Equality);
            case "_<_": return Comparison(call, Code.Of($"<"), Binding.Relation);
            case "_<=_": return Comparison(call, Code.Of($"<="), Binding.Relation);
            case "_>_": return Comparison(call, Code.Of($">"), Binding.Relation);
            case "_>=_": return Comparison(call, Code.Of($">="), Binding.Relation);
            case "_+_": return Sum(call);
            case "_-_": return Difference(call);
            case "_*_": return Arithmetic(call, Code.Of($"*"), Binding.Product);
            case "_/_": return Arithmetic(call, Code.Of($"/"), Binding.Product);
            case "_%_": return Arithmetic(call, Code.Of($"%"), Binding.Product);
            case "-_": return Sign(Code.Of($"-"), As(arguments[0], call.Type));
            case "!_": return Sign(Code.Of($"!"), As(arguments[0], CelType.Bool));
            case "_[_]": return Typed(Of(arguments[0]).Call(Code.Of($"At"), Of(arguments[1])), call.Type);
            case "@in": return Of(arguments[0]).Call(Code.Of($"In"), Of(arguments[1]));
            case "dyn": return As(arguments[0], CelType.Dyn);
            case "type": return new(Code.Of($"global::NoteSchema.Cel.TypeOf({Of(arguments[0]).Code})"));
            case "today": return new(Code.Of($"global::NoteSchema.Cel.Today()"));
            case "now": return new(Code.Of($"global::NoteSchema.Cel.Now()"));
            default: return Function(call);
        }
    }

    private CSharpPiece Function(CelCall call)
    {
        if (!CSharpFunctions.TryFind(call.Function, out Identifier method, out CelType[] parameters)) throw new ArgumentException($"There is no C# for the function {call.Function}.", nameof(call));
        CSharpPiece[] arguments = call.Arguments.Select((argument, index) => parameters[index].Kind == CelKind.Dyn ? Of(argument) : As(argument, parameters[index])).ToArray();
        return arguments[0].Call(Code.Of($"{method}"), arguments.Skip(1).ToArray());
    }

    private CSharpPiece Conditional(CelCall call)
    {
        CSharpPiece condition = As(call.Arguments[0], CelType.Bool);
        CSharpPiece then = As(call.Arguments[1], call.Type).Wrapped, otherwise = As(call.Arguments[2], call.Type).Wrapped;
        return Typed(new(Code.Of($"global::NoteSchema.Cel.If({condition.Code}, () => {then.Code}, () => {otherwise.Code})")), call.Type);
    }

    /// <summary>Values of different types are compared as what running finds them to be.</summary>
    private CSharpPiece Comparison(CelCall call, Code symbol, Binding binding)
    {
        CelNode left = call.Arguments[0], right = call.Arguments[1];
        CelType type = CSharpTypes.AreSame(left.Type, right.Type) ? left.Type : CelType.Dyn;
        return Binary(symbol, binding, As(left, type), As(right, type));
    }

    private CSharpPiece Arithmetic(CelCall call, Code symbol, Binding binding) =>
        Binary(symbol, binding, As(call.Arguments[0], call.Type), As(call.Arguments[1], call.Type));

    private CSharpPiece Sum(CelCall call)
    {
        CelNode left = call.Arguments[0], right = call.Arguments[1];
        if (!IsMoment(call.Type)) return Arithmetic(call, Code.Of($"+"), Binding.Sum);
        (CelNode moment, CelNode duration) = IsMoment(left.Type) ? (left, right) : (right, left);
        return As(moment, call.Type).Call(Code.Of($"Plus"), As(duration, CelType.Duration));
    }

    private CSharpPiece Difference(CelCall call)
    {
        CelNode left = call.Arguments[0], right = call.Arguments[1];
        if (IsMoment(call.Type)) return As(left, call.Type).Call(Code.Of($"Minus"), As(right, CelType.Duration));
        if (call.Type.Kind == CelKind.Duration && IsMoment(right.Type)) return As(left, right.Type).Call(Code.Of($"Since"), Of(right));
        return Arithmetic(call, Code.Of($"-"), Binding.Sum);
    }

    private static bool IsMoment(CelType type) => type.Kind is CelKind.Timestamp or CelKind.Date;

    /// <summary>Operators of one binding stand from left to right, as in CEL.</summary>
    private static CSharpPiece Binary(Code symbol, Binding binding, CSharpPiece left, CSharpPiece right)
    {
        if (right.IsLiteral) left = left.Wrapped;
        return new(Code.Of($"{left.Wrapped.Within(binding)} {symbol} {right.Within(binding + 1)}"), binding);
    }

    private static CSharpPiece Sign(Code symbol, CSharpPiece operand)
    {
        CSharpPiece wrapped = operand.Wrapped;
        return new(Code.Of($"{symbol}{wrapped.Within(Binding.Primary)}"), Binding.Sign);
    }
}
