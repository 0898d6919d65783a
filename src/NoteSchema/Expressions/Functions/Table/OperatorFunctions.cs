using static NoteSchema.Overload;

namespace NoteSchema;

/// <summary>Operators. <c>&amp;&amp;</c>, <c>||</c> and <c>?:</c> are none of them: they do not look at all their operands.</summary>
internal static class OperatorFunctions
{
    public static IEnumerable<(string Name, CelOverload[] Overloads)> All =>
    [
        ("_==_", [Of<object?, object?, bool>((a, b) => CelEquality.AreEqual(a, b))]),
        ("_!=_", [Of<object?, object?, bool>((a, b) => !CelEquality.AreEqual(a, b))]),
        ("_<_", [Comparison(order => order == -1)]),
        ("_<=_", [Comparison(order => order is -1 or 0)]),
        ("_>_", [Comparison(order => order == 1)]),
        ("_>=_", [Comparison(order => order is 0 or 1)]),
        ("_+_",
        [
            Of<long, long, long>(CelNumbers.Add), Of<ulong, ulong, ulong>(CelNumbers.Add), Of<double, double, double>(CelNumbers.Add),
            Of<string, string, string>(CelText.Concat), Of<byte[], byte[], byte[]>(CelConversions.Concat),
            Of<IReadOnlyList<object?>, IReadOnlyList<object?>, IReadOnlyList<object?>>(CelLists.Concat),
            Of<TimeSpan, TimeSpan, TimeSpan>(CelTimes.Add),
            Of<DateTimeOffset, TimeSpan, DateTimeOffset>(CelTimes.Add), Of<TimeSpan, DateTimeOffset, DateTimeOffset>(CelTimes.Add),
            Of<DateOnly, TimeSpan, DateOnly>(CelTimes.Add), Of<TimeSpan, DateOnly, DateOnly>(CelTimes.Add),
        ]),
        ("_-_",
        [
            Of<long, long, long>(CelNumbers.Subtract), Of<ulong, ulong, ulong>(CelNumbers.Subtract), Of<double, double, double>(CelNumbers.Subtract),
            Of<TimeSpan, TimeSpan, TimeSpan>(CelTimes.Subtract),
            Of<DateTimeOffset, TimeSpan, DateTimeOffset>(CelTimes.Subtract), Of<DateTimeOffset, DateTimeOffset, TimeSpan>(CelTimes.Subtract),
            Of<DateOnly, TimeSpan, DateOnly>(CelTimes.Subtract), Of<DateOnly, DateOnly, TimeSpan>(CelTimes.Subtract),
        ]),
        ("_*_", [Of<long, long, long>(CelNumbers.Multiply), Of<ulong, ulong, ulong>(CelNumbers.Multiply), Of<double, double, double>(CelNumbers.Multiply)]),
        ("_/_", [Of<long, long, long>(CelNumbers.Divide), Of<ulong, ulong, ulong>(CelNumbers.Divide), Of<double, double, double>(CelNumbers.Divide)]),
        ("_%_", [Of<long, long, long>(CelNumbers.Remainder), Of<ulong, ulong, ulong>(CelNumbers.Remainder)]),
        ("-_", [Of<long, long>(CelNumbers.Negate), Of<double, double>(CelNumbers.Negate)]),
        ("!_", [Of<bool, bool>(a => !a)]),
        ("_[_]", [Of<IReadOnlyList<object?>, object?, object?>(CelLists.At), Of<IReadOnlyDictionary<object, object?>, object?, object?>(CelMaps.At)]),
        ("@in", [Of<object?, IReadOnlyList<object?>, bool>(CelLists.Contains), Of<object?, IReadOnlyDictionary<object, object?>, bool>(CelMaps.HasKey)]),
    ];

    private static CelOverload Comparison(Func<int, bool> holds) => (ReadOnlySpan<object?> arguments, out object? result) =>
    {
        int? order = arguments.Length == 2 ? CelOrder.Compare(arguments[0], arguments[1]) : null;
        result = order is { } known ? CelBoxes.Of(holds(known)) : null;
        return order is not null;
    };
}
