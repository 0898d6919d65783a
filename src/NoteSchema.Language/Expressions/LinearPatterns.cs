using System.Globalization;

namespace NoteSchema.Language;

/// <summary>
/// Tells whether a pattern runs in linear time and means the same to RE2 and to .NET's non-backtracking engine.
/// </summary>
/// <remarks>
/// What the two read differently is refused: <c>\Z</c>, <c>\pL</c> and script names, <c>[[:alpha:]]</c>, <c>[a-z-[aeiou]]</c>, <c>\x{…}</c>, <c>\u…</c>, octal
/// escapes, <c>(?P&lt;name&gt;…)</c>, the flags <c>U</c>, <c>n</c> and <c>x</c>. Where a pattern is run, it is first written in .NET's terms with RE2's meaning:
/// <c>\d</c>, <c>\w</c>, <c>\s</c> and <c>\b</c> are ASCII, and <c>$</c> without the flag <c>m</c> is the very end of the text.
/// </remarks>
public static class LinearPatterns
{
    /// <summary>What is wrong with a pattern and where in it, or null.</summary>
    /// <param name="pattern">The pattern.</param>
    public static string? Problem(string pattern) => Find(pattern) is { } problem
        ? $"{problem.Message}, at character {(problem.Position + 1).ToString(CultureInfo.InvariantCulture)} of the pattern"
        : null;

    /// <summary>The first problem of a pattern, or null.</summary>
    internal static PatternProblem? Find(string pattern) => new LinearPatternReader(pattern).Read();
}

/// <summary>A problem of a pattern: at which UTF-16 unit of it, from 0, and what to write instead.</summary>
internal sealed record PatternProblem(int Position, string Message);
