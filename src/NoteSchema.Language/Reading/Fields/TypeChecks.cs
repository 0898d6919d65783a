using System.Globalization;
using System.Text.RegularExpressions;
using NoteSchema.Language.Yaml;

namespace NoteSchema.Language;

/// <summary>Finds what no value can meet: bounds that cross, and values that the type's own constraints refuse.</summary>
internal static class TypeChecks
{
    // RegexOptions.NonBacktracking, which .NET Standard 2.0 does not name.
    private const RegexOptions NonBacktracking = (RegexOptions)1024;

    /// <summary>Reports constraints of one type that contradict each other.</summary>
    public static void Check(ReadContext context, KeyedMap map, TypeModel type)
    {
        Cross(context, map, "min_length", type.MinLength, "max_length", type.MaxLength);
        Cross(context, map, "min_items", type.MinItems, "max_items", type.MaxItems);
        if (Compare(type.Kind, type.Min, type.Max) > 0) Report(context, map, "max", $"`max` ({type.Max}) lies before `min` ({type.Min}), so no value fits");
        CheckMultiple(context, map, type);
        if (type is { UniqueItems: true, MinItems: { } fewest, Items: { Kind: FieldKind.Enum, Values.Count: > 0 and var count } } && fewest > count)
        {
            Report(context, map, "min_items", $"`unique` and an enum of {count} allow {count} items at most");
        }

        for (int i = 0; i < type.Contains.Count && type.Allowed.Count > 0; i++)
        {
            TemplateModel tag = type.Contains[i];
            if (tag.Parts.Count != 1 || tag.Parts[0].Literal is not { } text || Allows(type.Allowed, text)) continue;
            YamlNode node = map.Value("contains")!;
            context.Problems.Report(SchemaRules.Unsatisfiable, (node as YamlList)?.Items.FirstOrDefault(item => item is YamlScalar scalar && scalar.Value == tag.Text) ?? node,
                $"The tag `{text}` must be there, but is not among `allowed`");
        }
    }

    /// <summary>What the type's constraints say against a value of the type; null where they allow it.</summary>
    public static string? Violation(TypeModel type, LiteralModel value)
    {
        if (value.Kind == LiteralKind.List) return ListViolation(type, value);
        if (Compare(type.Kind, value, type.Min) < 0) return $"{value}, which lies before `min` ({type.Min})";
        if (Compare(type.Kind, value, type.Max) > 0) return $"{value}, which lies after `max` ({type.Max})";
        if (type.MultipleOf is { } step && !IsMultiple(value, step)) return $"{value}, which is no multiple of {step}";
        long length = CodePoints(value.Text);
        if (type.MinLength is { } least && length < least) return $"`{value}`, which has fewer characters than `min_length` ({least})";
        if (type.MaxLength is { } most && length > most) return $"`{value}`, which has more characters than `max_length` ({most})";
        if (type.Pattern is { } pattern && !Matches(pattern, value.Text)) return $"`{YamlMessages.Shorten(value.Text)}`, which does not match `pattern`";
        if (type.Extensions.Count > 0 && !type.Extensions.Any(extension => value.Text.EndsWith("." + extension, StringComparison.OrdinalIgnoreCase))) return $"`{YamlMessages.Shorten(value.Text)}`, which has none of the `extensions`";
        return null;
    }

    private static string? ListViolation(TypeModel type, LiteralModel value)
    {
        if (type.MinItems is { } fewest && value.Items.Count < fewest) return $"a list of {value.Items.Count}; `min_items` is {fewest}";
        if (type.MaxItems is { } most && value.Items.Count > most) return $"a list of {value.Items.Count}; `max_items` is {most}";
        if (type.UniqueItems && value.Items.Distinct().Count() < value.Items.Count) return "a list in which an item stands twice, though `unique` is said";
        if (type.Kind == FieldKind.Tags && type.Allowed.Count > 0 && value.Items.FirstOrDefault(tag => !Allows(type.Allowed, tag.Text)) is { } other) return $"a list with `{other}`, which is not among `allowed`";
        return type.Items is { } items ? value.Items.Select(item => Violation(items, item)).FirstOrDefault(found => found is not null) : null;
    }

    private static void Cross(ReadContext context, KeyedMap map, string minKey, long? min, string maxKey, long? max)
    {
        if (min > max) Report(context, map, maxKey, $"`{maxKey}` ({max}) is less than `{minKey}` ({min}), so no value fits");
    }

    private static void CheckMultiple(ReadContext context, KeyedMap map, TypeModel type)
    {
        if (type.MultipleOf is not { } step) return;
        if (Number(step) <= 0)
        {
            context.WrongValue(map.Value("multiple_of")!, "`multiple_of` is a number above 0");
        }
        else if (type is { Min: { } min, Max: { } max } && Math.Floor(Number(max) / Number(step)) < Math.Ceiling(Number(min) / Number(step)))
        {
            Report(context, map, "multiple_of", $"No multiple of {step} lies between {min} and {max}");
        }
    }

    private static void Report(ReadContext context, KeyedMap map, string key, string message) => context.Problems.Report(SchemaRules.Unsatisfiable, map.Value(key)!, message);

    /// <summary>How two values of a type are ordered; null where one is missing or the type has no order.</summary>
    public static int? Compare(FieldKind kind, LiteralModel? left, LiteralModel? right)
    {
        if (left is null || right is null || Order(kind, left) is not { } order || Order(kind, right) is not { } other) return null;
        return order.CompareTo(other);
    }

    private static IComparable? Order(FieldKind kind, LiteralModel literal) => kind switch
    {
        FieldKind.Integer => long.TryParse(literal.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole) ? whole : null,
        FieldKind.Number => Number(literal),
        FieldKind.Date or FieldKind.DateTime or FieldKind.Time or FieldKind.Duration => TypedValue.OrderOf(kind, literal.Text),
        _ => null,
    };

    private static double Number(LiteralModel literal) => double.Parse(literal.Text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static bool IsMultiple(LiteralModel value, LiteralModel step)
    {
        if (long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole) && long.TryParse(step.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long by))
        {
            return by <= 0 || whole % by == 0;
        }

        double quotient = Number(value) / Number(step);
        return Number(step) <= 0 || Math.Abs(quotient - Math.Round(quotient)) < 1e-9;
    }

    private static long CodePoints(string text)
    {
        long count = 0;
        for (int i = 0; i < text.Length; i++, count++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
        }

        return count;
    }

    private static bool Matches(string pattern, string text)
    {
        try
        {
            return Regex.IsMatch(text, pattern, NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            // An old runtime has no engine that runs in linear time; there only the build says that a default does not match.
            return true;
        }
    }

    private static bool Allows(EquatableArray<string> allowed, string tag) => allowed.Any(pattern =>
        pattern.EndsWith("/*", StringComparison.Ordinal)
            ? tag.StartsWith(pattern.Substring(0, pattern.Length - 1), StringComparison.OrdinalIgnoreCase)
            : string.Equals(tag, pattern, StringComparison.OrdinalIgnoreCase));
}
