using CsCheck;

namespace NoteSchema.Tests;

/// <summary>What holds for the body of any text whatever, drawn from the pieces that mean something in Markdown.</summary>
public class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        "\n", "\n", "\n", "\n\n", "\r\n", "\r", " ", "  ", "    ", "\t", "a", "word", "Ä", "漢", "🔥", "\0", "\uD83D", "\uFEFF", "\u2028",
        "#", "## ", "# Head", "#tag", "#1", "---", "===", "***", "- ", "* ", "+ ", "1. ", "12) ", "- [ ] ", "- [x] ", "[/] ", ">", "> ", "> [!note]+ ", "[!a|b]",
        "`", "``", "```", "~~~", "```js", "$", "$$", "%%", "<!--", "-->", "<div>", "</div>", "<script>", "</script>", "<a b=\"", "<?", "<![CDATA[", "|", "\\|", "|---|", "| a | b |", "|-|-|", "\\",
        "[[", "]]", "[", "]", "(", ")", "](", "!", "![[", "[[a|b]]", "[t](u.md)", "<https://x.y>", "https://x.y/z_(a)", "[^1]: ", "^id", " ^id", "^",
        "📅", "📅 2025-03-28", "⏳ 2025-3", "🔁 every day", "⏫", "🆔 a1", "⛔ a1,b2", "🏁 delete", "\uFE0F", "[due:: 2025-01-02]", "(id:: x)", "@Tomas Lind", "@[[X]]", "::", ",",
    ];

    private static readonly Gen<string> Texts = OneOf(Pieces).Array[0, 60].Select(string.Concat);

    private static readonly Gen<string> Bracketed = OneOf([.. Pieces.Where(piece => piece.AsSpan().IndexOfAny("\r\n") < 0)]).Array[0, 8].Select(pieces => $"[[{string.Concat(pieces)}]]");

    [Fact]
    public void A_value_within_brackets_is_the_link_that_it_would_be_in_the_body() => Bracketed.Sample(text =>
    {
        BodyLink? inBody = Note.Parse(text).Body.Links.Find(link => link.Span == new TextSpan(0, text.Length));
        Assert.Equal(inBody?.Link, NoteLink.TryParse(text, out NoteLink? link) ? link : null);
    }, iter: 20_000);

    [Fact]
    public void Any_text_reads_and_every_place_lies_within() => Texts.Sample(text =>
    {
        Note note = Note.Parse(text);
        Body body = note.Body;
        foreach (Block block in body.Blocks)
        {
            Inside(body.Span, block.Span);
            foreach (TextSpan part in (TextSpan[])[block.Text, .. block.Lines, .. block.Rows.SelectMany(row => row)]) Inside(block.Span, part);
            foreach (TextSpan part in (TextSpan[])[block.LazySpan, block.BlockIdSpan, block.CheckboxSpan]) Assert.True(part.IsEmpty || block.Span.Contains(part), $"{part} of {block.Kind} {block.Span}");
            Assert.DoesNotContain(block.Lines, line => note.Source.AsSpan(line).IndexOfAny('\r', '\n') >= 0);
        }
        foreach (BodyLink link in body.Links)
        {
            Inside(body.Span, link.Span);
            foreach (TextSpan part in (TextSpan[])[link.TargetSpan, link.PlaceSpan, link.AliasSpan]) Assert.True(part.IsEmpty || link.Span.Contains(part), $"{part} of {link}");
        }
        foreach (BodyTag tag in body.Tags)
        {
            Inside(body.Span, tag.Span);
            Assert.Equal("#" + tag.Name, note.Source.ToString(tag.Span));
        }
        foreach (TextSpan comment in body.Comments) Inside(body.Span, comment);
        foreach (TaskItem task in body.Tasks)
        {
            foreach (TaskField field in task.Fields)
            {
                Inside(task.Block.Text, field.Span);
                Inside(field.Span, field.ValueSpan);
            }
        }
    }, iter: 20_000);

    [Fact]
    public void A_reader_reads_each_text_as_if_it_were_the_first()
    {
        var reader = new NoteReader();
        Texts.Sample(text =>
        {
            Note alone = Note.Parse(text);
            lock (reader)
            {
                Note note = reader.Read(text.ToCharArray());
                Assert.Equal(Outline.Of(alone), Outline.Of(note));
                Assert.Equal(alone.Body.Sections.Select(section => (section.Title, section.Text)), note.Body.Sections.Select(section => (section.Title, section.Text)));
                Assert.Equal(alone.Body.Blocks.SelectMany(block => block.Rows).SelectMany(row => row), note.Body.Blocks.SelectMany(block => block.Rows).SelectMany(row => row));
                Assert.Equal(alone.Body.Links.Select(link => (link.Span, link.Link)), note.Body.Links.Select(link => (link.Span, link.Link)));
                Assert.Equal(alone.Body.Tags.Select(tag => tag.Name), note.Body.Tags.Select(tag => tag.Name));
                Assert.Equal(alone.Body.Comments, note.Body.Comments);
                Assert.Equal(alone.Body.Tasks.Select(task => (task.Text, task.Line, task.Due, task.Assignee)), note.Body.Tasks.Select(task => (task.Text, task.Line, task.Due, task.Assignee)));
                Assert.Equal(alone.Source.LineCount, note.Source.LineCount);
            }
        }, iter: 10_000);
    }

    [Fact]
    public void A_text_reads_the_same_wherever_it_stands() => Gen.Select(Texts, Gen.Int[0, 130]).Sample((text, shift) =>
    {
        // Behind a heading of any length, so that each character once stands at the edge of what is looked at together.
        Body alone = Note.Parse("# \n" + text).Body, behind = Note.Parse($"# {new string('x', shift)}\n{text}").Body;
        Assert.Equal(PlacesIn(alone, shift), PlacesIn(behind, 0));
    }, iter: 20_000);

    private static List<(string Kind, int Start)> PlacesIn(Body body, int shift) =>
    [
        .. body.Blocks.Skip(1).SelectMany(block => block.Lines.Select(line => (block.Kind.ToString(), line.Start + shift))),
        .. body.Links.Select(link => ("link", link.Span.Start + shift)),
        .. body.Tags.Select(tag => ("tag", tag.Span.Start + shift)),
        .. body.Comments.Select(comment => ("comment", comment.Start + shift)),
    ];

    [Fact]
    public void Blocks_stand_in_order_and_within_what_holds_them() => Texts.Sample(text =>
    {
        var ends = new Dictionary<Block, int>();
        int top = 0;
        int start = 0;
        foreach (Block block in Note.Parse(text).Body.Blocks)
        {
            Assert.True(block.Span.Start >= start);
            start = block.Span.Start;
            int after = block.Parent is { } holder ? ends[holder] : top;
            Assert.True(block.Span.Start >= after, $"{block.Kind} at {block.Span} overlaps the one before it");
            if (block.Parent is { } parent)
            {
                Inside(parent.Span, block.Span);
                ends[parent] = block.Span.End;
            }
            else top = block.Span.End;
            ends[block] = block.Span.Start;
        }
    }, iter: 20_000);

    [Fact]
    public void Every_line_that_says_something_belongs_to_a_block() => Texts.Sample(text =>
    {
        Note note = Note.Parse(text);
        bool[] covered = new bool[text.Length];
        foreach (Block block in note.Body.Blocks)
        {
            if (block.Parent is null) covered.AsSpan(block.Span.Start, block.Span.Length).Fill(true);
        }
        for (int i = note.Body.Span.Start; i < text.Length; i++)
        {
            if (!covered[i]) Assert.True(text[i] is ' ' or '\t' or '\r' or '\n' || (i == 0 && text[i] == '\uFEFF'), $"{i} is lost");
        }
    }, iter: 20_000);

    [Fact]
    public void Sections_share_the_body_out_among_them() => Texts.Sample(text =>
    {
        Note note = Note.Parse(text);
        Body body = note.Body;
        int at = body.Root.Content.End;
        Assert.Equal(body.Span.Start, body.Root.Content.Start);
        int blocks = body.Root.Blocks.Count;
        foreach (Section section in body.Sections)
        {
            Assert.Equal(at, section.Span.Start);
            Block heading = section.Heading!.Value;
            Section parent = section.Parent!.Value;
            Inside(section.Span, heading.Span);
            Assert.True(section.Content.Start >= heading.Span.End);
            Assert.Contains(section, parent.Children);
            Assert.True(parent.Level < section.Level);
            Inside(parent.Span, section.Span);
            foreach (Block block in section.Blocks) Inside(section.Content, block.Span);
            at = section.Content.End;
            blocks += 1 + section.Blocks.Count;
        }
        Assert.Equal(body.Span.End, at);
        Assert.Equal(body.Blocks.Count, blocks);
    }, iter: 20_000);

    [Fact]
    public void Line_ends_of_any_kind_give_the_same_blocks() => Texts.Sample(text =>
    {
        // A note that begins with a line end has no frontmatter, whose lines no lone CR ends.
        string plain = "\n" + text.Replace("\r\n", "\n").Replace('\r', '\n');
        Assert.Equal(Outline.Of(plain), Outline.Of(plain.Replace("\n", "\r\n")));
        Assert.Equal(Outline.Of(plain), Outline.Of(plain.Replace('\n', '\r')));
    }, iter: 10_000);

    [Fact]
    public void Links_of_a_text_stand_in_order_and_read_alone_are_the_same() => Texts.Sample(text =>
    {
        Note note = Note.Parse(text);
        int start = -1;
        foreach (BodyLink link in note.Body.Links)
        {
            Assert.True(link.Span.Start > start);
            start = link.Span.Start;
            string written = note.Source.ToString(link.Span);
            if (link.IsDefinition || link.Link is { IsExternal: true, IsMarkdown: false } || written.AsSpan().IndexOfAny('\r', '\n') >= 0) continue;
            Assert.Equal(link.Link, NoteLink.Parse(written));
        }
    }, iter: 20_000);

    [Fact]
    public void What_stands_in_no_list_or_quote_reads_the_same_in_a_quote() => OneOf("word", "# Head", "- item", "1. one", "- [ ] task", "> quote", "| a | b |\n|---|---|\n| c | d |", "```js\ncode\n```", "$$\nx\n$$", "---", "%%\nc\n%%", "text\nmore").List[1, 6].Sample(parts =>
    {
        string text = "first\n\n" + string.Join("\n\n", parts);
        string quoted = "> " + text.Replace("\n", "\n> ");
        string[] inner = Outline.Of(quoted).Split('\n')[1..];
        string[] plain = Outline.Of(text).Split('\n');
        Assert.Equal(plain.Select(line => line.Split(':')[0]), inner.Select(line => line[2..].Split(':')[0]));
    });

    private static Gen<string> OneOf(params string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]);

    private static void Inside(TextSpan outer, TextSpan inner) => Assert.True(inner.Length >= 0 && outer.Contains(inner), $"{inner} lies outside {outer}");
}
