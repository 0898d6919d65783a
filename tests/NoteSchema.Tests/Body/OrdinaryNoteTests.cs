namespace NoteSchema.Tests;

public class OrdinaryNoteTests
{
    private const string Meeting = """
        # Roof survey, Quay house
        **Date:** 2025-05-06 · **Person:** Edda Holm

        > [!summary] In short
        Edda and Jonas walked the roof.
        Two gutters leak.

        ## Facts
        - The roof is from [[1961 rebuild|1961]]. #building/roof
          It was patched twice.
        - See ![[roof.png|300]] and [the offer](Offers/Roof%20offer.md#Price).
            - 40 m of gutter

        ## Actions
        > Tasks go here.

        - [x] Ask the tinsmith. @Edda Holm ⏫ ✅ 2025-05-04
        - [ ] Order scaffolding 📅 2025-05-20 ^order

        ### Later
        1. [/] Paint

        ---

        ## Numbers
        | Part | Metres |
        | ---- | -----: |
        | [[Gutter\|gutters]] | 40 |
        | Ridge | 12 |

        ```tasks
        not done
        # no heading
        ```
        """;

    [Fact]
    public void Every_block_is_read_with_its_kind_and_text()
    {
        Assert.Equal("""
            #: Roof survey, Quay house
            Paragraph: **Date:** 2025-05-06 · **Person:** Edda Holm
            Callout summary: In short (lazy: Edda and Jonas walked the roof.⏎Two gutters leak.)
              Paragraph: Edda and Jonas walked the roof.⏎Two gutters leak.
            ##: Facts
            -: The roof is from [[1961 rebuild|1961]]. #building/roof
            -: See ![[roof.png|300]] and [the offer](Offers/Roof%20offer.md#Price).
              -: 40 m of gutter
            ##: Actions
            Quote: > Tasks go here.
              Paragraph: Tasks go here.
            - [x]: Ask the tinsmith. @Edda Holm ⏫ ✅ 2025-05-04
            - [ ]: Order scaffolding 📅 2025-05-20 ^order
            ###: Later
            1. [/]: Paint
            ThematicBreak: ---
            ##: Numbers
            Table: | Part | Metres |⏎| ---- | -----: |⏎| [[Gutter\|gutters]] | 40 |⏎| Ridge | 12 |
            Code tasks: not done⏎# no heading
            """.ReplaceLineEndings("\n"), Outline.Of(Meeting));
    }

    [Fact]
    public void Sections_nest_by_level()
    {
        Note note = Note.Parse(Meeting);
        Body body = note.Body;

        Section title = Assert.Single(body.Root.Children);
        Assert.Equal(["Facts", "Actions", "Numbers"], title.Children.Select(section => note.Source.ToString(section.Heading!.Value.Text)));
        Section actions = title.Children.ElementAt(1);
        Section later = Assert.Single(actions.Children);
        Assert.Equal("Later", note.Source.ToString(later.Heading!.Value.Text));
        Assert.Equal(actions, later.Parent);
        Assert.Equal("### Later\n1. [/] Paint\n\n---\n\n", note.Source.ToString(later.Span).ReplaceLineEndings("\n"));
        Assert.Equal([BlockKind.ListItem, BlockKind.ThematicBreak], later.Blocks.Select(block => block.Kind));
    }

    [Fact]
    public void Links_and_tags_are_found_with_their_places()
    {
        Note note = Note.Parse(Meeting);
        Body body = note.Body;

        Assert.Equal(["[[1961 rebuild|1961]]", "![[roof.png|300]]", "[the offer](Offers/Roof%20offer.md#Price)", "[[Gutter\\|gutters]]"], body.Links.Select(link => note.Source.ToString(link.Span)));
        Assert.Equal(["1961 rebuild", "roof.png", "Offers/Roof%20offer.md", "Gutter"], body.Links.Select(link => note.Source.ToString(link.TargetSpan)));
        Assert.Equal(new NoteLink("Offers/Roof offer") { Heading = "Price", Alias = "the offer", IsMarkdown = true }, body.Links[2].Link);
        Assert.Equal("building/roof", Assert.Single(body.Tags).Name);
    }

    [Fact]
    public void Tasks_are_read_from_their_lines()
    {
        Note note = Note.Parse(Meeting);
        Body body = note.Body;

        Assert.Equal(["Ask the tinsmith. @Edda Holm", "Order scaffolding", "Paint"], body.Tasks.Select(task => task.Text));
        Assert.Equal(["Edda Holm", null, null], body.Tasks.Select(task => task.Assignee));
        Assert.Equal([TaskPriority.High, TaskPriority.None, TaskPriority.None], body.Tasks.Select(task => task.Priority));
        Assert.Equal(new DateOnly(2025, 5, 4), body.Tasks[0].DoneDate);
        Assert.Equal(new DateOnly(2025, 5, 20), body.Tasks[1].Due);
        Assert.Equal("- [ ] Order scaffolding 📅 2025-05-20 ^order", body.Tasks[1].Line);
        Assert.Equal('/', body.Tasks[2].Status);
    }

    [Fact]
    public void The_cells_of_a_table_are_read()
    {
        Note note = Note.Parse(Meeting);
        Body body = note.Body;

        Block table = Assert.Single(body.Blocks, block => block.Kind == BlockKind.Table);
        Assert.Equal(["Part", "Metres", "[[Gutter\\|gutters]]", "40", "Ridge", "12"], table.Rows.SelectMany(row => row).Select(note.Source.ToString));
    }
}
