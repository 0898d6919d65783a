using System.Text.RegularExpressions;
using CsCheck;
using NoteSchema.Language;

namespace NoteSchema.Language.Tests.Expressions;

public class LinearPatternTests
{
    [Theory]
    [InlineData("^[A-Z]{2}-\\d{4}$")]
    [InlineData("a|b|")]
    [InlineData("(?:a+?|b*)??")]
    [InlineData("(?i)(?<year>\\d+)(?s-m:.)")]
    [InlineData("[]a^-]")]
    [InlineData("[^]\\]\\-]")]
    [InlineData("\\p{Lu}\\P{L}[\\p{N}_]")]
    [InlineData("a{,5}{")]
    [InlineData("\\Aab\\b\\B\\z")]
    [InlineData("\\x41\\.\\/\\ ")]
    [InlineData("äöü😀")]
    [InlineData("")]
    public void What_runs_in_linear_time_is_taken(string pattern)
    {
        Assert.Null(LinearPatterns.Problem(pattern));
        _ = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }

    [Theory]
    [InlineData("a(?=b)", 2, "lookahead does not run in linear time")]
    [InlineData("a(?!b)", 2, "lookahead does not run in linear time")]
    [InlineData("(?<=a)b", 1, "lookbehind does not run in linear time")]
    [InlineData("(?<!a)b", 1, "lookbehind does not run in linear time")]
    [InlineData("(a)\\1", 4, "backreferences do not run in linear time")]
    [InlineData("(?<a>b)\\k<a>", 8, "backreferences do not run in linear time")]
    [InlineData("(?>a)", 1, "atomic groups are not linear-time syntax")]
    [InlineData("a++", 3, "possessive quantifiers are not linear-time syntax")]
    [InlineData("a{2}+", 5, "possessive quantifiers are not linear-time syntax")]
    [InlineData("a**", 3, "a quantifier cannot follow another")]
    [InlineData("a{2}{3}", 5, "a quantifier cannot follow another")]
    [InlineData("(?(a)b|c)", 1, "conditional groups do not run in linear time")]
    [InlineData("a{1001}", 2, "a repetition may count to 1000 at most")]
    [InlineData("a{3,2}", 2, "the bounds of the repetition are the wrong way round")]
    [InlineData("((a{100}){100}){100}", 1, "the pattern is too large")]
    [InlineData("*a", 1, "`*` has nothing before it to repeat")]
    [InlineData("a|+", 3, "`+` has nothing before it to repeat")]
    [InlineData("(a", 1, "this `(` is not closed")]
    [InlineData("a)", 2, "this `)` closes nothing")]
    [InlineData("x[a", 2, "this `[` is not closed")]
    [InlineData("[z-a]", 2, "the range is the wrong way round")]
    [InlineData("[a-\\d]", 2, "a range goes from one character to another")]
    [InlineData("[a-z-[aeiou]]", 5, "classes cannot be subtracted")]
    [InlineData("[[:alpha:]]", 2, "POSIX classes are not supported")]
    [InlineData("\\pL", 1, "`\\p` takes a general category of Unicode in braces")]
    [InlineData("\\p{Greek}", 1, "`\\p` takes a general category of Unicode in braces")]
    [InlineData("(?P<a>b)", 1, "write `(?<name>…)` for `(?P<name>…)`")]
    [InlineData("(?<a>b)(?<a>c)", 8, "there is a group `a` already")]
    [InlineData("(?<a-b>c)", 1, "a named group is written")]
    [InlineData("(?x)a", 1, "after `(?` stand")]
    [InlineData("a\\Z", 2, "`\\Z` means different things")]
    [InlineData("\\q", 1, "`\\q` is no escape")]
    [InlineData("a\\", 2, "a backslash ends the pattern")]
    public void What_does_not_is_refused_with_its_place(string pattern, int character, string message)
    {
        string? problem = LinearPatterns.Problem(pattern);

        Assert.StartsWith(message, problem, StringComparison.Ordinal);
        Assert.EndsWith($", at character {character} of the pattern", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_groups_are_refused() => Assert.StartsWith("groups are nested too deeply", LinearPatterns.Problem(new string('(', 100_000)), StringComparison.Ordinal);

    [Fact]
    public void Whatever_is_taken_the_linear_engine_takes_too()
    {
        string[] parts =
        [
            "a", "b", "ä", "(", "(?:", "(?i)", "(?<n>", "(?<m>", ")", "[", "]", "[^", "^", "$", ".", "|", "*", "+", "?", "{2}", "{1,3}", "{2,}", "{", "}", ",", "-", "a-z", "\\d", "\\w", "\\b",
            "\\.", "\\", "\\p{L}", "\\x41", "0", "1", "&", "~", "😀", " ", "#", "(?s-i:", ":", "<", ">", "=", "!", "{200}",
        ];
        Gen.Int[0, parts.Length - 1].Select(index => parts[index]).Array[0, 14].Select(string.Concat).Sample(pattern =>
        {
            if (LinearPatterns.Problem(pattern) is null) _ = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }, iter: 3_000);
    }
}
