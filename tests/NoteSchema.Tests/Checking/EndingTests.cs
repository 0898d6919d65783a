namespace NoteSchema.Tests.Checking;

/// <summary>Reading and checking that is asked to end, or to find no more.</summary>
public class EndingTests
{
    private const string Wrong = "---\na: 1\na: 2\na: 3\na: 4\na: 5\n---\n\u0001 \u0002 \u0003 \u0004\n";

    private static readonly string s_text = string.Concat(Enumerable.Repeat("A line.\n", 5000));

    [Fact]
    public void A_long_text_is_not_read_to_its_end()
    {
        using var end = new CancellationTokenSource();
        end.Cancel();
        Assert.Throws<OperationCanceledException>(() => Note.Parse(s_text, "A.md", end.Token));
        Assert.Equal(5000, Note.Parse(s_text, "A.md").Body.Blocks[0].Lines.Count);
    }

    [Fact]
    public void A_check_ends_at_the_next_finding_and_the_one_after_it_finds_all()
    {
        Note note = Note.Parse(Wrong);
        using var end = new CancellationTokenSource();
        var environment = new NoteEnvironment { Cancellation = end.Token };
        int all = NoteChecker.Check(note, null, environment).Count;
        Assert.NotEqual(0, all);
        end.Cancel();
        Assert.Throws<OperationCanceledException>(() => NoteChecker.Check(note, null, environment));
        Assert.Equal(all, NoteChecker.Check(note, null, NoteEnvironment.Default).Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void No_more_findings_are_looked_for_than_are_wanted(int most)
    {
        Note note = Note.Parse(Wrong);
        int all = NoteChecker.Check(note, null, NoteEnvironment.Default).Count;
        Assert.True(all > 3, $"{all}");
        Assert.Equal(most, NoteChecker.Check(note, null, NoteEnvironment.Default, most).Count);
        Assert.Equal(all, NoteChecker.Check(note, null, NoteEnvironment.Default).Count);
    }
}
