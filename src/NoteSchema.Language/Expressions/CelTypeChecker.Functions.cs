using System.Text.RegularExpressions;
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
        CheckDuration(name, arguments);
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
            // An operand that was reported says enough.
            else if (arguments.All(argument => argument.Type.Kind != CelKind.Error)) Report(call.Start, call.End, CelAdvice.NoOperator(symbol, arguments));
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

    private void CheckDuration(string function, List<CelNode> arguments)
    {
        if (function == "duration" && arguments is [CelLiteral { Type.Kind: CelKind.String } text] && !IsDuration(text.Text))
            Report(text.Start, text.End, $"`{text.Text}` is no length of time: one is written in `h`, `m`, `s` and `ms`, such as `1h30m`; a day is `24h`");
    }

    // As Go writes them, which CEL takes over: https://pkg.go.dev/time#ParseDuration
    private static bool IsDuration(string text) => text is "0" or "+0" or "-0" || Regex.IsMatch(text, @"^[+-]?(([0-9]+(\.[0-9]*)?|\.[0-9]+)(h|ms|m|s|us|µs|μs|ns))+\z");

    /// <summary>Whether a literal that is compared with a field of type <c>enum</c> is one of its values.</summary>
    private void CheckEnumValue(List<CelNode> sides, CelEnvironment env)
    {
        for (int side = 0; side < 2; side++)
        {
            if (sides[1 - side] is not CelLiteral { Type.Kind: CelKind.String } literal || EnumValues(sides[side], env) is not ({ } key, { } values) || values.Contains(literal.Text)) continue;
            string advice = Suggestions.Nearest(literal.Text, values) is { } nearest
                ? $"; did you mean `{nearest}`?"
                : $"; there is {string.Join(", ", values.Take(8).Select(value => $"`{value}`"))}{(values.Length > 8 ? ", …" : "")}";
            Report(literal.Start, literal.End, $"`{key}` never has the value `{literal.Text}`{advice}");
        }
    }

    /// <summary>The field that a node is, and the values it may have; null where it is no field of type <c>enum</c>, of this note or of all that a link may lead to.</summary>
    private static (string Key, string[] Values)? EnumValues(CelNode node, CelEnvironment env)
    {
        (string key, IEnumerable<TypeModel?> types) = node switch
        {
            CelField field => (field.Key, [env.FieldModelType(field.Key)]),
            CelLinkedField field => (field.Key, env.LinkedSchemas(field.Schemas)?.Select(schema => schema.Scope.FieldModelType(field.Key)) ?? []),
            _ => ("", (IEnumerable<TypeModel?>)[]),
        };
        TypeModel?[] all = types.ToArray();
        if (all.Length == 0 || all.Any(type => type is not { Kind: FieldKind.Enum })) return null;
        return (key, all.SelectMany(type => type!.Values).Select(value => value.Value).Distinct(StringComparer.Ordinal).ToArray());
    }
}
