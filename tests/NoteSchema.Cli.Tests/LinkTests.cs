using System.Text.Json;

namespace NoteSchema.Cli.Tests;

public sealed class LinkTests : IDisposable
{
    private readonly TestVault _vault = new TestVault()
        .With("schemas/visit.yaml", "schema: visit\nfields:\n  guests: { type: list, items: { type: link, to: guest, inverse: visits } }\n")
        .With("schemas/guest.yaml", "schema: guest\nfields:\n  visits: { type: list, items: { type: link, to: visit } }\n")
        .With("Guests/Ilse.md", "---\ntype: guest\nname: Ilse\nvisits:\n  - \"[[Quay 4]]\"\n---\n")
        .With("Guests/Ruben.md", "---\ntype: guest\nvisits:\n  - \"[[Quay 4]]\"\n---\n")
        .With("Visits/Quay 4.md", "---\ntype: visit\nguests: [\"[[Ruben]]\"]\n---\n")
        .With("Visits/Quay 5.md", "---\ntype: visit\nguests: [\"[[Ruben]]\"]\n---\nSee the [[Quay plan]].\n");

    public void Dispose() => _vault.Dispose();

    [Fact]
    public void Links_are_followed_from_both_sides() => Assert.Equal("""
        Guests/Ilse.md:5:5: warning: “Quay 4” does not name this note in `guests`, and `visits` here and `guests` there must name each other. [inverse-link]
        Visits/Quay 5.md:3:10: warning: “Ruben” does not name this note in `visits`, and `guests` here and `visits` there must name each other. [inverse-link]
        Visits/Quay 5.md:5:11: warning: The vault has no note “Quay plan”; make it, or link to one that is there. [broken-link]

        """, _vault.Run("lint", "--quiet").Output);

    [Fact]
    public void A_note_from_standard_input_stands_among_the_others() => Assert.Equal(
        "Visits/Quay 6.md:3:10: warning: “Ilse” does not name this note in `visits`, and `guests` here and `visits` there must name each other. [inverse-link]\n",
        _vault.Run(new CliCall { Input = "---\ntype: visit\nguests: [\"[[Ilse]]\"]\n---\nAfter [[Quay 5]].\n"u8.ToArray() }, "lint", "-", "--stdin-path", "Visits/Quay 6.md", "--quiet").Output);

    [Fact]
    public void Json_names_the_file_that_a_fix_changes_or_makes()
    {
        using JsonDocument document = JsonDocument.Parse(_vault.Run("lint", "Visits/Quay 5.md", "--format", "json").Output);
        JsonElement[] found = [.. document.RootElement.GetProperty("diagnostics").EnumerateArray()];

        JsonElement add = found[0].GetProperty("fixes")[0];
        Assert.Equal("Guests/Ruben.md", add.GetProperty("path").GetString());
        Assert.False(add.TryGetProperty("isNew", out _));
        Assert.Equal("{\"range\":{\"start\":{\"line\":4,\"character\":0},\"end\":{\"line\":4,\"character\":0}},\"newText\":\"  - \\u0022[[Quay 5]]\\u0022\\n\"}", JsonSerializer.Serialize(add.GetProperty("edits")[0]));
        Assert.False(found[0].GetProperty("fixes")[1].TryGetProperty("path", out _));
        JsonElement make = found[1].GetProperty("fixes")[0];
        Assert.Equal(("Quay plan.md", true), (make.GetProperty("path").GetString(), make.GetProperty("isNew").GetBoolean()));
    }
}
