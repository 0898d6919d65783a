using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace NoteSchema;

/// <summary>RE2 patterns, found in time linear in the text. Compiled patterns are kept, up to a few hundred.</summary>
internal static class CelPattern
{
    private const int MaxKept = 256, MaxPatternLength = 4096;

    private static readonly ConcurrentDictionary<string, Regex?> s_patterns = new(StringComparer.Ordinal);

    public static Cel<bool> Matches(string text, string pattern)
    {
        if (!CelEvaluation.Spend((text.Length + 64L) * (pattern.Length + 64L) / 4096)) return CelEvaluation.OutOfSteps;
        return Compile(pattern) is { } regex ? regex.IsMatch(text) : new CelError($"{CelFormat.Excerpt(pattern)} is no RE2 pattern");
    }

    /// <summary>The pattern ready to run; null for what is no RE2 pattern.</summary>
    public static Regex? Compile(string pattern)
    {
        if (s_patterns.TryGetValue(pattern, out Regex? regex)) return regex;
        if (s_patterns.Count >= MaxKept) s_patterns.Clear();
        return s_patterns[pattern] = pattern.Length > MaxPatternLength ? null : TryCompile(pattern);
    }

    private static Regex? TryCompile(string pattern)
    {
        try
        {
            return Re2Translator.Translate(pattern) is { } translated ? new Regex(translated, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant) : null;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
