using System.Text;
using NoteSchema.Language.Yaml;

namespace NoteSchema.Language;

/// <summary>Reads text with places: expressions in single braces, <c>{{</c> and <c>}}</c> for braces.</summary>
internal static class TemplateReader
{
    /// <summary>The template, its expressions checked in <paramref name="scope"/>; null, and problems, where it cannot be read.</summary>
    public static TemplateModel? Read(ReadContext context, YamlNode node, string what, YamlNode owner, CelEnvironment? scope)
    {
        if (context.Text(node, what, ReadLimits.TextLength, owner) is not { } text) return null;
        YamlScalar scalar = (YamlScalar)node;
        List<TemplatePartModel> parts = [];
        StringBuilder literal = new();
        bool isWhole = true;
        for (int at = 0; at < text.Length; at++)
        {
            char unit = text[at];
            bool isDouble = at + 1 < text.Length && text[at + 1] == unit;
            if (unit is not ('{' or '}') || isDouble)
            {
                literal.Append(unit);
                if (unit is '{' or '}') at++;
            }
            else if (unit == '}')
            {
                context.Problems.ReportWithin(SchemaRules.BadTemplate, scalar, at, at + 1, "This brace closes nothing; write `}}` for a brace in the text");
                isWhole = false;
            }
            else
            {
                int end = FindEnd(text, at + 1);
                if (end < 0)
                {
                    context.Problems.ReportWithin(SchemaRules.BadTemplate, scalar, at, at + 1, "This brace is not closed; close it with `}`, or write `{{` for a brace in the text");
                    return null;
                }

                if (literal.Length > 0) parts.Add(new(literal.ToString(), null));
                literal.Clear();
                if (ReadPlace(context, scalar, at, end, scope) is { } expression) parts.Add(new(null, expression));
                else isWhole = false;
                at = end;
            }
        }

        if (literal.Length > 0) parts.Add(new(literal.ToString(), null));
        return isWhole ? new(text, new(parts)) : null;
    }

    private static ExpressionModel? ReadPlace(ReadContext context, YamlScalar scalar, int open, int close, CelEnvironment? scope)
    {
        string inner = scalar.Value.Substring(open + 1, close - open - 1);
        if (inner.Trim().Length == 0)
        {
            context.Problems.ReportWithin(SchemaRules.BadTemplate, scalar, open, close + 1, "There is no expression between these braces; write `{{` and `}}` for braces in the text");
            return null;
        }

        return ExpressionReader.ReadPart(context, scalar, open + 1, inner, scope, null, PrintProblem);
    }

    private static string? PrintProblem(CelType type) => type.Kind switch
    {
        CelKind.Object when type.Name != "link" => $"{CelAdvice.Name(type)} has no text form; name one of its members",
        CelKind.Map or CelKind.Type or CelKind.Null => $"{CelAdvice.Name(type)} has no text form",
        _ => null,
    };

    /// <summary>Where the brace that closes an expression stands: braces within it and within its strings do not count. -1 where there is none.</summary>
    public static int FindEnd(string text, int from)
    {
        int depth = 0;
        for (int at = from; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '{':
                    depth++;
                    break;
                case '}' when depth == 0:
                    return at;
                case '}':
                    depth--;
                    break;
                case '\'' or '"':
                    at = SkipString(text, at, IsRaw(text, from, at));
                    if (at < 0) return -1;
                    break;
            }
        }

        return -1;
    }

    private static bool IsRaw(string text, int from, int quote)
    {
        int start = quote;
        while (start > from && "rRbB".IndexOf(text[start - 1]) >= 0) start--;
        return text.IndexOfAny(['r', 'R'], start, quote - start) >= 0 && (start == from || !(char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '_'));
    }

    private static int SkipString(string text, int open, bool isRaw)
    {
        string quote = string.CompareOrdinal(text, open, new string(text[open], 3), 0, 3) == 0 ? new string(text[open], 3) : text[open].ToString();
        for (int at = open + quote.Length; at < text.Length; at++)
        {
            if (text[at] == '\\' && !isRaw) at++;
            else if (string.CompareOrdinal(text, at, quote, 0, quote.Length) == 0) return at + quote.Length - 1;
        }

        return -1;
    }
}
