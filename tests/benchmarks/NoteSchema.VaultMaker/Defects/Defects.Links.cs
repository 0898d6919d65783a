namespace NoteSchema.VaultMaker;

/// <content>What can be wrong with links and between notes.</content>
internal static partial class Defects
{
    private static IEnumerable<Defect> LinkDefects() =>
    [
        At("broken-link", s_any, draft => AddParagraph(draft, $"{Words.Sentence(draft.Dice)} See [[{Nowhere(draft)}]].")),
        At("broken-link", s_any, draft => AddParagraph(draft, $"See [there]({Nowhere(draft).Replace(" ", "%20", StringComparison.Ordinal)}.md).")),
        At("broken-link", s_any, draft => AddParagraph(draft, $"![[photo of {Words.Thing(draft.Dice)} {draft.Card.Index}.png|300]]")),
        At("broken-link", s_any, draft => AddParagraph(draft, $"As in [[{Sound(draft).Name}#Where {Words.Thing(draft.Dice)} was|there]].")),
        At("broken-link", s_any, draft => AddParagraph(draft, $"As in [[{Sound(draft).Name}#^gone-{draft.Card.Index}]].")),
        At("broken-link", s_any, draft => AddParagraph(draft, $"As [[#Told {Words.Thing(draft.Dice)} above|above]].")),
        At("broken-link", Kind.Meeting, draft => draft.Set("follows", $"\"[[{Nowhere(draft)}]]\"").First),
        At("ambiguous-link", [Kind.Person, Kind.Meeting, Kind.Talk, Kind.Source], draft => AddParagraph(draft, $"See [[{Register.SharedName}]].")),
        At("wrong-link-type", Kind.Meeting, draft => AddItem(draft, "attendees", $"\"[[{Sound(draft, Kind.Project).Name}]]\"")),
        At("wrong-link-type", Kind.Person, draft => draft.Set("reports_to", $"\"[[{Sound(draft, Kind.Source).Name}]]\"").First),
        At("wrong-link-type", Kind.Project, draft => draft.Set("parent", $"\"[[{Sound(draft, Kind.Person).Name}]]\"").First),
        new([Kind.Project], draft => draft.Expect("not-unique", draft.Find("code")!.First)) { NeedsTwin = true },
        At("missing-path", Kind.Source, draft => draft.Set("file", $"Files/gone {draft.Card.Index}.pdf").First),
        At("missing-path", Kind.Talk, draft => draft.Set("recording", $"Files/gone {draft.Card.Index}.wav").First),
        new([Kind.Project], draft => draft.Expect("inverse-link", draft.Find("lead")!.First)) { LeavesOutOtherSide = true },
        At("inverse-link", Kind.Person, draft =>
        {
            Card other = Sound(draft, Kind.Project);
            while (other.Lead == draft.Card) other = Sound(draft, Kind.Project);
            return draft.SetList("leads", [.. draft.Find("leads")?.Items ?? [], $"\"[[{other.Name}]]\""]).WriteList().Lines[^1];
        }),
    ];

    // The name of no note.
    private static string Nowhere(Draft draft) => $"{Words.Title(draft.Dice)} of {draft.Card.Index} Nowhere";

    // Another note that is in order.
    private static Card Sound(Draft draft, Kind? kind = null)
    {
        IReadOnlyList<Card> cards = kind is { } wanted ? draft.Register.Of(wanted) : draft.Register.Cards;
        while (true)
        {
            Card card = draft.Dice.Pick(cards);
            if (card != draft.Card && card.Defect is null && card.Name != Register.SharedName) return card;
        }
    }
}
