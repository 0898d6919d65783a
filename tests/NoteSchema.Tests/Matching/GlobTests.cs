using CsCheck;

namespace NoteSchema.Tests.Matching;

public sealed class GlobTests
{
    [Theory]
    [InlineData("a [b]*?/!c.md")]
    [InlineData("!a/b.md")]
    [InlineData("a\\b/[!c].md")]
    public void An_escaped_path_is_a_pattern_for_it_without_backslashes(string path)
    {
        string pattern = Glob.Escape(path);
        Assert.DoesNotContain('\\', pattern);
        Assert.True(new Glob(pattern).Matches(path));
        Assert.False(new Glob(pattern).Matches("x" + path));
    }

    [Theory]
    [InlineData("*.excalidraw.md", "Drawing.excalidraw.md")]
    [InlineData("*.excalidraw.md", "a/b/Drawing.excalidraw.md")]
    [InlineData("Templates/**", "Templates/Meeting.md")]
    [InlineData("Templates/**", "Templates/a/b.md")]
    [InlineData("Templates", "Templates/a/b.md")]
    [InlineData("Templates", "x/Templates/b.md")]
    [InlineData("Templates/", "Templates/b.md")]
    [InlineData("/Templates", "Templates/b.md")]
    [InlineData("./Templates/*", "Templates/b.md")]
    [InlineData("_*", "_drafts/b.md")]
    [InlineData("People/*.md", "People/Ilse Brandt.md")]
    [InlineData("people/*.MD", "People/ilse.md")]
    [InlineData("**/Archive/**", "Archive/a.md")]
    [InlineData("**/Archive/**", "x/y/Archive/z/a.md")]
    [InlineData("a/**/b.md", "a/b.md")]
    [InlineData("a/**/b.md", "a/x/y/b.md")]
    [InlineData("2025-??-??.md", "Daily/2025-03-14.md")]
    [InlineData("[0-9]*.md", "7 things.md")]
    [InlineData("[!0-9]*.md", "Seven things.md")]
    [InlineData("[]x].md", "].md")]
    [InlineData("\\[odd].md", "[odd].md")]
    [InlineData("[odd.md", "[odd.md")]
    [InlineData("**", "a/b.md")]
    [InlineData("Archive/2019", "Archive/2019/a.md")]
    [InlineData("日本*.md", "日本語.md")]
    public void Pattern_matches(string pattern, string path) => Assert.True(new Glob(pattern).Matches(path));

    [Theory]
    [InlineData("*.md", "a.txt")]
    [InlineData("Templates/**", "Templates")]
    [InlineData("Templates/**", "x/Templates/b.md")]
    [InlineData("/Templates", "x/Templates/b.md")]
    [InlineData("People/*", "People/Archive/b.md")]
    [InlineData("People/*.md", "x/People/b.md")]
    [InlineData("Templates/", "Templates")]
    [InlineData("2025-??-??.md", "2025-3-14.md")]
    [InlineData("[0-9]*.md", "Seven.md")]
    [InlineData("[!0-9]*.md", "7.md")]
    [InlineData("a/**/b.md", "a/c.md")]
    [InlineData("", "a.md")]
    [InlineData("/", "a.md")]
    public void Pattern_does_not_match(string pattern, string path) => Assert.False(new Glob(pattern).Matches(path));

    [Fact]
    public void The_last_pattern_that_matches_decides()
    {
        Glob[] globs = [new("Archive/**"), new("!Archive/Keep/**"), new("*.tmp.md")];

        Assert.True(Glob.IsExcluded(globs, "Archive/a.md"));
        Assert.False(Glob.IsExcluded(globs, "Archive/Keep/a.md"));
        Assert.True(Glob.IsExcluded(globs, "Archive/Keep/a.tmp.md"));
        Assert.False(Glob.IsExcluded(globs, "Other/a.md"));
    }

    [Fact]
    public void Any_text_is_a_pattern_and_any_path_can_be_compared()
    {
        Gen.Select(Gen.String[Gen.Char["ab*?[]!-/\\."], 0, 40], Gen.String[Gen.Char["ab./-"], 0, 40]).Sample((pattern, path) =>
        {
            bool matches = new Glob(pattern).Matches(path);
            Assert.Equal(matches, new Glob(pattern.ToUpperInvariant()).Matches(path));
        });
    }

    [Fact]
    public void A_pattern_of_many_stars_takes_no_longer_for_them()
    {
        var glob = new Glob(string.Concat(Enumerable.Repeat("**/*a*a*a*/", 200)) + "b");

        Assert.False(glob.Matches(string.Concat(Enumerable.Repeat("aaaaaaaaaaaaaaaaaaaa/", 400)) + "c"));
    }
}
