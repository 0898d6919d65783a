namespace NoteSchema.VaultMaker;

/// <content>What can be wrong with the body.</content>
internal static partial class Defects
{
    private static IEnumerable<Defect> BodyDefects() =>
    [
        At("missing-title", [Kind.Person, Kind.Project], draft =>
        {
            draft.Part("title").Heading = null;
            draft.Part("title").Lines.Clear();
            return draft.Body.First();
        }),
        At("title-mismatch", [Kind.Person, Kind.Project], draft =>
        {
            draft.Part("title").Heading!.Text = $"# The {Words.Thing(draft.Dice)}";
            return draft.Part("title").Heading!;
        }),
        At("header-mismatch", Kind.Meeting, draft =>
        {
            Line header = draft.Part("title").Lines[0];
            header.Text = header.Text.Replace(NoteWriter.Iso(draft.Card.Day), "2015-01-01", StringComparison.Ordinal);
            return header;
        }),
        At("missing-section", [Kind.Person, Kind.Project], draft =>
        {
            draft.Parts.RemoveAll(part => part.Key is "about" or "goal");
            return draft.Part("title").Heading!;
        }),
        At("section-order", Kind.Project, draft =>
        {
            Part goal = draft.Part("goal");
            draft.Parts.Remove(goal);
            draft.Parts.Insert(draft.Parts.FindIndex(part => part.Key == "actions"), goal);
            return goal.Heading!;
        }),
        At("duplicate-section", Kind.Meeting, draft =>
        {
            Part again = Insert(draft, "again", "## Notes", after: "notes");
            again.Add(Words.Sentence(draft.Dice));
            again.Add("");
            return again.Heading!;
        }),
        At("unknown-section", Kind.Project, draft =>
        {
            Part odd = Insert(draft, "odd", "## Odds and ends", after: "risks");
            odd.Add(Words.Sentence(draft.Dice));
            odd.Add("");
            return odd.Heading!;
        }),
        At("heading-level", Kind.Project, draft =>
        {
            draft.Part("goal").Heading!.Text = "### Goal";
            return draft.Part("goal").Heading!;
        }),
        At("section-content", [Kind.Project], draft =>
        {
            Part risks = draft.Part("risks");
            risks.Lines.Clear();
            Line line = risks.Add(Words.Sentence(draft.Dice));
            risks.Add("");
            return line;
        }),
        At("line-form", Kind.Talk, draft =>
        {
            Line line = draft.Dice.Pick([.. draft.Part("transcript").Lines.Where(line => line.Text.Length > 0)]);
            line.Text = line.Text.Replace("[0", "[0x", StringComparison.Ordinal);
            return line;
        }),
        At("not-allowed", Kind.Talk, draft =>
        {
            Line line = draft.Part("transcript").Lines.Last(line => line.Text.Length > 0);
            line.Text = $"{line.Text[..11]}Somebody Unheardof: Good morning.";
            return line;
        }),
        At("unclosed-fence", [Kind.Person, Kind.Project, Kind.Source, Kind.Plain], draft =>
        {
            Line fence = AddParagraph(draft, "```sh");
            FreePart(draft).Add("ls");
            return fence;
        }),
    ];

    private static IEnumerable<Defect> TaskDefects() =>
    [
        At("task-date", [Kind.Person, Kind.Source, Kind.Meeting, Kind.Talk, Kind.Project], draft => AddParagraph(draft, $"- [ ] {Words.Title(draft.Dice)} 📅 2025-03-2")),
        At("task-date", Kind.Project, draft => AddTask(draft, $"- [ ] {Words.Title(draft.Dice)} for nobody")),
        At("task-done-date", [Kind.Person, Kind.Source, Kind.Project], draft => AddParagraph(draft, $"- [ ] {Words.Title(draft.Dice)} ✅ 2026-01-12")),
        At("task-recurrence", [Kind.Person, Kind.Source, Kind.Meeting, Kind.Talk], draft => AddParagraph(draft, $"- [ ] {Words.Title(draft.Dice)} 🔁 weekly 📅 2026-01-12")),
        At("task-dependency", [Kind.Person, Kind.Source, Kind.Meeting], draft =>
        {
            AddParagraph(draft, $"- [ ] {Words.Title(draft.Dice)} 🆔 same1");
            return AddParagraph(draft, $"- [ ] {Words.Title(draft.Dice)} 🆔 same1");
        }),
        At("task-assignee", Kind.Talk, draft => AddTask(draft, $"- [ ] {Words.Title(draft.Dice)} @Somebody Unheardof")),
        At("task-assignee", Kind.Meeting, draft =>
        {
            Part actions = draft.FindPart("actions") ?? draft.AddPart("actions", "## Actions");
            return actions.Add($"- [ ] {Words.Title(draft.Dice)} by nobody 📅 2026-01-12");
        }),
    ];

    private static Line AddTask(Draft draft, string task)
    {
        Part actions = draft.Part("actions");
        var line = new Line(task);
        actions.Lines.Insert(0, line);
        return line;
    }
}
