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

    /// <summary>Takes a field with a value on its key's line out of a map written in lines; null where it does not stand so.</summary>
    public static TextEdit? Remove(SourceText source, FrontmatterValue map, FrontmatterEntry entry)
    {
        int line = source.LineAt(entry.Key.Span.Start);
        if (map.Style == FrontmatterStyle.Flow || line != source.LineAt(entry.Value.Span.End) || line + 1 == source.LineCount) return null;
        ReadOnlySpan<char> before = source.AsSpan(TextSpan.FromBounds(source.LineStart(line), entry.Key.Span.Start));
        return before.Trim(' ').IsEmpty ? new TextEdit(TextSpan.FromBounds(source.LineStart(line), source.LineStart(line + 1)), "") : null;
    }

    // A block list stands on lines of its own, which one value takes up with spaces before it.
    private static string BlockIndentation(SourceText source, FrontmatterEntry entry) =>
        entry.Value.Style == FrontmatterStyle.Block && entry.Value.Span.Length > 0 && source.LineAt(entry.Key.Span.Start) != source.LineAt(entry.Value.Span.Start) && source.PositionAt(entry.Value.Span.Start).Character == 0 ? "  " : "";
}
