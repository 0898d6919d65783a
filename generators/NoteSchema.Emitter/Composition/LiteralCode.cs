using System.Globalization;
using System.Xml;
using NoteSchema.Language;

namespace NoteSchema.Emitter;

/// <summary>Values written in a schema, as C#.</summary>
internal static class LiteralCode
{
    /// <summary>A value as the run-time keeps it, with its kind.</summary>
    public static Code Of(LiteralModel literal) => literal.Kind switch
    {
        LiteralKind.String => Code.Of($"global::NoteSchema.Literal.String({SafeLiteral.String(literal.Text)})"),
        LiteralKind.Integer => Code.Of($"global::NoteSchema.Literal.Integer({SafeLiteral.String(literal.Text)})"),
        LiteralKind.Number => Code.Of($"global::NoteSchema.Literal.Number({SafeLiteral.String(literal.Text)})"),
        LiteralKind.Boolean => Code.Of($"global::NoteSchema.Literal.Boolean({SafeLiteral.Boolean(literal.Text == "true")})"),
        LiteralKind.List => Code.Of($"global::NoteSchema.Literal.List({Initializer.List(literal.Items.Select(Of).ToList())})"),
        _ => Code.Of($"global::NoteSchema.Literal.Null"),
    };

    /// <summary>A bound of a type, as a value of the C# type.</summary>
    public static Code Bound(LiteralModel literal, FieldKind kind) => kind switch
    {
        FieldKind.Integer => Code.Of($"{SafeLiteral.Long(long.Parse(literal.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))}"),
        FieldKind.Number => Code.Of($"{SafeLiteral.Double(double.Parse(literal.Text, NumberStyles.Float, CultureInfo.InvariantCulture))}"),
        FieldKind.Date => Date(Time(literal.Text)),
        FieldKind.Time => TimeOfDay(TimeSpan.Parse(literal.Text, CultureInfo.InvariantCulture)),
        FieldKind.DateTime => DateAndTime(literal.Text),
        FieldKind.Duration => Duration(literal.Text.StartsWith("P", StringComparison.Ordinal) || literal.Text.StartsWith("-P", StringComparison.Ordinal)
            ? XmlConvert.ToTimeSpan(literal.Text) : TimeSpan.Parse(literal.Text, CultureInfo.InvariantCulture)),
        _ => throw new ArgumentException($"A {kind} has no bounds.", nameof(kind)),
    };

    private static DateTime Time(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind | DateTimeStyles.NoCurrentDateDefault);

    private static Code Date(DateTime date) => Code.Of($"new global::System.DateOnly({date.Year}, {date.Month}, {date.Day})");

    // A time without an offset is one of the zone that the program runs in.
    private static Code DateAndTime(string text)
    {
        if (Time(text).Kind == DateTimeKind.Unspecified) return Code.Of($"new global::System.DateTimeOffset(new global::System.DateTime({Parts(Time(text))}))");
        DateTimeOffset time = DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.None);
        return Code.Of($"new global::System.DateTimeOffset({Parts(time.DateTime)}, {Duration(time.Offset)})");
    }

    private static Code Parts(DateTime time) => Code.Of($"{time.Year}, {time.Month}, {time.Day}, {time.Hour}, {time.Minute}, {time.Second}");

    private static Code TimeOfDay(TimeSpan time) => Code.Of($"new global::System.TimeOnly({time.Hours}, {time.Minutes}, {time.Seconds}, {time.Milliseconds})");

    private static Code Duration(TimeSpan span) => span == TimeSpan.Zero ? Code.Of($"global::System.TimeSpan.Zero") : span.Milliseconds == 0 && span.Ticks % TimeSpan.TicksPerMillisecond == 0
        ? Code.Of($"new global::System.TimeSpan({span.Days}, {span.Hours}, {span.Minutes}, {span.Seconds})")
        : Code.Of($"global::System.TimeSpan.FromTicks({span.Ticks})");
}
