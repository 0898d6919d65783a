using NoteSchema.Service.V1;

namespace NoteSchema.Service.Tests;

/// <summary>What may stand where somebody types; the cursor is <c>‸</c>.</summary>
public class CompletionTests
{
    [Theory]
    [InlineData("---\ntype: report\n‸\n---\n", "title! state! author crew day urgent level tags boat aliases")]
    [InlineData("---\ntype: report\nst‸\n---\n", "state!")]
    [InlineData("---\ntype: report\nstate: ‸\n---\n", "draft final")]
    [InlineData("---\ntype: report\nstate: fi‸\n---\n", "final")]
    [InlineData("---\ntype: report\nstate:‸\n---\n", "draft final")]
    [InlineData("---\ntype: report\nurgent: ‸\n---\n", "true false")]
    [InlineData("---\ntype: report\nauthor: ‸\n---\n", "Ida Marsh|Tomas Lind")]
    [InlineData("---\ntype: report\nauthor: \"[[tom‸\n---\n", "Tomas Lind")]
    [InlineData("---\ntype: report\nauthor: \"[[mrsh‸]]\"\n---\n", "Ida Marsh")]
    [InlineData("---\ntype: report\nauthor: \"[[Ida Marsh#‸]]\"\n---\n", "Ida Marsh, mate|Watches|Leave #1")]
    [InlineData("---\ntype: report\ncrew:\n  - ‸\n---\n", "Ida Marsh|Tomas Lind")]
    [InlineData("---\ntype: report\ncrew:\n- \"[[Ida Marsh]]\"\n- to‸\n---\n", "Tomas Lind")]
    [InlineData("---\ntype: report\ncrew: [\"[[Ida Marsh]]\", to‸]\n---\n", "Tomas Lind")]
    [InlineData("---\ntype: report\nboat:\n  ‸\n---\n", "name! length")]
    [InlineData("---\ntype: report\nboat:\n  name: Petrel\n  le‸\n---\n", "length")]
    [InlineData("---\ntype: ‸\n---\n", "daily meeting person project report sailor transcript")]
    [InlineData("---\ntype: rep‸\n---\n", "report")]
    [InlineData("---\ntype: report\ntags: [st‸]\n---\n", "storm")]
    [InlineData("---\ntype: report\ntags:\n  - nor‸\n---\n", "harbor/north")]
    [InlineData("---\ntype: report\nti‸", "title!")]
    [InlineData("---\ntype: report\ntitle: x # a comment ‸\n---\n", "")]
    [InlineData("See [[pier‸", "North Pier")]
    [InlineData("See [[chrt‸]] there", "chart.png")]
    [InlineData("See [[Ida Marsh#wat‸]]", "Watches")]
    [InlineData("# Here\n[[#he‸]]", "Here")]
    [InlineData("It was a #sto‸", "storm")]
    [InlineData("`[[pier‸`\n\n```\n[[pier\n```\n", "North Pier")]
    [InlineData("```\n[[pier‸\n```\n", "")]
    [InlineData("Just words‸", "")]
    [InlineData("---\ntype: report\ncrew: [\"[[Tomas Lind]]\"]\n---\n## Actions\n\n- [ ] Mend the net @‸\n", "Tomas Lind")]
    [InlineData("---\ntype: report\n---\n## ‸\n", "Summary!|Actions")]
    [InlineData("---\ntype: report\n---\n## Summary\n\n## Ac‸\n", "Actions")]
    public async Task What_fits_is_offered_best_first(string text, string expected)
    {
        CompleteResponse answer = await CompleteAsync(text);
        string shown = string.Join('|', answer.Items.Select(item => item.Label + (item.Required ? "!" : "")));
        Assert.Equal(expected, expected.Contains('|', StringComparison.Ordinal) || !shown.Contains('|', StringComparison.Ordinal) ? shown : shown.Replace('|', ' '));
    }

    [Theory]
    [InlineData("---\ntype: report\nst‸\n---\n", "---\ntype: report\nstate: \n---\n")]
    [InlineData("---\ntype: report\nst‸: x\n---\n", "---\ntype: report\nstate: x\n---\n")]
    [InlineData("---\ntype: report\nstate:‸\n---\n", "---\ntype: report\nstate: draft\n---\n")]
    [InlineData("---\ntype: report\nstate: ‸final # why\n---\n", "---\ntype: report\nstate: draft # why\n---\n")]
    [InlineData("---\ntype: report\nauthor: to‸\n---\n", "---\ntype: report\nauthor: \"[[Tomas Lind]]\"\n---\n")]
    [InlineData("---\ntype: report\nauthor: \"[[to‸]]\"\n---\n", "---\ntype: report\nauthor: \"[[Tomas Lind]]\"\n---\n")]
    [InlineData("---\ntype: report\ncrew: ‸\n---\n", "---\ntype: report\ncrew: [\"[[Ida Marsh]]\"]\n---\n")]
    [InlineData("---\ntype: report\ncrew: [\"[[Ida Marsh]]\", to‸]\n---\n", "---\ntype: report\ncrew: [\"[[Ida Marsh]]\", \"[[Tomas Lind]]\"]\n---\n")]
    [InlineData("---\r\ntype: report\r\nst‸\r\n---\r\n", "---\r\ntype: report\r\nstate: \r\n---\r\n")]
    [InlineData("😀 [[pier‸", "😀 [[North Pier]]")]
    [InlineData("[[pi‸er]]", "[[North Pier]]")]
    [InlineData("[[pi‸er|here]]", "[[North Pier|here]]")]
    [InlineData("[[Ida Marsh#lea‸]]", "[[Ida Marsh#Leave 1]]")]
    [InlineData("---\ntype: report\n---\n## su‸\n", "---\ntype: report\n---\n## Summary\n")]
    public async Task The_first_of_them_is_written_in_place_of_what_stands_there(string text, string expected)
    {
        CompleteResponse answer = await CompleteAsync(text);
        Assert.Equal(expected, WireText.Apply(text.Replace("‸", "", StringComparison.Ordinal), [answer.Items[0].Edit]));
    }

    [Fact]
    public async Task An_item_says_what_it_is_and_which_letters_match()
    {
        CompleteResponse answer = await CompleteAsync("---\ntype: report\nstate: fnl‸\n---\n");
        CompletionItem item = Assert.Single(answer.Items);
        Assert.Equal(("final", "Nobody changes it.", V1.CompletionKind.Value), (item.Label, item.Documentation, item.Kind));
        Assert.Equal([0u, 1u, 2u, 3u, 4u, 5u], item.Matches);
        CompletionItem key = (await CompleteAsync("---\ntype: report\nlev‸\n---\n")).Items[0];
        Assert.Equal(("a whole number", "from 1 to 5"), (key.Detail, key.Documentation));
    }

    [Fact]
    public async Task More_than_were_wanted_are_left_out_and_that_is_said()
    {
        CompleteResponse answer = await CompleteAsync("---\ntype: report\n‸\n---\n", limit: 2);
        Assert.Equal((2, true), (answer.Items.Count, answer.IsIncomplete));
    }

    [Theory]
    [InlineData("See [[bos‸", "The Bosun: alias of Tomas Lind", "See [[Tomas Lind|The Bosun]]")]
    [InlineData("See [[bos‸]] there", "The Bosun: alias of Tomas Lind", "See [[Tomas Lind|The Bosun]] there")]
    [InlineData("| a | b |\n| - | - |\n| [[bos‸ | x |\n", "The Bosun: alias of Tomas Lind", "| a | b |\n| - | - |\n| [[Tomas Lind\\|The Bosun]] | x |\n")]
    [InlineData("| a | b |\n| - | - |\n| [[li‸nd\\|him]] | x |\n", "Tomas Lind: sailor · Crew", "| a | b |\n| - | - |\n| [[Tomas Lind\\|him]] | x |\n")]
    [InlineData("[[bos‸|him]]", "", null)]
    [InlineData("See [[old man‸", "Old Man of the \"Sea\": alias of Ida Marsh", "See [[Ida Marsh|Old Man of the \"Sea\"]]")]
    [InlineData("---\ntype: trip\nskipper: old m‸\n---\n", "Old Man of the \"Sea\": alias of Ida Marsh", "---\ntype: trip\nskipper: '[[Ida Marsh|Old Man of the \"Sea\"]]'\n---\n")]
    [InlineData("---\ntype: trip\nskipper: pole‸\n---\n", "", null)]
    [InlineData("---\ntype: trip\nplan: ‸\n---\n", "Files/a, b.pdf: |Files/chart.pdf: ", "---\ntype: trip\nplan: \"Files/a, b.pdf\"\n---\n")]
    [InlineData("---\ntype: trip\nplan: chrt‸\n---\n", "Files/chart.pdf: ", "---\ntype: trip\nplan: Files/chart.pdf\n---\n")]
    public async Task Aliases_and_files_are_offered_where_they_may_stand(string text, string offered, string? written)
    {
        using TestVault vault = Harbor.Create();
        vault["schemas/trip.yaml"] = "schema: trip\nfields:\n  type: string\n  skipper: { type: link, to: sailor }\n  plan: { type: path, extensions: [pdf] }\n  start: time\n";
        vault["Crew/Tomas Lind.md"] = "---\ntype: sailor\naliases: [The Bosun, Tom]\n---\n";
        vault["Crew/Ida Marsh.md"] = "---\ntype: sailor\nalias: 'Old Man of the \"Sea\"'\n---\n";
        vault["Places/North Pier.md"] = "---\naliases:\n  - The Pole\n  - the | bosun\n---\n";
        vault["Files/chart.pdf"] = vault["Files/a, b.pdf"] = "";
        CompleteResponse answer = await CompleteAsync(text, vault);
        Assert.Equal(offered, string.Join('|', answer.Items.Select(item => $"{item.Label}: {item.Detail}")));
        Assert.Equal(written, answer.Items.Count == 0 ? null : WireText.Apply(text.Replace("‸", "", StringComparison.Ordinal), [answer.Items[0].Edit]));
    }

    [Fact]
    public async Task A_time_is_the_present_one()
    {
        using TestVault vault = Harbor.Create();
        vault["schemas/trip.yaml"] = "schema: trip\nfields:\n  type: string\n  start: time\n";
        CompletionItem item = Assert.Single((await CompleteAsync("---\ntype: trip\nstart: ‸\n---\n", vault)).Items);
        Assert.Equal("now", item.Label);
        Assert.Matches("^[0-2][0-9]:[0-5][0-9]$", item.Detail);
        Assert.Equal(item.Detail, item.Edit.NewText);
    }

    private static async Task<CompleteResponse> CompleteAsync(string text, uint limit = 0)
    {
        using TestVault vault = Harbor.Create();
        return await CompleteAsync(text, vault, limit);
    }

    private static async Task<CompleteResponse> CompleteAsync(string text, TestVault vault, uint limit = 0)
    {
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        await session.NextAsync(news => news.Totals is not null);
        (string plain, Position position) = WireText.Cursor(text);
        return await service.Notes.CompleteAsync(new CompleteRequest { VaultId = session.Id, Document = TestVault.Text("Reports/New.md", plain), Position = position, Limit = limit }, service.Headers);
    }
}
