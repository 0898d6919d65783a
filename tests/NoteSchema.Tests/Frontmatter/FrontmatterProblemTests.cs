namespace NoteSchema.Tests.Frontmatters;

public class FrontmatterProblemTests
{
    /// <summary>Broken lines, what is marked of them, a part of what is said, and the lines after the first fix (null for none).</summary>
    public static TheoryData<string, string, string, string?> Broken => new()
    {
        { "title: Outage: what we know", "Outage: what we know", "second “: ”", "title: \"Outage: what we know\"" },
        { "title: Outage: prices # soon", "Outage: prices", "second “: ”", "title: \"Outage: prices\" # soon" },
        { "title: say \"x: y\"", "say \"x: y\"", "second “: ”", "title: 'say \"x: y\"'" },
        { "owner: @ilse", "@ilse", "cannot begin with “@”", "owner: \"@ilse\"" },
        { "run: `make`", "`make`", "cannot begin with “`”", "run: \"`make`\"" },
        { "share: %50", "%50", "cannot begin with “%”", "share: \"%50\"" },
        { "tags: [a, @b]", "@", "cannot begin with “@”", "tags: [a, \"@b\"]" },
        { "x: 1\n@key: 2", "@", "A key cannot begin with “@”", "x: 1\n\"@key\": 2" },
        { "cover: ![[pump.png]]", "![[pump.png]]", "not text for YAML", "cover: \"![[pump.png]]\"" },
        { "up: [[Pumps]] and more", "and more", "already complete", "up: \"[[Pumps]] and more\"" },
        { "up: [[Pumps]], [[Harbor]]", ", [[Harbor]]", "already complete", "up: [\"[[Pumps]]\", \"[[Harbor]]\"]" },
        { "note: **bold**", "**bold**", "stands for a value marked", "note: \"**bold**\"" },
        { "tags:\n\t- a\n\t- b", "\t", "only spaces may indent", "tags:\n  - a\n  - b" },
        { "title: \"abc", "\"abc", "is not closed", "title: \"abc\"" },
        { "title: 'abc\nother: x", "'abc", "is not closed", "title: 'abc'\nother: x" },
        { "date: [", "[", "is not closed", "date: []" },
        { "tags: [a, [b]\nother: x", "[a, [b]", "is not closed", "tags: [a, [b]]\nother: x" },
        { "a: 1\nkey", "key", "has no colon", "a: 1\nkey:" },
        { "a: 1\nkey:value", "key:value", "has no space after its colon", "a: 1\nkey: value" },
        { "a: 1\nkey：value", "key：value", "no colon to YAML", "a: 1\nkey: value" },
        { "a: 1\nkey： value", "key： value", "no colon to YAML", "a: 1\nkey: value" },
        { "a: 1\nhttps://example.com", "https://example.com", "has no colon", "a: 1\nhttps://example.com:" },
        { "a: 1\ncall at 12:30", "call at 12:30", "has no colon", "a: 1\ncall at 12:30:" },
        { "key\na: 1", "key", "has no colon", "key:\na: 1" },
        { "a:\n    b: 1\n   c: 2", "c: 2", "indented by 3 spaces", "a:\n    b: 1\n    c: 2" },
        { "a: 1\n  b: 2", "b: 2", "indented by 2 spaces", "a: 1\nb: 2" },
        { "a:\n  - b\n - c", "- c", "indented by 1 space,", "a:\n  - b\n  - c" },
        { "a: - b", "- b", "on the line of its key", "a:\n  - b" },
        { "a: b\n- c", "- c", "where a key is expected", null },
        { "path: \"C:\\pumps\"", "\\p", "no escape", "path: \"C:\\\\pumps\"" },
        { "a: 'x'# c", "# c", "needs a space", "a: 'x' # c" },
        { "\"a\": \"b\",\n\"c\": \"d\",", ",", "no comma at the end", "\"a\": \"b\"\n\"c\": \"d\"" },
        { "l: [a,,b]", ",", "nothing before this comma", "l: [a,b]" },
        { "l: [a, , b]", ",", "nothing before this comma", "l: [a, b]" },
        { "l: [,a]", ",", "nothing before this comma", "l: [a]" },
        { "l: [, a,,, \"b,,c\", ,d,,]", ",", "nothing before this comma", "l: [a, \"b,,c\", d,]" },
        { "l: [\n  a,\n  ,\n  b\n]", ",", "nothing before this comma", "l: [\n  a,\n  \n  b\n]" },
        { "m: { x: 1,, y: 2 }", ",", "nothing before this comma", "m: { x: 1, y: 2 }" },
        { "m: {, x: 1}", ",", "nothing before this comma", "m: {x: 1}" },
        { "note: [a,, b] and c", ",", "nothing before this comma", null },
        { "name: 'it's'", "s'", "already complete", "name: \"it's\"" },
        { "a: \"He said \"hi\"\"", "hi\"\"", "already complete", "a: 'He said \"hi\"'" },
        { "a: 'Rock 'n' \"Roll\"'", "n' \"Roll\"'", "already complete", "a: \"Rock 'n' \\\"Roll\\\"\"" },
        { "a: \"Pumps\" and \"Harbor\"", "and \"Harbor\"", "already complete", "a: '\"Pumps\" and \"Harbor\"'" },
        { "a: \"He said \"hi\"", "hi\"", "already complete", "a: '\"He said \"hi\"'" },
        { "a: 'it's' # so", "s' # so", "already complete", "a: \"'it's'\" # so" },
        { "name: ? x", "? x", "“? ” begins a key", "name: \"? x\"" },
        { "%title: x", "%title: x", "begins with “%”", "\"%title\": x" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_block_gets_one_message_at_its_place_with_a_repair(string yaml, string marked, string said, string? repaired)
    {
        Note note = Note.Parse($"---\n{yaml}\n---\nbody\n");
        YamlProblem problem = Assert.Single(note.Frontmatter.Problems);
        Assert.Equal(marked, note.Source.ToString(problem.Span));
        Assert.Contains(said, problem.Message, StringComparison.Ordinal);
        Assert.Empty(note.Frontmatter.Entries);
        if (repaired is null)
        {
            Assert.Empty(problem.Fixes);
            return;
        }
        Assert.Equal($"---\n{repaired}\n---\nbody\n", TextEdit.Apply(note.Source.ToString(), problem.Fixes[0].Edits));
    }

    [Fact]
    public void A_repair_keeps_the_line_ends_of_the_block()
    {
        Note note = Note.Parse("---\r\na: - b\r\n---\r\n");
        Assert.Equal("---\r\na:\r\n  - b\r\n---\r\n", TextEdit.Apply(note.Source.ToString(), note.Frontmatter.Problems[0].Fixes[0].Edits));
    }

    [Fact]
    public void A_repair_mends_its_line_where_a_later_one_is_broken_too()
    {
        string text = "---\na: b: c\nd: @e\nf: [g\n---\n";
        while (Note.Parse(text).Frontmatter.Problems is [var problem, ..]) text = TextEdit.Apply(text, problem.Fixes[0].Edits);
        Assert.Equal("---\na: \"b: c\"\nd: \"@e\"\nf: [g]\n---\n", text);
    }

    [Fact]
    public void No_repair_is_offered_that_leaves_its_line_broken()
    {
        Note note = Note.Parse("---\na: @b \"c\n---\n");
        Assert.All(Assert.Single(note.Frontmatter.Problems).Fixes, fix => Assert.Empty(Note.Parse(TextEdit.Apply(note.Source.ToString(), fix.Edits)).Frontmatter.Problems));
    }

    [Fact]
    public void A_repair_that_leaves_nothing_broken_is_offered_alone()
    {
        // To close the quotes in the first line would leave the second broken.
        Note note = Note.Parse("---\na: \"b\n  c\": d\n---\n");
        Assert.All(Assert.Single(note.Frontmatter.Problems).Fixes, fix => Assert.Empty(Note.Parse(TextEdit.Apply(note.Source.ToString(), fix.Edits)).Frontmatter.Problems));
    }
}
