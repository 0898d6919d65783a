namespace NoteSchema.Language;

/// <summary>CEL's words: which names mean something to the grammar, and what an identifier is.</summary>
internal static class CelWords
{
    /// <summary>Words that can be no name at all.</summary>
    private static readonly HashSet<string> s_keywords = ["true", "false", "null", "in"];

    /// <summary>Words kept for host languages: no identifiers, but members may have them.</summary>
    private static readonly HashSet<string> s_reserved =
    [
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let",
        "loop", "package", "namespace", "return", "var", "void", "while",
    ];

    public static bool IsKeyword(string word) => s_keywords.Contains(word);

    public static bool IsReserved(string word) => s_reserved.Contains(word);

    /// <summary>Whether the text can be written as a name in an expression: an ASCII identifier that is no keyword or reserved word.</summary>
    public static bool IsIdentifier(string text)
    {
        if (text.Length == 0 || !IsNameStart(text[0]) || IsKeyword(text) || IsReserved(text)) return false;
        foreach (char c in text)
        {
            if (!IsNamePart(c)) return false;
        }
        return true;
    }

    public static bool IsNameStart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    public static bool IsNamePart(char c) => IsNameStart(c) || IsDigit(c);

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>The value of a hexadecimal digit, or -1.</summary>
    public static int HexValue(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}
