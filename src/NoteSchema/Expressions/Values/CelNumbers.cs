using System.Globalization;

namespace NoteSchema;

/// <summary>CEL's arithmetic and conversions of numbers: what does not fit 64 bits is an error.</summary>
internal static class CelNumbers
{
    private const double TwoTo63 = 9223372036854775808.0, TwoTo64 = 18446744073709551616.0;

    private static readonly CelError s_byZero = new("division by zero");

    public static Cel<long> Add(long a, long b) => Int((Int128)a + b);
    public static Cel<long> Subtract(long a, long b) => Int((Int128)a - b);
    public static Cel<long> Multiply(long a, long b) => Int((Int128)a * b);
    public static Cel<long> Divide(long a, long b) => b == 0 ? s_byZero : Int((Int128)a / b);
    public static Cel<long> Remainder(long a, long b) => b == 0 ? s_byZero : Int((Int128)a % b);
    public static Cel<long> Negate(long a) => Int(-(Int128)a);

    public static Cel<ulong> Add(ulong a, ulong b) => Uint((Int128)a + b);
    public static Cel<ulong> Subtract(ulong a, ulong b) => Uint((Int128)a - b);
    public static Cel<ulong> Multiply(ulong a, ulong b) => Math.BigMul(a, b, out ulong low) == 0 ? low : OutOfRange("uint");
    public static Cel<ulong> Divide(ulong a, ulong b) => b == 0 ? s_byZero : a / b;
    public static Cel<ulong> Remainder(ulong a, ulong b) => b == 0 ? s_byZero : a % b;

    public static Cel<double> Add(double a, double b) => a + b;
    public static Cel<double> Subtract(double a, double b) => a - b;
    public static Cel<double> Multiply(double a, double b) => a * b;
    public static Cel<double> Divide(double a, double b) => a / b;
    public static Cel<double> Negate(double a) => -a;

    public static Cel<long> ToInt(ulong number) => Int(number);
    public static Cel<long> ToInt(double number) => TryToInt(number, out long whole) ? whole : OutOfRange("int");
    public static Cel<ulong> ToUint(long number) => Uint(number);
    public static Cel<ulong> ToUint(double number) => TryToUint(number, out ulong whole) ? whole : OutOfRange("uint");

    public static Cel<long> ParseInt(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : NotA("int", text);

    public static Cel<ulong> ParseUint(string text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number) ? number : NotA("uint", text);

    public static Cel<double> ParseDouble(string text) => text.ToLowerInvariant() switch
    {
        "nan" => double.NaN,
        "inf" or "+inf" or "infinity" or "+infinity" => double.PositiveInfinity,
        "-inf" or "-infinity" => double.NegativeInfinity,
        _ when double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out double number)
            && !double.IsInfinity(number) => number,
        _ => NotA("double", text),
    };

    /// <summary>The number without its fraction. The ends of the range are out: a double cannot tell them from what lies beyond.</summary>
    public static bool TryToInt(double number, out long whole)
    {
        bool fits = number > -TwoTo63 && number < TwoTo63;
        whole = fits ? (long)number : 0;
        return fits;
    }

    /// <summary>The number without its fraction, if it is from 0 to 2^64 - 1.</summary>
    public static bool TryToUint(double number, out ulong whole)
    {
        bool fits = number >= 0 && number < TwoTo64;
        whole = fits ? (ulong)number : 0;
        return fits;
    }

    /// <summary>The shortest decimal that reads back as the same double, with an exponent only below 1e-6 and from 1e21 on; <c>NaN</c>, <c>Infinity</c>.</summary>
    public static string Write(double number)
    {
        string text = number.ToString("R", CultureInfo.InvariantCulture);
        int exponentAt = text.IndexOf('E', StringComparison.Ordinal);
        if (exponentAt < 0) return text == "-0" ? "-0" : text;
        int exponent = int.Parse(text.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (exponent is < -6 or >= 21) return string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, exponentAt)}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent):00}");
        string sign = text[0] == '-' ? "-" : "";
        string digits = text[sign.Length..exponentAt].Replace(".", "", StringComparison.Ordinal);
        return exponent < 0 ? $"{sign}0.{new string('0', -exponent - 1)}{digits}" : sign + digits.PadRight(exponent + 1, '0');
    }

    private static Cel<long> Int(Int128 number) => number >= long.MinValue && number <= long.MaxValue ? (long)number : OutOfRange("int");

    private static Cel<ulong> Uint(Int128 number) => number >= 0 && number <= ulong.MaxValue ? (ulong)number : OutOfRange("uint");

    private static CelError OutOfRange(string type) => new($"the number is out of the range of {type}");

    private static CelError NotA(string type, string text) => new($"{CelFormat.Excerpt(text)} is no {type}");
}
