using NoteSchema.Service.V1;

namespace NoteSchema.Service.Tests;

/// <summary>What there is to say about a place; the pointer is <c>‸</c>.</summary>
public class HoverTests
{
    [Theory]
    [InlineData("---\ntype: report\nlev‸el: 3\n---\n", "level", "**level** · a whole number\n\n- from 1 to 5")]
    [InlineData("---\ntype: report\nstate: fi‸nal\n---\n", "final", "**state** · one of `draft`, `final`\n\n- required\n\nValue: `draft` where it is missing\n\n`final`: Nobody changes it.")]
    [InlineData("---\ntype: report\nd‸ay:\n---\n", "day", "**day** · a date such as 2025-11-06\n\nValue: derived from `find_date(file.name)` where it is missing, now `2026-03-04`")]
    [InlineData("---\ntype: report\nauthor: \"[[Ida‸ Marsh]]\"\n---\n", "\"[[Ida Marsh]]\"", "**Ida Marsh, mate**\n\nSailor (`sailor`) · `Crew/Ida Marsh.md`")]
    [InlineData("---\ntype: report\nauth‸or: \"[[Ida Marsh]]\"\n---\n", "author", "**author** · a link to `sailor`\n\nWho wrote it.")]
    [InlineData("---\ntype: report\nboat:\n  len‸gth: 3\n---\n", "length", "**length** · a number\n\nIn metres.")]
    [InlineData("---\ntype: re‸port\n---\n", "report", "**type** · text on one line")]
    [InlineData("See [[North P‸ier|it]].", "[[North Pier|it]]", "**North Pier**\n\nno schema · `Places/North Pier.md`")]
    [InlineData("See [[Nowh‸ere]].", "[[Nowhere]]", "There is no note or file `Nowhere`.")]
    [InlineData("---\ntype: report\n---\n## Summ‸ary\n", "## Summary", "**Summary** · section, required\n\nIn three sentences.")]
    [InlineData("Just wo‸rds.", null, null)]
    [InlineData("---\na: &a { b: *a‸ }\n---\n", null, null)]
    public async Task It_says_what_stands_there(string text, string? about, string? expected)
    {
        using TestVault vault = Harbor.Create();
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        (string plain, Position position) = WireText.Cursor(text);
        HoverResponse answer = await service.Notes.HoverAsync(new HoverRequest { VaultId = session.Id, Document = TestVault.Text("Reports/2026-03-04 Storm.md", plain), Position = position }, service.Headers);
        Assert.Equal(expected ?? "", answer.Markdown);
        Assert.Equal(about, answer.Range is null ? null : WireText.At(plain, answer.Range));
    }
}
