using NoteSchema.Language.Yaml;

namespace NoteSchema.Language;

/// <summary>Reads expressions and puts their mistakes at their place in the file.</summary>
internal static class ExpressionReader
{
    /// <summary>
    /// The expression of a scalar, checked in <paramref name="scope"/>; null where there is no scope yet, and, with problems, where it is wrong.
    /// <paramref name="objection"/> says what is wrong with a type beyond <paramref name="expected"/>.
    /// </summary>
    public static ExpressionModel? Read(ReadContext context, YamlNode node, string what, YamlNode owner, CelEnvironment? scope, CelType? expected = null, Func<CelType, string?>? objection = null)
    {
        if (node is not YamlScalar { Kind: not YamlScalarKind.Null } scalar)
        {
            context.WrongValue(node.Start == node.End ? owner : node, $"{what} is an expression; this is {ReadContext.Describe(node)}{(node is YamlScalar ? "" : ", put quotes round it")}");
            return null;
        }

        return context.Text(node, what, ReadLimits.TextLength, owner) is { } text ? ReadPart(context, scalar, 0, text, scope, expected, objection) : null;
    }

    /// <summary>The expression that begins at <paramref name="offset"/> of a scalar's value.</summary>
    public static ExpressionModel? ReadPart(ReadContext context, YamlScalar scalar, int offset, string text, CelEnvironment? scope, CelType? expected = null, Func<CelType, string?>? objection = null)
    {
        if (scope is null) return null;
        CelCheckResult result = CelChecker.Check(text, scope, expected);
        foreach (CelError error in result.Errors)
        {
            // A mistake without width, such as a missing operand, is shown at the character before or after it.
            int start = error.Start, end = error.End;
            if (start == end) (start, end) = start < text.Length ? (start, start + 1) : (Math.Max(0, start - 1), start);
            context.Problems.ReportWithin(SchemaRules.BadExpression, scalar, offset + start, offset + end, Capital(error.Message));
        }

        if (result.Root is null) return null;
        if (objection?.Invoke(result.Root.Type) is { } wrong)
        {
            context.Problems.ReportWithin(SchemaRules.BadExpression, scalar, offset + result.Root.Start, offset + result.Root.End, Capital(wrong));
            return null;
        }

        context.LinkedFields.UnionWith(LinkedFieldModel.Of(result.Root));
        return new(text, result.Root);
    }

    /// <summary>Whether a value must be there: <c>true</c>, <c>false</c>, or an expression that says for which notes.</summary>
    public static (bool Always, ExpressionModel? When) ReadRequired(ReadContext context, KeyedMap map)
    {
        if (map.Value("required") is not { } node) return (false, null);
        if (node is YamlScalar { Kind: YamlScalarKind.Boolean }) return (map.Flag("required") == true, null);
        return (false, Read(context, node, "`required`", map.Entry("required")!.Key, context.Scope, CelType.Bool));
    }

    /// <summary>An expression that gives a list.</summary>
    public static ExpressionModel? ReadList(ReadContext context, KeyedMap map, string key, CelEnvironment? scope)
    {
        if (map.Value(key) is not { } node) return null;
        return Read(context, node, $"`{key}`", map.Entry(key)!.Key, scope, null, type => type.Kind is CelKind.List or CelKind.Dyn ? null : $"`{key}` needs a list; this is {CelAdvice.Name(type)}");
    }

    /// <summary>An expression that is true or false.</summary>
    public static ExpressionModel? ReadCondition(ReadContext context, KeyedMap map, string key, CelEnvironment? scope)
    {
        if (map.Value(key) is not { } node) return null;
        ExpressionModel? condition = Read(context, node, $"`{key}`", map.Entry(key)!.Key, scope, CelType.Bool);
        if (condition?.Root is CelLiteral { Text: "true" or "false" } constant)
        {
            context.Problems.Report(SchemaRules.Unsatisfiable, node, $"`{key}` is always {constant.Text}, whatever the note holds; name a field of the note in it");
        }

        return condition;
    }

    /// <summary>The message as a sentence.</summary>
    public static string Capital(string message) => message.Length > 0 && message[0] is >= 'a' and <= 'z' ? char.ToUpperInvariant(message[0]) + message.Substring(1) : message;
}
