using System.Globalization;
using System.Text;

namespace NoteSchema;

/// <summary>The names of keys that are no text: Obsidian turns every key into the text that JavaScript makes of it.</summary>
internal static class YamlKeys
{
    /// <summary>A number as JavaScript writes it: <c>0x1F</c> is <c>31</c>, <c>1.0</c> is <c>1</c>.</summary>
    public static string NameOfNumber(string written)
    {
        if (!FrontmatterScalars.TryReadNumber(written, out double value)) return written;
        if (double.IsNaN(value)) return "NaN";
        if (double.IsInfinity(value)) return value > 0 ? "Infinity" : "-Infinity";
        if (value == 0) return "0";
        // The shortest digits that read back as the same number, as JavaScript has them too; only the exponent's form differs.
        string scientific = Math.Abs(value).ToString("E16", CultureInfo.InvariantCulture);
        string shortest = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        return (value < 0 ? "-" : "") + Place(DigitsOf(shortest), ExponentOf(shortest, scientific));
    }

    private static string DigitsOf(string shortest)
    {
        int exponent = shortest.IndexOf('E', StringComparison.Ordinal);
        string mantissa = (exponent < 0 ? shortest : shortest[..exponent]).Replace(".", "", StringComparison.Ordinal);
        string digits = mantissa.TrimStart('0').TrimEnd('0');
        return digits.Length == 0 ? "0" : digits;
    }

    /// <summary>The number of digits before the point, were the number written without an exponent.</summary>
    private static int ExponentOf(string shortest, string scientific)
    {
        int mark = shortest.IndexOf('E', StringComparison.Ordinal);
        string mantissa = mark < 0 ? shortest : shortest[..mark];
        int exponent = mark < 0 ? 0 : int.Parse(shortest[(mark + 1)..], CultureInfo.InvariantCulture);
        _ = scientific;
        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        if (point < 0) point = mantissa.Length;
        int leading = 0;
        while (leading < mantissa.Length && mantissa[leading] is '0' or '.') leading++;
        return leading > point ? exponent - (leading - point - 1) : exponent + point - leading;
    }

    private static string Place(string digits, int point)
    {
        if (point is > 21 or < -5)
        {
            string fraction = digits.Length > 1 ? "." + digits[1..] : "";
            int exponent = point - 1;
            return string.Create(CultureInfo.InvariantCulture, $"{digits[0]}{fraction}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}");
        }
        if (point <= 0) return "0." + new string('0', -point) + digits;
        return digits.Length <= point ? digits + new string('0', point - digits.Length) : digits[..point] + "." + digits[point..];
    }

    /// <summary>A list or map as the reference writes it where it is a key, in one line: <c>{ placeholder }</c>.</summary>
    public static string NameOfCollection(ReadOnlySpan<char> text, in YamlNodes nodes, int node)
    {
        var result = new StringBuilder();
        Write(text, nodes, node, result);
        return result.ToString();
    }

    private static void Write(ReadOnlySpan<char> text, in YamlNodes nodes, int index, StringBuilder result)
    {
        FrontmatterNode node = nodes[index];
        if (node.AliasOf >= 0 || node.Kind is not (FrontmatterKind.List or FrontmatterKind.Map))
        {
            if (node.Kind != FrontmatterKind.Null || node.Span.Length > 0) result.Append(text.Slice(node.Span.Start, node.Span.Length));
            return;
        }
        bool isMap = node.Kind == FrontmatterKind.Map;
        if (node.FirstChild < 0)
        {
            result.Append(isMap ? "{}" : "[]");
            return;
        }
        result.Append(isMap ? "{ " : "[ ");
        for (int child = node.FirstChild; child >= 0; child = nodes[child].NextSibling)
        {
            if (child != node.FirstChild) result.Append(", ");
            Write(text, nodes, child, result);
            if (!isMap) continue;
            child = nodes[child].NextSibling;
            if (nodes[child].Kind == FrontmatterKind.Null && nodes[child].Span.Length == 0) continue;
            result.Append(": ");
            Write(text, nodes, child, result);
        }
        result.Append(isMap ? " }" : " ]");
    }
}
