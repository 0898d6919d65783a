namespace NoteSchema.VaultMaker;

/// <summary>Notes about meetings.</summary>
internal static class MeetingNote
{
    private static readonly string[] s_places = ["Potting shed", "Upper terrace", "Room 2", "By the pond", "Herbarium", "Café Söderström"];

    public static void Write(Draft draft)
    {
        (Card card, Register register, Dice dice) = (draft.Card, draft.Register, draft.Dice);
        string place = dice.Pick(s_places);
        int hour = dice.Between(8, 17);
        List<Card> people = dice.PickSome(register.Of(Kind.Person), dice.Between(2, 5));
        draft.Set("type", "meeting");
        draft.Set("date", NoteWriter.Iso(card.Day));
        if (dice.Chance(50))
        {
            draft.Set("start", $"\"{hour:D2}:15\"");
            draft.Set("end", $"{hour + 1:D2}:{dice.Between(10, 59)}");
        }
        draft.SetList("attendees", people.Select(person => LinkWriter.Quoted(person, dice)));
        draft.Set("place", place);
        if (dice.Chance(50)) draft.Set("project", LinkWriter.Quoted(dice.Pick(register.Of(Kind.Project)), dice));
        Card before = dice.Pick(register.Of(Kind.Meeting));
        // A note whose frontmatter is damaged is of no kind.
        if (dice.Chance(25) && before != card && before.Defect is null) draft.Set("follows", LinkWriter.Quoted(before, dice));
        if (dice.Chance(15)) draft.SetList("files", [dice.Pick(register.Attachments)]);
        if (dice.Chance(20)) draft.Set("cost", dice.Roll(400) + ".50");
        draft.SetList("tags", ["kind/meeting", .. dice.Chance(50) ? [dice.Pick(Words.Tags)] : Array.Empty<string>()]);
        NoteWriter.AddCommon(draft);

        Part title = draft.AddPart("title", $"# {card.Name}");
        title.Add($"**Date:** {NoteWriter.Iso(card.Day)} · **Place:** {place}");
        title.Add("");
        if (dice.Chance(40))
        {
            Part summary = draft.AddPart("summary", "> [!summary] In short");
            summary.Add($"> {Words.Sentence(dice)}");
            summary.Add("");
        }
        if (dice.Chance(60))
        {
            Part agenda = draft.AddPart("agenda", "## Agenda");
            Prose.AddList(draft, agenda, numbered: true);
            agenda.Add("");
        }
        Part notes = draft.AddPart("notes", "## Notes");
        Prose.AddAnchor(draft, notes);
        Prose.Fill(draft, notes, NoteWriter.Blocks(dice));
        notes.Add("");
        if (dice.Chance(50))
        {
            Part decisions = draft.AddPart("decisions", "## Decisions");
            Prose.AddList(draft, decisions, numbered: false);
            decisions.Add("");
        }
        if (dice.Chance(70)) AddActions(draft, people);
    }

    private static void AddActions(Draft draft, List<Card> people)
    {
        Dice dice = draft.Dice;
        Part actions = draft.AddPart("actions", "## Actions");
        int tasks = dice.Between(1, 5);
        for (int i = 0; i < tasks; i++)
        {
            bool done = dice.Chance(40);
            string day = NoteWriter.Iso(draft.Card.Day.AddDays(dice.Between(0, 60)));
            string name = dice.Chance(15) ? $"[[{dice.Pick(people).Name}]]" : dice.Pick(people).Name;
            actions.Add($"- [{(done ? "x" : " ")}] {Words.Sentence(dice).TrimEnd('.')} @{name} {(done ? "✅" : "📅")} {day}");
        }
    }
}
