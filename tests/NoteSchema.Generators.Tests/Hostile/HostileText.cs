using CsCheck;

namespace NoteSchema.Generators.Tests;

/// <summary>Texts that would be code, end a comment or a literal, or break a name, if any of them got through.</summary>
internal static class HostileText
{
    private static readonly string[] s_pieces =
    [
        "\"", "\\", "\\\"", "\\u0022", "\"\"\"", "'", "{", "}", "{{", "}}", "{0}", "$\"", "@\"", "*/", "/*", "//", "///", "</summary>", "<summary>", "]]>", "<!--", "&", "&#x0A;", "<", ">",
        "\n", "\r", "\r\n", "\t", "\0", "\u0007", "\u0085", "\u2028", "\u2029", "\u000B", "\u000C", "\u001A", "\u00A0", "\uFEFF", "\u200B", "\u200D", "\u00AD",
        "\u202A", "\u202E", "\u2066", "\u2069", "\u061C", "\uD800", "\uDC00", "\uD83D\uDE00", "\uFFFE", "\uFFFF", "\u0301", "e\u0301", "\u00E9", "\u00DF", "\u0130", "\u0131", "\u65E5\u672C",
        "#line 1 \"x\"", "#pragma warning disable", "#error no", "#endregion", "#if false", "#nullable disable", ";", "}; class Evil { static Evil() { ", "public int X;", "System.IO.File.Delete(\"x\")",
        "class", "record", "required", "file", "scoped", "field", "value", "var", "dynamic", "await", "null", "true", "void", "object", "int", "System", "global", "NoteSchema", "Schema", "Note", "Sections", "Fields", "Read",
        "TryRead", "Validate", "Derive", "Equals", "GetHashCode", "GetType", "ToString", "Finalize", "MemberwiseClone", "Clone", "EqualityContract", "PrintMembers", "Deconstruct", "Expressions", "get_X", "set_X",
        "Text", "Exists", "Tasks", "Items", "value__", "_", "__", "0", "9a", "-", ".", "..", " ", "a b", "a-b", "a_b", "A", "a", "", "\u2215", "\u037E",
    ];

    /// <summary>A few pieces after each other.</summary>
    public static Gen<string> Any { get; } = Gen.OneOf(One(s_pieces), Gen.Char.Select(unit => unit.ToString())).Array[0, 4].Select(pieces => string.Concat(pieces));

    /// <summary>Mostly a word as people write it.</summary>
    public static Gen<string> Mostly(params string[] words) => Gen.Frequency((7, One(words)), (1, Any));

    /// <summary>One of a few texts.</summary>
    public static Gen<string> One(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    /// <summary>A text as a YAML scalar that says exactly that, with everything escaped that can be.</summary>
    public static string Quote(string text) => "\"" + string.Concat(text.Select(unit => unit is >= ' ' and <= '~' and not ('"' or '\\') ? unit.ToString() : $"\\u{(int)unit:X4}")) + "\"";

    /// <summary>A text as a string of an expression.</summary>
    public static string QuoteCel(string text) => "'" + string.Concat(text.Select(unit => unit is >= ' ' and <= '~' and not ('\'' or '\\') || char.IsSurrogate(unit) ? unit.ToString() : $"\\u{(int)unit:X4}")) + "'";
}
