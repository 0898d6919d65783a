using System.Globalization;

namespace NoteSchema;

/// <summary>Makes values of one type from values of another, where one reading is left.</summary>
/// <param name="environment">What is known of the note besides its text.</param>
/// <param name="formats">Forms that dates and times may have.</param>
internal sealed class ValueConversion(NoteEnvironment environment, IReadOnlyList<string> formats)
{
    /// <summary>The value as one of <paramref name="type"/>; null where it does not become one.</summary>
    public FieldValue? Convert(FrontmatterValue value, FieldType type) => type switch
    {
        AnyType => FieldValue.Of(value),
        ListType list => ToList(value, list.Items),
        TagsType => ToTags(value),
        ObjectType => value.Kind == FrontmatterKind.Map ? FieldValue.Of(value) : null,
        ScalarType scalar => ToScalar(value, scalar),
        _ => null,
    };

    /// <summary>Text as a value of <paramref name="type"/>; null where it does not become one.</summary>
    public FieldValue? ConvertText(string text, FieldType type) => type switch
    {
        AnyType => FieldValue.Of(text),
        ScalarType scalar => Read(text, scalar) is { } read ? FieldValues.OfText(read, scalar) : null,
        _ => null,
    };

    private FieldValue? ToScalar(FrontmatterValue value, ScalarType type)
    {
        // One item in a list is that item; an unquoted [[Note]] is a link.
        if (UnquotedLink.Target(value) is { } target) return ConvertText(new NoteLink(target).ToString(), type);
        if (value is { Kind: FrontmatterKind.List, Count: 1 }) return value.Items.First() is { IsMissing: false } item ? ToScalar(item, type) : null;
        if (value.Kind is FrontmatterKind.List or FrontmatterKind.Map) return null;
        if (type.Accepts(value.Kind) && type.Reads(value.Chars, environment)) return FieldValue.Of(value);
        if (type is StringType) return FieldValue.Of(type is { } && value.Kind != FrontmatterKind.String ? value.Text : LineEnds.Replace(value.Text, " "));
        return ConvertText(value.Text, type);
    }

    private FieldValue? ToList(FrontmatterValue value, FieldType? items)
    {
        if (UnquotedLink.Target(value) is { } target) return FieldValue.List(FieldValue.Of(new NoteLink(target)));
        if (value.Kind != FrontmatterKind.List) return Convert(value, items ?? s_any) is { } only ? FieldValue.List(only) : null;
        var converted = new List<FieldValue>(value.Count);
        foreach (FrontmatterValue item in value.Items)
        {
            if (item.IsMissing) continue;
            if (Convert(item, items ?? s_any) is not { } one) return null;
            converted.Add(one);
        }
        return FieldValue.List(converted);
    }

    private static FieldValue? ToTags(FrontmatterValue value)
    {
        IEnumerable<string> texts = value.Kind switch
        {
            FrontmatterKind.Map => [],
            FrontmatterKind.List => value.Items.Select(item => item.Text),
            _ => TagNames.Split(value.Text),
        };
        var tags = new List<FieldValue>();
        foreach (string text in texts)
        {
            string tag = TagNames.Repair(text) ?? text;
            if (!TagNames.IsValid(tag)) return null;
            if (!tags.Contains(tag)) tags.Add(tag);
        }
        return tags.Count == 0 && value.Kind == FrontmatterKind.Map ? null : FieldValue.List(tags);
    }

    // The text itself, in one of the forms given, or repaired where that leaves no doubt.
    private string? Read(string text, ScalarType type)
    {
        if (type.Reads(text, environment)) return text;
        foreach (string format in formats)
        {
            if (DatePattern.Parse(text.Trim(), format) is { } moment && Written(moment, type) is { } written && type.Reads(written, environment)) return written;
        }
        if (type is LinkType) return LinkOf(text);
        if (type is EnumType @enum) return @enum.Values.FirstOrDefault(value => value.Value.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase))?.Value;
        if (type is DateTimeType && (DateFormats.ParseDate(text) ?? DateFormats.RecogniseDate(text)) is { } day) return DateFormats.Format(day) + "T00:00:00";
        return type.Repairs(text, environment).FirstOrDefault(repair => repair.Kind != FixKind.Risky && type.Reads(repair.Text, environment)).Text;
    }

    private string? LinkOf(string text)
    {
        string? name = s_link.Repairs(text, environment).FirstOrDefault().Text;
        return name is not null && s_link.Reads(name, environment) ? name : null;
    }

    private static string? Written(DateTime moment, ScalarType type) => type switch
    {
        DateType => DateFormats.Format(DateOnly.FromDateTime(moment)),
        TimeType => DateFormats.Format(TimeOnly.FromDateTime(moment)),
        DateTimeType => moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        _ => null,
    };

    private static readonly AnyType s_any = new();
    private static readonly LinkType s_link = new();
}
