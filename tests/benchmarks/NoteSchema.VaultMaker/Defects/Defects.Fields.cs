namespace NoteSchema.VaultMaker;

/// <content>What can be wrong with fields.</content>
internal static partial class Defects
{
    private static IEnumerable<Defect> FieldDefects() =>
    [
        At("required-field", Kind.Project, draft => Remove(draft, "start")),
        At("required-field", Kind.Person, draft => Remove(draft, "email")),
        At("required-field", Kind.Source, draft => Remove(draft, "authors")),
        At("required-field", Kind.Meeting, draft => draft.Set("place", "").First),
        At("unknown-field", Kind.Person, draft => draft.Set("nickname", "Bee").First),
        At("unknown-field", Kind.Meeting, draft => draft.Set("atendees_count", "3").First),
        At("wrong-type", Kind.Person, draft => draft.Set("born", "28 March 1970").First),
        At("wrong-type", Kind.Project, draft => draft.Set("budget", "twelve").First),
        At("wrong-type", Kind.Source, draft => draft.Set("year", "\"1987\"").First),
        At("wrong-type", Kind.Source, draft => draft.Set("authors", "Ann Ree").First),
        At("wrong-type", Kind.Meeting, draft => draft.Set("files", "[true]").First),
        At("wrong-type", Kind.Talk, draft => draft.Set("length", "some time").First),
        At("not-allowed", Kind.Source, draft => draft.Set("format", "vellum").First),
        At("not-allowed", Kind.Talk, draft => draft.Set("recorded_by", "telephone").First),
        At("not-allowed", Kind.Person, draft => AddItem(draft, "tags", "stray/thing")),
        At("out-of-range", Kind.Source, draft =>
        {
            draft.Set("read_on", "2020-02-02");
            return draft.Set("rating", "9").First;
        }),
        At("out-of-range", Kind.Project, draft => draft.Set("budget", "-5").First),
        At("out-of-range", Kind.Person, draft => draft.Set("born", "1870-03-04").First),
        At("pattern", Kind.Person, draft => draft.Set("phone", "\"0221 445\"").First),
        At("pattern", Kind.Project, draft => draft.Set("code", $"proj-{draft.Card.Index}").First),
        At("too-long", Kind.Source, draft =>
        {
            draft.Set("format", "article");
            return draft.Set("shelf", "on the left of the upper landing").First;
        }),
        At("too-few-items", Kind.Source, draft => SetOnly(draft, "keywords", "moss")),
        At("too-many-items", Kind.Person, draft =>
        {
            Entry aliases = draft.Set("aliases", "");
            aliases.Items.AddRange(["A", "B", "C", "D"]);
            return aliases.WriteFlow().First;
        }),
        At("too-many-items", Kind.Meeting, draft =>
        {
            Part decisions = draft.FindPart("decisions") ?? Insert(draft, "decisions", "## Decisions", after: "notes");
            decisions.Lines.Clear();
            for (int i = 0; i < 13; i++) decisions.Add($"- {Words.Sentence(draft.Dice)}");
            decisions.Add("");
            return decisions.Heading!;
        }),
        At("duplicate-item", Kind.Meeting, draft => AddItem(draft, "attendees", draft.Find("attendees")!.Items[0])),
        At("duplicate-item", Kind.Source, draft =>
        {
            Entry keywords = draft.SetList("keywords", ["moss", "elm", "moss"]).WriteList();
            return keywords.Lines[3];
        }),
        At("const", Kind.Source, draft => draft.Set("catalogue", "annex").First),
        At("deprecated-field", Kind.Source, draft => draft.Set("medium", "paper").First),
        At("deprecated-field", Kind.Project, draft =>
        {
            draft.Front.RemoveAll(entry => entry.Key == "due");
            return draft.Set("deadline", NoteWriter.Iso(draft.Card.Day.AddDays(4))).First;
        }),
        At("invalid-tag", Kind.Meeting, draft => AddItem(draft, "tags", "two words")),
        At("missing-tag", Kind.Meeting, draft => SetOnly(draft, "tags", "meetings")),
        At("missing-tag", Kind.Source, draft => SetOnly(draft, "tags", "moss")),
        At("stale-value", Kind.Talk, draft =>
        {
            draft.Part("title").Lines[0].Text = draft.Part("title").Lines[0].Text.Replace(draft.Card.Folder, "Talks/Old", StringComparison.Ordinal);
            return draft.Set("folder", "Talks/Old").First;
        }),
        At("stale-value", Kind.Person, draft => draft.Set("handle", "somebody-else").First),
    ];

    // What is missing is reported where the frontmatter begins.
    private static Line Remove(Draft draft, string key)
    {
        draft.Front.RemoveAll(entry => entry.Key == key);
        return draft.Opening;
    }

    private static Line AddItem(Draft draft, string key, string item)
    {
        Entry entry = draft.Find(key)!;
        entry.Items.Add(item);
        return entry.WriteList().Lines[^1];
    }

    private static Line SetOnly(Draft draft, string key, string item)
    {
        Entry entry = draft.SetList(key, [item]);
        return entry.WriteFlow().First;
    }

    private static Part Insert(Draft draft, string key, string heading, string after)
    {
        var part = new Part(key, heading);
        draft.Parts.Insert(draft.Parts.FindIndex(other => other.Key == after) + 1, part);
        return part;
    }
}
