namespace NoteSchema;

/// <summary>Finds the due date that the text of a task ends with in words: <c>(due: 2025/6/3)</c>, <c>due by 3 June 2025</c>.</summary>
internal static class DueInWords
{
    private static readonly string[] s_words = ["due", "deadline"], s_joints = ["by", "on", "date"];

    /// <summary>What makes a sign of it that Obsidian Tasks sees; null where there is none, or none that can be read in one way only.</summary>
    public static Fix? Find(Note note, TaskItem task)
    {
        int end = task.Block.Text.End;
        foreach (TaskField field in task.Fields)
        {
            if (field.IsTrailing && field.Signifier != TaskSignifier.Assignee) end = Math.Min(end, field.Span.Start);
        }
        int start = task.Block.Text.Start;
        string words = note.Source.ToString(TextSpan.FromBounds(start, Math.Max(end, start))).TrimEnd(), text = words;
        // Obsidian Tasks reads the first line alone.
        if (words.AsSpan().ContainsAny('\n', '\r')) return null;
        // The sign goes behind names at the end, for with a name behind it Obsidian Tasks does not see it.
        foreach (TaskField field in task.Fields.Reverse())
        {
            if (field.Signifier == TaskSignifier.Assignee && field.Span.End == start + text.Length) text = text[..(field.Span.Start - start)].TrimEnd();
        }
        foreach (string word in s_words)
        {
            int at = text.LastIndexOf(word, StringComparison.OrdinalIgnoreCase), after = at + word.Length;
            if (at < 0 || (at > 0 && char.IsLetterOrDigit(text[at - 1])) || (after < text.Length && char.IsLetterOrDigit(text[after]))) continue;
            bool isBracketed = at > 0 && text[at - 1] == '(';
            if (isBracketed && !text.EndsWith(')')) continue;
            string said = text[after..(isBracketed ? ^1 : ^0)].TrimStart(' ', ':');
            foreach (string joint in s_joints)
            {
                if (said.StartsWith(joint + " ", StringComparison.OrdinalIgnoreCase) || said.StartsWith(joint + ":", StringComparison.OrdinalIgnoreCase)) said = said[joint.Length..].TrimStart(' ', ':');
            }
            if (DateFormats.RecogniseDate(said) is not { } day) continue;
            string sign = TaskEdits.Sign(note, task, TaskSignifier.Due, DateFormats.Format(day));
            string before = text[..(isBracketed ? at - 1 : at)].TrimEnd(), names = words[text.Length..].Trim();
            if (before.EndsWith(',')) before = before[..^1].TrimEnd();
            return Fix.Replace($"Write {sign}", FixKind.Suggested, TextSpan.FromBounds(start + before.Length, start + words.Length), $"{Gap(before)}{names}{Gap(names)}{sign}");
        }
        return null;
    }

    private static string Gap(string before) => before.Length > 0 ? " " : "";
}
