using System.Text;

namespace NoteSchema.Language.Versions;

/// <summary>Expressions in one form, so that spaces, comments and kinds of quotes make no difference.</summary>
internal static class ExpressionText
{
    /// <summary>The words of an expression with one space between them.</summary>
    public static string Of(ExpressionModel expression)
    {
        CelLexer lexer = new(expression.Text, []);
        StringBuilder text = new();
        for (CelToken token = lexer.Next(); token.Kind != CelTokenKind.End; token = lexer.Next())
        {
            if (text.Length > 0 && !IsTight(token.Text, text[text.Length - 1])) text.Append(' ');
            text.Append(token.Kind switch
            {
                CelTokenKind.String => $"'{token.Text.Replace("\\", "\\\\").Replace("'", "\\'")}'",
                CelTokenKind.Bytes => $"b'{token.Text}'",
                CelTokenKind.Uint => token.Text + "u",
                CelTokenKind.QuotedIdentifier => $"`{token.Text}`",
                _ => token.Text,
            });
        }

        return text.ToString();
    }

    /// <summary>The same of text with places.</summary>
    public static string? Of(TemplateModel? template) => template is null ? null
        : string.Concat(template.Parts.Select(part => part.Expression is { } expression ? $"{{{Of(expression)}}}" : part.Literal!.Replace("{", "{{").Replace("}", "}}")));

    // People write no space round a dot or within brackets; the form is shown to them.
    private static bool IsTight(string word, char before) => word is "." or "(" or ")" or "[" or "]" or "," || before is '.' or '(' or '[';
}
