using NoteSchema.Language.Yaml;

namespace NoteSchema.Language;

/// <summary>Reads regular expressions and reports what keeps them from running in linear time.</summary>
internal static class PatternReader
{
    private const int MaxLength = 2_000;

    public static string? Read(ReadContext context, KeyedMap map, string key)
    {
        if (map.Text(key, MaxLength) is not { } pattern || map.Value(key) is not YamlScalar scalar) return null;
        if (LinearPatterns.Find(pattern) is not { } problem) return pattern;
        int start = Math.Max(0, Math.Min(problem.Position, pattern.Length - 1));
        int end = start + (start + 1 < pattern.Length && char.IsHighSurrogate(pattern[start]) ? 2 : 1);
        context.Problems.ReportWithin(SchemaRules.BadPattern, scalar, start, end, ExpressionReader.Capital(problem.Message));
        return null;
    }
}
