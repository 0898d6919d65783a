using System.Globalization;

namespace NoteSchema;

/// <summary>A whole number of 64 bits.</summary>
public sealed class IntegerType : ScalarType<long>
{
    /// <inheritdoc/>
    public override string Name => "integer";

    /// <summary>The least.</summary>
    public long? Min { get; init; }

    /// <summary>The greatest.</summary>
    public long? Max { get; init; }

    /// <summary>What it must be a multiple of.</summary>
    public long? MultipleOf { get; init; }

    public override string Description => "a whole number";

    internal override bool Accepts(FrontmatterKind kind) => kind is FrontmatterKind.Integer or FrontmatterKind.Number;

    internal override bool TryRead(ReadOnlySpan<char> text, NoteEnvironment environment, out long value)
    {
        if (FrontmatterScalars.TryReadInteger(text, out value)) return true;
        // 3.0 is a whole number; beyond 2^53 a double no longer says which.
        if (NumberType.ParseNumber(text) is not { } number || !double.IsInteger(number) || Math.Abs(number) > 1L << 53) return false;
        value = (long)number;
        return true;
    }

    private protected override object Box(long value) => CelBoxes.Of(value);

    internal override IEnumerable<Repair> Repairs(string text, NoteEnvironment environment)
    {
        // Only text that is written as a number writes itself: 007 may be an id.
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) && value.ToString(CultureInfo.InvariantCulture) == text) yield return new Repair(text, FixKind.Safe);
    }

    internal override string? WhyNot(ReadOnlySpan<char> text) => NumberType.ParseNumber(text) switch
    {
        > 1L << 53 and < double.PositiveInfinity => $"It is too large: the largest is {long.MaxValue}.",
        < -(1L << 53) and > double.NegativeInfinity => $"It is too small: the smallest is {long.MinValue}.",
        _ => null,
    };

    internal override string? Format(object value) => (value as long?)?.ToString(CultureInfo.InvariantCulture);

    internal override string WriteText(string text, FrontmatterStyle style) => text;

    internal override void CheckValue(long number, in ScalarPlace place, FieldCheck check)
    {
        Bounds.Check(number, Min, Max, bound => bound.ToString(CultureInfo.InvariantCulture), place, check);
        if (MultipleOf is { } step && step != 0 && number % step != 0) check.Report(Rules.OutOfRange, place.Span, $"`{check.Path}` must be a multiple of {step}, not {number}.");
    }
}
