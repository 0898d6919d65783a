using System.Globalization;

namespace NoteSchema;

/// <summary>A value of a field apart from any note: text, a number, a truth value, nothing, a list or a map. Two are equal if they hold the same, entries in the same order.</summary>
public sealed class FieldValue : IEquatable<FieldValue>
{
    private FieldValue(FrontmatterKind kind, string text, IReadOnlyList<FieldValue>? items = null, IReadOnlyList<KeyValuePair<string, FieldValue>>? entries = null)
    {
        Kind = kind;
        Text = text;
        Items = items ?? [];
        Entries = entries ?? [];
    }

    /// <summary>No value: <c>key:</c>.</summary>
    public static FieldValue Null { get; } = new(FrontmatterKind.Null, "");

    /// <summary>What it is; never <see cref="FrontmatterKind.Missing"/>.</summary>
    public FrontmatterKind Kind { get; }

    /// <summary>The text of a scalar: of a number or truth value as it is written; empty for others.</summary>
    public string Text { get; }

    /// <summary>The items of a list; empty for others.</summary>
    public IReadOnlyList<FieldValue> Items { get; }

    /// <summary>The keys and values of a map, in order; empty for others.</summary>
    public IReadOnlyList<KeyValuePair<string, FieldValue>> Entries { get; }

    /// <summary>Whether it is a list or a map.</summary>
    internal bool IsCollection => Kind is FrontmatterKind.List or FrontmatterKind.Map;

    /// <summary>Text, whatever it looks like: <c>FieldValue.Of("007")</c> stays these three digits.</summary>
    public static FieldValue Of(string text) => new(FrontmatterKind.String, text);

    /// <summary>A whole number.</summary>
    public static FieldValue Of(long number) => new(FrontmatterKind.Integer, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number; written without a fraction where it is whole, which is the same number in YAML.</summary>
    public static FieldValue Of(double number)
    {
        string text = double.IsNaN(number) ? ".nan" : double.IsInfinity(number) ? number > 0 ? ".inf" : "-.inf" : number.ToString("R", CultureInfo.InvariantCulture);
        return new(YamlCoreSchema.Classify(text), text);
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static FieldValue Of(bool truth) => new(FrontmatterKind.Boolean, truth ? "true" : "false");

    /// <summary>A date, which is text for YAML: <c>2025-03-14</c>.</summary>
    public static FieldValue Of(DateOnly date) => Of(DateFormats.Format(date));

    /// <summary>A time of day, which is text for YAML: <c>12:59</c>, with seconds where it has any.</summary>
    public static FieldValue Of(TimeOnly time) => Of(DateFormats.Format(time));

    /// <summary>A date and time with its offset, which is text for YAML: <c>2025-03-14T12:59:00+01:00</c>.</summary>
    public static FieldValue Of(DateTimeOffset time) => Of(DateFormats.Format(time));

    /// <summary>A length of time in its ISO 8601 form, which is text for YAML: <c>PT1H30M</c>.</summary>
    public static FieldValue Of(TimeSpan length) => Of(DurationFormats.Format(length));

    /// <summary>An address, as it was given.</summary>
    public static FieldValue Of(Uri address) => Of(address.OriginalString);

    /// <summary>A link, which is text for YAML: <c>"[[Note]]"</c>.</summary>
    public static FieldValue Of(NoteLink link) => Of(link.ToString());

    /// <summary>A list.</summary>
    public static FieldValue List(params IEnumerable<FieldValue> items) => new(FrontmatterKind.List, "", items: [.. items]);

    /// <summary>A map.</summary>
    public static FieldValue Map(params IEnumerable<KeyValuePair<string, FieldValue>> entries) => new(FrontmatterKind.Map, "", entries: [.. entries]);

    /// <summary>What a scalar as written without quotes stands for by YAML's core schema: <c>12</c> is a number, <c>yes</c> text, <c>1.10</c> a number.</summary>
    public static FieldValue Plain(string written)
    {
        FrontmatterKind kind = YamlCoreSchema.Classify(written);
        return new(kind, kind == FrontmatterKind.Null ? "" : written);
    }

    /// <summary>What a value in a note holds, aliases replaced by what they stand for.</summary>
    /// <exception cref="ArgumentException">The value holds itself, or aliases make more than 100,000 values of it; or it is <see cref="FrontmatterKind.Missing"/>.</exception>
    public static FieldValue Of(FrontmatterValue value) => FieldValueReader.Read(value) ?? throw new ArgumentException("The value is missing, holds itself, or is too large.", nameof(value));

    /// <summary><see cref="Of(string)"/>.</summary>
    public static implicit operator FieldValue(string text) => Of(text);

    /// <summary><see cref="Of(long)"/>.</summary>
    public static implicit operator FieldValue(long number) => Of(number);

    /// <summary><see cref="Of(double)"/>.</summary>
    public static implicit operator FieldValue(double number) => Of(number);

    /// <summary><see cref="Of(bool)"/>.</summary>
    public static implicit operator FieldValue(bool truth) => Of(truth);

    /// <summary><see cref="Of(DateOnly)"/>.</summary>
    public static implicit operator FieldValue(DateOnly date) => Of(date);

    /// <summary><see cref="Of(TimeOnly)"/>.</summary>
    public static implicit operator FieldValue(TimeOnly time) => Of(time);

    /// <summary><see cref="Of(DateTimeOffset)"/>.</summary>
    public static implicit operator FieldValue(DateTimeOffset time) => Of(time);

    /// <summary><see cref="Of(TimeSpan)"/>.</summary>
    public static implicit operator FieldValue(TimeSpan length) => Of(length);

    /// <summary><see cref="Of(Uri)"/>.</summary>
    public static implicit operator FieldValue(Uri address) => Of(address);

    /// <summary><see cref="Of(NoteLink)"/>.</summary>
    public static implicit operator FieldValue(NoteLink link) => Of(link);

    /// <inheritdoc/>
    public bool Equals(FieldValue? other) => other is not null && Kind == other.Kind && Text == other.Text && Items.SequenceEqual(other.Items) && AreEqual(Entries, other.Entries);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FieldValue);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Text, Items.Count, Entries.Count);

    /// <summary>The value as YAML on one line.</summary>
    public override string ToString() => YamlWriting.Flow(this, FrontmatterStyle.Plain);

    /// <summary>A scalar as the reader found it.</summary>
    internal static FieldValue Scalar(FrontmatterKind kind, string text) => kind == FrontmatterKind.Null ? Null : new(kind, text);

    // Pairs have no equality of their own but one that boxes them.
    private static bool AreEqual(IReadOnlyList<KeyValuePair<string, FieldValue>> left, IReadOnlyList<KeyValuePair<string, FieldValue>> right)
    {
        if (left.Count != right.Count) return false;
        for (int i = 0; i < left.Count; i++)
        {
            if (left[i].Key != right[i].Key || !left[i].Value.Equals(right[i].Value)) return false;
        }
        return true;
    }
}
