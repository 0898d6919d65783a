namespace NoteSchema;

/// <summary>Finds the signifiers in the text of a task, from left to right, none in code, comments or math.</summary>
internal static class TaskFieldFinder
{
    public static void Find(ReadOnlySpan<char> source, TextSpan place, ReadOnlySpan<TextSpan> tags, ReadOnlySpan<TextSpan> literals, ref RecordList<TaskField> fields)
    {
        int literal = 0;
        int tag = 0;
        int at = place.Start;
        while (at < place.End)
        {
            int next = source[at..place.End].IndexOfAny(TaskSigns.Starts);
            if (next < 0) break;
            at += next;
            while (literal < literals.Length && literals[literal].End <= at) literal++;
            if (literal < literals.Length && literals[literal].Start <= at)
            {
                at = literals[literal].End;
                continue;
            }
            while (tag < tags.Length && tags[tag].Start <= at) tag++;
            int limit = tag < tags.Length ? tags[tag].Start : place.End;
            if (literal < literals.Length) limit = Math.Min(limit, literals[literal].Start);
            bool found = source[at] switch
            {
                '@' => TryReadAssignee(source, place, at, limit, out TaskField field) && Add(ref fields, field, ref at),
                '[' or '(' => TryReadBracketed(source, at, limit, out TaskField field) && Add(ref fields, field, ref at),
                _ => TryReadSign(source, at, limit, out TaskField field) && Add(ref fields, field, ref at),
            };
            if (!found) at++;
        }
    }

    private static bool Add(ref RecordList<TaskField> fields, TaskField field, ref int at)
    {
        fields.Add(field);
        at = field.Span.End;
        return true;
    }

    private static bool TryReadSign(ReadOnlySpan<char> source, int at, int limit, out TaskField field)
    {
        field = default;
        int sign = TaskSigns.SignLength(source[at..limit], out TaskSignifier signifier);
        if (sign == 0) return false;
        int value = at + sign;
        if (signifier == TaskSignifier.Priority)
        {
            bool hasSelector = source[value - 1] == '\uFE0F';
            field = new TaskField(signifier, new TextSpan(at, sign), new TextSpan(at, hasSelector ? sign - 1 : sign));
            return true;
        }
        while (value < limit && source[value] is ' ' or '\t') value++;
        ReadOnlySpan<char> rest = source[value..limit];
        int length = TaskValues.Length(signifier, rest[..TaskSigns.NextSign(rest)]);
        field = length == 0
            ? new TaskField(signifier, new TextSpan(at, sign), new TextSpan(at + sign, 0))
            : new TaskField(signifier, TextSpan.FromBounds(at, value + length), new TextSpan(value, length));
        return true;
    }

    /// <summary><c>[due:: 2025-03-28]</c> or <c>(due:: 2025-03-28)</c></summary>
    private static bool TryReadBracketed(ReadOnlySpan<char> source, int at, int limit, out TaskField field)
    {
        field = default;
        ReadOnlySpan<char> rest = source[(at + 1)..limit];
        int end = rest.IndexOfAny("[]()");
        if (end < 0 || rest[end] != (source[at] == '[' ? ']' : ')')) return false;
        ReadOnlySpan<char> inner = rest[..end];
        int colons = inner.IndexOf("::");
        if (colons < 0 || !TaskSigns.IsKey(inner[..colons].Trim(' '), out TaskSignifier signifier)) return false;
        ReadOnlySpan<char> value = inner[(colons + 2)..];
        int start = at + 1 + colons + 2 + (value.Length - value.TrimStart().Length);
        field = new TaskField(signifier, new TextSpan(at, end + 2), new TextSpan(start, value.Trim().Length));
        return true;
    }

    private static bool TryReadAssignee(ReadOnlySpan<char> source, TextSpan place, int at, int limit, out TaskField field)
    {
        field = default;
        if (at > place.Start && source[at - 1] is not (' ' or '\t' or '(' or '\u00A0')) return false;
        int length = AssigneeSyntax.Length(source[(at + 1)..limit]);
        if (length == 0) return false;
        TextSpan value = new(at + 1, length);
        if (source[value.Start] == '[')
        {
            if (!LinkText.TryReadWikilink(source, new TextSpan(value.Start + 2, length - 4), out LinkRecord link)) return false;
            value = link.Target;
            if (value.IsEmpty || source[value.End - 1] == '/') return false;
        }
        field = new TaskField(TaskSignifier.Assignee, new TextSpan(at, length + 1), value);
        return true;
    }
}
