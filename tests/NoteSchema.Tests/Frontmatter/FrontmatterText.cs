using System.Globalization;
using System.Text;

namespace NoteSchema.Tests.Frontmatters;

/// <summary>Writes a frontmatter as <c>tests/node-reference/frontmatter.js</c> does: its value, then where everything stands.</summary>
internal static class FrontmatterText
{
    public static string Write(Frontmatter frontmatter)
    {
        var result = new StringBuilder();
        WriteValue(frontmatter.Root, result, []);
        WritePlaces(frontmatter.Root, frontmatter.Content.Start, result);
        return result.ToString();
    }

    public static string Value(Frontmatter frontmatter)
    {
        var result = new StringBuilder();
        WriteValue(frontmatter.Root, result, []);
        return result.ToString();
    }

    private static void WriteValue(FrontmatterValue value, StringBuilder result, List<TextSpan> above)
    {
        switch (value.Kind)
        {
            case FrontmatterKind.Missing or FrontmatterKind.Null:
                result.Append("null");
                return;
            case FrontmatterKind.String:
                result.Append(Quote(value.Text));
                return;
            case FrontmatterKind.Boolean:
                Assert.True(value.TryGetBoolean(out bool boolean));
                result.Append(boolean ? "true" : "false");
                return;
            case FrontmatterKind.Integer or FrontmatterKind.Number:
                Assert.True(value.TryGetNumber(out double number));
                result.Append(double.IsNaN(number) ? "#NaN" : "#" + BitConverter.DoubleToInt64Bits(number).ToString("x", CultureInfo.InvariantCulture));
                return;
        }
        TextSpan place = value.Target.Span;
        if (above.Contains(place))
        {
            result.Append("@cycle");
            return;
        }
        above.Add(place);
        if (value.Kind == FrontmatterKind.List) WriteList(value, result, above);
        else WriteMap(value, result, above);
        above.RemoveAt(above.Count - 1);
    }

    private static void WriteList(FrontmatterValue value, StringBuilder result, List<TextSpan> above)
    {
        result.Append('[');
        bool first = true;
        foreach (FrontmatterValue item in value.Items)
        {
            if (!first) result.Append(',');
            first = false;
            WriteValue(item, result, above);
        }
        result.Append(']');
    }

    private static void WriteMap(FrontmatterValue value, StringBuilder result, List<TextSpan> above)
    {
        // Of a key given twice JavaScript keeps the last value.
        var entries = new SortedDictionary<string, FrontmatterValue>(StringComparer.Ordinal);
        foreach (FrontmatterEntry entry in value.Entries) entries[Quote(entry.Name)] = entry.Value;
        result.Append('{');
        bool first = true;
        foreach ((string key, FrontmatterValue item) in entries)
        {
            if (!first) result.Append(',');
            first = false;
            result.Append(key).Append(':');
            WriteValue(item, result, above);
        }
        result.Append('}');
    }

    private static void WritePlaces(FrontmatterValue value, int origin, StringBuilder result)
    {
        bool isAlias = value.IsAlias;
        bool isCollection = !isAlias && value.Kind is FrontmatterKind.List or FrontmatterKind.Map;
        TextSpan span = new(value.Span.Start - origin, value.Span.Length);
        if (value.Style is FrontmatterStyle.Literal or FrontmatterStyle.Folded && !isAlias) result.Append(CultureInfo.InvariantCulture, $" {span.Start}");
        else if (span.Length > 0 && (!isCollection || (value.Style == FrontmatterStyle.Flow && !IsPair(value)))) result.Append(CultureInfo.InvariantCulture, $" {span.Start}-{span.End}");
        if (!isCollection) return;
        foreach (FrontmatterValue item in value.Items) WritePlaces(item, origin, result);
        foreach (FrontmatterEntry entry in value.Entries)
        {
            WritePlaces(entry.Key, origin, result);
            WritePlaces(entry.Value, origin, result);
        }
    }

    /// <summary>Whether a map is the <c>a: b</c> in <c>[a: b]</c>, without braces of its own.</summary>
    private static bool IsPair(FrontmatterValue value) => value.Kind == FrontmatterKind.Map && value.Entries.Any(entry => entry.Key.Span.Start == value.Span.Start);

    /// <summary>A text as JSON in ASCII.</summary>
    public static string Quote(string text)
    {
        var result = new StringBuilder("\"");
        foreach (char character in text)
        {
            result.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' or >= '\u007f' => "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture),
                _ => character.ToString(),
            });
        }
        return result.Append('"').ToString();
    }
}
