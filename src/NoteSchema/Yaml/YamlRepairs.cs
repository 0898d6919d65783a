using System.Text;

namespace NoteSchema;

/// <summary>Ways to put broken YAML right. One is offered only if the text then reads without error, or without one up to the end of the line that it mends, and says what was meant.</summary>
internal static class YamlRepairs
{
    public static IReadOnlyList<Fix> Find(SourceText source, TextSpan content, YamlError error, YamlLine line)
    {
        List<Fix> fixes = FindAll(source, content, error, line);
        // One that leaves nothing broken is likelier than one that leaves the next line so.
        List<Fix> whole = fixes.FindAll(fix => IsWhole(source, content, fix));
        return whole.Count > 0 ? whole : fixes;
    }

    private static List<Fix> FindAll(SourceText source, TextSpan content, YamlError error, YamlLine line)
    {
        List<Fix> fixes = [];
        switch (error.Fault)
        {
            case YamlFault.Tab:
                AddIfSound(fixes, source, content, new Fix("Indent with spaces", FixKind.Suggested, TabsToSpaces(source, content)));
                break;
            case YamlFault.Indentation:
                AddIndentation(fixes, source, content, error, line);
                break;
            case YamlFault.UnclosedQuote:
                AddClosing(fixes, source, content, error, line, "Close the quotes", source[error.Span.Start].ToString());
                break;
            case YamlFault.UnclosedFlow:
                string closing = MissingBrackets(source.AsSpan(TextSpan.FromBounds(error.Span.Start, line.Content.End)));
                AddClosing(fixes, source, content, error, line, closing.Length == 1 ? "Close the bracket" : "Close the brackets", closing);
                break;
            case YamlFault.KeyWithoutColon:
                AddColon(fixes, source, content, error, line);
                break;
            case YamlFault.ListOnKeyLine:
                AddListBelow(fixes, source, content, line);
                break;
            case YamlFault.CommentWithoutSpace:
                AddIfSound(fixes, source, content, new Fix("Write a space before the comment", FixKind.Suggested, [TextEdit.Insert(error.Span.Start, " ")]));
                break;
            case YamlFault.BadEscape:
                AddIfSound(fixes, source, content, new Fix("Write the backslash twice", FixKind.Suggested, [TextEdit.Insert(error.Span.Start, "\\")]));
                break;
            case YamlFault.TextAfterValue when source.AsSpan(error.Span) is ",":
                AddIfSound(fixes, source, content, new Fix("Take out the commas at the ends of lines", FixKind.Suggested, TrailingCommas(source, content)));
                return fixes;
            case YamlFault.TextAfterValue:
                AddLinkList(fixes, source, content, line);
                break;
            case YamlFault.StrayComma:
                AddIfSound(fixes, source, content, new Fix("Take the comma out", FixKind.Suggested, StrayCommas(source, content, error)));
                break;
            case YamlFault.ReservedStart or YamlFault.Directive when line.Key.Length > 0 && line.Key.Start == error.Span.Start:
                AddIfSound(fixes, source, content, Fix.Replace("Put the key in quotes", FixKind.Suggested, line.Key, FrontmatterWriter.Quote(source.ToString(line.Key))));
                return fixes;
            case YamlFault.ReservedStart when line.Value.Start < error.Span.Start:
                AddItemQuotes(fixes, source, content, error);
                return fixes;
        }
        if (MayNeedQuotes(error.Fault)) AddQuotes(fixes, source, content, line);
        return fixes;
    }

    private static bool MayNeedQuotes(YamlFault fault) => fault is YamlFault.MapOnKeyLine or YamlFault.ListOnKeyLine or YamlFault.StrayBracket or YamlFault.MissingComma or YamlFault.BlockInFlow
        or YamlFault.TextAfterValue or YamlFault.ReservedStart or YamlFault.BadEscape or YamlFault.BlockScalarHeader or YamlFault.Properties or YamlFault.EmptyAnchor or YamlFault.UnknownAlias
        or YamlFault.BadTag or YamlFault.UnclosedFlow or YamlFault.UnclosedQuote;

    /// <summary>Offers to quote the whole value of the line, as the text that it is.</summary>
    private static void AddQuotes(List<Fix> fixes, SourceText source, TextSpan content, YamlLine line)
    {
        if (line.Value.Length == 0) return;
        string value = source.ToString(line.Value);
        string meant = value;
        string title = "Put the value in quotes";
        // `"C:\path"`, `'it's'`: what is between the quotes was meant.
        if (value.Length > 1 && value[0] == '"' && value[^1] == '"' && !value[1..^1].Contains('"', StringComparison.Ordinal)) (meant, title) = (value[1..^1], "Use quotes without escapes");
        else if (line.Value.End == line.Content.End && HoldsItsOwnQuotes(value)) (meant, title) = (value[1..^1], "Use quotes that do not end within the text");
        string quoted = FrontmatterWriter.Quote(meant);
        var fix = Fix.Replace(title, FixKind.Suggested, line.Value, quoted);
        if (ReadAfter(source, content, fix.Edits, out string text) is not { } nodes) return;
        foreach (ref readonly FrontmatterNode node in nodes.AsSpan())
        {
            if (node.Span.Start != line.Value.Start || node.Kind != FrontmatterKind.String || node.Style is not (FrontmatterStyle.SingleQuoted or FrontmatterStyle.DoubleQuoted)) continue;
            if ((node.Text ?? text[(node.Span.Start + 1)..(node.Span.End - 1)]) == meant) fixes.Add(fix);
            return;
        }
    }

    /// <summary>Whether the value is one text in quotes with the same quotes in it, <c>'it's'</c> or <c>"He said "hi""</c>, and not several such as <c>"Pumps" and "Harbor"</c>.</summary>
    private static bool HoldsItsOwnQuotes(string value)
    {
        char quote = value[0];
        if (quote is not ('"' or '\'') || value.Length < 3 || value[^1] != quote || (quote == '"' && value.Contains('\\', StringComparison.Ordinal))) return false;
        int quotes = 0;
        for (int i = value.IndexOf(quote, 1); i < value.Length - 1; i = value.IndexOf(quote, i + 1))
        {
            bool isBeforeWord = char.IsLetterOrDigit(value[i + 1]);
            if (isBeforeWord && char.IsLetterOrDigit(value[i - 1])) continue;
            // The first that can close the quotes at the start does.
            if (quotes++ == 0 && !isBeforeWord && !YamlCharacters.IsSpace(value[i - 1])) return false;
        }
        return quotes % 2 == 0;
    }

    /// <summary>Offers to quote one item in brackets.</summary>
    private static void AddItemQuotes(List<Fix> fixes, SourceText source, TextSpan content, YamlError error)
    {
        ReadOnlySpan<char> rest = source.AsSpan(TextSpan.FromBounds(error.Span.Start, content.End));
        int end = rest.IndexOfAny(",]}\n");
        if (end < 0) return;
        string item = rest[..end].TrimEnd().ToString();
        AddIfSound(fixes, source, content, Fix.Replace("Put the item in quotes", FixKind.Suggested, new TextSpan(error.Span.Start, item.Length), FrontmatterWriter.Quote(item)));
    }

    private static List<TextEdit> TrailingCommas(SourceText source, TextSpan content)
    {
        List<TextEdit> edits = [];
        for (int start = content.Start; start < content.End;)
        {
            var line = YamlLine.At(source, start);
            if (line.Content.Length > 0 && source[line.Content.End - 1] == ',') edits.Add(new TextEdit(new TextSpan(line.Content.End - 1, 1), ""));
            int length = source.AsSpan(TextSpan.FromBounds(start, content.End)).IndexOf('\n');
            if (length < 0) break;
            start += length + 1;
        }
        return edits;
    }

    /// <summary>Takes out this comma and those with nothing before them that follow.</summary>
    private static List<TextEdit> StrayCommas(SourceText source, TextSpan content, YamlError error)
    {
        // Each is found by reading again, so that a comma in text is never taken for one.
        const int Most = 16;
        string text = source.ToString(new TextSpan(0, content.End));
        List<TextEdit> edits = [];
        for (int removed = 0; error.Fault == YamlFault.StrayComma && edits.Count < Most;)
        {
            int end = error.Span.End;
            while (end < text.Length && text[end] is ',' or ' ' or '\t') end++;
            // One space is enough: that before the comma or that behind it.
            if (text[error.Span.Start - 1] == ',') end = text.AsSpan(0, end).LastIndexOf(',') + 1;
            edits.Add(new TextEdit(TextSpan.FromBounds(error.Span.Start + removed, end + removed), ""));
            removed += end - error.Span.Start;
            text = text.Remove(error.Span.Start, end - error.Span.Start);
            YamlReader.Read(text, TextSpan.FromBounds(content.Start, text.Length), YamlNodes.OfThread, out error);
        }
        return edits;
    }

    private static void AddClosing(List<Fix> fixes, SourceText source, TextSpan content, YamlError error, YamlLine line, string title, string closing)
    {
        int end = line.Value.Start <= error.Span.Start ? Math.Max(line.Value.End, error.Span.Start + 1) : line.Content.End;
        AddIfSound(fixes, source, content, new Fix(title, FixKind.Suggested, [TextEdit.Insert(end, closing)]));
    }

    private static string MissingBrackets(ReadOnlySpan<char> text)
    {
        var open = new Stack<char>();
        char quote = '\0';
        foreach (char character in text)
        {
            if (quote != '\0') quote = character == quote ? '\0' : quote;
            else if (character is '"' or '\'') quote = character;
            else if (character is '[' or '{') open.Push(character == '[' ? ']' : '}');
            else if (character is ']' or '}' && open.Count > 0) open.Pop();
        }
        return string.Concat(open);
    }

    /// <summary>Where <paramref name="colon"/> stands in text that may be a key and a value without a space between; not above 0 where it is a part of an address or a time.</summary>
    public static int MeantColon(ReadOnlySpan<char> text, char colon)
    {
        int at = text.IndexOf(colon);
        bool isPart = at > 0 && (text[at..].StartsWith("://") || (at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1])));
        return isPart ? -1 : at;
    }

    private static void AddColon(List<Fix> fixes, SourceText source, TextSpan content, YamlError error, YamlLine line)
    {
        ReadOnlySpan<char> text = source.AsSpan(error.Span);
        if (MeantColon(text, ':') is > 0 and var colon) AddIfSound(fixes, source, content, new Fix("Write a space after the colon", FixKind.Suggested, [TextEdit.Insert(error.Span.Start + colon + 1, " ")]));
        else if (MeantColon(text, YamlCharacters.WideColon) is > 0 and var wide)
        {
            bool isSpaced = wide + 1 < text.Length && YamlCharacters.IsSpace(text[wide + 1]);
            AddIfSound(fixes, source, content, Fix.Replace($"Write “: ” for “{YamlCharacters.WideColon}”", FixKind.Suggested, new TextSpan(error.Span.Start + wide, 1), isSpaced ? ":" : ": "));
        }
        else if (error.Span.End == line.Content.End) AddIfSound(fixes, source, content, new Fix("Write a colon after the key", FixKind.Risky, [TextEdit.Insert(error.Span.End, ":")]));
    }

    private static void AddListBelow(List<Fix> fixes, SourceText source, TextSpan content, YamlLine line)
    {
        int colon = line.Value.Start;
        while (colon > line.Line.Start && source[colon - 1] != ':') colon--;
        string newline = source.AsSpan(content).Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        string indentation = new(' ', line.Content.Start - line.Line.Start + 2);
        AddIfSound(fixes, source, content, Fix.Replace("Begin the list on the next line", FixKind.Suggested, TextSpan.FromBounds(colon, line.Value.Start), newline + indentation));
    }

    /// <summary>Offers a list for links side by side, <c>[[A]], [[B]]</c>.</summary>
    private static void AddLinkList(List<Fix> fixes, SourceText source, TextSpan content, YamlLine line)
    {
        List<string> links = [];
        ReadOnlySpan<char> rest = source.AsSpan(line.Value);
        while (rest.StartsWith("[["))
        {
            int end = rest.IndexOf("]]");
            if (end < 0) return;
            links.Add(rest[..(end + 2)].ToString());
            rest = rest[(end + 2)..].TrimStart(", ;");
        }
        if (rest.Length > 0 || links.Count < 2) return;
        string list = FrontmatterWriter.FormatList(links, FrontmatterStyle.Flow, 0, itemStyle: FrontmatterStyle.DoubleQuoted);
        AddIfSound(fixes, source, content, Fix.Replace("Make it a list of links", FixKind.Suggested, line.Value, list));
    }

    private static void AddIndentation(List<Fix> fixes, SourceText source, TextSpan content, YamlError error, YamlLine line)
    {
        int written = line.Indent(false);
        if (line.Line.Start <= content.Start) return;
        var previous = YamlLine.At(source, line.Line.Start - 1);
        int first = fixes.Count;
        foreach (int indent in new[] { previous.Indent(false), previous.Indent(true), error.Context }.Distinct())
        {
            if (indent < 0 || indent == written) continue;
            var span = TextSpan.FromBounds(line.Line.Start, line.Content.Start);
            string title = indent == 1 ? "Indent by 1 space" : $"Indent by {indent} spaces";
            AddIfSound(fixes, source, content, Fix.Replace(title, FixKind.Suggested, span, new string(' ', indent)));
        }
        // Where several read, one has to look which is meant.
        if (fixes.Count - first < 2) return;
        for (int index = first; index < fixes.Count; index++) fixes[index] = fixes[index] with { Kind = FixKind.Risky };
    }

    private static List<TextEdit> TabsToSpaces(SourceText source, TextSpan content)
    {
        List<TextEdit> edits = [];
        for (int start = content.Start; start < content.End;)
        {
            int end = start;
            while (end < content.End && source[end] is ' ' or '\t' or '-') end++;
            ReadOnlySpan<char> indentation = source.AsSpan(TextSpan.FromBounds(start, end));
            if (indentation.Contains('\t')) edits.Add(new TextEdit(TextSpan.FromBounds(start, end), Untab(indentation)));
            int length = source.AsSpan(TextSpan.FromBounds(start, content.End)).IndexOf('\n');
            if (length < 0) break;
            start += length + 1;
        }
        return edits;
    }

    /// <summary>Two spaces for a tab; one after a list mark.</summary>
    private static string Untab(ReadOnlySpan<char> indentation)
    {
        var result = new StringBuilder(indentation.Length * 2);
        for (int i = 0; i < indentation.Length; i++)
        {
            if (indentation[i] != '\t') result.Append(indentation[i]);
            else result.Append(i > 0 && indentation[i - 1] == '-' ? " " : "  ");
        }
        return result.ToString();
    }

    private static void AddIfSound(List<Fix> fixes, SourceText source, TextSpan content, Fix fix)
    {
        if (fix.Edits.Count > 0 && ReadAfter(source, content, fix.Edits, out _) is not null) fixes.Add(fix);
    }

    /// <summary>
    /// The nodes after the edits, or null if the text is still broken, be it in the line that the last edit is in. A mistake in a later line is one of its own: the nodes are those before it.
    /// Offsets before the first edit stay as they are.
    /// </summary>
    private static YamlNodes? ReadAfter(SourceText source, TextSpan content, IReadOnlyList<TextEdit> edits, out string text)
    {
        text = TextEdit.Apply(source.ToString(new TextSpan(0, content.End)), edits);
        YamlNodes nodes = YamlNodes.OfThread;
        YamlReader.Read(text, TextSpan.FromBounds(content.Start, text.Length), nodes, out YamlError error);
        return error.Fault == YamlFault.None || error.Span.Start > EndOfLine(text, edits) ? nodes : null;
    }

    private static bool IsWhole(SourceText source, TextSpan content, Fix fix)
    {
        string text = TextEdit.Apply(source.ToString(new TextSpan(0, content.End)), fix.Edits);
        YamlReader.Read(text, TextSpan.FromBounds(content.Start, text.Length), YamlNodes.OfThread, out YamlError error);
        return error.Fault == YamlFault.None;
    }

    // The end of the line, after the edits, that the last of them is in.
    private static int EndOfLine(string text, IReadOnlyList<TextEdit> edits)
    {
        int end = 0, shift = 0;
        foreach (TextEdit edit in edits)
        {
            shift += edit.NewText.Length - edit.Span.Length;
            end = edit.Span.End + shift;
        }
        int rest = text.AsSpan(end).IndexOf('\n');
        return rest < 0 ? text.Length : end + rest;
    }
}
