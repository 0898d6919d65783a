namespace NoteSchema;

/// <summary>How a frontmatter is written, for what is put into it to look the same.</summary>
internal sealed class WritingStyle
{
    private const int MaxDepth = YamlReader.MaxDepth;

    private int _single;
    private int _double;
    private int _plainTexts;
    private int _needlessTexts;
    private int _plainDates;
    private int _needlessDates;
    private int _blockLists;
    private int _flowLists;

    private WritingStyle() { }

    /// <summary>The spaces that a list stands behind its key's column.</summary>
    public int ListIndent { get; private set; } = -1;

    /// <summary>The spaces that an inner map stands behind its key's column.</summary>
    public int MapIndent { get; private set; } = -1;

    /// <summary>The quotes for what needs quotes: single ones where most are; else <see cref="FrontmatterStyle.Plain"/>, for those that save escapes.</summary>
    public FrontmatterStyle Quotes => _single > _double ? FrontmatterStyle.SingleQuoted : FrontmatterStyle.Plain;

    /// <summary>Whether new lists stand in brackets: where all lists with items do.</summary>
    public bool HasFlowLists => _flowLists > 0 && _blockLists == 0;

    /// <summary>Whether the lists with items all stand on lines of their own, and there are some.</summary>
    public bool HasBlockLists => _blockLists > 0 && _flowLists == 0;

    /// <summary>How the values of <paramref name="frontmatter"/> are written.</summary>
    public static WritingStyle Of(Frontmatter frontmatter)
    {
        var style = new WritingStyle();
        style.Look(frontmatter.Root, frontmatter.Source, 0);
        if (style.ListIndent < 0) style.ListIndent = 2;
        if (style.MapIndent < 0) style.MapIndent = 2;
        return style;
    }

    /// <summary>The quotes that a text without need for them stands in: those of the others where all others have some.</summary>
    public FrontmatterStyle NeedlessQuotes(string text)
    {
        bool are = IsDate(text) && _needlessDates + _plainDates > 0 ? _plainDates == 0 : _needlessTexts > 1 && _plainTexts == 0;
        return !are ? FrontmatterStyle.Plain : _single > _double ? FrontmatterStyle.SingleQuoted : FrontmatterStyle.DoubleQuoted;
    }

    private void Look(FrontmatterValue value, SourceText source, int depth)
    {
        if (value.IsAlias || depth > MaxDepth) return;
        if (value.Kind == FrontmatterKind.String) LookAtText(value);
        foreach (FrontmatterValue item in value.Items) Look(item, source, depth + 1);
        foreach (FrontmatterEntry entry in value.Entries)
        {
            FrontmatterValue inner = entry.Value;
            if (inner is { IsAlias: false, Kind: FrontmatterKind.List, Count: > 0 } && !UnquotedLink.Is(inner))
            {
                if (inner.Style == FrontmatterStyle.Flow) _flowLists++;
                else _blockLists++;
            }
            if (inner is { IsAlias: false, Style: FrontmatterStyle.Block, Count: > 0 } && value.Style == FrontmatterStyle.Block)
            {
                int indent = Column(source, inner.Span.Start) - Column(source, value.Span.Start);
                if (inner.Kind == FrontmatterKind.List && ListIndent < 0 && indent >= 0) ListIndent = indent;
                if (inner.Kind == FrontmatterKind.Map && MapIndent < 0 && indent > 0) MapIndent = indent;
            }
            Look(inner, source, depth + 1);
        }
    }

    private void LookAtText(FrontmatterValue value)
    {
        if (value.Style is FrontmatterStyle.Literal or FrontmatterStyle.Folded) return;
        bool isQuoted = value.Style is FrontmatterStyle.SingleQuoted or FrontmatterStyle.DoubleQuoted;
        if (value.Style == FrontmatterStyle.SingleQuoted) _single++;
        if (value.Style == FrontmatterStyle.DoubleQuoted) _double++;
        string text = value.Text;
        if (isQuoted && !FrontmatterWriter.IsPlain(text, false)) return;
        if (IsDate(text))
        {
            if (isQuoted) _needlessDates++;
            else _plainDates++;
        }
        if (isQuoted) _needlessTexts++;
        else _plainTexts++;
    }

    private static bool IsDate(string text) => text.Length >= 10 && text[4] == '-' && text[7] == '-' && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[9]);

    private static int Column(SourceText source, int offset) => offset - (source.AsSpan()[..offset].LastIndexOf('\n') + 1);
}
