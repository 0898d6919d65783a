using System.Text;

namespace NoteSchema;

/// <summary>Writes values as YAML in the style of a frontmatter.</summary>
/// <param name="style">The style.</param>
/// <param name="lineEnd">How lines end.</param>
/// <param name="escapesLines">Whether text of several lines stands in quotes with escapes, not after <c>|</c>.</param>
internal sealed class YamlWriting(WritingStyle style, string lineEnd, bool escapesLines = false)
{
    /// <summary>The value on one line.</summary>
    /// <param name="value">The value.</param>
    /// <param name="quotes">The quotes of text that needs none.</param>
    /// <param name="inFlow">Whether it stands within brackets or braces.</param>
    public static string Flow(FieldValue value, FrontmatterStyle quotes, bool inFlow = false) => value.Kind switch
    {
        FrontmatterKind.String => FrontmatterWriter.FormatScalar(value.Text, quotes, inFlow),
        FrontmatterKind.Null => "null",
        FrontmatterKind.List => $"[{string.Join(", ", value.Items.Select(item => Flow(item, quotes, true)))}]",
        FrontmatterKind.Map => $"{{{string.Join(", ", value.Entries.Select(entry => $"{FrontmatterWriter.FormatScalar(entry.Key, FrontmatterStyle.Plain, true)}: {Flow(entry.Value, quotes, true)}"))}}}",
        _ => value.Text,
    };

    /// <summary>A scalar on one line.</summary>
    public string Scalar(FieldValue value, FrontmatterStyle quotes, bool inFlow)
    {
        if (value.Kind != FrontmatterKind.String || quotes != FrontmatterStyle.Plain || FrontmatterWriter.IsPlain(value.Text, inFlow)) return Flow(value, quotes, inFlow);
        return FrontmatterWriter.FormatScalar(value.Text, style.Quotes, inFlow);
    }

    /// <summary>The value behind a colon or <c>-</c>: what follows on that line, without a space before it, and the lines below, each with its line end before it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="column">The column of the key or <c>-</c>.</param>
    /// <param name="quotes">The quotes of text that needs none.</param>
    /// <param name="isItem">Whether it is an item of a list.</param>
    /// <param name="inBrackets">Whether a list stands in brackets and a map in braces.</param>
    public (string Inline, string Lines) Block(FieldValue value, int column, FrontmatterStyle quotes, bool isItem, bool inBrackets)
    {
        if (value.Kind == FrontmatterKind.Null) return (isItem ? "null" : "", "");
        if (!value.IsCollection) return !escapesLines && IsLiteral(value) ? Literal(value.Text, column + 2) : (Scalar(value, quotes, false), "");
        bool isList = value.Kind == FrontmatterKind.List;
        if (inBrackets || value.Items.Count + value.Entries.Count == 0 || (isList && isItem)) return (InBrackets(value, quotes), "");
        var lines = new StringBuilder();
        if (isList)
        {
            foreach (FieldValue item in value.Items) AppendLine(lines, Item(item, column + style.ListIndent, quotes));
            return ("", lines.ToString());
        }
        // The first entry of a map in a list stands on the line of its `-`.
        int inner = column + (isItem ? 2 : style.MapIndent);
        foreach ((string key, FieldValue entry) in value.Entries) AppendLine(lines, Entry(key, entry, inner));
        return isItem ? (lines.ToString()[(lineEnd.Length + inner)..], "") : ("", lines.ToString());
    }

    /// <summary>An entry on lines of its own, without a line end behind it.</summary>
    public string Entry(string key, FieldValue value, int column)
    {
        (string inline, string lines) = Block(value, column, QuotesOf(value), isItem: false, inBrackets: value.Kind == FrontmatterKind.List && style.HasFlowLists && !value.Items.Any(item => item.Kind == FrontmatterKind.Map));
        return $"{new string(' ', column)}{Key(key, false)}:{(inline.Length > 0 ? " " : "")}{inline}{lines}";
    }

    /// <summary>An item on lines of its own, without a line end behind it.</summary>
    public string Item(FieldValue value, int column, FrontmatterStyle quotes, string gap = " ")
    {
        (string inline, string lines) = Block(value, column, quotes, isItem: true, inBrackets: false);
        return $"{new string(' ', column)}-{(inline.Length > 0 ? gap : "")}{inline}{lines}";
    }

    /// <summary>A list or map on one line.</summary>
    public string InBrackets(FieldValue value, FrontmatterStyle quotes) => value.Kind switch
    {
        FrontmatterKind.List => $"[{string.Join(", ", value.Items.Select(item => InBrackets(item, quotes)))}]",
        FrontmatterKind.Map => $"{{{string.Join(", ", value.Entries.Select(entry => $"{Key(entry.Key, true)}: {InBrackets(entry.Value, QuotesOf(entry.Value))}"))}}}",
        _ => Scalar(value, quotes, true),
    };

    /// <summary>A key.</summary>
    public string Key(string key, bool inFlow) => Scalar(FieldValue.Of(key), FrontmatterStyle.Plain, inFlow);

    /// <summary>The quotes for a new value that needs none.</summary>
    public FrontmatterStyle QuotesOf(FieldValue value) => value.Kind == FrontmatterKind.String ? style.NeedlessQuotes(value.Text) : FrontmatterStyle.Plain;

    private void AppendLine(StringBuilder lines, string line) => lines.Append(lineEnd).Append(line);

    // Text that stands after `|` to the letter: several lines, the first with text at its start, and no more than one line end behind.
    private static bool IsLiteral(FieldValue value)
    {
        string text = value.Text;
        if (value.Kind != FrontmatterKind.String || !text.Contains('\n', StringComparison.Ordinal) || char.IsWhiteSpace(text[0]) || text.EndsWith("\n\n", StringComparison.Ordinal)) return false;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '\t') && FrontmatterWriter.NeedsEscape(text, i)) return false;
        }
        return true;
    }

    private (string Inline, string Lines) Literal(string text, int column)
    {
        bool hasEnd = text[^1] == '\n';
        var lines = new StringBuilder();
        foreach (string line in (hasEnd ? text[..^1] : text).Split('\n')) AppendLine(lines, line.Length == 0 ? "" : new string(' ', column) + line);
        return (hasEnd ? "|" : "|-", lines.ToString());
    }
}
