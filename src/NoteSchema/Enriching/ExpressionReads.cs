using System.Globalization;

namespace NoteSchema;

/// <summary>Tells what an expression read: the fields that it asked for, and what it names of the file, the body and the vault's owner.</summary>
internal static class ExpressionReads
{
    private const int LongestValue = 80;
    private static readonly string[] s_roots = ["file", "body", "owner"];

    /// <summary>What the expression <paramref name="text"/> read, which was evaluated just now with the fields asked forgotten before.</summary>
    public static IReadOnlyList<ReadValue> Of(string text, NoteReading reading)
    {
        string[] fields = [.. reading.FieldsAsked.Distinct()];
        var reads = new List<ReadValue>();
        foreach (string field in fields) Add(reads, field, reading.Field(field), isOfNote: true);
        foreach (string path in Paths(text)) AddPath(reads, path.Split('.'), reading);
        return reads;
    }

    /// <summary>What the expressions of <paramref name="template"/> read.</summary>
    public static IReadOnlyList<ReadValue> Of(TextTemplate template, NoteReading reading)
    {
        var reads = new List<ReadValue>();
        foreach (Expression expression in template.Parts.OfType<Expression>())
        {
            reading.FieldsAsked.Clear();
            expression.Evaluate(reading.Scope);
            foreach (ReadValue read in Of(expression.Text, reading))
            {
                if (!reads.Exists(other => other.Name == read.Name)) reads.Add(read);
            }
        }
        return reads;
    }

    // As far as the path leads through what has members; what is left of it is a function, or a member of each item.
    private static void AddPath(List<ReadValue> reads, string[] names, NoteReading reading)
    {
        object? value = CelMembers.Root(reading.Scope, names[0]);
        int length = 1;
        while (length < names.Length && value is ICelObject)
        {
            object? member = CelMembers.Get(value, names[length]);
            if (member is CelError) break;
            value = member;
            length++;
        }
        Add(reads, string.Join('.', names.Take(length)), value, isOfNote: false);
    }

    private static void Add(List<ReadValue> reads, string name, object? value, bool isOfNote)
    {
        if (value is CelError or ICelObject || reads.Exists(read => read.Name == name)) return;
        string text = value is IReadOnlyList<object?> list && !isOfNote ? string.Create(CultureInfo.InvariantCulture, $"{list.Count} {(list.Count == 1 ? "item" : "items")}") : CelFormat.ToText(value);
        reads.Add(new ReadValue(name, text.Length <= LongestValue ? text : text[..(char.IsHighSurrogate(text[LongestValue - 1]) ? LongestValue - 1 : LongestValue)] + "…"));
    }

    // Names with dots between that begin with a root, outside of quotation marks.
    private static IEnumerable<string> Paths(string text)
    {
        for (int at = 0; at < text.Length;)
        {
            char character = text[at];
            if (character is '"' or '\'')
            {
                int end = text.IndexOf(character, at + 1);
                at = end < 0 ? text.Length : end + 1;
            }
            else if (IsNamePart(character))
            {
                int start = at;
                while (at < text.Length && (IsNamePart(text[at]) || text[at] == '.')) at++;
                string path = text[start..at].TrimEnd('.');
                bool isMember = start > 0 && text[start - 1] is '.';
                if (!isMember && Array.Exists(s_roots, root => path == root || path.StartsWith($"{root}.", StringComparison.Ordinal))) yield return path;
            }
            else at++;
        }
    }

    private static bool IsNamePart(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';
}
