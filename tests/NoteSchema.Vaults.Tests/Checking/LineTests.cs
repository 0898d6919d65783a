namespace NoteSchema.Vaults.Tests.Checking;

public class LineTests
{
    private const string Layout = """
        schema: sample
        fields:
          type: string
          entity: link
          participants: { type: list, items: link }
        body:
          sections:
            transcript:
              heading: Transcript
              content: lines
              line: "[{at: duration}]  {speaker: string}- {text: string}"
              places: { speaker: { one_of: participants, aliases: { Remote: entity } } }
        rules:
          late:
            each: body.sections.transcript.lines
            as: turn
            assert: turn.at < duration('3600s') && size(turn.text) > 0
            message: "{turn.speaker} speaks after {turn.at}."
        """;

    private const string Top = "---\ntype: sample\nentity: \"[[Ilse Brandt]]\"\nparticipants: [\"[[Ilse Brandt]]\", \"[[Tomas Lind]]\"]\n---\n\n## Transcript\n";

    [Fact]
    public void Lines_of_the_form_are_not_marked()
    {
        Assert.Empty(NoteCheck.Findings(Layout, Top + "[00:00:09.10]   Ilse Brandt- Hello - are you there?\n\n[00:00:12]\tTomas Lind- Yes.\n\n<!-- a comment -->\n\n> a remark\n"));
        Assert.Empty(NoteCheck.Findings(Layout, Top));
    }

    [Theory]
    [InlineData("[00:00:12] Tomas LindI did.", "line-form “I”", "[00:00:12] Tomas Lind- I did.")]
    [InlineData("[00:00:12] Tomas Lind>> Then we ask.", "line-form “>>”", "[00:00:12] Tomas Lind- Then we ask.")]
    [InlineData("[00:00:12] Tomas Lind: So.", "line-form “:”", "[00:00:12] Tomas Lind- So.")]
    [InlineData("[00:00:12] Ilse Brandt(typing) Hello?", "line-form “(typing)”", "[00:00:12] Ilse Brandt- (typing) Hello?")]
    [InlineData("[00:1:47.20]  Tomas Lind- And?", "line-form “00:1:47.20”", "[00:01:47.20]  Tomas Lind- And?")]
    public void A_line_with_one_reading_left_has_a_fix(string line, string finding, string repaired)
    {
        Assert.Equal([finding], NoteCheck.Findings(Layout, Top + line + "\n"));
        Assert.Equal(Top + repaired + "\n", NoteCheck.Fixed(Layout, Top + line + "\n"));
        Assert.Empty(NoteCheck.Findings(Layout, Top + repaired + "\n"));
    }

    [Fact]
    public void A_turn_that_goes_on_after_blank_lines_is_joined()
    {
        const string note = Top + "[00:00:12] Tomas Lind- The crane is there until the 25th, and \n\n\nafter that we pay by the day.\n";
        Assert.Equal(["line-form “after that we pay by the day.”"], NoteCheck.Findings(Layout, note));
        Assert.Equal(Top + "[00:00:12] Tomas Lind- The crane is there until the 25th, and after that we pay by the day.\n", NoteCheck.Fixed(Layout, note));
    }

    [Theory]
    [InlineData("00:00:15 Ilse Brandt: No.", "line-form “00:00:15 Ilse Brandt:”", "[00:00:15]  Ilse Brandt- No.")]
    [InlineData("(00:00:15) Ilse Brandt- No.", "line-form “(00:00:15) Ilse Brandt-”", "[00:00:15]  Ilse Brandt- No.")]
    [InlineData("00:0:15 - Ruben- No.", "line-form “00:0:15 -”", "[00:00:15]  Ruben- No.")]
    public void A_line_that_begins_with_a_time_is_a_turn_of_its_own(string line, string finding, string repaired)
    {
        const string before = Top + "[00:00:12] Tomas Lind- Yes.\n";
        string[] unlisted = line.Contains("Ruben", StringComparison.Ordinal) ? ["not-allowed “Ruben”"] : [];
        Assert.Equal([finding], NoteCheck.Findings(Layout, before + line + "\n"));
        Diagnostic found = Assert.Single(NoteCheck.Check(Layout, before + line + "\n"));
        Assert.Equal(before + repaired + "\n", TextEdit.Apply(before + line + "\n", Assert.Single(found.Fixes).Edits));
        Assert.Equal(unlisted, NoteCheck.Findings(Layout, before + repaired + "\n"));
    }

    [Theory]
    [InlineData("- [00:00:15] Ilse Brandt- No.")]
    [InlineData("**00:00:15** Ilse Brandt- No.")]
    [InlineData("Ilse Brandt- No.")]
    [InlineData("**Ilse Brandt:** No.")]
    [InlineData("00:00:03,120 --> 00:00:05,000")]
    [InlineData("Speaker 1 [09:12]: No.")]
    [InlineData("**Ruben** (0:01:47) No.")]
    public void A_turn_in_another_form_is_never_joined_to_what_somebody_else_said(string line)
    {
        Diagnostic found = Assert.Single(NoteCheck.Check(Layout, Top + "[00:00:12] Tomas Lind- Yes.\n\n" + line + "\n"));
        Assert.Equal("line-form", found.Name);
        Assert.Empty(found.Fixes);
    }

    [Fact]
    public void What_goes_on_from_a_line_that_cannot_be_read_is_not_put_down_to_the_speaker_before()
    {
        const string note = Top + "[00:00:12] Tomas Lind- Yes.\n\n**Ilse Brandt:** No,\nnever.\n";
        const string rule = Layout + "\n  short: { each: body.sections.transcript.lines, as: said, assert: said.text == 'Yes.', message: \"{said.text}\" }";
        Assert.Equal(["line-form", "line-form"], NoteCheck.Check(rule, note).Select(found => found.Name));
    }

    [Fact]
    public void A_number_at_the_beginning_of_a_line_is_no_time()
    {
        const string note = Top + "[00:00:12] Tomas Lind- We have\n30 days left.\n";
        Assert.Equal(Top + "[00:00:12] Tomas Lind- We have 30 days left.\n", NoteCheck.Fixed(Layout, note));
    }

    [Fact]
    public void A_speaker_who_is_not_on_the_list_is_said_once()
    {
        const string note = Top + "[00:00:01] Ruben- One.\n\n[00:00:02] Ruben- Two.\n\n[00:00:03] RubenThree.\n";
        Assert.Equal(["not-allowed “Ruben”", "line-form “Three.”"], NoteCheck.Findings(Layout, note));
    }

    [Fact]
    public void A_word_that_stands_for_somebody_is_said_once_as_a_hint()
    {
        const string note = Top + "[00:00:01] Remote- One.\n\n[00:00:02] Remotetwo.\n";
        IReadOnlyList<Diagnostic> found = NoteCheck.Check(Layout, note);
        Diagnostic hint = Assert.Single(found, diagnostic => diagnostic.Severity == Severity.Hint);
        Assert.Equal("“Remote” stands for “Ilse Brandt”. The same in 1 more line.", hint.Message);
        Assert.Equal(Top + "[00:00:01] Ilse Brandt- One.\n\n[00:00:02] Ilse Brandttwo.\n", TextEdit.Apply(note, hint.Fixes[0].Edits));
    }

    [Fact]
    public void A_rule_over_lines_reports_at_the_line()
    {
        const string note = Top + "[00:00:01] Tomas Lind- One.\n\n[01:30:00] Ilse Brandt- Two.\n";
        Diagnostic found = Assert.Single(NoteCheck.Check(Layout, note));
        Assert.Equal("late", found.Name);
        Assert.Equal("[01:30:00] Ilse Brandt- Two.", note.Substring(found.Span.Start, found.Span.Length));
        Assert.Equal("Ilse Brandt speaks after 1h 30m.", found.Message);
    }
}
