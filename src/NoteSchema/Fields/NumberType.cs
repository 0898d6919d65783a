using System.Globalization;

namespace NoteSchema;

/// <summary>A number.</summary>
public sealed class NumberType : ScalarType<double>
{
    /// <inheritdoc/>
    public override string Name => "number";

    /// <summary>The least.</summary>
    public double? Min { get; init; }

    /// <summary>The greatest.</summary>
    public double? Max { get; init; }

    /// <summary>What it must be a multiple of.</summary>
    public double? MultipleOf { get; init; }

    public override string Description => "a number";

    internal override bool Accepts(FrontmatterKind kind) => kind is FrontmatterKind.Integer or FrontmatterKind.Number;

    internal override bool TryRead(ReadOnlySpan<char> text, NoteEnvironment environment, out double value)
    {
        double? read = ParseNumber(text);
        value = read.GetValueOrDefault();
        return read is not null;
    }

    private protected override object Box(double value) => value;

    internal static double? ParseNumber(ReadOnlySpan<char> text) =>
        text.Length > 0 && (char.IsAsciiDigit(text[^1]) || text.Contains('.')) && FrontmatterScalars.TryReadNumber(text, out double value) ? value : null;

    internal override IEnumerable<Repair> Repairs(string text, NoteEnvironment environment)
    {
        if (IsWrittenAsNumber(text)) yield return new Repair(text, IsSure(text) ? FixKind.Safe : FixKind.Risky);
        string point = text.Replace(',', '.');
        if (point != text && IsWrittenAsNumber(point)) yield return new Repair(point, IsSure(point) && !HasThousands(text) ? FixKind.Suggested : FixKind.Risky);
    }

    internal override string? Format(object value) => (value is long whole ? whole : value as double?)?.ToString("R", CultureInfo.InvariantCulture);

    internal override string WriteText(string text, FrontmatterStyle style) => text;

    internal override void CheckValue(double number, in ScalarPlace place, FieldCheck check)
    {
        Bounds.Check(number, Min, Max, bound => bound.ToString("R", CultureInfo.InvariantCulture), place, check);
        if (MultipleOf is { } step && step != 0 && !IsMultiple(number, step)) check.Report(Rules.OutOfRange, place.Span, $"`{check.Path}` must be a multiple of {Format(step)}, not {Format(number)}.");
    }

    // 0.3 is a multiple of 0.1 to people, though not in binary.
    private static bool IsMultiple(double number, double step)
    {
        double ratio = number / step;
        return Math.Abs(ratio - Math.Round(ratio)) <= 1e-9 * Math.Max(1, Math.Abs(ratio));
    }

    // 1.10 may be a version, which is another than 1.1.
    private static bool IsSure(string text) => !(text.Contains('.', StringComparison.Ordinal) && text.EndsWith('0'));

    // 412,000 is more than four hundred to many.
    private static bool HasThousands(string text) => text.Length - text.IndexOf(',', StringComparison.Ordinal) == 4;

    // One digit before the point at most begins with 0, so that ids and versions stay text.
    private static bool IsWrittenAsNumber(string text)
    {
        ReadOnlySpan<char> digits = text.AsSpan().TrimStart('-');
        if (digits.Length < text.Length - 1 || digits.IsEmpty || !char.IsAsciiDigit(digits[0]) || !char.IsAsciiDigit(digits[^1])) return false;
        if (digits.Length > 1 && digits[0] == '0' && digits[1] != '.') return false;
        return digits.Count('.') <= 1 && digits.TrimStart("0123456789.").IsEmpty;
    }
}
