namespace NoteSchema;

/// <summary>What a plain scalar is by YAML 1.2's core schema (YAML 1.2.2, section 10.3.2).</summary>
internal static class YamlCoreSchema
{
    public static FrontmatterKind Classify(ReadOnlySpan<char> text)
    {
        if (text.Length == 0) return FrontmatterKind.Null;
        return text[0] switch
        {
            '~' => text.Length == 1 ? FrontmatterKind.Null : FrontmatterKind.String,
            'n' or 'N' => text is "null" or "Null" or "NULL" ? FrontmatterKind.Null : FrontmatterKind.String,
            't' or 'T' => text is "true" or "True" or "TRUE" ? FrontmatterKind.Boolean : FrontmatterKind.String,
            'f' or 'F' => text is "false" or "False" or "FALSE" ? FrontmatterKind.Boolean : FrontmatterKind.String,
            (>= '0' and <= '9') or '-' or '+' or '.' => ClassifyNumber(text),
            _ => FrontmatterKind.String,
        };
    }

    private static FrontmatterKind ClassifyNumber(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = text[0] is '-' or '+' ? text[1..] : text;
        int whole = CountDigits(rest);
        if (whole == 0 && (text is ".nan" or ".NaN" or ".NAN" || rest is ".inf" or ".Inf" or ".INF")) return FrontmatterKind.Number;
        if (whole == 1 && text.Length > 2 && text[0] == '0' && text[1] is 'o' or 'x') return IsRadixed(text[1], text[2..]) ? FrontmatterKind.Integer : FrontmatterKind.String;
        rest = rest[whole..];
        if (rest.Length == 0) return whole > 0 ? FrontmatterKind.Integer : FrontmatterKind.String;
        int fraction = 0;
        if (rest[0] == '.')
        {
            fraction = CountDigits(rest[1..]);
            rest = rest[(1 + fraction)..];
        }
        if (whole == 0 && fraction == 0) return FrontmatterKind.String;
        if (rest.Length == 0) return FrontmatterKind.Number;
        if (rest[0] is not ('e' or 'E')) return FrontmatterKind.String;
        rest = rest[1..];
        if (rest.Length > 0 && rest[0] is '-' or '+') rest = rest[1..];
        return rest.Length > 0 && CountDigits(rest) == rest.Length ? FrontmatterKind.Number : FrontmatterKind.String;
    }

    private static bool IsRadixed(char radix, ReadOnlySpan<char> digits)
    {
        if (radix == 'o') return !digits.ContainsAnyExceptInRange('0', '7');
        foreach (char digit in digits)
        {
            if (!YamlCharacters.IsHexDigit(digit)) return false;
        }
        return true;
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        int count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[count])) count++;
        return count;
    }
}
