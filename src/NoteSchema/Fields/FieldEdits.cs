namespace NoteSchema;

/// <summary>Edits on the fields of a map in the frontmatter.</summary>
internal static class FieldEdits
{
    /// <summary>Puts a field into the frontmatter: after the last of <paramref name="before"/> that is there, else at the end. <paramref name="value"/> is YAML on one line.</summary>
    public static TextEdit Add(Note note, string key, string value, IEnumerable<string> before)
    {
        SourceText source = note.Source;
        Frontmatter frontmatter = note.Frontmatter;
        string line = $"{FrontmatterWriter.FormatScalar(key, FrontmatterStyle.Plain)}: {value}";
        if (!frontmatter.Exists)
        {
            string end = LineEnds.Of(source, source.LineCount - 1);
            return TextEdit.Insert(source.Length > 0 && source[0] == '\uFEFF' ? 1 : 0, $"---{end}{line}{end}---{end}");
        }
        string lineEnd = LineEnds.Of(source, source.LineAt(frontmatter.Span.Start));
        var keys = before.ToHashSet();
        FrontmatterEntry last = frontmatter.Entries.LastOrDefault(entry => keys.Contains(entry.Name));
        // Only after a value whose end is plain to see; blank lines and comments that follow others may belong to them.
        if (last.Key.Kind == FrontmatterKind.Missing || last.Value.Style is FrontmatterStyle.Literal or FrontmatterStyle.Folded) return TextEdit.Insert(frontmatter.Content.End, line + lineEnd);
        int lastLine = source.LineAt(Math.Max(last.Key.Span.End, last.Value.Span.End));
        return TextEdit.Insert(source.LineStart(lastLine + 1), line + lineEnd);
    }

    /// <summary>Writes a new value where another stands, or behind the colon of a key without one.</summary>
    public static TextEdit Set(SourceText source, FrontmatterEntry entry, string value)
    {
        if (!entry.Value.IsMissing || entry.Value.Span.Length > 0) return new TextEdit(entry.Value.Span, BlockIndentation(source, entry) + value);
        int colon = source.AsSpan()[entry.Key.Span.End..].IndexOf(':') + entry.Key.Span.End;
        return new TextEdit(TextSpan.FromBounds(colon + 1, Math.Max(colon + 1, entry.Value.Span.End)), " " + value);
    }

    /// <summary>Writes a CEL value of the field's type where another stands: a list on lines of its own where the one before stood so. Null for a value not of the type.</summary>
    public static (TextEdit Edit, string Written)? Set(SourceText source, FrontmatterEntry entry, FieldType type, object? value)
    {
        if (entry.Value is { Kind: FrontmatterKind.List, Style: FrontmatterStyle.Block } && type.WriteItems(value) is { Count: > 0 } items)
        {
            string indentation = new(' ', source.PositionAt(entry.Value.Span.Start).Character);
            string separator = LineEnds.Of(source, source.LineAt(entry.Value.Span.Start)) + indentation + "- ";
            return (new TextEdit(entry.Value.Span, "- " + string.Join(separator, items)), FlowYaml.ListOf(items));
        }
        return type.Write(value, entry.Value.Style) is { } written ? (Set(source, entry, written), written) : null;
    }

    /// <summary>Puts a field behind the last of a map within the frontmatter; null where that is empty or does not end in plain sight.</summary>
    public static TextEdit? AddWithin(SourceText source, FrontmatterValue map, string key, string value)
    {
        if (map.Kind != FrontmatterKind.Map || map.Count == 0 || map.IsAlias) return null;
        FrontmatterEntry last = map.Entries.Last();
        if (last.Value.Style is FrontmatterStyle.Literal or FrontmatterStyle.Folded) return null;
        int end = Math.Max(last.Key.Span.End, last.Value.Span.End);
        string written = $"{FrontmatterWriter.FormatScalar(key, FrontmatterStyle.Plain)}: {value}";
        if (map.Style == FrontmatterStyle.Flow) return last.Value.Span.IsEmpty ? null : TextEdit.Insert(end, ", " + written);
        int line = source.LineAt(end), first = source.LineAt(last.Key.Span.Start);
        ReadOnlySpan<char> indentation = source.AsSpan(TextSpan.FromBounds(source.LineStart(first), last.Key.Span.Start));
        if (!indentation.Trim(' ').IsEmpty || line + 1 == source.LineCount) return null;
        return TextEdit.Insert(source.LineStart(line + 1), string.Concat(indentation, written, LineEnds.Of(source, line)));
    }

    /// <summary>Takes a field out of a map written in lines, with all lines of its value; null where it does not stand on lines of its own.</summary>
    public static TextEdit? Remove(SourceText source, FrontmatterValue map, FrontmatterEntry entry)
    {
        int line = source.LineAt(entry.Key.Span.Start), last = source.LineAt(Math.Max(entry.Key.Span.End, entry.Value.Span.End - (entry.Value.Span.IsEmpty ? 0 : 1)));
        if (map.Style == FrontmatterStyle.Flow || last + 1 == source.LineCount) return null;
        ReadOnlySpan<char> before = source.AsSpan(TextSpan.FromBounds(source.LineStart(line), entry.Key.Span.Start));
        return before.Trim(' ').IsEmpty ? new TextEdit(TextSpan.FromBounds(source.LineStart(line), source.LineStart(last + 1)), "") : null;
    }

    // A block list stands on lines of its own, which one value takes up with spaces before it.
    private static string BlockIndentation(SourceText source, FrontmatterEntry entry) =>
        entry.Value.Style == FrontmatterStyle.Block && entry.Value.Span.Length > 0 && source.LineAt(entry.Key.Span.Start) != source.LineAt(entry.Value.Span.Start) && source.PositionAt(entry.Value.Span.Start).Character == 0 ? "  " : "";
}
