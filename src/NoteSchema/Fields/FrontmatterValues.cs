using System.Globalization;

namespace NoteSchema;

/// <summary>Values of no particular type: YAML to CEL and back.</summary>
internal static class FrontmatterValues
{
    // Aliases can make a small text stand for a tree without end.
    private const int MaxDepth = 64;
    private const int MaxValues = 100_000;

    /// <summary>The CEL value of anything in YAML.</summary>
    public static object? ToCel(FrontmatterValue value)
    {
        int left = MaxValues;
        return ToCel(value, 0, ref left);
    }

    /// <summary>A CEL value as YAML on one line; null for what YAML cannot say.</summary>
    public static string? Write(object? value, FrontmatterStyle style = FrontmatterStyle.Plain) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        long whole => whole.ToString(CultureInfo.InvariantCulture),
        ulong whole => whole.ToString(CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        string text => FrontmatterWriter.FormatScalar(text, style),
        NoteLink link => FrontmatterWriter.FormatScalar(link.ToString(), style),
        DateOnly date => DateFormats.Format(date),
        DateTimeOffset time => DateFormats.Format(time),
        TimeOnly time => FrontmatterWriter.FormatScalar(DateFormats.Format(time), style),
        TimeSpan span => FrontmatterWriter.FormatScalar(DurationFormats.Format(span), style),
        IReadOnlyList<object?> list => WriteList(list),
        IReadOnlyDictionary<object, object?> map => WriteMap(map),
        _ => null,
    };

    /// <summary>Whether a CEL value says nothing: no text, no items, no entries but such.</summary>
    public static bool SaysNothing(object? value) => value switch
    {
        null or "" => true,
        IReadOnlyList<object?> list => list.Count == 0,
        IReadOnlyDictionary<object, object?> map => map.Values.All(SaysNothing),
        _ => false,
    };

    private static string? WriteList(IReadOnlyList<object?> list)
    {
        var items = new List<string>();
        foreach (object? item in list)
        {
            if (Write(item) is not { } written) return null;
            items.Add(written);
        }
        return FlowYaml.ListOf(items);
    }

    private static string? WriteMap(IReadOnlyDictionary<object, object?> map)
    {
        var entries = new List<string>();
        foreach ((object key, object? value) in map)
        {
            if (key is not string name || Write(value) is not { } written) return null;
            entries.Add($"{FlowYaml.Scalar(name)}: {FlowYaml.Item(written)}");
        }
        return $"{{{string.Join(", ", entries)}}}";
    }

    private static object? ToCel(FrontmatterValue value, int depth, ref int left)
    {
        if (depth > MaxDepth || --left < 0) return new CelError("the value is too large");
        switch (value.Kind)
        {
            case FrontmatterKind.Null:
                return null;
            case FrontmatterKind.Boolean:
                return value.TryGetBoolean(out bool truth) && truth;
            case FrontmatterKind.Integer when value.TryGetInteger(out long whole):
                return whole;
            case FrontmatterKind.Integer or FrontmatterKind.Number:
                return value.TryGetNumber(out double number) ? number : value.Text;
            case FrontmatterKind.String:
                return value.Text;
            case FrontmatterKind.List:
                var list = new List<object?>();
                foreach (FrontmatterValue item in value.Items) list.Add(ToCel(item, depth + 1, ref left));
                return list;
            case FrontmatterKind.Map:
                var map = new Dictionary<object, object?>();
                foreach (FrontmatterEntry entry in value.Entries) map.TryAdd(entry.Name, ToCel(entry.Value, depth + 1, ref left));
                return map;
            default:
                return new CelError("there is no value");
        }
    }
}
