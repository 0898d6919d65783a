namespace NoteSchema.VaultMaker;

/// <content>What can be wrong by a schema's own rules, its version, or the choice of it.</content>
internal static partial class Defects
{
    private static IEnumerable<Defect> RuleDefects() =>
    [
        At("due-after-start", Kind.Project, draft => draft.Set("due", NoteWriter.Iso(draft.Card.Day.AddDays(-1))).First),
        At("closed-is-complete", Kind.Project, draft =>
        {
            draft.Set("status", "closed");
            draft.Set("closed_on", NoteWriter.Iso(draft.Card.Day.AddDays(50)));
            draft.SetList("tags", ["kind/project", "status/closed"]);
            return draft.Set("progress", "95").First;
        }),
        At("ends-after-it-starts", Kind.Meeting, draft =>
        {
            draft.Set("start", "\"16:00\"");
            return draft.Set("end", "\"15:30\"").First;
        }),
        At("done-not-before", Kind.Meeting, draft => AddParagraph(draft, $"- [x] {Words.Title(draft.Dice)} ✅ 2015-12-31")),
        At("follows-a-meeting", Kind.Meeting, draft => draft.Set("follows", $"\"[[{Sound(draft, Kind.Project).Name}]]\"").First),
        At("reports-to-who-is-here", Kind.Person, draft =>
        {
            Card gone = Sound(draft, Kind.Person);
            while (PersonNote.RoleOf(gone, draft.Register) != "alumnus") gone = Sound(draft, Kind.Person);
            return draft.Set("reports_to", $"\"[[{gone.Name}]]\"").First;
        }),
        At("takes-part", Kind.Talk, draft =>
        {
            Card other = Sound(draft, Kind.Person);
            while (draft.Find("participants")!.Items.Exists(item => item.Contains(other.Name, StringComparison.Ordinal))) other = Sound(draft, Kind.Person);
            Line header = draft.Part("title").Lines[0];
            header.Text = $"**Date:** {NoteWriter.Iso(draft.Card.Day)} · **With:** {other.Name} · **Folder:** {draft.Card.Folder}";
            draft.SetList("tags", ["kind/talk", $"with/{PersonNote.Slug(other.Name)}"]);
            draft.Set("entity", $"\"[[{other.Name}]]\"");
            return draft.Find("participants")!.WriteFlow().First;
        }),
        At("done-after-talk", Kind.Talk, draft => AddParagraph(draft, $"- [x] {Words.Title(draft.Dice)} ✅ 2015-12-31")),
        At("alias-is-another-name", Kind.Person, draft =>
        {
            Entry aliases = draft.SetList("aliases", [draft.Card.Name]);
            return aliases.WriteFlow().First;
        }),
        At("rated-when-read", Kind.Source, draft =>
        {
            draft.Front.RemoveAll(entry => entry.Key == "read_on");
            draft.Set("rating", "3");
            return draft.Opening;
        }),
        At("not-read-tomorrow", Kind.Source, draft => draft.Set("read_on", "2199-01-05").First),
        At("old-version", Kind.Project, draft => draft.Set("schema_version", "1").First),
        At("future-version", Kind.Project, draft => draft.Set("schema_version", "3").First),
        At("no-schema", s_unasked, draft => draft.Set("type", draft.Card.Kind == Kind.Meeting ? "meetnig" : "Talk").First),
    ];
}
