using System.Text;

namespace NoteSchema.Vaults.Tests.Checking;

/// <summary>Notes in which something is very long. What takes time by the square of its length would make these tests run for minutes.</summary>
public class LongNoteTests
{
    private const string Talk = """
        schema: talk
        fields:
          type: string
          guests: { type: list, items: link, unique: true }
          tags: { type: tags }
        body:
          sections:
            talk: { heading: Talk, content: lines, line: '[{at: duration}] {who: string}: {text: string}', places: { who: { one_of: guests } } }
        rules:
          other-tags: { each: tags, as: tag, assert: "!tags.exists(other, other == tag + 'x')" }
        """;

    [Fact]
    public void A_line_that_departs_in_two_ways_is_reported_once_and_is_no_record() =>
        Assert.Equal(["line-form “00:1:5”"], NoteCheck.Findings(Talk, "---\ntype: talk\n---\n## Talk\n[00:1:5] Anna hello\n"));

    [Fact]
    public void A_line_that_others_go_on_from_holds_the_text_of_all()
    {
        const string schema = """
            schema: talk
            fields: { type: string }
            body:
              sections:
                talk: { heading: Talk, content: lines, line: '[{at: duration}] {text: string}' }
            rules:
              whole: { each: body.sections.talk.lines, as: turn, assert: "turn.text == 'one two three'" }
            """;
        Assert.DoesNotContain(NoteCheck.Findings(schema, "---\ntype: talk\n---\n## Talk\n[00:01] one\ntwo\nthree\n"), found => found.StartsWith("whole", StringComparison.Ordinal));
        Assert.Equal(50_001, NoteCheck.Findings(schema, "---\ntype: talk\n---\n## Talk\n[00:01] one\n" + Lines(50_000, _ => "two")).Length);
    }

    [Fact]
    public void A_list_of_many_names_and_many_lines_with_others_is_checked()
    {
        string note = $"---\ntype: talk\nguests: [{string.Join(", ", Enumerable.Range(0, 20_000).Select(number => $"'[[Guest {number}]]'"))}]\n---\n## Talk\n" + Lines(20_000, number => $"[00:01] Gust {number}: hello");
        Assert.Equal(20_000, NoteCheck.Check(Talk, note).Count(found => found.Rule == NoteSchema.Rules.NotAllowed));
    }

    [Fact]
    public void Each_item_of_a_long_list_that_stands_twice_is_reported()
    {
        string note = $"---\ntype: talk\nguests: [{string.Join(", ", Enumerable.Repeat("'[[Anna]]'", 50_000))}]\n---\n";
        Assert.Equal(49_999, NoteCheck.Findings(Talk, note).Length);
    }

    [Fact]
    public void A_rule_that_looks_at_a_whole_list_for_each_item_ends_on_a_long_one()
    {
        string note = $"---\ntype: talk\ntags: [{string.Join(", ", Enumerable.Range(0, 50_000).Select(number => $"t{number}"))}]\n---\n";
        Assert.Empty(NoteCheck.Findings(Talk, note));
    }

    [Fact]
    public void Messages_and_titles_quote_long_values_by_their_ends()
    {
        const string schema = "schema: day\nfields: { type: string, date: date, names: { type: list, items: string } }\n";
        string note = $"---\ntype: day\ndate: {new string('x', 100_000)}\nnames: {string.Join(", ", Enumerable.Repeat("Anna", 20_000))}\n---\n";
        IReadOnlyList<Diagnostic> found = NoteCheck.Check(schema, note);
        Assert.Equal(2, found.Count);
        Assert.StartsWith("`date` must be a date such as 2025-11-06, not “xxx", found[0].Message, StringComparison.Ordinal);
        Assert.EndsWith("xxx”.", found[0].Message, StringComparison.Ordinal);
        Assert.True(found[0].Message.Length < 1001);
        Assert.True(Assert.Single(found[1].Fixes).Title.Length < 1001);
        Assert.True(Assert.Single(found[1].Fixes).Edits[0].NewText.Length > 100_000);
    }

    private static string Lines(int count, Func<int, string> line)
    {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) text.Append(line(i)).Append('\n');
        return text.ToString();
    }
}
