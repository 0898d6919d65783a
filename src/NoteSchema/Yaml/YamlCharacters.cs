namespace NoteSchema;

/// <summary>The classes of characters that YAML's syntax knows. -1 stands for the end of the text.</summary>
internal static class YamlCharacters
{
    /// <summary>What Japanese and Chinese keyboards write for a colon, and YAML takes for a letter.</summary>
    public const char WideColon = '\uFF1A';

    public static bool IsSpace(int character) => character is ' ' or '\t';

    /// <summary>What ends an indicator such as the colon after a key. A lone CR does too, though it ends no line.</summary>
    public static bool IsGap(int character) => character is ' ' or '\n' or '\r' or '\t' or -1;

    public static bool IsFlowIndicator(int character) => character is ',' or '[' or ']' or '{' or '}';

    public static bool EndsAnchor(int character) => IsGap(character) || IsFlowIndicator(character);

    public static bool IsHexDigit(int character) => character is >= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F';

    /// <summary>The characters of a tag's name that need no escape.</summary>
    public static bool IsTagCharacter(int character) => character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9'
        or '-' or '#' or ';' or '/' or '?' or ':' or '@' or '&' or '=' or '+' or '$' or '_' or '.' or '!' or '~' or '*' or '\'' or '(' or ')';
}
