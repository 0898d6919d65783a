using System.Globalization;

namespace NoteSchema.Language;

/// <summary>What is said about types that do not go together, and what to write instead.</summary>
internal static partial class CelAdvice
{
    /// <summary>A type as messages name it.</summary>
    public static string Name(CelType type) => type.Kind switch
    {
        CelKind.List or CelKind.Map when type.Parameters[0].Name is "A" => $"`{type.Kind.ToString().ToLowerInvariant()}`",
        CelKind.Object when type.Name.IndexOf(':') is > 0 and int colon => $"the {type.Name.Substring(0, colon)} `{type.Name.Substring(colon + 1)}`",
        _ => $"`{type}`",
    };

    /// <summary>How to make the value what is expected, or an empty text.</summary>
    public static string Convert(CelType expected, CelNode actual)
    {
        string call = expected.Kind switch
        {
            CelKind.Date when actual.Type.Kind is CelKind.String or CelKind.Timestamp => "date(…)",
            CelKind.Timestamp when actual.Type.Kind is CelKind.String or CelKind.Date => "datetime(…)",
            CelKind.Duration when actual.Type.Kind == CelKind.String => "duration(…)",
            CelKind.Object when expected.Name == CelObjectTypes.Link && actual.Type.Kind == CelKind.String => "link(…)",
            CelKind.Int or CelKind.Uint or CelKind.Double when actual.Type.Kind == CelKind.String || actual.Type.IsNumber() => expected + "(…)",
            CelKind.String when CelFunctions.Named("string").Any(overload => overload.Parameters[0] == actual.Type) => "string(…)",
            _ => "",
        };
        if (call.Length > 0) return $"; write `{call}` around it";
        if (expected.Kind == CelKind.String && actual.Type.Name == CelObjectTypes.Link) return "; write `.name` after it";
        if (expected.Kind == CelKind.List && actual.Type.Kind == CelKind.List)
        {
            CelType item = expected.Parameters[0], have = actual.Type.Parameters[0];
            if (item.Name == CelObjectTypes.Link && have.Kind == CelKind.String) return "; write `.map(x, link(x))` after it";
            if (item.Kind == CelKind.String && have.Name == CelObjectTypes.Link) return "; write `.map(x, x.name)` after it";
        }
        return expected.Kind == CelKind.List && CelTypeRelations.Fits(expected.Parameters[0], actual.Type) ? "; write brackets around it for a list of one" : "";
    }

    /// <summary>How to compare two values whose types cannot be compared, or an empty text.</summary>
    public static string Compare(CelNode left, CelNode right)
    {
        return Advise(left, right) ?? Advise(right, left) ?? "";

        static string? Advise(CelNode one, CelNode other) => (one.Type.Kind, other.Type.Kind) switch
        {
            (CelKind.Date, CelKind.Timestamp) when other is CelCall { Function: "now" } => "; write `today()` or `date(now())` for the day",
            (CelKind.Date, CelKind.Timestamp) => "; write `date(…)` around the timestamp, or `datetime(…)` around the date",
            (CelKind.Date, CelKind.String) when other is CelLiteral literal && LooksLikeDate(literal.Text) => $"; write `date({Quoted(literal.Text)})`",
            (CelKind.Date, CelKind.String) => "; write `date(…)` around the string",
            (CelKind.Date, CelKind.Int or CelKind.Uint or CelKind.Double) => "; write a day as `date(\"2025-01-01\")`, or compare `getFullYear()`",
            (CelKind.Date, CelKind.Duration) => "; the difference of two dates is a duration",
            (CelKind.Timestamp, CelKind.String) when other is CelLiteral literal && LooksLikeDate(literal.Text) => $"; write `datetime({Quoted(literal.Text)})`",
            (CelKind.Timestamp, CelKind.String) => "; write `datetime(…)` around the string",
            (CelKind.Duration, CelKind.Int or CelKind.Uint or CelKind.Double or CelKind.String) => "; write a duration as `duration(\"1h30m\")`",
            (CelKind.Time, CelKind.Int) => "; compare `getHours()` or `getMinutes()`",
            (CelKind.Object, CelKind.String) when one.Type.Name == CelObjectTypes.Link => "; write `link(…)` around the string, or `.name` after the link",
            (CelKind.String, CelKind.Int or CelKind.Uint or CelKind.Double) => $"; write `string(…)` around the number, or `{other.Type}(…)` around the string",
            (CelKind.String, CelKind.Bool or CelKind.Time) => "; write `string(…)` around the other",
            (CelKind.Type, not CelKind.Type) when one is not CelCall => "; the schema has no field of that name, so that it stands for the type",
            (CelKind.List, _) when CelTypeRelations.CanEqual(one.Type.Parameters[0], other.Type) => "; write `item in list` to look for an item",
            _ => null,
        };
    }

    /// <summary>What is said of an operator that does not take its operands.</summary>
    public static string NoOperator(string symbol, IReadOnlyList<CelNode> operands)
    {
        string written = CelOperators.Write(symbol, operands.Select(operand => operand.Type));
        if (operands.Count == 1) return $"`{symbol}` does not take {Name(operands[0].Type)}";
        (CelNode left, CelNode right) = (operands[0], operands[1]);
        switch (symbol)
        {
            case "[]": return $"there is no `{written}`{(left.Type.Kind == CelKind.List ? "; the places of a list are int, from 0" : left.Type.Kind == CelKind.String ? "; write `.charAt(n)`" : "")}";
            case "<" or "<=" or ">" or ">=": return $"{Name(left.Type)} and {Name(right.Type)} cannot be compared{Compare(left, right)}";
        }
        string advice = (left.Type.Kind, right.Type.Kind) switch
        {
            _ when left.Type.IsNumber() && right.Type.IsNumber() && left.Type != right.Type => NumberAdvice(left, right),
            (CelKind.List, _) when symbol == "+" && CelTypeRelations.Fits(left.Type.Parameters[0], right.Type) => "; write brackets around the item that is added",
            (CelKind.String, _) or (_, CelKind.String) when symbol == "+" => "; write `string(…)` around what is no string",
            (CelKind.Date or CelKind.Timestamp or CelKind.Duration, CelKind.Int) => "; write a length of time as `duration(\"24h\")`",
            (CelKind.Date, CelKind.Timestamp) or (CelKind.Timestamp, CelKind.Date) => Compare(left, right),
            _ => "",
        };
        return $"there is no `{written}`{advice}";
    }

    private static string NumberAdvice(CelNode left, CelNode right)
    {
        CelNode whole = left.Type.Kind == CelKind.Double ? right : left;
        if (left.Type.Kind != CelKind.Double && right.Type.Kind != CelKind.Double) return "; write `int(…)` around the unsigned one";
        return whole is CelLiteral literal && literal.Type.Kind == CelKind.Int ? $"; write `{literal.Text}.0`" : $"; write `double(…)` around the {whole.Type}";
    }

    private static bool LooksLikeDate(string text) =>
        text.Length is >= 10 and <= 40 && text[4] == '-' && text[7] == '-' && text.All(c => c < 128 && (char.IsLetterOrDigit(c) || c is '-' or ':' or '.' or '+'));

    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n").Replace("\r", "\\r") + "\"";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
