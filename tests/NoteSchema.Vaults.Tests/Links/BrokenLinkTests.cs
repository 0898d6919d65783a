using VerifyXunit;

namespace NoteSchema.Vaults.Tests.Links;

public class BrokenLinkTests
{
    private static readonly ExampleNote[] s_vault =
    [
        new("People/Mette Sørby.md", "---\ntype: person\n---\n# Mette Sørby\n\n## Background and career\n\nShips. ^ships\n\n## Phone: at the office\n"),
        new("People/Ilse Brandt.md", "---\ntype: person\n---\n"),
        new("Files/plan (old).pdf", ""),
        new("C# notes.md", ""),
    ];

    [Theory]
    [InlineData("[[Mette Sørby]], [[people/mette sørby.md|her]], [Ilse](Ilse%20Brandt.md), ![[plan (old).pdf#page=3]]")]
    [InlineData("[[Mette Sørby#Background and career]], [[#Here]], [[Mette Sørby#^ships]]\n\n# Here\n")]
    [InlineData("[a page](https://example.org/Nowhere.md), <mailto:a@example.org>, https://example.org/x")]
    [InlineData("See [her][m], [M] and ![the plan][plan].\n\n[m]: <People/Mette Sørby.md#Background and career> \"her\"\n[plan]: plan%20(old).pdf\n[unused]: Nowhere.md\n[//]: # (a remark)\n")]
    [InlineData("`[[Nowhere]]`\n\n```\n[[Nowhere]]\n```\n\n%% [[Nowhere]] %% <!-- [[Nowhere]] -->\n")]
    [InlineData("---\nlead: \"[[Ilse Brandt]]\"\ntext: see [[Nowhere]] for more\nkeys: { \"[[Nowhere]]\": 1 }\n---\n")]
    [InlineData("---\nfile: \"[[{{title}}]]\"\n---\n[[<% tp.file.title %>]] [[{{date}} Notes]]")]
    [InlineData("| a | b |\n| --- | --- |\n| [[Mette Sørby\\|her]] | x |\n")]
    public void A_link_that_leads_somewhere_or_is_none_is_in_order(string text) => Assert.Equal("", LinkCheck.Findings(text, s_vault));

    [Fact]
    public async Task What_is_said_of_links_in_the_body() => await Verifier.Verify(LinkCheck.Findings("""
        Met [[Mette Sorby]] and [[Mette Sorby#Background and career|her sister]], wrote [to Ilse](<People/Ilse Brant.md> "who") and [again](Ilse%20Brant.md#top).

        | who | what |
        | --- | --- |
        | [[Ilse Brant\|her]] | ![[plan (old).pfd]] |

        The [plan](plan%20%28new%29.pdf), [the site](www.example.org/a), [[Pump house]], [[Projects/Pump house/Plan]], [[Who?]], [[../Up]], [list](List.md).

        To [Ilse](ilse@example.org), [[https://example.org/a#b]], [[https://example.org|there]] and [the file](ilse@home/plan.pdf).
        In [[C# notes]], [[C# notes|those]] and [[D# notes]].

        """, s_vault)).UseDirectory("findings");

    [Fact]
    public async Task What_is_said_of_links_whose_destination_stands_apart() => await Verifier.Verify(LinkCheck.Findings("""
        [Mette][m], [m][] and [m] again, [career][], ![the plan][plan], [Ilse][].

        [m]: <People/Mette Sorby.md#Background and career> "who"
        [career]: Mette%20S%C3%B8rby.md#Background%20and%20carreer
        [plan]: plan%20(old).pfd 'the plan'
        [ilse]: Nobody.md

        """, s_vault)).UseDirectory("findings");

    [Fact]
    public void Another_name_of_a_note_goes_on_to_be_what_is_read()
    {
        ExampleNote[] vault = [new("People/Mette of quay 4.md", "---\naliases: [Mette Sørby]\n---\n")];
        Assert.Equal("[[Mette of quay 4|Mette Sørby]]", FirstFix("[[Mette Sørby]]"));
        Assert.Equal("[[Mette of quay 4|her]]", FirstFix("[[Mette Sørby|her]]"));
        Assert.Equal("![[Mette of quay 4]]", FirstFix("![[Mette Sørby]]"));
        Assert.Equal("[[Mette of quay 4#Ships]]", FirstFix("[[Mette Sørby#Ships]]"));
        Assert.Equal("[Mette](Mette%20of%20quay%204.md)", FirstFix("[Mette](Mette%20Sørby.md)"));
        Assert.Equal("| a |\n| --- |\n| [[Mette of quay 4\\|Mette Sørby]] |", FirstFix("| a |\n| --- |\n| [[Mette Sørby]] |"));
        Assert.Equal("---\nlead: \"[[Mette of quay 4]]\"\n---\n", FirstFix("---\nlead: \"[[Mette Sørby]]\"\n---\n"));

        string FirstFix(string text) => TextEdit.Apply(text, Assert.Single(new MemoryVault(null, vault).Check("Note.md", text)).Fixes[0].Edits);
    }

    [Fact]
    public void The_same_is_said_of_a_name_as_often_as_it_is_missing()
    {
        IReadOnlyList<Diagnostic> found = new MemoryVault(null, s_vault).Check("Note.md", string.Concat(Enumerable.Repeat("[[Mette Sorby]], [x](<Mette Sorby.md>) and [x](<Mette Sorby.pdf>)\n", 150)));
        Assert.Equal(450, found.Count);
        Assert.Equal(2, found.Select(found => found.Message).Distinct().Count());
        Assert.All(found.Where((_, number) => number % 3 != 2), found => Assert.Equal("Write ", found.Fixes[0].Title[..6]));
    }

    [Fact]
    public async Task What_is_said_of_headings_and_blocks() => await Verifier.Verify(LinkCheck.Findings("""
        # Heading of my own

        ## C# and F#

        [[Mette Sørby#Background]], [[Mette Sørby#Background and carer|x]], [[Mette Sørby#Mette Sørby#Phone at the offices]], [her](Mette%20Sørby.md#Background%20and%20carreer).
        [[Mette Sørby#Nothing like it]], [[#Headin of my own]], [[#C# and F#]], [x](#C#%20and%20F#), [[Mette Sørby#^ship]], [[Mette Sørby#^cars|cars]], ![[Ilse Brandt#^x]], [[Mette Sørby^ships|ships]], [[Nobody^x]].

        """, s_vault)).UseDirectory("findings");

    [Fact]
    public async Task What_is_said_of_links_in_frontmatter() => await Verifier.Verify(LinkCheck.Findings("""
        ---
        lead: '[[Mette Sorby|Mette]]'
        team: ["[[Ilse Brandt]]", "[[Ilse Brant]]"]
        plan:
          file: "![[plan (old).pfd]]"
          owner: &who "[[Nobody \u0041]]"
          other: *who
          markdown: "[x](Mette%20Sorby.md)"
        ---

        """, s_vault)).UseDirectory("findings");

    [Fact]
    public async Task What_is_said_of_links_to_one_of_several() => await Verifier.Verify(LinkCheck.Findings("""
        ---
        plan: "[[Plan]]"
        ---

        The [[plan#Costs]], [[Plan|it]], ![[Plan]], [here](plan.md#Costs) and [[Pumps/Plan]].

        | a |
        | --- |
        | [[Plan]] |

        """, [new("Pumps/Plan.md", "# Costs\n"), new("Quays/Fenders/Plan.md", "# Costs\n")])).UseDirectory("findings");

    [Fact]
    public async Task A_field_may_want_its_target_to_exist_or_not() => await Verifier.Verify(LinkCheck.Findings("""
        ---
        type: errand
        for: "[[Ilse Brant]]"
        with: "[[Nobody at all]]"
        later: "[[Nobody at all]]"
        list: ["[[Mette Sorby]]"]
        ---

        """, s_vault, """
        schema: errand
        fields:
          for: { type: link, to: person, exists: true }
          with: { type: link, to: person }
          later: { type: link, exists: false }
          list: { type: list, items: { type: link, exists: true }, severity: info }

        """)).UseDirectory("findings");

    [Fact]
    public void A_note_in_which_every_link_is_broken_is_read_in_time()
    {
        string text = string.Concat(Enumerable.Range(0, 1000).Select(number => $"[[#Heading {number}x{number}]]\n\n# Heading {number} and more\n\n"));
        Assert.Equal(1000, new MemoryVault(null, []).Check("Note.md", text).Count);
    }
}
