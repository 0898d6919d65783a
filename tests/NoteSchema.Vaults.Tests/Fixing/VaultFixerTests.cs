using System.Text;
using NoteSchema.Vaults.Tests.Files;

namespace NoteSchema.Vaults.Tests.Fixing;

public sealed class VaultFixerTests : IDisposable
{
    private const string Schemas = """
        schema: person
        match: { type: person }
        fields:
          meetings: { type: list, items: { type: link, to: meeting } }
        ---
        schema: meeting
        match: { type: meeting }
        fields:
          date: date
          number: { type: string, unique: true }
          people: { type: list, items: { type: link, to: person, inverse: meetings } }
        body:
          sections:
            decisions: { heading: Decisions }
          additional_sections: warn
        """;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Notes_are_fixed_and_come_in_their_order()
    {
        Write("b.md", "---\ntype: meeting\ndate: 2025/3/1\n---\n");
        Write("a.md", "---\ntype: meeting\ndate: 2025/3/2\n---\n");
        Write("c.md", "---\ntype: meeting\ndate: 2025-03-03\n---\n");

        IReadOnlyList<FixedFile> files = Fix();

        Assert.Equal(["a.md", "b.md"], files.Select(file => file.Path));
        Assert.Equal("---\ntype: meeting\ndate: 2025-03-02\n---\n", files[0].After);
    }

    [Fact]
    public void A_value_that_several_notes_have_is_the_same_with_quotes_and_without()
    {
        Write("a.md", "---\ntype: meeting\nnumber: 9781234567897\n---\n");
        Write("b.md", "---\ntype: meeting\nnumber: 9781234567897\ndate: 2025/3/1\n---\n");
        Write("c.md", "---\ntype: meeting\nnumber: \"9781234567897\"\n---\n");

        IReadOnlyList<FixedFile> files = Fix();

        Assert.Equal(["---\ntype: meeting\nnumber: \"9781234567897\"\n---\n", "---\ntype: meeting\nnumber: \"9781234567897\"\ndate: 2025-03-01\n---\n"], files.Select(file => file.After));
        Assert.Empty(files.SelectMany(file => file.Refused));
    }

    [Theory]
    [InlineData("[[use-after-free]]", "[[Use After Free]]")]
    [InlineData("[[Use‑After‑Free]]", "[[Use After Free]]")]
    [InlineData("[[Mette Sorby]]", "[[Mette Sørby]]")]
    [InlineData("[[Staff/Mette Sorby]]", "[[Staff/Mette Sorby]]")]
    [InlineData("[[Crew/mette_sorby]]", "[[Mette Sørby]]")]
    [InlineData("[[The skipper]]", "[[Mette Sørby|The skipper]]")]
    [InlineData("[[Skippers]]", "[[Skippers]]")]
    [InlineData("[[Liver]]", "[[Liver]]")]
    [InlineData("[[Mete Sørby]]", "[[Mete Sørby]]")]
    [InlineData("[[History]]", "[[History]]")]
    [InlineData("[[TCP/IP]]", "[[TCP/IP]]")]
    [InlineData("[it](Pictures/Plan%20B.pdf)", "[it](Plan%20B.pdf)")]
    [InlineData("[[Mette Sørby#the-early-years]]", "[[Mette Sørby#The early years]]")]
    [InlineData("[[Mette Sørby#The erly years]]", "[[Mette Sørby#The early years]]")]
    [InlineData("[[Mette Sørby#Log 2025-03-02]]", "[[Mette Sørby#Log 2025-03-02]]")]
    [InlineData("[[Mette Sørby#^ab13]]", "[[Mette Sørby#^ab13]]")]
    public void A_link_is_led_elsewhere_only_where_it_is_not_the_name_of_something_else(string link, string fixedLink)
    {
        Write("Use After Free.md", "");
        Write("Crew/Mette Sørby.md", "---\naliases: [The skipper, Skipper]\n---\n# History\n\n## The early years\n\n## Log 2025-03-01\n\nText ^ab12\n");
        Write("Sliver.md", "");
        Write("IP.md", "");
        Write("Drawings/Plan B.pdf", "");
        Write("Note.md", $"See {link}.\n");

        Assert.Equal(fixedLink == link ? [] : [$"See {fixedLink}.\n"], Fix().Select(file => file.After));
    }

    [Fact]
    public void A_note_that_is_to_answer_a_link_gets_one_link_for_each_note_that_names_it()
    {
        Write("Ada.md", "---\ntype: person\n---\n");
        Write("m1.md", "---\ntype: meeting\npeople: [\"[[Ada]]\"]\n---\n");
        Write("m2.md", "---\ntype: meeting\npeople: [\"[[Ada]]\", \"[[Ada|Ms A]]\"]\n---\n");

        FixedFile file = Assert.Single(Fix());

        Assert.Equal("Ada.md", file.Path);
        Assert.Equal("---\ntype: person\nmeetings:\n  - \"[[m1]]\"\n  - \"[[m2]]\"\n---\n", file.After);
        Assert.Equal(["inverse-link", "inverse-link"], file.Applied.Select(applied => applied.Rule));
    }

    [Fact]
    public void A_note_that_was_not_asked_for_is_not_changed()
    {
        Write("Ada.md", "---\ntype: person\n---\n");
        Write("m1.md", "---\ntype: meeting\npeople: [\"[[Ada]]\"]\n---\n");

        FixedFile file = Assert.Single(Fix(only: "m1.md"));

        Assert.False(file.IsChanged);
        Assert.Equal(["`Ada.md` is not among the notes to be fixed"], file.Refused.Select(refused => refused.Reason));
    }

    [Fact]
    public void A_heading_that_other_notes_link_to_is_not_renamed_and_the_rest_is_fixed()
    {
        Write("m1.md", "---\ntype: meeting\ndate: 2025/3/1\n---\n\n## Decisons\n");
        Write("m2.md", "---\ntype: meeting\n---\n\n## Decisons\n");
        Write("plan.md", "See [[m1#Decisons]].\n");

        IReadOnlyList<FixedFile> files = Fix();

        Assert.Equal("---\ntype: meeting\ndate: 2025-03-01\n---\n\n## Decisons\n", files[0].After);
        RefusedFix refused = Assert.Single(files[0].Refused);
        Assert.Equal("unknown-section", refused.Rule);
        Assert.Contains("[broken-link] to `plan.md`", refused.Reason, StringComparison.Ordinal);
        Assert.Equal("---\ntype: meeting\n---\n\n## Decisions\n", files[1].After);
    }

    [Fact]
    public void A_heading_that_the_note_itself_links_to_is_not_renamed()
    {
        Write("m1.md", "---\ntype: meeting\n---\n\nSee [[#Decisons]].\n\n## Decisons\n");

        FixedFile file = Assert.Single(Fix());

        Assert.False(file.IsChanged);
        Assert.Contains("[broken-link]", Assert.Single(file.Refused).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_baseline_knows_is_left_as_it_is()
    {
        Write("m1.md", "---\ntype: meeting\ndate: 2025/3/1\n---\n\n## Decisons\n");
        Vault vault = Vault.Open(_folder.Vault);
        LintResult result = new Linter(vault.Settings, vault.Schemas) { KeepsEntries = true }.Lint("m1.md", File.ReadAllText(_folder.FullPath("m1.md")));
        BaselineEntry known = result.Entries.Single(entry => entry.Rule == "wrong-type");

        FixedFile file = Assert.Single(Fix(baseline: new Baseline([new(known, 1)], _ => true)));

        Assert.Equal("---\ntype: meeting\ndate: 2025/3/1\n---\n\n## Decisions\n", file.After);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_left_as_they_are_and_the_rest_is_fixed()
    {
        byte[] damaged = [0x63, 0x61, 0x66, 0xE9, 0x20, 0xE2, 0x80];
        File.WriteAllBytes(_folder.FullPath("a.md"), [.. "---\ntype: meeting\ndate: 2025/3/1\nwhere: "u8, .. damaged, .. "\n---\n"u8, .. damaged, .. "\n"u8]);

        FixedFile file = Assert.Single(Fix());

        Assert.Equal([.. "---\ntype: meeting\ndate: 2025-03-01\nwhere: "u8, .. damaged, .. "\n---\n"u8, .. damaged, .. "\n"u8], file.Change(_folder.Vault).After!);
    }

    [Fact]
    public void A_fix_that_would_lose_bytes_that_are_no_text_is_refused_and_named()
    {
        byte[] text = [.. "---\ntype: meeting\ndate: 2025/3/1\npeople: Ad"u8, 0xE6, .. ", Bo\n---\n"u8];
        File.WriteAllBytes(_folder.FullPath("a.md"), text);

        FixedFile file = Assert.Single(Fix());

        Assert.Equal(["wrong-type"], file.Applied.Select(applied => applied.Rule));
        Assert.Contains("bytes that are no text would be lost", file.Refused.Select(refused => refused.Reason));
        Assert.Equal([.. text.AsSpan()[..^25], .. "-03-01\npeople: Ad"u8, 0xE6, .. ", Bo\n---\n"u8], file.Change(_folder.Vault).After!);
    }

    [Fact]
    public void A_file_that_says_something_else_by_now_is_not_changed()
    {
        Write("m1.md", "---\ntype: meeting\ndate: 2025/3/1\n---\n");
        FixedFile file = Assert.Single(Fix());
        Write("m1.md", "---\ntype: meeting\ndate: 2025/3/2\n---\n");
        Assert.Equal("it has changed since it was read", Assert.Throws<ChangeRefusedException>(() => file.Change(_folder.Vault)).Message);
    }

    [Fact]
    public void A_byte_order_mark_and_line_ends_stay()
    {
        Write("m1.md", "\uFEFF---\r\ntype: meeting\r\ndate: 2025/3/1 # first\r\n---\r\nNo end");
        Assert.Equal("\uFEFF---\r\ntype: meeting\r\ndate: 2025-03-01 # first\r\n---\r\nNo end", Assert.Single(Fix()).After);
    }

    [Fact]
    public void The_number_of_jobs_changes_nothing()
    {
        for (int number = 0; number < 200; number++)
        {
            Write($"m{number:000}.md", $"---\ntype: meeting\ndate: 2025/3/{(number % 28) + 1}\npeople: [\"[[p{number % 7}]]\"]\n---\n\n## {(number % 3 == 0 ? "Decisons" : "Decisions")}\n\n[[m{(number * 7) % 200:000}#Decisons]]\n");
            if (number < 7) Write($"p{number}.md", "---\ntype: person\n---\n");
        }
        IReadOnlyList<FixedFile> one = Fix(jobs: 1), four = Fix(jobs: 4);
        Assert.True(one.Count > 190);
        Assert.Equal(one.Select(Told), four.Select(Told));

        foreach (FixedFile file in one) Write(file.Path, file.After);
        Assert.DoesNotContain(Fix(jobs: 4), file => file.IsChanged);
    }

    private static string Told(FixedFile file) =>
        $"{file.Diff}\n{string.Join('\n', file.Applied.Select(fix => fix.ToString()))}\n{string.Join('\n', file.Refused.Select(fix => fix.ToString()))}";

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.FullPath(path))!);
        File.WriteAllText(_folder.FullPath(path), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private IReadOnlyList<FixedFile> Fix(string? only = null, Baseline? baseline = null, int jobs = 1)
    {
        string[] schemas = Schemas.Split("---\n");
        for (int number = 0; number < schemas.Length; number++) Write($"schemas/{number}.yaml", schemas[number]);
        Vault vault = Vault.Open(_folder.Vault);
        Assert.Empty(vault.SchemaProblems.Select(problem => problem.Message));
        FileTable files = NoteFiles.FindAll(vault.Folder, [], (path, reason) => Assert.Fail($"{path}: {reason}"));
        var linter = new Linter(vault.Settings, vault.Schemas) { KeepsEntries = baseline is not null };
        return new VaultFixer(vault.Folder, files, linter, FixKind.Suggested, jobs).Fix([.. files.Files.Where(file => files.IsNote(file) && (only is null || files.PathOf(file) == only))], baseline);
    }
}
