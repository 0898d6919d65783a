using static NoteSchema.Language.CelFunctions;

namespace NoteSchema.Language;

/// <summary>CEL's operators and their types.</summary>
internal static class CelOperators
{
    private static readonly CelType[] s_numbers = [CelType.Int, CelType.Uint, CelType.Double];

    private static readonly CelType[] s_ordered =
        [CelType.Bool, CelType.String, CelType.Bytes, CelType.Timestamp, CelType.Duration, CelType.Date, CelType.Time];

    /// <summary>The operator as it is written, or null for a function's name.</summary>
    public static string? Symbol(string function) => function switch
    {
        "@in" => "in",
        "_?_:_" => "? :",
        "_[_]" => "[]",
        "-_" => "-",
        "!_" => "!",
        _ when function.Length > 2 && function[0] == '_' && function[function.Length - 1] == '_' => function.Substring(1, function.Length - 2),
        _ => null,
    };

    /// <summary>An operator between or around its operands: <c>int + string</c>, <c>!string</c>, <c>list(int)[string]</c>.</summary>
    public static string Write(string symbol, IEnumerable<CelType> operands)
    {
        CelType[] types = operands.ToArray();
        return symbol switch
        {
            "[]" => $"{types[0]}[{types[1]}]",
            "? :" => $"{types[0]} ? {types[1]} : {types[2]}",
            _ when types.Length == 1 => symbol + types[0],
            _ => $"{types[0]} {symbol} {types[1]}",
        };
    }

    public static IEnumerable<CelFunction> Declare() => [.. Logic(), .. Comparisons(), .. Arithmetic(), .. TimeArithmetic(), .. Collections()];

    private static IEnumerable<CelFunction> Logic() =>
    [
        Global("_||_", "True if either side is; a side that is an error does not matter if the other is true.", CelType.Bool, CelType.Bool, CelType.Bool),
        Global("_&&_", "True if both sides are; a side that is an error does not matter if the other is false.", CelType.Bool, CelType.Bool, CelType.Bool),
        Global("!_", "True if the operand is false.", CelType.Bool, CelType.Bool),
        Global("_?_:_", "The second operand if the first is true, else the third.", A, CelType.Bool, A, A),
    ];

    private static IEnumerable<CelFunction> Comparisons()
    {
        yield return Global("_==_", "Whether both are equal; numbers of different types are compared by value.", CelType.Bool, A, A);
        yield return Global("_!=_", "Whether the two differ.", CelType.Bool, A, A);
        foreach ((string name, string doc) in new[]
        {
            ("_<_", "Whether the first comes before the second."), ("_<=_", "Whether the first does not come after the second."),
            ("_>_", "Whether the first comes after the second."), ("_>=_", "Whether the first does not come before the second."),
        })
        {
            foreach (CelType left in s_numbers)
            {
                foreach (CelType right in s_numbers) yield return Global(name, doc, CelType.Bool, left, right);
            }
            foreach (CelType type in s_ordered) yield return Global(name, doc, CelType.Bool, type, type);
        }
    }

    private static IEnumerable<CelFunction> Arithmetic()
    {
        foreach ((string name, string doc) in new[]
        {
            ("_+_", "The sum; an error where the type cannot hold it."), ("_-_", "The difference; an error where the type cannot hold it."),
            ("_*_", "The product; an error where the type cannot hold it."), ("_/_", "The quotient, of whole numbers without its fraction; dividing a whole number by zero is an error."),
        })
        {
            foreach (CelType type in s_numbers) yield return Global(name, doc, type, type, type);
        }
        yield return Global("_%_", "The remainder, with the sign of the first.", CelType.Int, CelType.Int, CelType.Int);
        yield return Global("_%_", "The remainder.", CelType.Uint, CelType.Uint, CelType.Uint);
        yield return Global("-_", "The number with the other sign.", CelType.Int, CelType.Int);
        yield return Global("-_", "The number with the other sign.", CelType.Double, CelType.Double);
        yield return Global("_+_", "One text after the other.", CelType.String, CelType.String, CelType.String);
        yield return Global("_+_", "One sequence after the other.", CelType.Bytes, CelType.Bytes, CelType.Bytes);
        yield return Global("_+_", "The items of both lists.", CelType.List(A), CelType.List(A), CelType.List(A));
    }

    private static IEnumerable<CelFunction> TimeArithmetic()
    {
        yield return Global("_+_", "Both durations together.", CelType.Duration, CelType.Duration, CelType.Duration);
        yield return Global("_-_", "What is left of the first duration.", CelType.Duration, CelType.Duration, CelType.Duration);
        foreach ((CelType type, string word) in new[] { (CelType.Timestamp, "moment"), (CelType.Date, "day") })
        {
            yield return Global("_+_", $"The {word} that much later.", type, type, CelType.Duration);
            yield return Global("_+_", $"The {word} that much later.", type, CelType.Duration, type);
            yield return Global("_-_", $"The {word} that much earlier.", type, type, CelType.Duration);
            yield return Global("_-_", $"The time from the second {word} to the first.", CelType.Duration, type, type);
        }
    }

    private static IEnumerable<CelFunction> Collections() =>
    [
        Global("_[_]", "The item at a place, from 0.", A, CelType.List(A), CelType.Int),
        Global("_[_]", "The value of a key.", B, CelType.Map(A, B), A),
        Global("@in", "Whether the list has the item.", CelType.Bool, A, CelType.List(A)),
        Global("@in", "Whether the map has the key.", CelType.Bool, A, CelType.Map(A, B)),
    ];
}
