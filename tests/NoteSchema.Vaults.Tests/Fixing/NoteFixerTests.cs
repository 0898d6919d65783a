using System.Text.RegularExpressions;

namespace NoteSchema.Vaults.Tests.Fixing;

/// <summary>The fixer with rules made up for the purpose: each finds what a pattern matches and writes something else there.</summary>
public class NoteFixerTests
{
    [Fact]
    public void Fixes_are_applied_until_none_is_left()
    {
        NoteFixes fixes = Fix("a a b", FixKind.Safe, new Made(NoteSchema.Rules.WrongType, "a", "b"), new Made(NoteSchema.Rules.Pattern, "b", "c"));
        Assert.Equal("c c c", fixes.After);
        Assert.Equal(["wrong-type", "wrong-type", "pattern", "pattern", "pattern"], fixes.Applied.Select(applied => applied.Rule).Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void Safe_fixes_alone_are_applied_where_no_more_is_asked_for()
    {
        Made[] rules = [new(NoteSchema.Rules.WrongType, "a", "A"), new(NoteSchema.Rules.Pattern, "b", "B") { Kind = FixKind.Suggested }, new(NoteSchema.Rules.TooLong, "c", "C") { Kind = FixKind.Risky }];
        Assert.Equal("A b c", Fix("a b c", FixKind.Safe, rules).After);
        Assert.Equal("A B c", Fix("a b c", FixKind.Suggested, rules).After);
    }

    [Fact]
    public void Hints_are_left_alone() => Assert.Equal("a", Fix("a", FixKind.Suggested, new Made(NoteSchema.Rules.WrongType, "a", "b") { Severity = Severity.Hint }).After);

    [Fact]
    public void Of_a_findings_fixes_the_first_that_may_be_applied_is() => Assert.Equal("c", Fix("a", FixKind.Suggested, new Made(NoteSchema.Rules.WrongType, "a", "b") { Kind = FixKind.Risky, Second = "c" }).After);

    [Fact]
    public void Of_fixes_that_overlap_the_surer_goes_first_then_the_lower_code()
    {
        Assert.Equal("xbc", Fix("abc", FixKind.Suggested, new Made(NoteSchema.Rules.WrongType, "a", "x"), new Made(NoteSchema.Rules.Pattern, "abc", "z")).After);
        Assert.Equal("z", Fix("abc", FixKind.Suggested, new Made(NoteSchema.Rules.WrongType, "a", "x") { Kind = FixKind.Suggested }, new Made(NoteSchema.Rules.Pattern, "abc", "z")).After);
    }

    [Fact]
    public void What_is_wrong_with_the_text_itself_goes_first()
    {
        // The safe fix of a field waits for the suggested one of the text.
        NoteFixes fixes = Fix("ab", FixKind.Suggested, new Made(NoteSchema.Rules.WrongType, "b", "d"), new Made(NoteSchema.Rules.MisDecodedText, "a", "c") { Kind = FixKind.Suggested });
        Assert.Equal(["mis-decoded-text", "wrong-type"], fixes.Applied.Select(applied => applied.Rule));
        Assert.Equal("cd", fixes.After);
    }

    [Fact]
    public void Two_inserts_at_one_place_are_made_one_after_the_other()
    {
        NoteFixes fixes = Fix("z", FixKind.Safe, new Made(NoteSchema.Rules.RequiredField, "^(?!.*x)", "x"), new Made(NoteSchema.Rules.RequiredField, "^(?!.*y)", "y"));
        Assert.Equal("yxz", fixes.After);
    }

    [Fact]
    public void Fixes_that_undo_each_other_are_reported_and_others_applied()
    {
        NoteFixes fixes = Fix("a 1", FixKind.Safe, new Made(NoteSchema.Rules.Pattern, "a", "b"), new Made(NoteSchema.Rules.NotAllowed, "b", "a"), new Made(NoteSchema.Rules.TooLong, "1", "2"));
        Assert.Equal("a 2", fixes.After);
        Assert.Equal([["not-allowed", "pattern"]], fixes.Loops);
        Assert.Equal(["too-long"], fixes.Applied.Select(applied => applied.Rule));
    }

    [Fact]
    public void A_fix_after_which_the_frontmatter_cannot_be_read_is_refused()
    {
        NoteFixes fixes = Fix("---\na: 1\nb: 2\n---\n", FixKind.Safe, new Made(NoteSchema.Rules.WrongType, "1", "'"), new Made(NoteSchema.Rules.WrongType, "2", "3"));
        Assert.Equal("---\na: 1\nb: 3\n---\n", fixes.After);
        Assert.Equal(["the frontmatter could not be read any more"], fixes.Refused.Select(refused => refused.Reason));
    }

    [Fact]
    public void A_fix_that_brings_an_error_elsewhere_is_refused()
    {
        NoteFixes fixes = Fix("a  c  1", FixKind.Safe, new Made(NoteSchema.Rules.Pattern, "a", "b"), new Made(NoteSchema.Rules.WrongType, "(?<=b  )c", null), new Made(NoteSchema.Rules.TooLong, "1", "2"));
        Assert.Equal("a  c  2", fixes.After);
        Assert.Equal(["it would bring “Found c.” [wrong-type]"], fixes.Refused.Select(refused => refused.Reason));
    }

    [Fact]
    public void A_fix_may_bring_a_warning_elsewhere_and_an_error_where_it_wrote()
    {
        Assert.Equal("b  c", Fix("a  c", FixKind.Safe, new Made(NoteSchema.Rules.Pattern, "a", "b"), new Made(NoteSchema.Rules.WrongType, "(?<=b  )c", null) { Severity = Severity.Warning }).After);
        Assert.Equal("b", Fix("a", FixKind.Safe, new Made(NoteSchema.Rules.Pattern, "a", "b"), new Made(NoteSchema.Rules.WrongType, "b", null)).After);
    }

    [Fact]
    public void A_fix_after_which_the_finding_is_still_there_is_refused()
    {
        NoteFixes fixes = Fix("a", FixKind.Safe, new Made(NoteSchema.Rules.Pattern, "a|b", "b") { Message = "Wrong." });
        Assert.Equal("a", fixes.After);
        Assert.Equal(["the finding would still be there"], fixes.Refused.Select(refused => refused.Reason));
    }

    [Fact]
    public void A_refused_fix_is_tried_again_when_others_have_made_way()
    {
        // The error that keeps `a` from becoming `b` goes with the last of the text's own.
        NoteFixes fixes = Fix("a  c  1", FixKind.Safe, new Made(NoteSchema.Rules.WrongType, "a", "b"), new Made(NoteSchema.Rules.NotAllowed, "(?<=b  )c(?=  1)", null), new Made(NoteSchema.Rules.TaskDate, "1", "2"));
        Assert.Equal("b  c  2", fixes.After);
        Assert.Empty(fixes.Refused);
    }

    [Fact]
    public void Fixes_without_end_leave_the_note_as_it_was()
    {
        NoteFixes fixes = Fix("a", FixKind.Safe, new Made(NoteSchema.Rules.Pattern, "a+$", "$0a"));
        Assert.Equal("a", fixes.After);
        Assert.True(fixes.IsUnsettled);
        Assert.Empty(fixes.Applied);
    }

    [Fact]
    public void A_known_finding_is_left_alone_as_often_as_it_is_known()
    {
        Made rule = new(NoteSchema.Rules.Pattern, "a", "b");
        var fixer = new NoteFixer(text => Read(text, [rule]), FixKind.Safe);
        fixer.Keep(Read("a", [rule]).Findings[0]);
        Assert.Equal("a b b", fixer.Fix("a a a").After);
    }

    private static NoteFixes Fix(string text, FixKind most, params Made[] rules)
    {
        NoteFixes fixes = new NoteFixer(changed => Read(changed, rules), most).Fix(text);
        Assert.Equal(text, fixes.Before);
        NoteFixes again = new NoteFixer(changed => Read(changed, rules), most).Fix(fixes.After);
        Assert.Equal(fixes.After, again.After);
        return fixes;
    }

    private static NoteState Read(string text, Made[] rules) =>
        new(Note.Parse(text), null, [.. rules.SelectMany(rule => rule.Find(text)).OrderBy(found => found.Span.Start).ThenBy(found => found.Rule.Code, StringComparer.Ordinal)]);

    private sealed record Made(Rule Rule, string Pattern, string? NewText)
    {
        public FixKind Kind { get; init; } = FixKind.Safe;

        public Severity Severity { get; init; } = Severity.Error;

        public string? Second { get; init; }

        public string? Message { get; init; }

        public IEnumerable<Diagnostic> Find(string text)
        {
            foreach (Match match in Regex.Matches(text, Pattern))
            {
                var span = new TextSpan(match.Index, match.Length);
                var fixes = new List<Fix>();
                if (NewText is not null) fixes.Add(NoteSchema.Fix.Replace($"Write {NewText}", Kind, span, match.Result(NewText)));
                if (Second is not null) fixes.Add(NoteSchema.Fix.Replace($"Write {Second}", FixKind.Suggested, span, Second));
                yield return new Diagnostic(Rule, span, Message ?? $"Found {match.Value}.", Severity, fixes);
            }
        }
    }
}
