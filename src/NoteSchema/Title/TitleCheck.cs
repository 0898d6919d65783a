namespace NoteSchema;

/// <summary>Checks the level-1 heading and the line below it against the schema.</summary>
internal static class TitleCheck
{
    public static void Run(CheckContext context)
    {
        BodyLayout layout = context.Reading.Schema.Body;
        Block? title = context.Note.Body.Title;
        if (layout.Title is not null && (title is null || !layout.Title.IsFilledIn(context.Scope, context.Source.AsSpan(title.Value.Text)))) CheckTitle(context, layout.Title, title);
        if (layout.Header is not null) HeaderCheck.Run(context, layout.Header, title);
    }

    private static void CheckTitle(CheckContext context, TextTemplate template, Block? title)
    {
        string? wanted = template.Format(context.Scope)?.Trim();
        if (title is not { } heading)
        {
            TextSpan place = context.Source.FirstLineOf(TextSpan.FromBounds(BodyText.FirstLine(context.Note), context.Source.Length));
            context.Report(Rules.MissingTitle, place, "The note has no level-1 heading.", null,
                [.. Write(context, wanted, $"Add “# {wanted}”", FixKind.Safe)]);
            return;
        }
        if (context.Source.AsSpan(heading.Text).SequenceEqual(wanted)) return;
        string written = context.Source.ToString(heading.Text);
        if (string.IsNullOrEmpty(wanted) || HeaderCheck.Squeeze(written) == HeaderCheck.Squeeze(wanted)) return;
        FixKind kind = IsSurelyTitle(context.Note, heading) ? FixKind.Suggested : FixKind.Risky;
        List<Fix> fixes = [.. Write(context, wanted, $"Write “# {wanted}”", kind)];
        if (FieldOf(context, template) is { Type: StringType type } field && context.Reading.Entry(field.Key) is { Value.IsMissing: false } entry && type.Write(written, entry.Value.Style) is { } value
            && FieldEdits.Set(context.Note, entry.Key, FieldValue.Of(written)) is { } edits)
        {
            // A field that is derived from the heading follows it; any other is what the heading is made of.
            fixes.Insert(field.Derive?.Text == "body.title" ? 0 : fixes.Count, new Fix($"Write {entry.Name}: {value}", kind, edits));
        }
        context.Report(Rules.TitleMismatch, heading.Text, $"The heading says “{written}”, and the fields say “{wanted}”.", null, fixes);
    }

    // Of several headings of level 1, and of one below other text, the first may as well be that of a section.
    private static bool IsSurelyTitle(Note note, Block heading) => note.Body.Blocks[0].Span == heading.Span && note.Body.Blocks.Count(static block => block is { Kind: BlockKind.Heading, Level: 1 }) == 1;

    // A title that no heading can say, such as one of two lines, is refused.
    private static IEnumerable<Fix> Write(CheckContext context, string? wanted, string title, FixKind kind)
    {
        if (!string.IsNullOrEmpty(wanted) && context.Note.Body.Title is { } heading && PlainHeading.Replace(context.Source, heading, wanted) is { } edit) yield return new Fix(title, kind, [edit]);
        else if (!string.IsNullOrEmpty(wanted) && FieldEdits.Edits(context.Note, editor => editor.SetTitle(wanted)) is { } edits) yield return new Fix(title, kind, edits);
    }

    /// <summary>The field whose value alone is the title; null where it is made of more.</summary>
    public static Field? FieldOf(CheckContext context, TextTemplate template) => template.Parts is [Expression { Text: var key }] ? context.Reading.Schema.Fields.FirstOrDefault(field => field.Key == key) : null;
}
