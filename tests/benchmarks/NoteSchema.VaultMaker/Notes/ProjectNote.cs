using System.Globalization;

namespace NoteSchema.VaultMaker;

/// <summary>Notes about projects, with all sections that their strict order knows.</summary>
internal static class ProjectNote
{
    public static void Write(Draft draft)
    {
        (Card card, Register register, Dice dice) = (draft.Card, draft.Register, draft.Dice);
        string status = dice.Pick(["idea", "active", "active", "paused", "closed"]);
        draft.Set("type", "project");
        draft.Set("schema_version", "2");
        draft.Set("code", Code(card));
        draft.Set("status", status);
        draft.Set("lead", LinkWriter.Quoted(card.Lead!, dice));
        draft.Set("start", NoteWriter.Iso(card.Day));
        if (dice.Chance(60)) draft.Set("due", NoteWriter.Iso(card.Day.AddDays(dice.Between(0, 700))));
        if (status == "closed") draft.Set("closed_on", NoteWriter.Iso(card.Day.AddDays(dice.Between(30, 800))));
        if (dice.Chance(60)) draft.Set("budget", (dice.Roll(50_000) / 4m).ToString(CultureInfo.InvariantCulture));
        draft.Set("progress", status == "closed" ? "100" : (5 * dice.Roll(20)).ToString(CultureInfo.InvariantCulture));
        Card parent = dice.Pick(register.Of(Kind.Project));
        if (dice.Chance(30) && parent != card) draft.Set("parent", LinkWriter.Quoted(parent, dice));
        if (dice.Chance(30)) draft.Set("summary", $"|-\n  {Words.Sentence(dice)}\n\n  {Words.Sentence(dice)}");
        draft.SetList("tags", ["kind/project", $"status/{status}"]);
        NoteWriter.AddCommon(draft);

        draft.AddPart("title", $"# {card.Name}").Add("");
        Part goal = draft.AddPart("goal", "## Goal");
        goal.Add(Prose.Paragraph(draft));
        goal.Add("");
        Part milestones = draft.AddPart("milestones", "## Milestones");
        milestones.Add("| Step | Day | Cost |");
        milestones.Add("| --- | --- | ---: |");
        int steps = dice.Between(1, 5);
        for (int i = 0; i < steps; i++) milestones.Add($"| {Words.Title(dice)} | {NoteWriter.Iso(card.Day.AddDays(20 * i))} | {dice.Roll(9000)} |");
        milestones.Add("");
        Part risks = draft.AddPart("risks", "## Risks");
        Prose.AddList(draft, risks, numbered: false);
        risks.Add("");
        Part actions = draft.AddPart("actions", "## Actions");
        int tasks = dice.Between(1, 6);
        for (int i = 0; i < tasks; i++) actions.Add($"- [{dice.Pick([" ", "x"])}] {Words.Sentence(dice).TrimEnd('.')} {(dice.Chance(40) ? "🔼 " : "")}📅 {NoteWriter.Iso(card.Day.AddDays(dice.Roll(90)))}");
        actions.Add("");
        Part log = draft.AddPart("log", "## Log");
        Prose.AddAnchor(draft, log);
        Prose.Fill(draft, log, NoteWriter.Blocks(dice));
    }

    /// <summary>The number of a project; two that a mistake makes one have the same.</summary>
    public static string Code(Card project)
    {
        Card owner = project.Twin is { } twin && twin.Index < project.Index ? twin : project;
        return string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + owner.Index % 26)}{(char)('A' + owner.Index / 26 % 26)}P-{owner.Index:D4}");
    }
}
