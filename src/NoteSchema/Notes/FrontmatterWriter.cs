namespace NoteSchema;

/// <summary>Writes values as YAML.</summary>
internal static class FrontmatterWriter
{
    public static string FormatScalar(string value, FrontmatterStyle preferred) =>
        preferred == FrontmatterStyle.SingleQuoted ? "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'"
        : preferred == FrontmatterStyle.DoubleQuoted || value.Length == 0 || value.Any(character => ":#[]{}\"'\\@`%&*!|>?".Contains(character)) ? "\"" + value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\""
        : value;
}
