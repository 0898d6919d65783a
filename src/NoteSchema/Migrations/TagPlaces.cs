namespace NoteSchema;

/// <summary>Where a note has its tags: in its frontmatter under <c>tags</c> or <c>tag</c>, as a list or as text, and in its body.</summary>
internal static class TagPlaces
{
    public static readonly string[] Keys = ["tags", "tag"];

    /// <summary>The field of tags; the default where there is none.</summary>
    public static FrontmatterEntry FieldOf(FrontmatterValue root) => Keys.Select(key => StepFields.Find(root, key)).FirstOrDefault(entry => StepFields.Exists(entry) is not null);

    public static bool IsAtOrBelow(string tag, string other) => tag.StartsWith(other, StringComparison.OrdinalIgnoreCase) && (tag.Length == other.Length || tag[other.Length] == '/');

    /// <summary>Whether the note has a tag, or one below it.</summary>
    public static bool Has(Note note, string tag, bool orBelow = false)
    {
        bool Is(string name) => orBelow ? IsAtOrBelow(name, tag) : name.Equals(tag, StringComparison.OrdinalIgnoreCase);
        return Keys.Any(key => TextsOf(StepFields.Find(note.Frontmatter.Root, key).Value).Any(text => Is(text.TrimStart('#')))) || note.Body.Tags.Any(found => Is(found.Name));
    }

    /// <summary>Changes tags wherever they stand.</summary>
    /// <param name="run">The note.</param>
    /// <param name="change">The name that a tag gets, empty to take it out; null to leave it.</param>
    public static void Change(MigrationRun run, Func<string, string?> change)
    {
        foreach (string key in Keys)
        {
            FrontmatterEntry entry = StepFields.Find(run.Fields, key);
            if (StepFields.Exists(entry) is not null) Change(run, entry, change);
        }
        var edits = new List<TextEdit>();
        foreach (BodyTag tag in run.Editor.Note.Body.Tags)
        {
            if (change(tag.Name) is not { } name) continue;
            edits.Add(name.Length > 0 ? new TextEdit(tag.NameSpan, name) : new TextEdit(WithSpace(run.Editor.Note.Source, tag.Span), ""));
        }
        run.Editor.ReplaceText(edits);
    }

    private static void Change(MigrationRun run, FrontmatterEntry entry, Func<string, string?> change)
    {
        FieldPath path = FieldPath.Of(entry.Name);
        if (entry.Value.Kind == FrontmatterKind.List)
        {
            List<FieldValue> items = [];
            foreach (FieldValue item in FieldValue.Of(entry.Value).Items)
            {
                FieldValue changed = item.Kind is FrontmatterKind.List or FrontmatterKind.Map ? item : Changed(item.Text, change) is not { } text ? item : FieldValue.Of(text);
                // A tag that takes the name of another one that is there goes.
                if (changed.Equals(item) || (changed.Text.TrimStart('#').Length > 0 && !items.Contains(changed))) items.Add(changed);
            }
            run.Editor.SetField(path, FieldValue.List(items));
        }
        else if (entry.Value.Kind == FrontmatterKind.String)
        {
            string text = entry.Value.Text;
            string[] tags = [.. TagNames.Split(text)];
            string[] changed = [.. tags.Select(tag => Changed(tag, change) ?? tag).Where(tag => tag.TrimStart('#').Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
            if (tags.SequenceEqual(changed)) return;
            if (changed.Length == 0) run.Editor.RemoveField(path);
            else run.Editor.SetField(path, string.Join(text.Contains(", ", StringComparison.Ordinal) ? ", " : text.Contains(',', StringComparison.Ordinal) ? "," : " ", changed));
        }
    }

    // A tag in a list may stand with its #.
    private static string? Changed(string text, Func<string, string?> change)
    {
        string name = text.TrimStart('#');
        return change(name) is { } changed ? text[..^name.Length] + changed : null;
    }

    private static IEnumerable<string> TextsOf(FrontmatterValue value) =>
        value.Kind == FrontmatterKind.List ? value.Items.Select(item => item.Text) : value.Kind == FrontmatterKind.String ? TagNames.Split(value.Text) : [];

    // With the space before it, or the one behind it at the start of a line.
    private static TextSpan WithSpace(SourceText source, TextSpan span)
    {
        if (span.Start > 0 && source[span.Start - 1] == ' ') return TextSpan.FromBounds(span.Start - 1, span.End);
        return span.End < source.Length && source[span.End] == ' ' ? TextSpan.FromBounds(span.Start, span.End + 1) : span;
    }
}
