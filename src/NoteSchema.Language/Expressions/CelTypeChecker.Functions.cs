using static NoteSchema.Language.CelTypeRelations;

namespace NoteSchema.Language;

/// <content>Calls of functions and of the operators that are declared like functions.</content>
internal sealed partial class CelTypeChecker
{
    private CelNode CheckFunction(CelCallSyntax call, string name, bool isMember, List<CelNode> arguments)
    {
        CelFunction[] overloads = CelFunctions.Named(name).Where(overload => overload.IsMember == isMember).ToArray();
        CelFunction[] fitting = overloads.Where(overload => overload.Parameters.Count == arguments.Count).ToArray();
        if (fitting.Length == 0) return Wrong(call, call.NameStart, call.End, CelAdvice.WrongCount(name, isMember, overloads, arguments.Count));
        if (name == "_+_") AdaptPair(arguments, 0, 1);

        var results = new List<CelType>();
        foreach (CelFunction overload in fitting)
        {
            var variables = new Dictionary<string, CelType>(StringComparer.Ordinal);
            bool matches = true;
            for (int index = 0; index < arguments.Count && matches; index++) matches = Unify(overload.Parameters[index], arguments[index].Type, variables);
            if (matches) results.Add(Substitute(overload.Result, variables));
        }
        if (results.Count == 0)
        {
            ReportMismatch(call, name, isMember, fitting, arguments);
            results.Add(CommonResult(fitting.Select(overload => overload.Result)) is { Kind: not CelKind.Dyn, Parameters.Count: 0 } sure ? sure : CelType.Error);
        }
        CelType result = CommonResult(results);
        if (result.Kind == CelKind.Dyn && arguments.Any(argument => argument.Type.Kind == CelKind.Error)) result = CelType.Error;
        CheckPattern(name, arguments);
        return Call(call, name, isMember, arguments, result);
    }

    private CelLiteral UnknownFunction(CelCallSyntax call, string name, bool isMember, List<CelNode> arguments)
    {
        // A target that was reported says enough.
        if (arguments.Count > 0 && arguments[0].Type.Kind == CelKind.Error) return Wrong(call);
        int start = call.Target is null || isMember ? call.NameStart : call.Start;
        return Wrong(call, start, call.NameEnd, CelAdvice.UnknownFunction(name, isMember, arguments));
    }

    private static CelType CommonResult(IEnumerable<CelType> results)
    {
        CelType[] types = results.Distinct().ToArray();
        if (types.Length == 1) return types[0];
        return types.All(type => type.Kind == CelKind.List) ? CelType.List(CelType.Dyn) : CelType.Dyn;
    }

    private void ReportMismatch(CelCallSyntax call, string name, bool isMember, CelFunction[] overloads, List<CelNode> arguments)
    {
        if (CelOperators.Symbol(name) is { } symbol)
        {
            CelNode? operand = symbol is "&&" or "||" or "!" ? arguments.FirstOrDefault(argument => !Fits(CelType.Bool, argument.Type)) : null;
            if (operand is not null) RequireBoolOperands(symbol, arguments);
            else Report(call.Start, call.End, CelAdvice.NoOperator(symbol, arguments));
            return;
        }
        // The one argument that no overload takes is where the mistake is.
        for (int index = 0; index < arguments.Count; index++)
        {
            CelNode argument = arguments[index];
            if (overloads.Any(overload => Unify(overload.Parameters[index], argument.Type, new(StringComparer.Ordinal)))) continue;
            Report(argument.Start, argument.End, CelAdvice.WrongArgument(name, isMember, index, overloads, arguments));
            return;
        }
        Report(call.NameStart, call.End, CelAdvice.WrongArguments(name, isMember, overloads, arguments));
    }

    private void RequireBoolOperands(string symbol, List<CelNode> operands)
    {
        foreach (CelNode operand in operands) RequireBool(operand, $"what `{symbol}` takes");
    }

    private void CheckPattern(string function, List<CelNode> arguments)
    {
        if (function == "matches" && arguments[1] is CelLiteral { Type.Kind: CelKind.String } pattern && LinearPatterns.Problem(pattern.Text) is { } problem)
            Report(pattern.Start, pattern.End, problem);
    }

    /// <summary>Whether a literal that is compared with a field of type <c>enum</c> is one of its values.</summary>
    private void CheckEnumValue(List<CelNode> sides, CelEnvironment env)
    {
        for (int side = 0; side < 2; side++)
        {
            if (sides[side] is not CelField field || env.FieldModelType(field.Key) is not { Kind: FieldKind.Enum } type) continue;
            if (sides[1 - side] is not CelLiteral { Type.Kind: CelKind.String } literal) continue;
            if (type.Values.Any(value => string.Equals(value.Value, literal.Text, StringComparison.Ordinal))) continue;
            string advice = Suggestions.Nearest(literal.Text, type.Values.Select(value => value.Value)) is { } nearest
                ? $"; did you mean `{nearest}`?"
                : $"; there is {string.Join(", ", type.Values.Take(8).Select(value => $"`{value.Value}`"))}{(type.Values.Count > 8 ? ", …" : "")}";
            Report(literal.Start, literal.End, $"`{field.Key}` never has the value `{literal.Text}`{advice}");
        }
    }
}
