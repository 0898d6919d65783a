using System.Globalization;
using System.Text;

namespace NoteSchema;

/// <summary>The names of keys that are no text: Obsidian turns every key into the text that JavaScript makes of it.</summary>
internal static class YamlKeys
{
    private const string Step = "  ";
    private const int MaxLine = 80;

    /// <summary>A number as JavaScript writes it: <c>0x1F</c> is <c>31</c>, <c>1.0</c> is <c>1</c>.</summary>
    public static string NameOfNumber(string written)
    {
        if (!FrontmatterScalars.TryReadNumber(written, out double value)) return written;
        if (double.IsNaN(value)) return "NaN";
        if (double.IsInfinity(value)) return value > 0 ? "Infinity" : "-Infinity";
        if (value == 0) return "0";
        // The shortest digits that read back as the same number, as JavaScript has them too; only the exponent's form differs.
        string shortest = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        return (value < 0 ? "-" : "") + Place(DigitsOf(shortest), PointOf(shortest));
    }

    private static string DigitsOf(string shortest)
    {
        int exponent = shortest.IndexOf('E', StringComparison.Ordinal);
        string mantissa = (exponent < 0 ? shortest : shortest[..exponent]).Replace(".", "", StringComparison.Ordinal);
        string digits = mantissa.TrimStart('0').TrimEnd('0');
        return digits.Length == 0 ? "0" : digits;
    }

    /// <summary>The number of digits before the point, were the number written without an exponent.</summary>
    private static int PointOf(string shortest)
    {
        int mark = shortest.IndexOf('E', StringComparison.Ordinal);
        string mantissa = mark < 0 ? shortest : shortest[..mark];
        int exponent = mark < 0 ? 0 : int.Parse(shortest[(mark + 1)..], CultureInfo.InvariantCulture);
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

    /// <summary>A list or map as the reference writes it where it is a key: <c>{ placeholder }</c>, in several lines where it is long.</summary>
    public static string NameOfCollection(ReadOnlySpan<char> text, YamlNodes nodes, int node) => Write(text, nodes, node, "");

    private static string Write(ReadOnlySpan<char> text, YamlNodes nodes, int index, string indent)
    {
        FrontmatterNode node = nodes[index];
        if (node.AliasOf >= 0 || node.Kind is not (FrontmatterKind.List or FrontmatterKind.Map)) return WriteScalar(text, node);
        bool isMap = node.Kind == FrontmatterKind.Map;
        if (node.FirstChild < 0) return isMap ? "{}" : "[]";
        string inner = indent + (isMap ? Step : Step + Step);
        var items = new List<string>();
        for (int child = node.FirstChild; child >= 0; child = nodes[child].NextSibling)
        {
            int key = child;
            if (isMap) child = nodes[child].NextSibling;
            string item = isMap ? WriteEntry(text, nodes, key, child, inner) : Write(text, nodes, child, inner);
            items.Add(nodes[child].NextSibling >= 0 ? item + "," : item);
        }
        string open = isMap ? "{" : "[";
        string close = isMap ? "}" : "]";
        bool isLong = items.Sum(item => item.Length + 2) + 2 > MaxLine || items.Exists(item => item.Contains('\n', StringComparison.Ordinal));
        return isLong
            ? open + string.Concat(items.Select(item => $"\n{Step}{indent}{item}")) + $"\n{indent}{close}"
            : $"{open} {string.Join(' ', items)} {close}";
    }

    private static string WriteEntry(ReadOnlySpan<char> text, YamlNodes nodes, int key, int value, string indent)
    {
        bool isExplicit = nodes[key].AliasOf < 0 && nodes[key].Kind is FrontmatterKind.List or FrontmatterKind.Map;
        bool isEmpty = nodes[value].Kind == FrontmatterKind.Null && nodes[value].Span.Length == 0;
        string name = Write(text, nodes, key, indent + Step);
        if (isExplicit) name = "? " + name;
        bool hasColon = !isEmpty || nodes[value].Span.Start > nodes[key].Span.End;
        if (!hasColon) return name.Length == 0 ? "?" : name;
        if (isExplicit) name += "\n" + indent;
        return isEmpty ? name + ":" : $"{name}: {Write(text, nodes, value, indent + Step)}";
    }

    /// <summary>A number with as many decimals as it was written with if the last is a zero, else as few as it needs.</summary>
    private static string WriteFraction(string written)
    {
        string name = NameOfNumber(written);
        int decimals = written.EndsWith('0') ? written.Length - written.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        int point = name.IndexOf('.', StringComparison.Ordinal);
        if (decimals == 0 || name.Contains('e', StringComparison.Ordinal)) return name;
        if (point < 0)
        {
            point = name.Length;
            name += ".";
        }
        return name.PadRight(point + 1 + decimals, '0');
    }

    private static string WriteScalar(ReadOnlySpan<char> text, in FrontmatterNode node)
    {
        string written = text.Slice(node.Span.Start, node.Span.Length).ToString();
        if (node.Kind == FrontmatterKind.Integer && !written.StartsWith("0x", StringComparison.Ordinal) && !written.StartsWith("0o", StringComparison.Ordinal)) return NameOfNumber(written);
        if (node.Kind == FrontmatterKind.Number && written.All(character => char.IsAsciiDigit(character) || character is '-' or '+' or '.')) return WriteFraction(written);
        return node.Style == FrontmatterStyle.Plain && node.AliasOf < 0 && node.Kind == FrontmatterKind.String ? FrontmatterWriter.FormatScalar(node.Text ?? written, FrontmatterStyle.Plain, true) : written;
    }
}
