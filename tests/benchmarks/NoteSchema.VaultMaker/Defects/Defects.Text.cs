namespace NoteSchema.VaultMaker;

/// <content>What can be wrong with the text itself.</content>
internal static partial class Defects
{
    private static IEnumerable<Defect> TextDefects() =>
    [
        At("invalid-utf8", s_any, draft => draft.OddByte = AddParagraph(draft, $"{Words.Sentence(draft.Dice)} Meet at the caf")),
        At("mis-decoded-text", s_any, draft => AddParagraph(draft, $"{Words.Title(draft.Dice)} is the gardenerâ€™s.")),
        At("mis-decoded-text", s_any, draft => AddParagraph(draft, $"The {Words.Thing(draft.Dice)} of MÃ¼nchen is late.")),
        At("mixed-line-endings", s_any, draft => draft.OddEnd = AddParagraph(draft, Words.Sentence(draft.Dice))),
        At("control-character", s_any, draft => AddParagraph(draft, $"The {Words.Thing(draft.Dice)} is\u0008 here.")),
        At("unclosed-frontmatter", s_unasked, draft =>
        {
            draft.Closing.Text = "";
            // A line of dashes further down would end it.
            foreach (Line line in draft.Body.Where(line => line.Text == "---")) line.Text = "***";
            return draft.Opening;
        }),
    ];

    // Each breaks the frontmatter of a note for good, in a line of its own.
    private static IEnumerable<Defect> YamlDefects() =>
    [
        YamlSyntax("place", "Potting shed: upper floor"),
        YamlSyntax("about", "\"not closed"),
        YamlSyntax("about", "[one, two"),
        YamlSyntax("about", "@home"),
        YamlSyntax("about", "*nobody"),
        YamlSyntax("about", "\"closed\" too soon"),
        YamlSyntax("about", "{ a: 1, b"),
        YamlSyntax("about", "`code`"),
        At("yaml-syntax", s_unasked, draft =>
        {
            draft.Set("about", "one");
            draft.Find("about")!.Lines.Add(new Line("no key here"));
            return draft.Find("about")!.Lines[1];
        }),
        At("duplicate-key", [Kind.Meeting, Kind.Talk, Kind.Source], draft =>
        {
            draft.Set("created", "2024-03-01");
            Entry again = new Entry("created").Write("2024-03-02");
            draft.Front.Add(again);
            return again.First;
        }),
        At("key-spelling", Kind.Meeting, draft =>
        {
            draft.Front.RemoveAll(entry => entry.Key == "cost");
            return draft.Set("Cost", "12").First;
        }),
        At("unquoted-link", Kind.Meeting, draft => draft.Set("follows", $"[[{draft.Dice.Pick(draft.Register.Of(Kind.Meeting)).Name}]]").First),
    ];

    private static Defect YamlSyntax(string key, string value) => At("yaml-syntax", s_unasked, draft => draft.Set(key, value).First);
}
