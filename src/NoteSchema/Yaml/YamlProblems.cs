namespace NoteSchema;

/// <summary>What is said of an error, for people: one message with its place and its repairs.</summary>
internal static class YamlProblems
{
    public static YamlProblem Describe(SourceText source, TextSpan content, YamlError error)
    {
        var line = YamlLine.At(source, error.Span.Start);
        if (error.Fault == YamlFault.MultilineKey && source.Length > 0 && source[error.Span.Start] is not ('"' or '\'' or '[' or '{'))
        {
            // Words over two lines before a colon: it is the first line that lacks one.
            error = new YamlError(YamlFault.KeyWithoutColon, TextSpan.FromBounds(error.Span.Start, line.Content.End), error.Context);
        }
        if (error.Fault == YamlFault.MapOnKeyLine && error.Context >= 0 && error.Context < line.Line.Start)
        {
            // The key's line joined a value above it, because it is indented more.
            int indent = YamlLine.At(source, error.Context).Indent(true);
            error = new YamlError(YamlFault.Indentation, line.Content, indent);
        }
        TextSpan span = Place(error, line);
        return new YamlProblem(span, Say(source, error, span, line), YamlRepairs.Find(source, content, error, line));
    }

    /// <summary>What to mark: all of a value that needs quotes, else the fault itself, within its line.</summary>
    private static TextSpan Place(YamlError error, YamlLine line)
    {
        TextSpan span = error.Fault switch
        {
            YamlFault.MapOnKeyLine or YamlFault.ListOnKeyLine or YamlFault.Properties or YamlFault.BadTag or YamlFault.EmptyAnchor or YamlFault.BlockScalarHeader => line.Value,
            YamlFault.ReservedStart when line.Value.Start == error.Span.Start => line.Value,
            _ => error.Span,
        };
        return span.Length > 0 ? span : error.Span.Length > 0 ? error.Span : line.Content;
    }

    private static string Say(SourceText source, YamlError error, TextSpan span, YamlLine line)
    {
        string text = Excerpt(source, span);
        char first = error.Span.Start < source.Length ? source[error.Span.Start] : ' ';
        return error.Fault switch
        {
            YamlFault.KeyWithoutColon when YamlRepairs.MeantColon(text, ':') > 0 => $"“{text}” has no space after its colon, and is text and no key without one: write a space there.",
            YamlFault.KeyWithoutColon when YamlRepairs.MeantColon(text, YamlCharacters.WideColon) > 0 => $"“{text}” has “{YamlCharacters.WideColon}”, which is no colon to YAML: write “: ” for it.",
            YamlFault.KeyWithoutColon => $"“{text}” has no colon: write a key, a colon, a space and a value on this line, or take the line out.",
            YamlFault.MultilineKey => "A key must stand on one line: put it on one, and its colon behind it.",
            YamlFault.LongKey => "This key is longer than 1,024 characters: shorten it.",
            YamlFault.KeyInBrackets => $"A key in {(first == '{' ? "braces" : "brackets")} cannot follow an empty line or a comment: put the key in quotes.",
            YamlFault.MapOnKeyLine when first == '?' => "“? ” begins a key in YAML, and none can begin on the line of another: put the value in quotes.",
            YamlFault.MapOnKeyLine => $"“{text}” has a second “: ” on its line: put the value in quotes.",
            YamlFault.ListOnKeyLine => "A list cannot begin on the line of its key: put each item on a line of its own, or the value in quotes.",
            YamlFault.Indentation => $"This line is indented by {Spaces(error.Span.Start - line.Line.Start)}, as none of the lines that it could belong to: indent it like its neighbours.",
            YamlFault.ItemAmongKeys => "A list item stands where a key is expected: put it under the key that it belongs to.",
            YamlFault.Tab => "A tab stands where only spaces may indent: use spaces.",
            YamlFault.UnclosedQuote => $"The quote before “{Excerpt(source, error.Span, 1)}” is not closed: close it at the end of the value.",
            YamlFault.UnclosedFlow => $"The “{first}” is not closed: write “{(first == '{' ? '}' : ']')}” after the last item.",
            YamlFault.StrayBracket => $"The “{first}” closes nothing that is open: take it out, or put the value in quotes.",
            YamlFault.StrayComma => "There is nothing before this comma: take it out.",
            YamlFault.MissingComma => "There is no comma between two items: write one, or put the item in quotes.",
            YamlFault.BlockInFlow => $"“{first} ” means nothing within brackets: put the item in quotes.",
            YamlFault.TextAfterValue when text == "," => "YAML has no comma at the end of a line: take it out.",
            YamlFault.TextAfterValue => $"“{text}” stands after a value that is already complete: put all of it in quotes, or take this out.",
            YamlFault.ReservedStart when line.Key.Length > 0 && line.Key.Start == error.Span.Start => $"A key cannot begin with “{first}” in YAML: put it in quotes.",
            YamlFault.ReservedStart => $"A value cannot begin with “{first}” in YAML: put it in quotes.",
            YamlFault.BadEscape => $"“{text}” is no escape that YAML knows: write two backslashes for one, or use single quotes.",
            YamlFault.BlockScalarHeader => $"Only a number, “-” or “+” and a comment may follow “{first}” on its line: begin the text on the next line, or put the value in quotes.",
            YamlFault.BlockScalarIndentation => "An empty line above this text is indented more than the text: take the spaces out of the empty line.",
            YamlFault.Properties => $"“{text}” is not text for YAML, as “!” and “&” have a meaning there: put the value in quotes.",
            YamlFault.EmptyAnchor => $"“{first}” needs a name behind it in YAML: put the value in quotes.",
            YamlFault.UnknownAlias => $"“{text}” stands for a value marked “&{Excerpt(source, error.Span, 1)}” above, and there is none: put the value in quotes if it is text.",
            YamlFault.BadTag => $"“{text}” begins with a tag that YAML does not know: put the value in quotes.",
            YamlFault.CommentWithoutSpace => "A comment needs a space before “#”: write one, or put the value in quotes.",
            YamlFault.SecondDocument => "A second YAML document begins here: frontmatter is one.",
            YamlFault.Directive => "A line that begins with “%” is an instruction to YAML readers: take it out, or put the key in quotes.",
            YamlFault.TooDeep => $"There are more than {YamlReader.MaxDepth} levels of lists and maps here: frontmatter as deep as this is not read.",
            _ => "This is not YAML.",
        };
    }

    private static string Spaces(int count) => count switch
    {
        0 => "no space",
        1 => "1 space",
        _ => $"{count} spaces",
    };

    private static string Excerpt(SourceText source, TextSpan span, int skip = 0)
    {
        const int Longest = 40;
        ReadOnlySpan<char> text = source.AsSpan(span)[Math.Min(skip, span.Length)..];
        int end = text.IndexOfAny('\n', '\r');
        if (end >= 0) text = text[..end];
        if (text.Length <= Longest) return text.ToString();
        int cut = char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return string.Concat(text[..cut], "…");
    }
}
