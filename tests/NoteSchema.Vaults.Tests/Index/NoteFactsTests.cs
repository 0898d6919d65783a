namespace NoteSchema.Vaults.Tests.Index;

/// <summary>What the index keeps of a note.</summary>
public class NoteFactsTests
{
    private const string Ship = """
        schema: ship
        match: { type: ship }
        fields:
          number: { type: string, unique: true }
          captain: { type: link, to: person }
        """;

    [Fact]
    public void Links_are_those_of_the_frontmatter_that_are_a_value_as_a_whole_and_those_of_the_body()
    {
        NoteFacts facts = Read("""
            ---
            type: ship
            captain: "[[Ana Reis|Ana]]"
            crew: ["[[crew/Bo]]", "see [[Bo]]", '[Cy](Cy%20Dunn.md)']
            papers: { plan: "![[plan.pdf#page=2]]" }
            home: https://harbor.example
            ---
            # [[Nobody]] and [mail](mailto:x@harbor.example)
            | a | b |
            | - | - |
            | [[Ana Reis\|her]] | [Bo](<crew/Bo.md>) |
            `[[Code]]` %% [[Comment]] %% [[#Here]]
            """, out VaultIndex index, out string text);
        Assert.Equal(
            [
                "captain: \"[[Ana Reis|Ana]]\" -> Ana Reis.md",
                "crew: \"[[crew/Bo]]\" -> crew/Bo.md",
                "crew: '[Cy](Cy%20Dunn.md)' -> Cy Dunn.md",
                "papers: \"![[plan.pdf#page=2]]\" -> plan.pdf",
                "[[Nobody]] -> -",
                @"[[Ana Reis\|her]] -> Ana Reis.md",
                "[Bo](<crew/Bo.md>) -> crew/Bo.md",
                "[[#Here]] -> Ship.md",
            ],
            facts.Links.ToArray().Select(link => $"{KeyOf(link)}{text.Substring(link.Start, link.Length)} -> {(link.File.IsNone ? "-" : index.Files.PathOf(link.File))}"));
    }

    [Fact]
    public void Titles_and_aliases_tags_and_blocks_are_kept_without_regard_to_case()
    {
        NoteFacts facts = Read("""
            ---
            aliases: [The Ketch, KT]
            tags: [Boats/Old, "#harbor"]
            ---
            # Blue Gull
            Lies in the north. #boats/old #Sold ^North-1
            """, out _, out _);
        NoteFacts other = Read("""
            ---
            alias: the ketch
            ---
            # BLUE GULL
            Text #BOATS/OLD ^north-1
            """, out _, out _);
        Assert.Equal(3, facts.OtherNames.Length);
        Assert.Equal(facts.OtherNames[..2].ToArray(), other.OtherNames.ToArray());
        Assert.Equal(4, facts.Tags.Length);
        Assert.Equal(facts.Tags[0], facts.Tags[2]);
        Assert.Contains(other.Tags[0], facts.Tags.ToArray());
        Assert.Equal(facts.Blocks.ToArray(), other.Blocks.ToArray());
    }

    [Fact]
    public void Headings_have_their_place_and_level()
    {
        NoteFacts facts = Read("# One\n\nText\n### Two\n> ## Within\n", out _, out _);
        Assert.Equal([(0, 1), (12, 3), (22, 2)], facts.Headings.ToArray().Select(heading => (heading.Start, (int)heading.Level)));
    }

    [Fact]
    public void Frontmatter_that_cannot_be_read_has_no_facts()
    {
        NoteFacts facts = Read("---\ntags: [a\ncaptain: \"[[Ana Reis]]\"\n---\n[[Ana Reis]]", out _, out _);
        Assert.Equal(0, facts.Tags.Length);
        Assert.Equal(1, facts.Links.Length);
    }

    [Fact]
    public void Values_that_no_two_notes_may_share_are_held_against_notes_of_the_same_schema()
    {
        var vault = new MadeVault { Schemas = [Ship, Ship.Replace("ship", "barge", StringComparison.Ordinal)] };
        vault.Add("A.md", "---\ntype: ship\nnumber: H-12\n---\n");
        vault.Add("B.md", "---\ntype: ship\nnumber: ' H-12 '\n---\n");
        vault.Add("C.md", "---\ntype: barge\nnumber: H-12\n---\n");
        vault.Add("D.md", "---\nnumber: H-12\n---\n");
        CompleteView view = vault.From("A.md");
        Field number = Unique("number", "ship");
        Assert.False(view.IsUnique(number, "H-12"));
        Assert.True(view.IsUnique(number, "H-13"));
        Assert.True(view.IsUnique(Unique("captain", "ship"), "H-12"));
        Assert.Equal(["B.md"], view.OthersWith(number, "H-12").Select(view.PathOf));
        Assert.True(vault.From("C.md").IsUnique(Unique("number", "barge"), "H-12"));
    }

    [Fact]
    public void Values_of_a_field_that_is_taken_over_are_held_against_all_notes_that_have_it_from_there()
    {
        const string craft = "schema: craft\nfields:\n  number: { type: string, unique: true }\n";
        const string barge = "schema: barge\nextends: craft\n";
        const string tug = "schema: tug\nextends: barge\nfields:\n  number: { type: string, unique: true, pattern: H }\n";
        const string raft = "schema: raft\nextends: craft\nfields:\n  number: string\n";
        var vault = new MadeVault { Schemas = [craft, barge, tug, raft] };
        foreach (string type in (string[])["craft", "barge", "tug", "raft"]) vault.Add($"{type}.md", $"---\ntype: {type}\nnumber: H-12\n---\n");
        CompleteView view = vault.From("craft.md");
        Assert.Equal(["barge.md", "tug.md"], view.OthersWith(Unique("number", "craft"), "H-12").Select(view.PathOf));
        Assert.False(vault.From("tug.md").IsUnique(Unique("number", "craft"), "H-12"));
    }

    private static Field Unique(string key, string schema) => new(key, new StringType()) { UniqueIn = schema };

    [Fact]
    public void A_field_of_another_note_names_this_one_by_any_link_that_leads_to_it()
    {
        var vault = new MadeVault("Ana Reis.md") { Schemas = [Ship] };
        vault.Add("Gull.md", "---\ntype: ship\ncaptain: '[[ana reis#Life|the captain]]'\n---\n").Add("Petrel.md", "---\ntype: ship\nowner: '[[Ana Reis]]'\n---\n").Add("Raft.md", "");
        CompleteView view = vault.From("Ana Reis.md");
        Assert.True(view.NamesSelf(view.Resolve("Gull").File, "captain", ["ship"]));
        Assert.False(view.NamesSelf(view.Resolve("Gull").File, "owner", ["ship"]));
        Assert.False(view.NamesSelf(view.Resolve("Petrel").File, "captain", ["ship"]));
        Assert.True(view.NamesSelf(view.Resolve("Raft").File, "captain", ["ship"]));
        Assert.True(view.NamesSelf(view.Resolve("Petrel").File, "captain", ["barge"]));
    }

    [Theory]
    [InlineData("Blue Gul", "Blue Gull.md: Spelling")]
    [InlineData("crew/blue gull", "Blue Gull.md: SameName")]
    [InlineData("blue-gull", "Blue Gull.md: SameName")]
    [InlineData("Blue‑Gull", "Blue Gull.md: SameName")]
    [InlineData("blueGull", "Blue Gull.md: SameName")]
    [InlineData("Bleu Gull", "Blue Gull.md: Spelling")]
    [InlineData("The Ketch", "Blue Gull.md: Alias")]
    [InlineData("the-ketch", "Blue Gull.md: Alias")]
    [InlineData("the harbor's best", "Blue Gull.md: Title")]
    [InlineData("Green Gull", "")]
    [InlineData("Log 2026-03-14", "")]
    [InlineData("log_2026_03_15", "Log 2026-03-15.md: SameName")]
    [InlineData("Log 20260315", "Log 2026-03-15.md: Spelling")]
    [InlineData("plna.pdf", "plan.pdf: Spelling")]
    [InlineData("plna", "")]
    [InlineData("Mette Sorby", "Mette Sørby.md: SameName")]
    [InlineData("Ana Ries", "Ana Reis.md: Spelling")]
    [InlineData("C++", "")]
    [InlineData(".NET", "Net.md: Spelling")]
    [InlineData("Dr Rios", "Dr. Rios.md: SameName")]
    [InlineData("---", "")]
    public void Names_that_may_be_meant_are_the_same_but_for_separators_or_an_alias_or_a_title_or_spelled_alike(string target, string expected)
    {
        var vault = new MadeVault("Ana Reis.md", "Anna Reis.md", "plan.pdf", "Log 2026-03-15.md", "C.md", "Net.md", "Dr. Rios.md", "Mette Sørby.md");
        vault.Add("Blue Gull.md", "---\naliases: The Ketch\n---\n# The harbor's best");
        CompleteView view = vault.From("Ana Reis.md");
        view.IsUnique(Unique("x", "ship"), "y");
        view.SchemaOf(view.Resolve("Blue Gull").File);
        view.Begin(default);
        Assert.Equal(expected, string.Join(',', view.NearMatches(target, []).Select(match => $"{view.PathOf(match.File)}: {match.Reason}")));
    }

    private static string KeyOf(LinkFact link) => new[] { "captain", "crew", "papers" }.SingleOrDefault(key => FactsReader.FieldKey(key) == link.Field) is { } key ? key + ": " : "";

    private static NoteFacts Read(string text, out VaultIndex index, out string note)
    {
        note = text;
        index = new MadeVault("Ana Reis.md", "crew/Bo.md", "Cy Dunn.md", "plan.pdf") { Schemas = [Ship] }.Add("Ship.md", text).Open();
        return index.FactsOf(index.Files.Find("Ship.md"));
    }
}
