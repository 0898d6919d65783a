using System.Globalization;

namespace NoteSchema;

/// <summary>The plain scalars of YAML 1.2's core schema (YAML 1.2.2, section 10.3.2), as the npm package <c>yaml</c> reads them.</summary>
internal static class FrontmatterScalars
{
    public static bool TryReadInteger(ReadOnlySpan<char> text, out long value)
    {
        if (text.StartsWith("0x", StringComparison.Ordinal)) return long.TryParse(text[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value) && value >= 0;
        if (text.StartsWith("0o", StringComparison.Ordinal))
        {
            value = 0;
            foreach (char digit in text[2..])
            {
                if (value >= 1L << 60) return false;
                value = (value << 3) + (digit - '0');
            }
            return true;
        }
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    public static bool TryReadNumber(ReadOnlySpan<char> text, out double value)
    {
        if (text.StartsWith("0x", StringComparison.Ordinal) || text.StartsWith("0o", StringComparison.Ordinal))
        {
            int radix = text[1] == 'x' ? 16 : 8;
            value = 0;
            foreach (char digit in text[2..]) value = (value * radix) + (char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10);
            return text.Length > 2;
        }
        ReadOnlySpan<char> unsigned = text.TrimStart("+-");
        if (unsigned.Equals(".inf", StringComparison.OrdinalIgnoreCase))
        {
            value = text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
            return true;
        }
        if (unsigned.Equals(".nan", StringComparison.OrdinalIgnoreCase))
        {
            value = double.NaN;
            return true;
        }
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }
}
