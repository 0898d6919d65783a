using System.Globalization;
using System.Text;

namespace NoteSchema;

/// <summary>Writes text as YAML that reads back as exactly this text.</summary>
public static class FrontmatterWriter
{
    /// <summary>The text in quotes: double ones, or single ones where that saves escapes.</summary>
    public static string Quote(string value)
        => (value.Contains('"', StringComparison.Ordinal) || value.Contains('\\', StringComparison.Ordinal)) && !value.Contains('\'', StringComparison.Ordinal)
            ? Quote(value, FrontmatterStyle.SingleQuoted)
            : Quote(value, FrontmatterStyle.DoubleQuoted);

    /// <summary>
    /// The text as a scalar on one line, as a value, list item or key. Quotes of the <paramref name="preferred"/> kind are kept; without quotes it stands only
    /// where it needs none. <paramref name="inFlow"/>: between brackets or braces.
    /// </summary>
    public static string FormatScalar(string value, FrontmatterStyle preferred, bool inFlow = false) => preferred switch
    {
        FrontmatterStyle.SingleQuoted or FrontmatterStyle.DoubleQuoted => Quote(value, preferred),
        _ => IsPlain(value, inFlow) ? value : Quote(value),
    };

    /// <summary>
    /// The texts as a list. Flow: <c>[a, b]</c>. Block: one line an item, each after <paramref name="indentation"/> spaces, without a line end before the first or after the last.
    /// An empty list is <c>[]</c> in both.
    /// </summary>
    public static string FormatList(IEnumerable<string> values, FrontmatterStyle style, int indentation, string newline = "\n", FrontmatterStyle itemStyle = FrontmatterStyle.Plain)
    {
        bool flow = style == FrontmatterStyle.Flow;
        List<string> items = [.. values.Select(value => FormatScalar(value, itemStyle, flow))];
        if (flow || items.Count == 0) return $"[{string.Join(", ", items)}]";
        string before = new string(' ', indentation) + "- ";
        return string.Join(newline, items.Select(item => before + item));
    }

    /// <summary>Whether the text reads back as itself without quotes.</summary>
    public static bool IsPlain(string value, bool inFlow)
    {
        if (value.Length == 0 || value[0] is ' ' or '\t' || value[^1] is ' ' or '\t' or ':' || value is "---" or "..." || (value.Length > 3 && YamlCharacters.IsSpace(value[3]) && value[..3] is "---" or "...")) return false;
        if (YamlCoreSchema.Classify(value) != FrontmatterKind.String) return false;
        if (",[]{}#&*!|>'\"%@`".Contains(value[0], StringComparison.Ordinal)) return false;
        if (value[0] is '-' or '?' or ':' && (value.Length == 1 || value[1] == ' ' || value[1] == '\t')) return false;
        for (int i = 0; i < value.Length; i++)
        {
            char character = value[i];
            if (character != '\t' && NeedsEscape(value, i)) return false;
            if (character == ':' && YamlCharacters.IsSpace(value[i + 1])) return false;
            if (character == '#' && YamlCharacters.IsSpace(value[i - 1])) return false;
            if (inFlow && (YamlCharacters.IsFlowIndicator(character) || (character == ':' && YamlCharacters.IsFlowIndicator(value[i + 1])))) return false;
        }
        return true;
    }

    private static string Quote(string value, FrontmatterStyle style)
    {
        bool escapes = false;
        for (int i = 0; i < value.Length && !escapes; i++) escapes = NeedsEscape(value, i);
        if (style == FrontmatterStyle.SingleQuoted && !escapes) return "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'";
        var result = new StringBuilder("\"", value.Length + 2);
        for (int i = 0; i < value.Length; i++)
        {
            char character = value[i];
            if (character is '"' or '\\') result.Append('\\').Append(character);
            else if (NeedsEscape(value, i)) AppendEscape(result, character);
            else result.Append(character);
        }
        return result.Append('"').ToString();
    }

    /// <summary>Whether the unit cannot stand in a line as it is: controls, line ends of any kind, a byte-order mark, half of a pair.</summary>
    public static bool NeedsEscape(string value, int index)
    {
        char character = value[index];
        return character switch
        {
            < ' ' or (>= '\u007f' and <= '\u009f') or '\u2028' or '\u2029' or '\ufeff' => true,
            _ when char.IsHighSurrogate(character) => index + 1 >= value.Length || !char.IsLowSurrogate(value[index + 1]),
            _ when char.IsLowSurrogate(character) => index == 0 || !char.IsHighSurrogate(value[index - 1]),
            _ => false,
        };
    }

    private static void AppendEscape(StringBuilder result, char character)
    {
        switch (character)
        {
            case '\n':
                result.Append("\\n");
                break;
            case '\r':
                result.Append("\\r");
                break;
            case '\t':
                result.Append("\\t");
                break;
            default:
                result.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
                break;
        }
    }
}
