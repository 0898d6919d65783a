using NoteSchema.Vaults.Tests.Checking;

namespace NoteSchema.Vaults.Tests.Linting;

public sealed class SuppressionTests
{
    private const string Body = "# Tasks\n\n- [ ] One 📅 2025-03-2\n";

    private static readonly Linter s_linter = new(VaultSettings.Default, [new Schema { Id = "tasks", Match = new MatchCondition { Paths = ["*.md"] } }]);

    private static string[] Found(string text) => [.. s_linter.Lint("Note.md", text).Diagnostics.Select(diagnostic => $"{s_linter.Lint("Note.md", text).Lines.RangeOf(diagnostic.Span).Start.Line + 1} {diagnostic.Name}")];

    [Fact]
    public void Without_a_comment_the_finding_is_there() => Assert.Equal(["3 task-date"], Found(Body));

    [Theory]
    [InlineData("<!-- noteschema-disable task-date -->\n" + Body)]
    [InlineData("<!-- noteschema-disable -->\n" + Body)]
    [InlineData("<!--noteschema-disable NS5001, line-form-->\n" + Body)]
    [InlineData("<!-- noteschema-disable task-date -->\n" + Body + "\n<!-- noteschema-enable task-date -->\n")]
    [InlineData("# Tasks\n\n- [ ] One 📅 2025-03-2 <!-- noteschema-disable-line task-date -->\n")]
    [InlineData("---\nnoteschema_ignore: [task-date]\n---\n" + Body)]
    [InlineData("---\nnoteschema_ignore: task-date\n---\n" + Body)]
    [InlineData("---\nnoteschema_ignore:\n  - line-form\n  - task-date\n---\n" + Body)]
    public void A_rule_is_silent_where_it_is_disabled(string text) => Assert.Empty(Found(text));

    [Theory]
    [InlineData("<!-- noteschema-disable line-form -->\n" + Body, 4)]
    [InlineData("<!-- noteschema-disable -->\n<!-- noteschema-enable -->\n" + Body, 5)]
    [InlineData("<!-- noteschema-disable task-date line-form -->\n<!-- noteschema-enable task-date -->\n" + Body, 5)]
    [InlineData("<!-- noteschema-disable-line task-date -->\n" + Body, 4)]
    [InlineData("```\n<!-- noteschema-disable task-date -->\n```\n" + Body, 6)]
    [InlineData("Write `<!-- noteschema-disable -->` above.\n" + Body, 4)]
    [InlineData("Write ``<!-- noteschema-disable -->`` above.\n" + Body, 4)]
    [InlineData("<!-- noteschema-disabled task-date -->\n" + Body, 4)]
    [InlineData("---\nnoteschema_ignore: [line-form]\n---\n" + Body, 6)]
    public void A_rule_speaks_where_it_is_not_disabled(string text, int line) => Assert.Equal([$"{line} task-date"], Found(text));

    [Theory]
    [InlineData("<!-- noteschema-disable tsk-date -->\n" + Body, "<!-- noteschema-disable task-date -->\n" + Body)]
    [InlineData("<!-- noteschema-disable-line NS5001, line_form -->\n", "<!-- noteschema-disable-line NS5001, line-form -->\n")]
    [InlineData("---\nnoteschema_ignore: [task-date, lineform]\n---\n" + Body, "---\nnoteschema_ignore: [task-date, line-form]\n---\n" + Body)]
    [InlineData("---\nnoteschema-ignore: [line-form]\n---\n", "---\nnoteschema_ignore: [line-form]\n---\n")]
    [InlineData("---\nNoteschemaIgnore: [line-form]\n---\n", "---\nnoteschema_ignore: [line-form]\n---\n")]
    [InlineData("---\nnoteschema_ignore: line-forms\n---\n", "---\nnoteschema_ignore: line-form\n---\n")]
    public void A_slip_in_the_name_of_a_rule_is_found_and_put_right(string text, string right)
    {
        Diagnostic found = Assert.Single(s_linter.Lint("Note.md", text).Diagnostics, diagnostic => diagnostic.Name == "unknown-rule");
        Assert.Equal(right, Assert.Single(found.Fixes).Edits.Aggregate(text, (whole, edit) => whole[..edit.Span.Start] + edit.NewText + whole[edit.Span.End..]));
        Assert.DoesNotContain("unknown-rule", string.Join(' ', Found(right)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!-- noteschema-disable something-else -->\n", "1 unknown-rule")]
    [InlineData("<!-- noteschema-disable Task-Date ns5001 -->\n", "1 unknown-rule")]
    [InlineData("---\nnoteschema_ignore: \"task-date nonsuch\"\n---\n", "2 unknown-rule")]
    [InlineData("---\nnoteschema_ignore: [unknown-rule, nonsuch]\n---\n", "")]
    [InlineData("---\nnoteschema_ignore: true\n---\n", "2 unknown-rule")]
    [InlineData("---\nnoteschema_ignore: 1\n---\n", "2 unknown-rule")]
    [InlineData("---\nnoteschema_ignore: { task-date: true }\n---\n", "2 unknown-rule")]
    [InlineData("---\nnoteschema_ignore:\n  - true\n  - task-date\n  - nonsuch\n---\n", "3 unknown-rule 5 unknown-rule")]
    [InlineData("---\nnoteschema_ignore: [unknown-rule, true]\n---\n", "")]
    [InlineData("---\nnoteschema_ignore:\n---\n", "")]
    [InlineData("---\nnoteschema_ignore: []\n---\n", "")]
    [InlineData("<!-- noteschema-disable own-rule -->\n", "")]
    [InlineData("`<!-- noteschema-disable nonsuch -->`\n", "")]
    public void A_name_that_no_rule_has_is_reported_once(string text, string found)
    {
        var linter = new Linter(VaultSettings.Default, [NoteCheck.Compose("schema: tasks\nmatch: { path: '*.md' }\nrules: { own-rule: { assert: 'file.name != \"x\"' } }\n")]);
        LintResult result = linter.Lint("Note.md", text);
        Assert.Equal(found, string.Join(' ', result.Diagnostics.Select(diagnostic => $"{result.Lines.RangeOf(diagnostic.Span).Start.Line + 1} {diagnostic.Name}")));
    }

    [Fact]
    public void Many_comments_and_many_findings_are_held_against_each_other_once()
    {
        string lines = string.Concat(Enumerable.Repeat("- [ ] One 📅 2025-03-2 <!-- noteschema-disable-line task-date -->\n", 20_000));
        Assert.Equal(["20001 task-date"], s_linter.Lint("Note.md", lines + "- [ ] One 📅 2025-03-2\n").Diagnostics.Select(diagnostic => $"{lines.Count(character => character == '\n') + 1} {diagnostic.Name}"));
        string regions = string.Concat(Enumerable.Repeat("<!-- noteschema-disable line-form -->\n", 20_000)) + string.Concat(Enumerable.Repeat("<!-- noteschema-enable task-date -->\n", 20_000));
        Assert.Single(s_linter.Lint("Note.md", regions + Body).Diagnostics);
    }

    [Fact]
    public void Settings_change_severities_by_path_and_switch_rules_off()
    {
        var settings = new VaultSettings
        {
            Rules = [new RuleSetting("task-date", Severity.Info, default)],
            Overrides = [new RuleOverride(new Glob("Archive/**"), [new RuleSetting("task-date", Severity.Off, default)])],
        };
        var linter = new Linter(settings, [new Schema { Id = "tasks", Match = new MatchCondition { Paths = ["*.md"] } }]);

        Assert.Equal(Severity.Info, Assert.Single(linter.Lint("Note.md", Body).Diagnostics).Severity);
        Assert.Empty(linter.Lint("Archive/Note.md", Body).Diagnostics);
    }
}
