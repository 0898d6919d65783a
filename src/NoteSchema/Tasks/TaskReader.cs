namespace NoteSchema;

/// <summary>Reads the list items with a checkbox as Obsidian Tasks does: signs and their values from the end of the line backwards, up to the first words that are none.</summary>
internal static class TaskReader
{
    /// <summary>Reads the tasks, of which the blocks are known.</summary>
    public static void ReadAll(ReadOnlySpan<char> text, BodyRecords records, CancellationToken cancellation)
    {
        ReadOnlySpan<TextSpan> tags = records.Tags.AsSpan();
        ReadOnlySpan<TextSpan> literals = records.Literals.AsSpan();
        int tag = 0;
        int literal = 0;
        foreach (ref TaskRecord task in records.Tasks.AsSpan())
        {
            ref readonly BlockRecord block = ref records.Blocks[task.Block];
            cancellation.ThrowIfCancellationRequested();
            while (tag < tags.Length && tags[tag].Start < block.TextStart) tag++;
            while (literal < literals.Length && literals[literal].Start < block.TextStart) literal++;
            int endTag = tag;
            while (endTag < tags.Length && tags[endTag].End <= block.TextEnd) endTag++;
            int endLiteral = literal;
            while (endLiteral < literals.Length && literals[endLiteral].Start < block.TextEnd) endLiteral++;

            var place = TextSpan.FromBounds(block.TextStart, block.TextEnd);
            task.FirstField = records.TaskFields.Count;
            TaskFieldFinder.Find(text, place, tags[tag..endTag], literals[literal..endLiteral], ref records.TaskFields);
            Span<TaskField> fields = records.TaskFields.AsSpan()[task.FirstField..];
            task.FieldCount = fields.Length;
            task.FirstTag = tag;
            task.TagCount = endTag - tag;
            task.WordsEnd = fields.IsEmpty ? place.End : MarkTrailing(text, place, fields, tags[tag..endTag]);
        }
    }

    /// <summary>Finds which signifiers nothing but others and tags follow. Gives the end of the words before those.</summary>
    private static int MarkTrailing(ReadOnlySpan<char> text, TextSpan place, Span<TaskField> fields, ReadOnlySpan<TextSpan> tags)
    {
        int field = fields.Length - 1;
        int tag = tags.Length - 1;
        int end = place.End;
        while (true)
        {
            while (end > place.Start && IsBlank(text[end - 1])) end--;
            // Dataview fields may have a comma after them.
            int comma = end > place.Start && text[end - 1] == ',' ? end - 1 : end;
            while (comma > place.Start && IsBlank(text[comma - 1])) comma--;
            while (field >= 0 && fields[field].Signifier == TaskSignifier.Assignee && fields[field].Span.End > end) field--;
            if (tag >= 0 && tags[tag].End == end) end = tags[tag--].Start;
            else if (field >= 0 && fields[field].Signifier != TaskSignifier.Assignee && (fields[field].Span.End == end || (fields[field].Span.End == comma && IsBracketed(text, fields[field])))) end = fields[field--].Span.Start;
            else break;
        }
        for (int i = 0; i <= field; i++)
        {
            if (fields[i].Signifier != TaskSignifier.Assignee) fields[i] = fields[i] with { IsTrailing = false };
        }
        return end;
    }

    private static bool IsBracketed(ReadOnlySpan<char> text, TaskField field) => text[field.Span.Start] is '[' or '(';

    private static bool IsBlank(char c) => c is ' ' or '\t';
}
