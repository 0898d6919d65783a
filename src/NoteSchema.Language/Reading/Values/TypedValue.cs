using System.Globalization;
using NoteSchema.Language.Yaml;

namespace NoteSchema.Language;

/// <summary>A value of a type that a schema writes, in its normal form.</summary>
/// <param name="Literal">The value for the model.</param>
/// <param name="Order">What orders it among values of its type; null where the type has no order.</param>
internal sealed record TypedValue(LiteralModel Literal, IComparable? Order)
{
    private static readonly string[] s_times = ["HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF"];
    private static readonly string[] s_dateTimes = [.. from time in new[] { "HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF" } from offset in new[] { "", "zzz", "'Z'" } select "yyyy-MM-dd'T'" + time + offset];

    /// <summary>The value of a scalar of that type; null where it is none.</summary>
    public static TypedValue? Read(FieldKind kind, YamlScalar scalar)
    {
        string text = scalar.Value;
        switch (kind)
        {
            case FieldKind.Integer:
                if (scalar.Kind != YamlScalarKind.Integer || !long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole)) return null;
                return new(new() { Kind = LiteralKind.Integer, Text = whole.ToString(CultureInfo.InvariantCulture) }, whole);
            case FieldKind.Number:
                if (scalar.Kind is not (YamlScalarKind.Integer or YamlScalarKind.Number) || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || double.IsInfinity(number) || double.IsNaN(number)) return null;
                return new(new() { Kind = scalar.Kind == YamlScalarKind.Integer ? LiteralKind.Integer : LiteralKind.Number, Text = text.TrimStart('+') }, number);
            case FieldKind.Boolean:
                return scalar.Kind == YamlScalarKind.Boolean ? new(new() { Kind = LiteralKind.Boolean, Text = text.ToLowerInvariant() }, null) : null;
            case FieldKind.Any:
                return ReadAny(scalar);
            case FieldKind.Enum:
                return scalar.Kind == YamlScalarKind.Null ? null : Text(text);
            case FieldKind.Date:
                return ReadDate(text);
            case FieldKind.DateTime:
                return ReadDateTime(text);
            case FieldKind.Time:
                return ReadTime(text);
            case FieldKind.Duration:
                return ReadDuration(text);
            default:
                return scalar.Kind == YamlScalarKind.String && IsText(kind, text) ? Text(text) : null;
        }
    }

    /// <summary>What orders a value in its normal form; null where the text is none.</summary>
    public static IComparable? OrderOf(FieldKind kind, string text) => kind switch
    {
        FieldKind.Date => ReadDate(text)?.Order,
        FieldKind.DateTime => ReadDateTime(text)?.Order,
        FieldKind.Time => ReadTime(text)?.Order,
        FieldKind.Duration => ReadDuration(text)?.Order,
        _ => null,
    };

    private static TypedValue? ReadDate(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date) ? Text(text, date.Ticks) : null;

    private static TypedValue? ReadDateTime(string text) =>
        DateTimeOffset.TryParseExact(text, s_dateTimes, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment) ? Text(text, moment.UtcTicks) : null;

    private static TypedValue? ReadTime(string text) =>
        DateTime.TryParseExact(text, s_times, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime time) ? Text(text, time.TimeOfDay.Ticks) : null;

    private static TypedValue? ReadDuration(string text) => DurationText.Parse(text) is { } duration ? Text(DurationText.Format(duration), duration.Ticks) : null;

    private static TypedValue ReadAny(YamlScalar scalar) => new(
        new()
        {
            Kind = scalar.Kind switch
            {
                YamlScalarKind.Null => LiteralKind.Null,
                YamlScalarKind.Boolean => LiteralKind.Boolean,
                YamlScalarKind.Integer when long.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => LiteralKind.Integer,
                YamlScalarKind.Number when scalar.Value.IndexOfAny(['n', 'N', 'i', 'I']) < 0 => LiteralKind.Number,
                _ => LiteralKind.String,
            },
            Text = scalar.Kind switch { YamlScalarKind.Null => "", YamlScalarKind.Boolean => scalar.Value.ToLowerInvariant(), _ => scalar.Value },
        },
        null);

    private static TypedValue Text(string text, IComparable? order = null) => new(new() { Kind = LiteralKind.String, Text = text }, order);

    private static bool IsText(FieldKind kind, string text) => kind switch
    {
        FieldKind.String => text.IndexOfAny(['\n', '\r']) < 0,
        FieldKind.Link => IsLink(text),
        FieldKind.Url => Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && text.StartsWith(uri.Scheme + ":", StringComparison.OrdinalIgnoreCase),
        FieldKind.Email => text.IndexOf('@') is int at and > 0 && at == text.LastIndexOf('@') && at < text.Length - 1 && !text.Any(char.IsWhiteSpace),
        FieldKind.Path => text.Length > 0 && text[0] != '/' && text.IndexOf('\\') < 0,
        FieldKind.Tags => IsTag(text),
        _ => true,
    };

    private static bool IsLink(string text) =>
        (text.Length > 4 && text.StartsWith("[[", StringComparison.Ordinal) && text.EndsWith("]]", StringComparison.Ordinal) && text.IndexOf("]]", StringComparison.Ordinal) == text.Length - 2)
        || (text.Length > 4 && text[0] == '[' && text.IndexOf("](", StringComparison.Ordinal) > 0 && text[text.Length - 1] == ')');

    /// <summary>Whether Obsidian takes the text, without <c>#</c>, for a tag.</summary>
    public static bool IsTag(string text) =>
        text.Length > 0 && text[0] != '/' && text[text.Length - 1] != '/' && text.IndexOf("//", StringComparison.Ordinal) < 0 && text.Any(unit => unit is not (>= '0' and <= '9')) && text.All(unit => char.IsLetterOrDigit(unit) || char.IsSurrogate(unit) || unit is '_' or '-' or '/' || unit > '\u2000');

    /// <summary>What a value of the type looks like, as messages say it.</summary>
    public static string Expected(FieldKind kind) => kind switch
    {
        FieldKind.String => "text on one line; put quotes round a number or `true`",
        FieldKind.Text => "text; put quotes round a number or `true`",
        FieldKind.Integer => "a whole number, without quotes, such as 42",
        FieldKind.Number => "a number, without quotes, such as 4.5",
        FieldKind.Boolean => "`true` or `false`",
        FieldKind.Date => "a date such as 2025-11-06",
        FieldKind.DateTime => "a date and a time such as 2025-11-06T12:59:00",
        FieldKind.Time => "a time such as 12:59",
        FieldKind.Duration => "a duration such as PT45M, 1h 30m or 00:45:00",
        FieldKind.Enum => "one of the values",
        FieldKind.Link => "a link in quotes, such as \"[[Note]]\"",
        FieldKind.Tags => "a tag without `#` and spaces",
        FieldKind.Url => "an address such as https://example.com",
        FieldKind.Email => "a mail address",
        FieldKind.Path => "a path from the vault's root with `/`",
        _ => "a value",
    };
}
