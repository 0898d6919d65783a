namespace NoteSchema.Tests.Notes;

/// <summary>Bodies that are read when somebody asks for them.</summary>
public class LateBodyTests
{
    private const string Text = "\uFEFF---\nstatus: open\n---\n# Title\n\nSee [[Other]].\n\n- [ ] Do it\n";

    [Fact]
    public void A_body_that_is_read_late_is_the_one_that_is_read_at_once()
    {
        using var cancellation = new CancellationTokenSource();
        Note late = Note.Parse(Text), atOnce = Note.Parse(Text, cancellation: cancellation.Token);
        Assert.Equal("open", late.Frontmatter["status"].Text);
        // Other notes are read meanwhile, in the memory that it will use.
        Assert.Single(Note.Parse("# Another\n\nText").Body.Sections);
        Assert.Equal(Places(atOnce.Body), Places(late.Body));
    }

    [Fact]
    public void Threads_that_ask_at_the_same_time_get_the_same()
    {
        Note note = Note.Parse(Text);
        var bodies = new Body[8];
        Parallel.For(0, bodies.Length, number => bodies[number] = note.Body);
        Assert.All(bodies, body => Assert.Same(note.Body, body));
    }

    private static List<TextSpan> Places(Body body) => [body.Span, .. body.Blocks.Select(block => block.Span), .. body.Links.Select(link => link.Span)];
}
