namespace NoteSchema.Language;

/// <summary>Parses expressions of the Common Expression Language (https://cel.dev).</summary>
public static class CelParser
{
    /// <summary>The most nodes an expression may have.</summary>
    public const int MaximumNodes = 5_000;

    /// <summary>How deeply an expression may be nested, in parentheses and in nodes.</summary>
    public const int MaximumDepth = 250;

    /// <summary>The most mistakes that are reported of one expression.</summary>
    public const int MaximumErrors = 100;

    /// <summary>Parses an expression. Never throws on any text, and takes time linear in its length.</summary>
    /// <param name="text">The expression, over one or more lines.</param>
    public static CelParseResult Parse(string text)
    {
        var errors = new List<CelError>();
        CelSyntax root = new CelSyntaxReader(text, errors).ReadAll();
        errors.Sort((left, right) => left.Start.CompareTo(right.Start));
        return new CelParseResult(root, errors);
    }

    /// <summary>
    /// The place of the brace that closes an expression within other text, as in <c>type/{type}</c>, or -1 where none does. Braces of maps and
    /// within strings and comments are the expression's own.
    /// </summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">The first unit after the opening brace.</param>
    public static int FindClosingBrace(string text, int start)
    {
        var lexer = new CelLexer(text, [], start);
        int open = 0;
        while (true)
        {
            CelToken token = lexer.Next();
            if (token.Kind == CelTokenKind.End) return -1;
            if (token.Is("{") || token.Is("{?")) open++;
            else if (token.Is("}") && open-- == 0) return token.Start;
        }
    }
}
