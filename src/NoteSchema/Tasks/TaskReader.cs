using System.Runtime.InteropServices;
using System.Text;

namespace NoteSchema;

/// <summary>Reads the list items with a checkbox as Obsidian Tasks does: signs and their values from the end of the line backwards, up to the first words that are none.</summary>
internal static class TaskReader
{
    public static IReadOnlyList<TaskItem> ReadAll(SourceText source, Block[] blocks, List<BodyTag> tags, ReadOnlySpan<TextSpan> literals)
    {
        List<TaskItem>? tasks = null;
        int tag = 0;
        int literal = 0;
        foreach (Block block in blocks)
        {
            if (block.Checkbox is null) continue;
            while (tag < tags.Count && tags[tag].Span.Start < block.Text.Start) tag++;
            while (literal < literals.Length && literals[literal].Start < block.Text.Start) literal++;
            int endTag = tag;
            while (endTag < tags.Count && tags[endTag].Span.End <= block.Text.End) endTag++;
            int endLiteral = literal;
            while (endLiteral < literals.Length && literals[endLiteral].Start < block.Text.End) endLiteral++;
            (tasks ??= []).Add(Read(source, block, CollectionsMarshal.AsSpan(tags)[tag..endTag], literals[literal..endLiteral]));
        }
        return tasks is null ? [] : tasks;
    }

    private static TaskItem Read(SourceText source, Block block, ReadOnlySpan<BodyTag> tags, ReadOnlySpan<TextSpan> literals)
    {
        List<TaskField> fields = TaskFieldFinder.Find(source.AsSpan(), block.Text, tags, literals);
        ReadOnlySpan<char> text = source.AsSpan(block.Text);
        string words = fields.Count == 0 ? text.ToString() : MarkTrailing(text, block.Text, fields, tags);
        var values = new TaskFieldValues();
        for (int i = fields.Count - 1; i >= 0; i--) values.Take(fields[i], source);
        return new TaskItem
        {
            Block = block,
            Text = words,
            Status = block.Checkbox!.Value,
            Assignee = values.Assignee,
            Priority = values.Priority,
            Recurrence = values.Recurrence,
            Id = values.Id,
            DependsOn = values.DependsOn,
            Tags = Names(tags),
            Fields = fields,
            Due = values.Dates[(int)TaskSignifier.Due],
            Scheduled = values.Dates[(int)TaskSignifier.Scheduled],
            Start = values.Dates[(int)TaskSignifier.Start],
            Created = values.Dates[(int)TaskSignifier.Created],
            DoneDate = values.Dates[(int)TaskSignifier.Done],
            CancelledDate = values.Dates[(int)TaskSignifier.Cancelled],
            Line = LineOf(source.AsSpan(), block.Span.Start),
        };
    }

    /// <summary>Finds which signifiers nothing but others and tags follow, and gives the words that are left when those are taken away.</summary>
    private static string MarkTrailing(ReadOnlySpan<char> text, TextSpan place, List<TaskField> fields, ReadOnlySpan<BodyTag> tags)
    {
        int field = fields.Count - 1;
        int tag = tags.Length - 1;
        int end = place.End;
        List<TextSpan>? trailingTags = null;
        while (true)
        {
            while (end > place.Start && IsBlank(text[end - 1 - place.Start])) end--;
            // Dataview fields may have a comma after them.
            int comma = end > place.Start && text[end - 1 - place.Start] == ',' ? end - 1 : end;
            while (comma > place.Start && IsBlank(text[comma - 1 - place.Start])) comma--;
            while (field >= 0 && fields[field].Signifier == TaskSignifier.Assignee && fields[field].Span.End > end) field--;
            if (tag >= 0 && tags[tag].Span.End == end)
            {
                (trailingTags ??= []).Add(tags[tag].Span);
                end = tags[tag--].Span.Start;
            }
            else if (field >= 0 && fields[field].Signifier != TaskSignifier.Assignee && (fields[field].Span.End == end || (fields[field].Span.End == comma && IsBracketed(text, fields[field], place))))
            {
                end = fields[field--].Span.Start;
            }
            else
            {
                break;
            }
        }
        for (int i = 0; i <= field; i++)
        {
            if (fields[i].Signifier != TaskSignifier.Assignee) fields[i] = fields[i] with { IsTrailing = false };
        }
        ReadOnlySpan<char> words = text[..(end - place.Start)];
        if (trailingTags is null) return words.ToString();
        var kept = new StringBuilder().Append(words);
        for (int i = trailingTags.Count - 1; i >= 0; i--)
        {
            if (kept.Length > 0) kept.Append(' ');
            kept.Append(text.Slice(trailingTags[i].Start - place.Start, trailingTags[i].Length));
        }
        return kept.ToString();
    }

    private static bool IsBracketed(ReadOnlySpan<char> text, TaskField field, TextSpan place) => text[field.Span.Start - place.Start] is '[' or '(';

    private static bool IsBlank(char c) => c is ' ' or '\t';

    private static string[] Names(ReadOnlySpan<BodyTag> tags)
    {
        if (tags.IsEmpty) return [];
        var names = new string[tags.Length];
        for (int i = 0; i < names.Length; i++) names[i] = tags[i].Name;
        return names;
    }

    private static string LineOf(ReadOnlySpan<char> text, int position)
    {
        int start = text[..position].LastIndexOfAny('\r', '\n') + 1;
        int length = text[start..].IndexOfAny('\r', '\n');
        return (length < 0 ? text[start..] : text.Slice(start, length)).ToString();
    }
}
