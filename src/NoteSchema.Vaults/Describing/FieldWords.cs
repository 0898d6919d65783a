using System.Globalization;

namespace NoteSchema.Vaults;

/// <summary>What a field asks for, in words for people.</summary>
public static class FieldWords
{
    /// <summary>What a value of <paramref name="type"/> is, such as “a list, each item a link to `person`”.</summary>
    public static string Of(FieldType type) => type switch
    {
        LinkType { To.Count: > 0 } link => $"a link to {OneOf(link.To)}",
        LinkType => "a link",
        ListType { Items: { } items } => $"a list, each item {Of(items)}",
        EnumType choice => $"one of {string.Join(", ", choice.Values.Select(value => Code(value.Value)))}",
        _ => type.Description,
    };

    /// <summary>What else must be true of a value of <paramref name="field"/>, each in a few words: “from 1 to 5”.</summary>
    public static IEnumerable<string> Constraints(Field field)
    {
        if (field.Required) yield return "required";
        else if (field.RequiredWhen is { } when) yield return $"required when {Code(when.Text)}";
        if (field.Const is { } only) yield return $"always {Code(only.ToYaml())}";
        foreach (string constraint in Constraints(field.Type)) yield return constraint;
        if (field.UniqueIn is not null) yield return "different in each note";
    }

    /// <summary>Where the value of <paramref name="field"/> comes from when nobody writes it, in a few words; null where nobody else does.</summary>
    public static string? Origin(Field field) => field switch
    {
        { Derive: { } derive, Refresh: true } => $"derived from {Code(derive.Text)}, and kept fresh",
        { Derive: { } derive } => $"derived from {Code(derive.Text)} where it is missing",
        { Default: { } usual } => $"{Code(usual.ToYaml())} where it is missing",
        _ => null,
    };

    private static IEnumerable<string> Constraints(FieldType type)
    {
        switch (type)
        {
            case StringType text:
                if (Bounds(text.MinLength, text.MaxLength) is { } length) yield return $"{length} characters";
                if (text.Pattern is { } pattern) yield return $"of the form {Code(pattern)}";
                break;
            case IntegerType number:
                if (Bounds(number.Min, number.Max) is { } range) yield return range;
                if (number.MultipleOf is { } factor) yield return Invariant($"a multiple of {factor}");
                break;
            case NumberType number:
                if (Bounds(number.Min, number.Max) is { } bounds) yield return bounds;
                if (number.MultipleOf is { } step) yield return Invariant($"a multiple of {step}");
                break;
            case DateType { Min: var first, Max: var last } when Bounds(Day(first), Day(last)) is { } days:
                yield return days;
                break;
            case ListType list:
                if (Bounds(list.MinItems, list.MaxItems) is { } count) yield return $"{count} {(list is { MinItems: 1, MaxItems: null or 1 } or { MinItems: null, MaxItems: 1 } ? "item" : "items")}";
                if (list.Unique) yield return "no item twice";
                if (list.Items is { } items)
                {
                    foreach (string constraint in Constraints(items)) yield return $"items {constraint}";
                }
                break;
            case TagsType tags:
                if (tags.Contains.Count > 0) yield return $"with {string.Join(", ", tags.Contains.Select(tag => Code(tag.Text)))}";
                if (tags.Allowed.Count > 0) yield return $"of {string.Join(", ", tags.Allowed.Select(Code))}";
                break;
            case LinkType { Inverse: { } inverse }:
                yield return $"the note must name this one in {Code(inverse)}";
                break;
            case PathType { Extensions.Count: > 0 } path:
                yield return $"ending in {OneOf(path.Extensions)}";
                break;
        }
    }

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Bounds(object? least, object? most) => (least, most) switch
    {
        (null, null) => null,
        (not null, null) => Invariant($"at least {least}"),
        (null, not null) => Invariant($"at most {most}"),
        _ => least.Equals(most) ? Invariant($"exactly {least}") : Invariant($"from {least} to {most}"),
    };

    private static string OneOf(IReadOnlyList<string> words) => string.Join(" or ", words.Select(Code));

    private static string Code(string text) => text.Contains('`', StringComparison.Ordinal) ? $"`` {text} ``" : $"`{text}`";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
