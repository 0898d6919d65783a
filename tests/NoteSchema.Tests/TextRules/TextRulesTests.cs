namespace NoteSchema.Tests;

public class TextRulesTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Just text.")]
    [InlineData("\uFEFF---\r\ntitle: A\r\n---\r\n\r\n# A\r\n")]
    [InlineData("---\ntitle: A\nrelated: [\"[[A]]\", '[[B|b]]', plain]\nmatrix: [[1, 2], [3, 4]]\nnumber: [[1]]\nempty: [[]]\n---\n\ttab\n")]
    [InlineData("---\na: &x [1]\nb: *x\nc:\n  due: 1\n  Due_to: 2\n---\n")]
    [InlineData("---\n\nA thematic break opens this note.\n")]
    public void A_note_in_order_has_no_finding(string text) => Assert.Empty(Findings(text));

    [Fact]
    public void Damage_is_found_at_its_place_and_restored()
    {
        const string text = "---\ntitle: The vendorâ€™s bid\n---\n- [ ] Ask ðŸ” every week ðŸ“… 2025-03-01\n";
        Assert.Equal(
            [
                "mis-decoded-text «â€™» “â€™” was the quote ’: UTF-8 that was read as Windows-1252 and saved again. | Safe: Restore the quote ’",
                "mis-decoded-text «ðŸ”» “ðŸ”” was “🔁”: UTF-8 that was read as Windows-1252 and saved again. | Suggested: Restore “🔁”",
                "mis-decoded-text «ðŸ“…» “ðŸ“…” was “📅”: UTF-8 that was read as Windows-1252 and saved again. | Safe: Restore “📅”",
            ],
            Findings(text));
        Assert.Equal("---\ntitle: The vendor’s bid\n---\n- [ ] Ask 🔁 every week 📅 2025-03-01\n", FixAll(text));
    }

    [Fact]
    public void Lost_characters_are_found_with_what_they_may_have_been() => Assert.Equal(
        ["mis-decoded-text «ðŸ“» “ðŸ“” is UTF-8 that was read as Windows-1252, and bytes were lost on the way. It may have been 📁, 📍, 📝, 📏 or another. Write again what stood here. | Risky: Write 📁 | Risky: Write 📍 | Risky: Write 📝 | Risky: Write 📏"],
        Findings("A pin ðŸ“ here\n"));

    [Theory]
    [InlineData("a\r\nb\r\nc\nd\r\n", "a\r\nb\r\nc\r\nd\r\n", "3 lines end with CR LF, 1 with LF.")]
    [InlineData("a\nb\nc\r\n", "a\nb\nc\n", "2 lines end with LF, 1 with CR LF.")]
    [InlineData("a\nb\rc\r\nd\n", "a\nb\nc\nd\n", "2 lines end with LF, 1 with CR LF and 1 with CR.")]
    public void Mixed_line_ends_become_those_of_most_lines(string text, string expected, string message)
    {
        Diagnostic found = Assert.Single(Check(text));
        Assert.Same(Rules.MixedLineEndings, found.Rule);
        Assert.Equal(message, found.Message);
        Assert.Equal(expected, FixAll(text));
    }

    [Fact]
    public void A_fix_of_more_places_than_anybody_looks_at_is_one_edit_and_changes_nothing_else()
    {
        string text = string.Concat(Enumerable.Repeat("a\r\nb\u2028\n", 20_000)) + "c\r\n";
        Diagnostic ends = Assert.Single(Check(text));
        Assert.Equal((new TextSpan(5, 1), 1), (ends.Span, ends.Fixes[0].Edits.Count));
        Assert.Equal(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal), TextEdit.Apply(text, ends.Fixes[0].Edits));

        string line = "x" + string.Concat(Enumerable.Repeat("\u0001a", 20_000)) + "\n\u0002\n";
        Diagnostic[] controls = [.. Check(line)];
        Assert.Equal([(new TextSpan(1, 1), 1), (new TextSpan(40_002, 1), 1)], controls.Select(found => (found.Span, found.Fixes[0].Edits.Count)));
        Assert.Equal("x" + new string('a', 20_000) + "\n\n", TextEdit.Apply(line, controls.SelectMany(found => found.Fixes[0].Edits)));
    }

    [Theory]
    [InlineData('\u0000', true)]
    [InlineData('\u001F', true)]
    [InlineData('\u007F', true)]
    [InlineData('\u0080', true)]
    [InlineData('\u009F', true)]
    [InlineData('\t', false)]
    [InlineData('~', false)]
    [InlineData('\u00A0', false)]
    [InlineData('\u00F5', false)]
    [InlineData('\u0100', false)]
    [InlineData('\u8000', false)]
    [InlineData('\uFFFF', false)]
    public void A_control_character_is_found_wherever_it_stands_and_no_other(char character, bool isControl)
    {
        for (int length = 1; length <= 40; length++)
        {
            for (int at = 0; at < length; at++)
            {
                string text = new string('a', at) + character + new string('é', length - at - 1);
                Assert.Equal(isControl ? [new TextSpan(at, 1)] : [], Check(text).Select(found => found.Span));
            }
        }
    }

    [Fact]
    public void Control_characters_are_found_once_a_line()
    {
        const string text = "a\0b\u001Bc\nd\u007F\n\ue000\tfine\n";
        Assert.Equal(
            [
                "control-character «\0» Control characters stand in this line, first U+0000, which no program shows. Remove them. | Suggested: Remove the control characters",
                "control-character «\u007F» The control character U+007F stands here, which no program shows. Remove it. | Suggested: Remove the control character",
            ],
            Findings(text));
        Assert.Equal("abc\nd\n\ue000\tfine\n", FixAll(text));
    }

    [Fact]
    public void Control_characters_that_are_encoding_damage_are_not_found_twice() =>
        Assert.Equal([Rules.MisDecodedText], Check("It\u00E2\u0080\u0099s").Select(found => found.Rule));

    [Fact]
    public void Frontmatter_without_end_is_found_at_its_beginning_and_closed_after_its_keys()
    {
        const string text = "---\r\ntitle: A\r\ntags:\r\n  - a\r\n\r\n# A\r\n";
        Assert.Equal([Rules.UnclosedFrontmatter], Check(text).Select(found => found.Rule));
        Assert.Equal("---\r\ntitle: A\r\ntags:\r\n  - a\r\n---\r\n\r\n# A\r\n", FixAll(text));
        Assert.Equal("---\ntitle: A\n---\n", FixAll("---\ntitle: A"));
    }

    [Theory]
    [InlineData("title: A\ntags: [p]\n...\nFirst line.\n\n## Notes\n", "title: A\ntags: [p]\n---\nFirst line.\n\n## Notes\n")]
    [InlineData("title: A\r\n... \r\n# Notes\r\n", "title: A\r\n---\r\n# Notes\r\n")]
    [InlineData("title: A\nsource: pumps\n- one\n- two\nNote: text\n", "title: A\nsource: pumps\n---\n- one\n- two\nNote: text\n")]
    [InlineData("title: A\nFirst line, and\na second: here.\n\nMore.\n", "title: A\n---\nFirst line, and\na second: here.\n\nMore.\n")]
    [InlineData("title: A\n> a quotation", "title: A\n---\n> a quotation")]
    [InlineData("title: A\nname: a: b\ntags: [p]\n\n# A\n", null)]
    [InlineData("title: A\ntype:note\ntags: [p]\n\n# A\n", null)]
    [InlineData("title: [A\nText.\n", null)]
    public void Frontmatter_is_closed_only_where_all_of_it_reads(string text, string? closed)
    {
        Diagnostic found = Assert.Single(Check("---\n" + text), found => found.Rule == Rules.UnclosedFrontmatter);
        if (closed is null) Assert.Empty(found.Fixes);
        else Assert.Equal("---\n" + closed, TextEdit.Apply("---\n" + text, Assert.Single(found.Fixes).Edits));
    }

    [Fact]
    public void Broken_yaml_has_one_finding() => Assert.Equal([Rules.YamlSyntax], Check("---\ntitle: \"A\ntags: [a, b\ndate: : 1\n---\n").Select(found => found.Rule));

    [Fact]
    public void A_key_given_twice_is_found_at_the_second() => Assert.Equal(
        ["duplicate-key «title» The key “title” stands here twice. Obsidian cannot read the frontmatter then; keep one of the two. | Risky: Keep title: A | Risky: Keep title: B"],
        Findings("---\ntitle: A\ndate: 2025-01-01\ntitle: B\n---\n"));

    [Theory]
    [InlineData("due date")]
    [InlineData("Due-Date")]
    [InlineData("dueDate")]
    [InlineData("DUE_DATE")]
    public void Keys_that_differ_in_spelling_are_found(string key) => Assert.Equal(
        [$"key-spelling «{key}» The key “{key}” differs from “due_date” above in spelling only. Keep one of the two. | Risky: Keep due_date: 1 | Risky: Keep {key}: 2"],
        Findings($"---\ndue_date: 1\n{key}: 2\n---\n"));

    [Fact]
    public void A_key_that_differs_in_spelling_and_is_given_twice_is_found_as_both() => Assert.Equal(
        [
            "key-spelling «Yes» The key “Yes” differs from “yes” above in spelling only. Keep one of the two. | Risky: Keep yes: 1 | Risky: Keep Yes: 2",
            "duplicate-key «Yes» The key “Yes” stands here twice. Obsidian cannot read the frontmatter then; keep one of the two. | Risky: Keep Yes: 2 | Risky: Keep Yes: 3",
        ],
        Findings("---\nyes: 1\nYes: 2\nYes: 3\n---\n"));

    [Theory]
    [InlineData("[[Ilse Brandt]]", "\"[[Ilse Brandt]]\"", FixKind.Safe)]
    [InlineData("[[Brandt, Ilse]]", "\"[[Brandt, Ilse]]\"", FixKind.Suggested)]
    [InlineData("[[Folder/A|a \"b\"]]", "'[[Folder/A|a \"b\"]]'", FixKind.Safe)]
    public void A_link_without_quotes_gets_them(string link, string quoted, FixKind kind)
    {
        string text = $"---\nentity: {link}\nothers:\n  - {link}\n---\n";
        Assert.Equal([(Rules.UnquotedLink, kind), (Rules.UnquotedLink, kind)], Check(text).Select(found => (found.Rule, found.Fixes[0].Kind)));
        Assert.Equal($"---\nentity: {quoted}\nothers:\n  - {quoted}\n---\n", FixAll(text));
    }

    [Theory]
    [InlineData("tags: #reading", "tags: [reading]")]
    [InlineData("tags:   #reading  #über/see, #a-b", "tags:   [reading, über/see, a-b]")]
    [InlineData("Tag: #reading\ncity: Kiel", "Tag: [reading]\ncity: Kiel")]
    [InlineData("tags:\n- a\n- #b/c\n-   #d\n- e", "tags:\n- a\n- b/c\n-   d\n- e")]
    [InlineData("tags: #reading\r\ncity: Kiel\r", "tags: [reading]\r\ncity: Kiel\r")]
    public void A_tag_that_is_a_comment_becomes_one(string written, string meant)
    {
        string text = $"---\n{written}\n---\n";
        Assert.All(Check(text).Where(found => found.Rule != Rules.MixedLineEndings), found => Assert.Equal((Rules.UnquotedTag, FixKind.Suggested), (found.Rule, found.Fixes[0].Kind)));
        Assert.Equal($"---\n{meant}\n---\n", TextEdit.Apply(text, Check(text).Where(found => found.Rule == Rules.UnquotedTag).SelectMany(found => found.Fixes[0].Edits).OrderBy(edit => edit.Span.Start).ToArray()));
    }

    [Theory]
    [InlineData("tags: # reading")]
    [InlineData("tags: #reading and more")]
    [InlineData("tags: #1")]
    [InlineData("tags: [a, b] #reading")]
    [InlineData("tags: #reading\n  - a")]
    [InlineData("tags: a #reading")]
    [InlineData("tags: ~ #reading")]
    [InlineData("tags: \"#reading\"")]
    [InlineData("tags:\n# reading\n#reading\n- a")]
    [InlineData("status: #later")]
    [InlineData("tags:\n#reading")]
    [InlineData("tags:\ncity: Kiel #reading")]
    public void A_comment_that_is_one_is_left_alone(string yaml) => Assert.Empty(Check($"---\n{yaml}\n---\n"));

    [Fact]
    public void Several_tags_in_one_item_are_for_their_author()
    {
        Diagnostic found = Assert.Single(Check("---\ntags:\n- #a #b\n---\n"));
        Assert.Equal("To YAML “#a #b” is a comment, so there is no tag here. Write tags without #.", found.Message);
        Assert.Empty(found.Fixes);
    }

    [Fact]
    public void Frontmatter_too_large_is_said_so_and_not_read()
    {
        Diagnostic found = Assert.Single(Check($"---\ntitle: {new string('a', 1 << 20)}\ntitle: b\n---\n"));
        Assert.Same(Rules.YamlTooLarge, found.Rule);
        Assert.Equal(new TextSpan(0, 3), found.Span);
    }

    [Fact]
    public void Every_rule_has_a_name_and_a_code_of_its_own()
    {
        Assert.Equal(Rules.All.Count, Rules.All.Select(rule => rule.Name).Distinct().Count());
        Assert.Equal(Rules.All.Select(rule => rule.Code).Distinct().Order(StringComparer.Ordinal), Rules.All.Select(rule => rule.Code));
        Assert.All(Rules.All, rule => Assert.Same(rule, Rules.Find(rule.Name)));
    }

    private static List<Diagnostic> Check(string text)
    {
        var found = new List<Diagnostic>();
        TextRules.Check(Note.Parse(text, "Note.md"), found.Add);
        return found;
    }

    private static IEnumerable<string> Findings(string text) => Check(text).Select(found =>
        $"{found.Name} «{text.Substring(found.Span.Start, found.Span.Length)}» {found.Message}{string.Concat(found.Fixes.Select(fix => $" | {fix.Kind}: {fix.Title}"))}");

    private static string FixAll(string text) => TextEdit.Apply(text, Check(text).SelectMany(found => found.Fixes.Take(1)).SelectMany(fix => fix.Edits));
}
