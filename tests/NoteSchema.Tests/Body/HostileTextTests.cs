namespace NoteSchema.Tests;

/// <summary>Texts that cost a careless reader quadratic time, at sizes where that would be minutes. They need only come to an end.</summary>
public class HostileTextTests
{
    public static TheoryData<string, int> Texts => new()
    {
        { "[", 1_000_000 }, { "[[", 500_000 }, { "![", 500_000 }, { "[[a", 300_000 }, { "[a](", 300_000 }, { "[a](<b", 200_000 }, { "[a](b '", 200_000 }, { "![a](b", 200_000 }, { "]", 1_000_000 },
        { "[ ]", 300_000 }, { "[[a|", 300_000 }, { "[a[[", 300_000 }, { "(", 1_000_000 },
        { ">", 1_000_000 }, { "> ", 500_000 }, { ">\n", 300_000 }, { "> a\nb\n", 100_000 }, { ">>>>>>>>>>\n", 50_000 },
        { "- ", 500_000 }, { "- a\n", 200_000 }, { "1. ", 300_000 }, { "-\n", 300_000 }, { "* * ", 250_000 }, { "- - - a\n\n", 100_000 },
        { "`", 1_000_000 }, { "`a", 500_000 }, { "` `` ``` ", 200_000 }, { "```\n~~~\n", 100_000 },
        { "$", 1_000_000 }, { "$a ", 300_000 }, { "$$\n", 300_000 }, { "$$ a $$ b\n", 100_000 }, { "%%", 500_000 }, { "%% a\n", 200_000 }, { "%", 1_000_000 },
        { "<", 1_000_000 }, { "<a ", 300_000 }, { "<a \"", 250_000 }, { "<!--", 250_000 }, { "a <!-- ", 150_000 }, { "<div\n", 200_000 }, { "<a:", 300_000 },
        { "|", 1_000_000 }, { "a|b\n", 200_000 }, { "|-", 500_000 }, { "| a |\n|---|\n", 100_000 }, { "|\\", 500_000 },
        { "#", 1_000_000 }, { "#a ", 300_000 }, { "# a\n", 200_000 }, { "# a #", 200_000 }, { "=\n", 300_000 }, { "a\n=\n", 200_000 },
        { "\\", 1_000_000 }, { "^", 1_000_000 }, { "^a\n\n", 200_000 }, { "https://", 150_000 }, { "https://(a", 100_000 }, { ":", 1_000_000 }, { "http:", 300_000 },
        { " ", 1_000_000 }, { "\t", 1_000_000 }, { "\n", 1_000_000 }, { "\r", 1_000_000 }, { "\0", 1_000_000 }, { "    a\n", 200_000 }, { "\t\n", 300_000 },
        { "[^a]: ", 200_000 }, { "[!a] ", 200_000 }, { "> [!a] b\n", 100_000 },
        { "[a]: b\n", 200_000 }, { "[a]: b\n=\n", 100_000 }, { "[a]: <b\n\n[a]\n\n", 50_000 }, { "[a]: b\n\n[A]\n\n", 50_000 }, { "[a]: b \"", 150_000 }, { "![[a]]^b\n", 100_000 },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_piece_repeated_without_end_reads_in_linear_time(string piece, int count)
    {
        string text = string.Concat(Enumerable.Repeat(piece, count));
        Note note = await Read(text);
        Assert.Equal(text.Length, note.Body.Span.End);
        note = await Read("x " + text + "\n\n- [ ] " + text.ReplaceLineEndings(" "));
        Assert.Equal(note.Source.Length, note.Body.Span.End);
    }

    public static TheoryData<string, int> TaskTexts => new()
    {
        { "📅 ", 200_000 }, { "📅", 300_000 }, { "📅 a ", 100_000 }, { "⛔ a,", 100_000 }, { "🔁 a", 100_000 }, { "[due::", 100_000 }, { "[due:: ]", 100_000 }, { "(", 300_000 }, { "@", 500_000 }, { "@A ", 200_000 },
        { "@[[", 200_000 }, { "#a ", 200_000 }, { "#a 📅 2025-01-01 ", 50_000 }, { "\uD83D", 500_000 }, { "⏫\uFE0F", 200_000 }, { "A ", 300_000 }, { "🔁 ,", 200_000 }, { ", ", 300_000 },
    };

    [Theory]
    [MemberData(nameof(TaskTexts))]
    public async Task A_task_line_of_a_piece_repeated_without_end_reads_in_linear_time(string piece, int count)
    {
        Note note = await Read("- [ ] " + string.Concat(Enumerable.Repeat(piece, count)));
        Assert.Single(note.Body.Tasks);
    }

    [Fact]
    public async Task Lists_and_quotes_in_one_another_are_blocks_down_to_a_hundred_and_text_below()
    {
        Note note = await Read(string.Concat(Enumerable.Repeat("> - ", 10_000)) + "end\n" + string.Concat(Enumerable.Repeat("lazy\n\n", 10_000)));

        Assert.Equal(100, note.Body.Blocks.TakeWhile(block => block.Kind is BlockKind.Quote or BlockKind.ListItem).Count());
        Assert.EndsWith("> - end\nlazy", note.Source.ToString(note.Body.Blocks[99].Span));
    }

    [Fact]
    public async Task A_note_of_twenty_megabytes_is_read()
    {
        const string part = "## Part\nWords with a [[link]] and a #tag, and more words after it to fill the line.\n\n- [ ] Task 📅 2025-01-01\n  - nested\n\n> [!note] Title\n> text\n\n";
        int count = 20_000_000 / part.Length;
        Note note = await Read(string.Concat(Enumerable.Repeat(part, count)));

        Assert.Equal(count, note.Body.Tasks.Count);
        Assert.Equal(count, note.Body.Root.Children.Count);
        Assert.Equal(count, note.Body.Links.Count);
    }

    // A test that times out names itself; a test run that hangs does not.
    private static async Task<Note> Read(string text) => await Task.Run(() => Note.Parse(text)).WaitAsync(TimeSpan.FromSeconds(60));
}
