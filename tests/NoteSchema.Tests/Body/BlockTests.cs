namespace NoteSchema.Tests;

/// <summary>Blocks as Obsidian reads them, the cases in which it differs from CommonMark among them.</summary>
public class BlockTests
{
    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_body()
    {
        Note note = Note.Parse("\uFEFF# First\n");
        Assert.Equal("# First\n", note.Body.Text);
        Assert.Equal(1, note.Body.Root.Span.Start);
        Assert.Equal("", Note.Parse("\uFEFF").Body.Text);
    }

    [Theory]
    [InlineData("#tag", "Paragraph: #tag")]
    [InlineData("   ## Two ##  ", "##: Two")]
    [InlineData("    # code", "Code: # code")]
    [InlineData("# a #b", "#: a #b")]
    [InlineData("#", "#")]
    [InlineData("####### seven", "Paragraph: ####### seven")]
    [InlineData("One\ntwo\n---", "##: One⏎two")]
    [InlineData("[x]: a.md\n---", "Paragraph: [x]: a.md\nThematicBreak: ---")]
    [InlineData("[x]: a.md\n===\nb", "Paragraph: [x]: a.md\nParagraph: ===⏎b")]
    [InlineData("[x]: a b\n---", "##: [x]: a b")]
    [InlineData("One\n\n---", "Paragraph: One\nThematicBreak: ---")]
    [InlineData("\uFEFF# First", "#: First")]
    [InlineData("# a\0b", "#: a\0b")]
    public void Headings(string text, string outline) => Assert.Equal(outline, Outline.Of(text));

    [Theory]
    [InlineData("> [!note] Title\n> text", "Callout note: Title\n  Paragraph: text")]
    [InlineData("> [!WARNING]- Closed", "Callout warning-: Closed")]
    [InlineData("> [!tip]+\n> a\n>\n> b", "Callout tip+\n  Paragraph: a\n  Paragraph: b")]
    [InlineData("> [!info|wide] Title", "Callout info: Title")]
    [InlineData("> text\n> [!note] later", "Quote: > text⏎> [!note] later\n  Paragraph: text⏎> [!note] later")]
    [InlineData("> [!a] A\n> > [!b] B\n> > c", "Callout a: A\n  Callout b: B\n    Paragraph: c")]
    [InlineData("- item\n  > [!a] A\n  > b", "-: item\n  Callout a: A\n    Paragraph: b")]
    [InlineData("> [!a](url) text", "Quote: > [!a](url) text\n  Paragraph: [!a](url) text")]
    public void Callouts(string text, string outline) => Assert.Equal(outline, Outline.Of(text));

    [Theory]
    [InlineData("> [!a] A\nlazy\n\nafter", "Callout a: A (lazy: lazy)\n  Paragraph: lazy\nParagraph: after")]
    [InlineData("> [!a] A\n# Head", "Callout a: A\n#: Head")]
    [InlineData("> [!a] A\n- item", "Callout a: A\n-: item")]
    [InlineData("> a\nb\nc\n> d\ne", "Quote: > a⏎b⏎c⏎> d⏎e (lazy: b⏎c)\n  Paragraph: a⏎b⏎c⏎> d⏎e")]
    [InlineData("> > a\nb", "Quote: > > a⏎b (lazy: b)\n  Quote: > a⏎b (lazy: b)\n    Paragraph: a⏎b")]
    [InlineData("> ```\ncode", "Quote: > ```\n  Code (unclosed)\nParagraph: code")]
    [InlineData("> a\n>\nb", "Quote: > a⏎>\n  Paragraph: a\nParagraph: b")]
    [InlineData("- a\nb", "-: a (lazy: b)")]
    public void Lines_without_the_mark_go_on_with_a_paragraph_and_are_shown_as_lazy(string text, string outline) => Assert.Equal(outline, Outline.Of(text));

    [Theory]
    [InlineData("- a\n\t- b\n\t\t- c", "-: a\n  -: b\n    -: c")]
    [InlineData("1. a\n\t- b", "1.: a\n  -: b")]
    [InlineData("- a\n\n  more\n- b", "-: a\n  Paragraph: more\n-: b")]
    [InlineData("- [ ] a\n- [x] b\n- [-] c\n- [🔥] d\n- [ ]", "- [ ]: a\n- [x]: b\n- [-]: c\n- [\uFFFD]: d\n- [ ]")]
    [InlineData("- [a](b)\n- [x]y", "-: [a](b)\n-: [x]y")]
    [InlineData("1) [ ] task", "1) [ ]: task")]
    [InlineData("text\n2. no item", "Paragraph: text⏎2. no item")]
    [InlineData("text\n1. item", "Paragraph: text\n1.: item")]
    [InlineData("-no\n*no*", "Paragraph: -no⏎*no*")]
    [InlineData("- # Head", "-\n  #: Head")]
    [InlineData("-\n  later", "-: later")]
    public void Lists(string text, string outline) => Assert.Equal(outline, Outline.Of(text));

    [Theory]
    [InlineData("```cs x\na\n```", "Code cs: a")]
    [InlineData("```\na", "Code: a (unclosed)")]
    [InlineData("~~~\n```\n~~~~", "Code: ```")]
    [InlineData("- a\n  ```\n  b\n  ```\n- c", "-: a\n  Code: b\n-: c")]
    [InlineData("$$\nx\n\ny\n$$", "Math: $$⏎x⏎⏎y⏎$$")]
    [InlineData("$$x$$", "Math: $$x$$")]
    [InlineData("$$x$$ and", "Paragraph: $$x$$ and")]
    [InlineData("$$\nx\n\n# Head", "Math: $$⏎x (unclosed)\n#: Head")]
    [InlineData("%%\n# hidden\n\n- x\n%%\nafter", "Comment: %%⏎# hidden⏎⏎- x⏎%%\nParagraph: after")]
    [InlineData("%% a %%\ntext", "Comment: %% a %%\nParagraph: text")]
    [InlineData("%% a %% text", "Paragraph: %% a %% text")]
    [InlineData("%%\na\n%% text", "Comment: %%⏎a⏎%%\nParagraph: text")]
    [InlineData("%%\na", "Comment: %%⏎a (unclosed)")]
    [InlineData("<!-- a\n\nb -->\ntext", "Html: <!-- a⏎⏎b -->\nParagraph: text")]
    [InlineData("<div>\na\n\ntext", "Html: <div>⏎a\nParagraph: text")]
    public void Blocks_between_marks(string text, string outline) => Assert.Equal(outline, Outline.Of(text));

    [Theory]
    [InlineData("[^1]: Note\nmore\n\n    second\n\nafter", "Footnote: Note (lazy: more)\n  Paragraph: second\nParagraph: after")]
    [InlineData("[^a b]: no", "Paragraph: [^a b]: no")]
    public void Footnotes(string text, string outline) => Assert.Equal(outline, Outline.Of(text));

    [Theory]
    [InlineData("text ^a1", "Paragraph: text ^a1")]
    [InlineData("text\n^a1", "Paragraph: text ^a1")]
    [InlineData("- item ^a-1  \n- x^2", "-: item ^a-1\n-: x^2")]
    [InlineData("![[a.png]]^t", "Paragraph: ![[a.png]] ^t")]
    [InlineData("- see ![[a.png|50]]^t", "-: see ![[a.png|50]] ^t")]
    [InlineData("see [[a]]^t and x^t\n\n[[a]]^2", "Paragraph: see [[a]]^t and x^t\nParagraph: [[a]]^2")]
    [InlineData("| a |\n|---|\n\n^t\n\nafter", "Table: | a |⏎|---| ^t\nParagraph: after")]
    [InlineData("| a |\n|---|\n| b |\n^t\n\nafter", "Table: | a |⏎|---|⏎| b | ^t\nParagraph: after")]
    [InlineData("| a |\n|---|\n^t u\n", "Table: | a |⏎|---|⏎^t u")]
    [InlineData("> q\n\n^q1", "Quote: > q⏎⏎^q1 ^q1\n  Paragraph: q")]
    [InlineData("# Head\n\n^a", "#: Head\nParagraph ^a")]
    [InlineData("^a b", "Paragraph: ^a b")]
    public void Block_ids(string text, string outline) => Assert.Equal(outline, Outline.Of(text));

    [Theory]
    [InlineData("| a | b |\n|---|---|\n| c \\| d | [[e\\|f]] |", "a,b;c \\| d,[[e\\|f]]")]
    [InlineData("a|b\n-|-\nc\n| d | e | f |", "a,b;c;d,e,f")]
    [InlineData("| a |\n| - |\n||\n> q", "a;")]
    public void Tables(string text, string cells)
    {
        Note note = Note.Parse(text);
        Assert.Equal(cells, string.Join(';', note.Body.Blocks[0].Rows.Select(row => string.Join(',', row.Select(note.Source.ToString)))));
    }

    [Theory]
    [InlineData("a | b\n--- | --- | ---", "Paragraph: a | b⏎--- | --- | ---")]
    [InlineData("plain\n|---|", "Paragraph: plain⏎|---|")]
    [InlineData("text\n| a |\n|---|", "Paragraph: text\nTable: | a |⏎|---|")]
    [InlineData("| a |\n---", "##: | a |")]
    public void What_is_no_table_stays_text(string text, string outline) => Assert.Equal(outline, Outline.Of(text));

    [Fact]
    public void A_section_goes_to_the_next_heading_of_its_level_and_headings_in_quotes_and_lists_begin_none()
    {
        Note note = Note.Parse("intro\n## A\n> # quoted\n- # listed\n#### B\n### C\ntext\n# D\n");
        Assert.Equal(["A", "B", "C", "D"], note.Body.Sections.Select(section => section.Title));
        Assert.Equal(["", "A", "A", ""], note.Body.Sections.Select(section => section.Parent!.Value.Title));
        Assert.Equal(["> # quoted\n- # listed\n", "", "text\n", ""], note.Body.Sections.Select(section => section.Text));
        Assert.Equal("intro\n", note.Body.Root.Text);
    }

    [Theory]
    [InlineData("Two words", 2)]
    [InlineData("isn’t a follow-up: 412,000 (x)", 5)]
    [InlineData("# Kopf\n\n- [x] Straße & Grün", 4)]
    [InlineData("漢字 kana かな", 5)]
    [InlineData("--- ** 🔥", 0)]
    public void Words_are_counted_with_their_joints(string text, int words) => Assert.Equal(words, Note.Parse(text).Body.Words);
}
