namespace NoteSchema.Vaults.Tests.Index;

/// <summary>Where links lead: as in Obsidian, which docs/links.md describes.</summary>
public class LinkResolutionTests
{
    // A harbor's vault in which names come several times.
    private static readonly string[] s_harbor =
    [
        "Start.md", "Tides.md", "Log.md",
        "Berths/North.md", "Berths/Log.md", "Berths/Old/North.md", "Berths/Old/Deep/Ropes.md",
        "Crew/Ana Reis.md", "Crew/Log.md", "Crew/Ropes.md",
        "Plans/a/b/Quay.md", "Plans/longer name/Quay.md", "Plans/Note.v2.md", "Plans/Draft.2026.md",
        "Pictures/crane.png", "Pictures/crane.md", "Pictures/Old/gate.jpg", "Tables/tides.csv", "Tables/North.pdf",
    ];

    [Fact]
    public void A_name_is_found_in_either_case_and_as_no_other_whatever_of_ASCII_it_has()
    {
        for (char character = ' '; character <= '~'; character++)
        {
            // In each place of a word of memory, and behind some words.
            for (int before = 0; character != '/' && before < 9; before++)
            {
                string start = new('x', before);
                var table = new FileTable();
                VaultFile file = table.Add($"{start}{character}Q.md", isNote: true);

                Assert.Equal(file, table.Find($"{start}{character}Q.md".ToUpperInvariant()));
                Assert.Equal(file, table.Find($"{start}{character}Q.md".ToLowerInvariant()));
                if (!char.IsAsciiLetter(character)) Assert.True(table.Find($"{start}{(char)(character ^ 0x20)}Q.md").IsNone);
            }
        }
    }

    [Theory]
    [InlineData("Start.md", "Tides", "Tides.md")]
    [InlineData("Start.md", "North", "Berths/North.md?")]
    [InlineData("Start.md", "Ana Reis", "Crew/Ana Reis.md")]
    [InlineData("Start.md", "Ana Reis.md", "Crew/Ana Reis.md")]
    [InlineData("Start.md", "ANA reis.MD", "Crew/Ana Reis.md")]
    [InlineData("Start.md", "Nobody", "-")]
    [InlineData("Start.md", "Ana", "-")]
    [InlineData("Start.md", "Reis", "-")]
    public void A_name_leads_to_the_note_of_that_name_wherever_it_lies(string from, string target, string expected) => Check(from, target, expected);

    [Theory]
    [InlineData("Start.md", "Crew/Ana Reis", "Crew/Ana Reis.md")]
    [InlineData("Crew/Log.md", "Crew/Ana Reis", "Crew/Ana Reis.md")]
    [InlineData("Start.md", "crew/ANA REIS", "Crew/Ana Reis.md")]
    [InlineData("Start.md", "Berths/North", "Berths/North.md")]
    [InlineData("Start.md", "Old/North", "Berths/Old/North.md")]
    [InlineData("Crew/Log.md", "b/Quay", "Plans/a/b/Quay.md")]
    [InlineData("Start.md", "Crew/North", "-")]
    [InlineData("Start.md", "Berths/Deep/Ropes", "-")]
    [InlineData("Start.md", "ths/North", "-")]
    [InlineData("Start.md", "Berths", "-")]
    [InlineData("Start.md", "Berths/", "-")]
    [InlineData("Start.md", "Berths\\North", "-")]
    public void A_path_counts_from_the_root_or_is_the_end_of_one(string from, string target, string expected) => Check(from, target, expected);

    [Theory]
    [InlineData("Start.md", "Log", "Log.md")]
    [InlineData("Crew/Ropes.md", "Log", "Log.md")]
    [InlineData("Crew/Ana Reis.md", "Ropes", "Crew/Ropes.md")]
    [InlineData("Berths/North.md", "Ropes", "Berths/Old/Deep/Ropes.md?")]
    [InlineData("Tides.md", "Ropes", "Crew/Ropes.md?")]
    [InlineData("Berths/Old/North.md", "North", "Berths/Old/North.md")]
    [InlineData("Berths/Old/Deep/Ropes.md", "North", "Berths/North.md?")]
    [InlineData("Tides.md", "Quay", "Plans/a/b/Quay.md?")]
    [InlineData("Plans/longer name/Quay.md", "Quay", "Plans/longer name/Quay.md")]
    public void Of_several_the_one_at_the_path_counts_then_the_own_folder_then_what_lies_below_it_then_the_shortest_path(string from, string target, string expected) => Check(from, target, expected);

    [Theory]
    [InlineData("Crew/Ana Reis.md", "/Log", "Log.md")]
    [InlineData("Start.md", "/Crew/Log", "Crew/Log.md")]
    [InlineData("Start.md", "/Crew/Log.md", "Crew/Log.md")]
    [InlineData("Start.md", "/Old/North", "-")]
    [InlineData("Berths/North.md", "/North", "-")]
    [InlineData("Crew/Ana Reis.md", "./Log", "Crew/Log.md")]
    [InlineData("Berths/North.md", "./Old/North", "Berths/Old/North.md")]
    [InlineData("Berths/Old/North.md", "./Log", "-")]
    [InlineData("Berths/Old/North.md", "../Log", "Berths/Log.md")]
    [InlineData("Berths/Old/North.md", "../../Log", "Log.md")]
    [InlineData("Berths/Old/North.md", "../../Crew/Log.md", "Crew/Log.md")]
    [InlineData("Berths/Old/North.md", "./../Log", "Berths/Log.md")]
    [InlineData("Crew/Log.md", "../../../Tides", "Tides.md")]
    [InlineData("Crew/Log.md", "../Ropes", "-")]
    [InlineData("Crew/Log.md", "..", "-")]
    [InlineData("Crew/Log.md", "./", "-")]
    public void A_path_from_the_root_or_from_the_own_folder_leads_there_only(string from, string target, string expected) => Check(from, target, expected);

    [Theory]
    [InlineData("Start.md", "crane.png", "Pictures/crane.png")]
    [InlineData("Start.md", "Crane.PNG", "Pictures/crane.png")]
    [InlineData("Start.md", "crane", "Pictures/crane.md")]
    [InlineData("Start.md", "Old/gate.jpg", "Pictures/Old/gate.jpg")]
    [InlineData("Start.md", "gate", "-")]
    [InlineData("Start.md", "tides.csv", "Tables/tides.csv")]
    [InlineData("Crew/Log.md", "Tides", "Tides.md")]
    [InlineData("Start.md", "North.pdf", "Tables/North.pdf")]
    [InlineData("Start.md", "Note.v2", "Plans/Note.v2.md")]
    [InlineData("Start.md", "Note.v2.md", "Plans/Note.v2.md")]
    [InlineData("Start.md", "Draft.2026", "Plans/Draft.2026.md")]
    [InlineData("Start.md", "Draft", "-")]
    public void Files_that_are_no_notes_are_named_with_their_extension(string from, string target, string expected) => Check(from, target, expected);

    [Theory]
    [InlineData("Crew/Log.md", "", "Crew/Log.md")]
    [InlineData("Start.md", "", "Start.md")]
    public void No_target_is_the_note_itself(string from, string target, string expected) => Check(from, target, expected);

    // Longer than what the stack holds.
    [Theory]
    [InlineData("")]
    [InlineData("Crew/")]
    [InlineData("../")]
    public void A_target_longer_than_any_path_leads_nowhere(string start) => Check("Start.md", start + new string('x', 8_000_000), "-");

    [Theory]
    [InlineData("[[", "]]")]
    [InlineData("[x](", ".md)")]
    [InlineData("---\nnext: \"[[", "]]\"\n---\n")]
    public void A_link_of_a_million_characters_is_broken_and_no_more(string before, string after)
    {
        Note note = Note.Parse(before + new string('x', 1_000_000) + after, "Start.md");
        Diagnostic found = Assert.Single(NoteChecker.Check(note, null, new NoteEnvironment { Vault = new MadeVault(s_harbor).From("Start.md") }));
        Assert.Equal(NoteSchema.Rules.BrokenLink, found.Rule);
    }

    [Fact]
    public void A_view_that_followed_links_sees_files_that_come_and_go()
    {
        var vault = new MadeVault(s_harbor);
        CompleteView view = vault.From("Start.md");
        Assert.True(view.Resolve("Ebb").File.IsNone);
        VaultFile added = vault.Files.Add("Crew/Ebb.md", isNote: true);
        Assert.Equal(added, view.Resolve("Ebb").File);
        vault.Files.Remove(added);
        Assert.True(view.Resolve("Ebb").File.IsNone);
    }

    [Fact]
    public void A_view_that_followed_a_link_from_one_note_follows_it_anew_from_another()
    {
        var vault = new MadeVault(s_harbor);
        CompleteView view = vault.From("Crew/Log.md");
        Assert.Equal("Crew/Ropes.md", view.PathOf(view.Resolve("Ropes").File));
        view.Begin(vault.Files.Find("Berths/Old/North.md"));
        Assert.Equal("Berths/Old/Deep/Ropes.md", view.PathOf(view.Resolve("Ropes").File));
        view.Begin(vault.Files.Find("Crew/Ana Reis.md"));
        Assert.Equal("Crew/Ropes.md", view.PathOf(view.Resolve("Ropes").File));
    }

    [Theory]
    [InlineData("Caf\u00E9.md", "Cafe\u0301")]
    [InlineData("Cafe\u0301.md", "CAF\u00C9")]
    [InlineData("Vi\u1EC7t.md", "Vie\u0302\u0323t")]
    [InlineData("Vie\u0323\u0302t.md", "Vi\u00EA\u0323t")]
    [InlineData("\uD55C\uAE00.md", "\u1112\u1161\u11AB\u1100\u1173\u11AF")]
    [InlineData("\u30AC\u30A4\u30C9.md", "\u30AB\u3099\u30A4\u30C8\u3099")]
    [InlineData("\u0419\u043E\u0434.md", "\u0438\u0306\u043E\u0434")]
    [InlineData("\u03A3\u03BF\u03C6\u03BF\u03C2.md", "\u03C3\u03BF\u03C6\u03BF\u03C3")]
    [InlineData("5 \u212B.md", "5 \u00E5")]
    [InlineData("A\u00A0b.md", "a b")]
    [InlineData("\u00C9t\u00E9/\u00C9cole.md", "e\u0301te\u0301/e\u0301cole")]
    [InlineData("Stra\u00DFe.md", "STRA\u00DFE")]
    public void Case_and_composition_do_not_count(string path, string target)
    {
        var vault = new MadeVault("Start.md", path);
        Assert.Equal(path, vault.Resolve("Start.md", target));
        Assert.Equal("-", vault.Resolve("Start.md", target + "\u0301"));
    }

    [Theory]
    [InlineData("Note", "x/Note.md")]
    [InlineData("NOTE", "x/NOTE.md")]
    [InlineData("note", "x/NOTE.md?")]
    public void Of_names_that_differ_in_case_only_the_one_that_is_written_so_counts(string target, string expected) =>
        Assert.Equal(expected, new MadeVault("x/Start.md", "x/Note.md", "x/NOTE.md").Resolve("x/Start.md", target));

    [Fact]
    public void A_file_with_the_very_name_goes_before_a_note_of_it() =>
        Assert.Equal("Files/Note.v2", new MadeVault("Start.md", "Note.v2.md", "Files/Note.v2").Resolve("Start.md", "Note.v2"));

    [Fact]
    public void A_note_outside_of_the_vault_sees_it_from_the_root()
    {
        var view = new CompleteView(new MadeVault(s_harbor).Open());
        Assert.True(view.Resolve("").File.IsNone);
        Assert.Equal("Log.md", view.PathOf(view.Resolve("Log").File));
        Assert.Equal("Crew/Log.md", view.PathOf(view.Resolve("./Crew/Log").File));
    }

    [Fact]
    public void All_files_that_may_be_meant_come_the_best_first()
    {
        CompleteView view = new MadeVault(s_harbor).From("Crew/Ropes.md");
        Assert.Equal(["Log.md", "Crew/Log.md", "Berths/Log.md"], view.Candidates("Log").Select(view.PathOf));
        Assert.Equal(["Berths/Log.md"], view.Candidates("Berths/Log").Select(view.PathOf));
        Assert.Empty(view.Candidates("Nobody"));
    }

    [Theory]
    [InlineData("Crew/Ana Reis.md", "Ana Reis")]
    [InlineData("Log.md", "Log")]
    [InlineData("Crew/Log.md", "Crew/Log")]
    [InlineData("Berths/North.md", "Berths/North")]
    [InlineData("Berths/Old/North.md", "Old/North")]
    [InlineData("Plans/a/b/Quay.md", "b/Quay")]
    [InlineData("Pictures/crane.png", "crane.png")]
    [InlineData("Pictures/crane.md", "crane")]
    public void The_shortest_target_is_as_much_of_the_path_as_is_needed(string path, string expected)
    {
        CompleteView view = new MadeVault(s_harbor).From("Start.md");
        Assert.Equal(expected, view.TargetOf(view.Resolve("/" + path).File));
    }

    [Fact]
    public void Every_file_is_reached_by_its_shortest_target_from_every_note()
    {
        var vault = new MadeVault(s_harbor);
        foreach (string from in s_harbor)
        {
            CompleteView view = vault.From(from);
            foreach (VaultFile file in vault.Files.Files) Assert.Equal(file, view.Resolve(view.TargetOf(file)).File);
        }
    }

    [Theory]
    [InlineData("Pictures/crane.png", true)]
    [InlineData("pictures/CRANE.png", false)]
    [InlineData("Pictures/crane.PNG", false)]
    [InlineData("crane.png", false)]
    [InlineData("Crew/Log", false)]
    [InlineData("Crew", false)]
    public void A_path_of_a_file_is_all_of_it_to_the_letter(string path, bool expected) => Assert.Equal(expected, new MadeVault(s_harbor).From("Start.md").HasFile(path));

    private static void Check(string from, string target, string expected) => Assert.Equal(expected, new MadeVault(s_harbor).Resolve(from, target));
}
