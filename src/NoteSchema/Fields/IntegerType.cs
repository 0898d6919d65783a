using System.Globalization;

namespace NoteSchema;

/// <summary>A whole number of 64 bits.</summary>
public sealed class IntegerType : ScalarType
{
    /// <inheritdoc/>
    public override string Name => "integer";

    /// <summary>The least.</summary>
    public long? Min { get; init; }

    /// <summary>The greatest.</summary>
    public long? Max { get; init; }

    /// <summary>What it must be a multiple of.</summary>
    public long? MultipleOf { get; init; }

    internal override string Description => "a whole number";

    internal override bool Accepts(FrontmatterKind kind) => kind is FrontmatterKind.Integer or FrontmatterKind.Number;

    internal override object? Parse(string text, NoteEnvironment environment)
    {
        if (FrontmatterScalars.TryReadInteger(text, out long value)) return value;
        // 3.0 is a whole number; beyond 2^53 a double no longer says which.
        return NumberType.ParseNumber(text) is { } number && double.IsInteger(number) && Math.Abs(number) <= 1L << 53 ? (long)number : null;
    }

    internal override IEnumerable<Repair> Repairs(string text, NoteEnvironment environment)
    {
        // Only text that is written as a number writes itself: 007 may be an id.
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) && value.ToString(CultureInfo.InvariantCulture) == text) yield return new Repair(text, FixKind.Safe);
    }

    internal override string Format(object value) => ((long)value).ToString(CultureInfo.InvariantCulture);

    internal override string WriteText(string text, FrontmatterStyle style) => text;

    internal override void CheckValue(object value, ScalarPlace place, FieldCheck check)
    {
        long number = (long)value;
        Bounds.Check(number, Min, Max, bound => bound.ToString(CultureInfo.InvariantCulture), place, check);
        if (MultipleOf is { } step && step != 0 && number % step != 0) check.Report(Rules.OutOfRange, place.Span, $"`{check.Path}` must be a multiple of {step}, not {number}.");
    }
}
