namespace NoteSchema.Tests.Frontmatters;

public class FrontmatterValueTests
{
    private static Frontmatter Read(string yaml) => Note.Parse($"---\n{yaml}\n---\n").Frontmatter;

    [Theory]
    [InlineData("x", FrontmatterKind.String)]
    [InlineData("'1'", FrontmatterKind.String)]
    [InlineData("2025-03-14", FrontmatterKind.String)]
    [InlineData("12:30:45", FrontmatterKind.String)]
    [InlineData("yes", FrontmatterKind.String)]
    [InlineData("1_000", FrontmatterKind.String)]
    [InlineData("", FrontmatterKind.Null)]
    [InlineData("~", FrontmatterKind.Null)]
    [InlineData("Null", FrontmatterKind.Null)]
    [InlineData("# comment", FrontmatterKind.Null)]
    [InlineData("TRUE", FrontmatterKind.Boolean)]
    [InlineData("false", FrontmatterKind.Boolean)]
    [InlineData("010", FrontmatterKind.Integer)]
    [InlineData("+1", FrontmatterKind.Integer)]
    [InlineData("0o7", FrontmatterKind.Integer)]
    [InlineData("0x1F", FrontmatterKind.Integer)]
    [InlineData("1e3", FrontmatterKind.Number)]
    [InlineData(".5", FrontmatterKind.Number)]
    [InlineData("-.inf", FrontmatterKind.Number)]
    [InlineData(".NaN", FrontmatterKind.Number)]
    [InlineData("[a]", FrontmatterKind.List)]
    [InlineData("{a: b}", FrontmatterKind.Map)]
    public void A_value_has_the_kind_of_the_core_schema(string written, FrontmatterKind kind) => Assert.Equal(kind, Read("key: " + written)["key"].Kind);

    [Theory]
    [InlineData("010", 10)]
    [InlineData("0o17", 15)]
    [InlineData("0x1F", 31)]
    [InlineData("+7", 7)]
    [InlineData("-3", -3)]
    public void Integers_are_read_in_their_base(string written, long expected)
    {
        FrontmatterValue value = Read("key: " + written)["key"];
        Assert.True(value.TryGetInteger(out long integer));
        Assert.Equal(expected, integer);
        Assert.Equal(written, value.Text);
    }

    [Fact]
    public void Every_value_knows_its_place_and_style()
    {
        Note note = Note.Parse("---\ntitle: \"It's\" # c\ntags: [a, 'b']\nempty:\ntext: |\n  x\nlist:\n- y\n---\n");
        string At(FrontmatterValue value) => note.Source.ToString(value.Span);
        Frontmatter read = note.Frontmatter;
        Assert.Equal(("\"It's\"", FrontmatterStyle.DoubleQuoted, "It's"), (At(read["title"]), read["title"].Style, read["title"].Text));
        Assert.Equal(("[a, 'b']", FrontmatterStyle.Flow), (At(read["tags"]), read["tags"].Style));
        Assert.Equal(["a", "'b'"], read["tags"].Items.Select(At));
        Assert.Equal(["a", "b"], read["tags"].Items.Select(item => item.Text));
        Assert.Equal(note.Source.ToString().IndexOf("empty:", StringComparison.Ordinal) + 6, read["empty"].Span.Start);
        Assert.Equal(("|\n  x", FrontmatterStyle.Literal, "x\n"), (At(read["text"]), read["text"].Style, read["text"].Text));
        Assert.Equal(("- y", FrontmatterStyle.Block), (At(read["list"]), read["list"].Style));
        Assert.Equal(["title", "tags", "empty", "text", "list"], read.Entries.Select(entry => entry.Name));
        Assert.Equal(["title", "tags", "empty", "text", "list"], read.Entries.Select(entry => At(entry.Key)));
    }

    [Fact]
    public void A_key_given_twice_is_no_problem_and_both_entries_stay()
    {
        Frontmatter read = Read("a: 1\nb: 2\na: 3");
        Assert.Empty(read.Problems);
        Assert.Equal(["a=1", "b=2", "a=3"], read.Entries.Select(entry => $"{entry.Name}={entry.Value.Text}"));
    }

    [Theory]
    [InlineData("0x10: x", "16")]
    [InlineData("1.0: x", "1")]
    [InlineData("1e21: x", "1e+21")]
    [InlineData("True: x", "true")]
    [InlineData("~: x", "")]
    [InlineData(": x", "")]
    [InlineData("{{title}}: x", "{ ? { title } }")]
    [InlineData("[a, b]: x", "[ a, b ]")]
    public void A_key_that_is_no_text_goes_by_the_name_that_JavaScript_gives_it(string yaml, string name) => Assert.Equal(name, Assert.Single(Read(yaml).Entries).Name);

    [Theory]
    [InlineData("plain: 1", "plain")]
    [InlineData("'quo''ted': 1", "quo'ted")]
    [InlineData("\"\\u0041b\": 1", "Ab")]
    [InlineData("01: 1", "1")]
    [InlineData(": 1", "")]
    [InlineData("x: &a name\n*a : 1", "name")]
    [InlineData("x: &a [b]\n*a : 1", "*a")]
    public void A_value_is_found_by_the_name_of_its_key(string yaml, string name)
    {
        Frontmatter read = Read(yaml);
        Assert.Equal("1", read[name].Text);
        Assert.Equal(name, read.Entries.Last().Name);
        Assert.Equal(FrontmatterKind.Missing, read[name + "x"].Kind);
    }

    [Fact]
    public void An_alias_has_the_value_of_its_anchor_and_its_own_place()
    {
        Note note = Note.Parse("---\na: &x [1, 2]\nb: *x\n---\n");
        FrontmatterValue alias = note.Frontmatter["b"];
        Assert.True(alias.IsAlias);
        Assert.Equal("*x", note.Source.ToString(alias.Span));
        Assert.Equal(["1", "2"], alias.Items.Select(item => item.Text));
        Assert.Equal(note.Frontmatter["a"].Span, alias.Target.Span);
    }

    [Fact]
    public void A_list_may_hold_an_alias_of_itself()
    {
        FrontmatterValue list = Read("a: &x [*x]")["a"];
        FrontmatterValue inner = Assert.Single(list.Items);
        Assert.Equal(list.Span, inner.Target.Span);
    }

    [Fact]
    public void Aliases_of_aliases_are_not_copied()
    {
        string lines = "a0: &a0 [x]\n" + string.Concat(Enumerable.Range(1, 60).Select(i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n"));
        Frontmatter read = Read(lines);
        Assert.Empty(read.Problems);
        Assert.Equal(2, read["a60"].Count);
    }

    [Fact]
    public void Sixty_four_levels_are_read_and_one_more_is_a_problem()
    {
        Assert.Empty(Read("a: " + new string('[', 63) + new string(']', 63)).Problems);
        YamlProblem problem = Assert.Single(Read("a: " + new string('[', 64) + new string(']', 64)).Problems);
        Assert.Contains("64 levels", problem.Message, StringComparison.Ordinal);
        Assert.Single(Read("a: " + new string('[', 100_000)).Problems);
        Assert.Single(Read(string.Concat(Enumerable.Repeat("- ", 100_000))).Problems);
        Assert.Single(Read(string.Concat(Enumerable.Range(0, 500).Select(i => new string(' ', i) + "a:\n"))).Problems);
    }

    [Fact]
    public void Any_text_is_read_within_its_bounds()
    {
        IReadOnlyList<string> mutants = FrontmatterMutants.Make(FrontmatterMutants.Make(FrontmatterShapes.All, 2000, 1), 4000, 2);
        foreach (string yaml in mutants)
        {
            Note note = Note.Parse($"---\n{yaml}\n---\n");
            var content = note.Frontmatter.Content;
            Assert.True(note.Frontmatter.Problems.Count <= 1);
            foreach (YamlProblem problem in note.Frontmatter.Problems)
            {
                Assert.True(problem.Span.Start >= content.Start && problem.Span.End <= note.Frontmatter.Span.End, yaml);
                foreach (Fix fix in problem.Fixes)
                {
                    // What is still wrong then stands in a later line than the last that was mended.
                    string mended = TextEdit.Apply(note.Source.ToString(), fix.Edits);
                    int edited = fix.Edits[^1].Span.End + mended.Length - note.Source.Length;
                    Assert.All(Note.Parse(mended).Frontmatter.Problems, left => Assert.True(left.Span.Start > edited && mended.AsSpan(edited..left.Span.Start).Contains('\n'), $"{yaml}\n{fix.Title}\n{mended}"));
                }
            }
            foreach (FrontmatterEntry entry in note.Frontmatter.Entries) Assert.True(content.Contains(entry.Key.Span) && entry.Value.Span.Start >= entry.Key.Span.End, yaml);
        }
    }
}
