using static NoteSchema.Overload;

namespace NoteSchema;

/// <summary>Sizes and conversions.</summary>
internal static class ConversionFunctions
{
    public static IEnumerable<(string Name, CelOverload[] Overloads)> All =>
    [
        ("size",
        [
            Of<string, long>(CelText.Size), Of<byte[], long>(CelConversions.Size),
            Of<IReadOnlyList<object?>, long>(CelLists.Size), Of<IReadOnlyDictionary<object, object?>, long>(CelMaps.Size),
        ]),
        ("int",
        [
            Of<long, long>(a => a), Of<ulong, long>(CelNumbers.ToInt), Of<double, long>(CelNumbers.ToInt), Of<string, long>(CelNumbers.ParseInt),
            Of<DateTimeOffset, long>(CelTimes.ToUnixSeconds),
        ]),
        ("uint", [Of<long, ulong>(CelNumbers.ToUint), Of<ulong, ulong>(a => a), Of<double, ulong>(CelNumbers.ToUint), Of<string, ulong>(CelNumbers.ParseUint)]),
        ("double", [Of<long, double>(a => a), Of<ulong, double>(a => a), Of<double, double>(a => a), Of<string, double>(CelNumbers.ParseDouble)]),
        ("string",
        [
            Of<byte[], string>(CelConversions.ToText), Of<string, string>(Text), Of<bool, string>(Text), Of<long, string>(Text), Of<ulong, string>(Text),
            Of<double, string>(Text), Of<DateTimeOffset, string>(Text), Of<TimeSpan, string>(Text), Of<DateOnly, string>(Text), Of<TimeOnly, string>(Text),
            Of<NoteLink, string>(CelLinks.Write),
        ]),
        ("bytes", [Of<byte[], byte[]>(a => a), Of<string, byte[]>(CelConversions.ToBytes)]),
        ("bool", [Of<bool, bool>(a => a), Of<string, bool>(CelConversions.ParseBool)]),
        ("dyn", [Of<object?, object?>(Cel.Dyn)]),
        ("type", [Of<object?, object?>(value => Cel.Type(CelTypes.NameOf(value)))]),
    ];

    private static Cel<string> Text<T>(T value) => CelText.ToText(value);
}
