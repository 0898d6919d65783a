namespace NoteSchema.Language.Versions;

/// <summary>What drafts write: scalars of YAML, values and names.</summary>
internal static class DraftText
{
    /// <summary>Names in words.</summary>
    public static string And(IReadOnlyList<string> names) => names.Count < 2 ? string.Concat(names.Select(name => $"`{name}`")) : $"{string.Join(", ", names.Take(names.Count - 1).Select(name => $"`{name}`"))} and `{names[names.Count - 1]}`";

    /// <summary>Texts as a list in brackets.</summary>
    public static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Quoted))}]";

    /// <summary>The YAML of a value; null where there is none.</summary>
    public static string? Literal(LiteralModel? literal) => literal?.Kind switch
    {
        null or LiteralKind.Null => null,
        LiteralKind.String => Quoted(literal.Text),
        LiteralKind.List => $"[{string.Join(", ", literal.Items.Select(Literal))}]",
        _ => literal.Text,
    };

    /// <summary>Some value of a type.</summary>
    public static string Example(TypeModel type) => type.Kind switch
    {
        FieldKind.Enum => Quoted(type.Values.Count > 0 ? type.Values[0].Value : ""),
        FieldKind.Integer or FieldKind.Number => "0",
        FieldKind.Boolean => "false",
        FieldKind.Date => "2025-01-01",
        FieldKind.List or FieldKind.Tags => "[]",
        _ => "\"\"",
    };

    /// <summary>Text as a scalar between braces; plain where any reader of YAML takes it for text.</summary>
    public static string Quoted(string text)
    {
        bool isPlain = text.Length > 0 && char.IsLetter(text[0]) && text[text.Length - 1] != ' ' && text.All(unit => char.IsLetterOrDigit(unit) || unit is '_' or '-' or '.' or ' ' or '/')
            && text.ToLowerInvariant() is not ("true" or "false" or "null" or "yes" or "no" or "on" or "off" or "y" or "n");
        if (isPlain) return text;
        bool hasControl = text.Any(unit => unit < ' ');
        return hasControl ? $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n").Replace("\t", "\\t").Replace("\r", "\\r")}\"" : text.IndexOf('"') < 0 && text.IndexOf('\\') < 0 ? $"\"{text}\"" : $"'{text.Replace("'", "''")}'";
    }
}
