using System.Globalization;

namespace NoteSchema.VaultMaker;

/// <summary>Notes about recorded conversations, with what was said line by line.</summary>
internal static class TalkNote
{
    public static void Write(Draft draft)
    {
        (Card card, Register register, Dice dice) = (draft.Card, draft.Register, draft.Dice);
        List<Card> people = dice.PickSome(register.Of(Kind.Person), dice.Between(2, 4));
        string title = $"Talk on the {Words.Thing(dice)}";
        draft.Set("type", "talk");
        draft.Set("title", dice.Chance(50) ? $"\"{title}\"" : title);
        draft.Set("date", NoteWriter.Iso(card.Day));
        draft.Set("entity", $"\"[[{people[0].Name}]]\"");
        draft.SetList("participants", people.Select(person => $"\"[[{person.Name}]]\""));
        draft.Set("folder", card.Folder);
        if (dice.Chance(50)) draft.Set("length", dice.Pick(["PT45M", "1h 30m", "00:52:10"]));
        if (dice.Chance(30)) draft.Set("recording", dice.Pick(register.Attachments));
        if (dice.Chance(60)) draft.Set("recorded_by", dice.Pick(["desk", "phone", "room"]));
        if (dice.Chance(30)) draft.Set("language", dice.Pick(["en", "\"no\"", "de"]));
        draft.SetList("tags", ["kind/talk", $"with/{PersonNote.Slug(people[0].Name)}"]);
        NoteWriter.AddCommon(draft);

        Part head = draft.AddPart("title", $"# {title}");
        head.Add($"**Date:** {NoteWriter.Iso(card.Day)} · **With:** {people[0].Name} · **Folder:** {card.Folder}");
        head.Add("");
        Part summary = draft.AddPart("summary", "> [!summary] Summary");
        summary.Add($"> {Words.Sentence(dice)} {Words.Sentence(dice)}");
        summary.Add("");
        Part facts = draft.AddPart("facts", "## Key facts");
        Prose.AddList(draft, facts, numbered: false);
        facts.Add("");
        Part context = draft.AddPart("context", "## Context");
        Prose.AddAnchor(draft, context);
        Prose.Fill(draft, context, dice.Between(0, 3));
        context.Add("");
        Part actions = draft.AddPart("actions", "## Action items");
        AddTask(draft, actions, people);
        actions.Add("");
        Part later = draft.AddPart("later", "### Follow-ups");
        AddTask(draft, later, people);
        later.Add("");
        AddTranscript(draft, people);
    }

    private static void AddTask(Draft draft, Part part, List<Card> people) =>
        part.Add($"- [ ] {Words.Sentence(draft.Dice).TrimEnd('.')} @{draft.Dice.Pick(people).Name} ⏳ {NoteWriter.Iso(draft.Card.Day.AddDays(draft.Dice.Between(1, 30)))}");

    private static void AddTranscript(Draft draft, List<Card> people)
    {
        Dice dice = draft.Dice;
        Part transcript = draft.AddPart("transcript", "## Transcript");
        int lines = dice.Roll(150) == 0 ? dice.Between(300, 700) : dice.Between(6, 36);
        int seconds = 0;
        for (int i = 0; i < lines; i++)
        {
            seconds += dice.Between(2, 30);
            string said = dice.Chance(80) ? Words.Sentence(dice) : dice.Pick(["Yes.", "No — wait.", "Why?", "It’s the other one: look.", "[laughs] Go on."]);
            transcript.Add(string.Create(CultureInfo.InvariantCulture, $"[{seconds / 3600:D2}:{seconds / 60 % 60:D2}:{seconds % 60:D2}] {dice.Pick(people).Name}: {said}"));
            if (dice.Chance(40)) transcript.Add("");
        }
    }
}
