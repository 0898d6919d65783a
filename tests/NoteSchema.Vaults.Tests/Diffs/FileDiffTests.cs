using System.Diagnostics;
using System.Text;
using CsCheck;
using NoteSchema.Vaults.Tests.Files;

namespace NoteSchema.Vaults.Tests.Diffs;

public class FileDiffTests
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    [Fact]
    public void A_change_is_shown_with_three_lines_around_it()
    {
        Assert.Equal("""
            diff --git a/Pump log.md b/Pump log.md
            --- a/Pump log.md<tab>
            +++ b/Pump log.md<tab>
            @@ -2,7 +2,7 @@
             2
             3
             4
            -5
            +five
             6
             7
             8

            """.Replace("<tab>", "\t", StringComparison.Ordinal), Diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n", "Pump log.md"));
    }

    [Fact]
    public void Changes_whose_surroundings_meet_are_one_hunk()
    {
        string before = string.Concat(Enumerable.Range(1, 30).Select(line => $"{line}\n"));
        FileDiff near = FileDiff.Of("a.md", before, before.Replace("\n5\n", "\nfive\n", StringComparison.Ordinal).Replace("\n12\n", "\ntwelve\n", StringComparison.Ordinal));
        FileDiff far = FileDiff.Of("a.md", before, before.Replace("\n5\n", "\nfive\n", StringComparison.Ordinal).Replace("\n13\n", "\nthirteen\n", StringComparison.Ordinal));
        Assert.Equal(["@@ -2,14 +2,14 @@"], near.Hunks.Select(hunk => hunk.Header));
        Assert.Equal(["@@ -2,7 +2,7 @@", "@@ -10,7 +10,7 @@"], far.Hunks.Select(hunk => hunk.Header));
    }

    [Fact]
    public void Equal_texts_have_no_diff() => Assert.Equal("", Diff("a\r\nb", "a\r\nb"));

    [Fact]
    public void A_missing_last_newline_is_said_of_the_text_that_misses_it()
    {
        Assert.EndsWith("@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n", Diff("a\nb", "a\nb\n"), StringComparison.Ordinal);
        Assert.EndsWith("@@ -1,2 +1,2 @@\n-a\n+c\n b\n\\ No newline at end of file\n", Diff("a\nb", "c\nb"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_file_comes_from_nowhere() =>
        Assert.Equal("diff --git a/a.md b/a.md\nnew file mode 100644\n--- /dev/null\n+++ b/a.md\n@@ -0,0 +1,2 @@\n+a\n+b\n", FileDiff.Of("a.md", null, "a\nb\n").ToString());

    [Fact]
    public void The_words_that_changed_are_known()
    {
        DiffHunk hunk = Assert.Single(FileDiff.Of("a.md", "due: 2025/3/2, at the pump house\n", "due: 2025-03-02, at the pump house\n").Hunks);
        Assert.Equal(["/3/2"], Words(hunk.Lines[0]));
        Assert.Equal(["-03-02"], Words(hunk.Lines[1]));
    }

    [Fact]
    public void A_line_of_which_nothing_stayed_is_shown_changed_as_a_whole()
    {
        DiffHunk hunk = Assert.Single(FileDiff.Of("a.md", "The crane leaves\n", "Ask for figures\n").Hunks);
        Assert.All(hunk.Lines, line => Assert.Empty(line.Changed));
    }

    [Fact]
    public void A_line_put_among_like_ones_leaves_the_others_alone()
    {
        DiffHunk hunk = Assert.Single(FileDiff.Of("a.md", "# A\n\ntext a\n\n# C\n\ntext c\n", "# A\n\ntext a\n\n# B\n\ntext b\n\n# C\n\ntext c\n").Hunks);
        Assert.Equal(["# B", "", "text b", ""], hunk.Lines.Where(line => line.Kind == DiffLineKind.Added).Select(line => line.Text));
        Assert.DoesNotContain(hunk.Lines, line => line.Kind == DiffLineKind.Removed);
    }

    [Fact]
    public void Texts_that_have_nothing_in_common_take_no_longer_than_their_size_explains()
    {
        string before = string.Concat(Enumerable.Range(0, 200_000).Select(line => $"{line % 7}a\n"));
        string after = string.Concat(Enumerable.Range(0, 200_000).Select(line => $"{line % 5}b\n"));
        Assert.Equal(400_000, FileDiff.Of("a.md", before, after).Hunks.Sum(hunk => hunk.Lines.Count));
    }

    [Fact]
    public void Every_diff_says_both_texts()
    {
        Gen<string> text = Words("a", "b", "c", "", "\uFEFF", "d\r").Array[0, 30].Select(Gen.Bool, (lines, ends) => string.Join('\n', lines) + (ends ? "\n" : ""));
        Gen.Select(text, text).Sample((before, after) =>
        {
            FileDiff diff = FileDiff.Of("a.md", before, after);
            Assert.Equal(after, Apply(diff, before));
        }, iter: 20_000);
    }

    [Fact]
    public void Git_applies_them()
    {
        using var folder = new TestFolder();
        Gen<string> line = Words("a", "b", "c", "", "zwölf Züge", "d\r", "@@ -1 +1 @@", "--- a/x", "\\ No newline at end of file");
        Gen<string> text = line.Array[0, 12].Select(Gen.Bool, Gen.Bool, (lines, ends, mark) => (mark ? "\uFEFF" : "") + string.Join('\n', lines) + (ends ? "\n" : ""));
        var patch = new StringBuilder();
        var expected = new Dictionary<string, string>();
        int number = 0;
        Gen.Select(text, text).Sample((before, after) =>
        {
            string path = $"Sub folder/{number++} “ä”.md";
            File.WriteAllText(folder.With(path).FullPath(path), before, s_utf8);
            expected.Add(path, after);
            patch.Append(FileDiff.Of(path, before, after));
        }, iter: 200, threads: 1);
        File.WriteAllText(folder.FullPath("all.patch"), patch.ToString(), s_utf8);
        using Process git = Process.Start(new ProcessStartInfo("git", ["apply", "--whitespace=nowarn", "all.patch"]) { WorkingDirectory = folder.Root, RedirectStandardError = true })!;
        string error = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, error);
        Assert.All(expected, file => Assert.Equal(Encoding.UTF8.GetBytes(file.Value), File.ReadAllBytes(folder.FullPath(file.Key))));
    }

    private static string Diff(string before, string after, string path = "a.md") => FileDiff.Of(path, before, after).ToString();

    private static Gen<string> Words(params string[] words) => Gen.Int[0, words.Length - 1].Select(number => words[number]);

    private static IEnumerable<string> Words(DiffLine line) => line.Changed.Select(span => line.Text.Substring(span.Start, span.Length));

    private static string Apply(FileDiff diff, string before)
    {
        string[] lines = before.Length == 0 ? [] : (before.EndsWith('\n') ? before[..^1] : before).Split('\n');
        var result = new StringBuilder();
        int at = 0;
        foreach (DiffHunk hunk in diff.Hunks)
        {
            for (; at < hunk.BeforeLine; at++) result.Append(lines[at]).Append('\n');
            Assert.Equal(result.ToString().Count(unit => unit == '\n'), hunk.AfterLine);
            foreach (DiffLine line in hunk.Lines)
            {
                if (line.Kind != DiffLineKind.Added) Assert.Equal(lines[at++], line.Text);
                if (line.Kind != DiffLineKind.Removed) result.Append(line.Text).Append(line.EndsWithoutNewLine ? "" : "\n");
            }
            Assert.Equal(hunk.BeforeLine + hunk.BeforeCount, at);
        }
        for (; at < lines.Length; at++) result.Append(lines[at]).Append(at == lines.Length - 1 && !before.EndsWith('\n') ? "" : "\n");
        return result.ToString();
    }
}
