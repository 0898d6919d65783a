namespace NoteSchema.Language.Yaml;

/// <summary>What plain scalars are by the core schema of YAML 1.2: <c>yes</c>, <c>on</c> and dates are text.</summary>
internal static class CoreSchema
{
    public static YamlScalarKind KindOf(string plain) => plain switch
    {
        "" or "~" or "null" or "Null" or "NULL" => YamlScalarKind.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => YamlScalarKind.Boolean,
        ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" or "-.inf" or "-.Inf" or "-.INF" or ".nan" or ".NaN" or ".NAN" => YamlScalarKind.Number,
        _ => NumberKind(plain),
    };

    private static YamlScalarKind NumberKind(string text)
    {
        if (IsRadix(text, "0x", "0123456789abcdefABCDEF") || IsRadix(text, "0o", "01234567")) return YamlScalarKind.Integer;
        int at = text[0] is '+' or '-' ? 1 : 0;
        int whole = Digits(text, ref at);
        if (at == text.Length) return whole > 0 ? YamlScalarKind.Integer : YamlScalarKind.String;
        int fraction = 0;
        if (text[at] == '.')
        {
            at++;
            fraction = Digits(text, ref at);
        }

        if (whole + fraction == 0) return YamlScalarKind.String;
        if (at < text.Length && (text[at] is 'e' or 'E'))
        {
            at++;
            if (at < text.Length && (text[at] is '+' or '-')) at++;
            if (Digits(text, ref at) == 0) return YamlScalarKind.String;
        }

        return at == text.Length ? YamlScalarKind.Number : YamlScalarKind.String;
    }

    private static bool IsRadix(string text, string prefix, string digits)
    {
        if (text.Length <= prefix.Length || !text.StartsWith(prefix, StringComparison.Ordinal)) return false;
        for (int i = prefix.Length; i < text.Length; i++)
        {
            if (digits.IndexOf(text[i]) < 0) return false;
        }

        return true;
    }

    private static int Digits(string text, ref int at)
    {
        int start = at;
        while (at < text.Length && text[at] is >= '0' and <= '9') at++;
        return at - start;
    }
}
