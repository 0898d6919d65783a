namespace NoteSchema.VaultMaker;

/// <summary>Fills a part of a note with blocks of all kinds, none of which is wrong, though some look as if they were.</summary>
internal static class Prose
{
    /// <summary>Adds a heading that others may link to, with a paragraph that has the note's block id if it has one.</summary>
    public static void AddAnchor(Draft draft, Part part)
    {
        part.Add("");
        part.Add($"### {draft.Card.Anchor}");
        part.Add("");
        part.Add(Words.Sentence(draft.Dice) + (draft.Card.BlockId is { } id ? $" ^{id}" : ""));
    }

    /// <summary>Adds so many blocks, with a blank line before each.</summary>
    public static void Fill(Draft draft, Part part, int blocks)
    {
        for (int i = 0; i < blocks; i++)
        {
            part.Add("");
            AddBlock(draft, part);
        }
    }

    /// <summary>A paragraph on one line, with what people put into one.</summary>
    public static string Paragraph(Draft draft)
    {
        Dice dice = draft.Dice;
        int sentences = dice.Between(1, 3);
        var parts = new List<string>();
        for (int i = 0; i < sentences; i++) parts.Add(dice.Chance(30) ? Linked(draft) : Words.Sentence(dice));
        if (dice.Chance(25)) parts.Add(Extra(dice));
        return string.Join(' ', parts);
    }

    private static string Linked(Draft draft) => draft.Dice.Chance(30)
        ? $"{Words.Sentence(draft.Dice)} {draft.Dice.Pick(Words.Links)} {LinkWriter.Any(draft)} and {LinkWriter.Any(draft)}."
        : $"{Words.Sentence(draft.Dice)} {draft.Dice.Pick(Words.Links)} {LinkWriter.Any(draft)}.";

    // Among these are links and tags that are none: in code, in comments, in formulas.
    private static string Extra(Dice dice) => dice.Roll(16) switch
    {
        0 => $"**{Words.Title(dice)}** counts.",
        1 => $"It is `{dice.Pick(Words.Nouns)}[[0]]` in code.",
        2 => $"#{dice.Pick(Words.Tags)}",
        3 => $"{dice.Pick(Words.Emoji)} It grows.",
        4 => "%% ask [[Nobody Knows Whom]] %%",
        5 => "<!-- was [[An Old Name]] once -->",
        6 => $"The area is $a_{dice.Roll(9)}^2 + [[b]]$ in all.",
        7 => $"See <https://example.org/{dice.Pick(Words.Nouns)}?q=[[x]]>.",
        8 => $"See [the page](https://example.org/{dice.Pick(Words.Nouns)}_%28{dice.Roll(99)}%29 \"A title\").",
        9 => $"=={Words.Thing(dice)}== is marked, ~~{Words.Thing(dice)}~~ is not.",
        10 => $"Das {dice.Pick(Words.Nouns)} heißt “Grün & Söhne”, à côté du café.",
        11 => $"It costs 3 × {dice.Between(2, 80)} €, ±{dice.Between(1, 9)} %.",
        12 => "*Really*, said Ms. O’Neill-Søby.",
        13 => $"Write to <mail@example.org> or to +47 {dice.Between(10, 99)} {dice.Between(10, 99)} {dice.Between(10, 99)}.",
        14 => @"A star is \*, a bracket \[ and a hash \#here.",
        _ => $"{dice.Between(1, 28)}/{dice.Between(1, 12)}, as always at {dice.Between(7, 18)}:30.",
    };

    private static void AddBlock(Draft draft, Part part)
    {
        Dice dice = draft.Dice;
        switch (dice.Roll(24))
        {
            case 0:
            case 1:
                part.Add($"### {Words.Title(dice)}");
                part.Add("");
                part.Add(Paragraph(draft));
                break;
            case 2:
            case 3:
            case 4:
                AddList(draft, part, dice.Chance(30));
                break;
            case 5:
                AddTasks(draft, part);
                break;
            case 6:
                AddCode(dice, part);
                break;
            case 7:
                AddTable(draft, part);
                break;
            case 8:
            case 9:
                part.Add($"> [!{dice.Pick(["note", "tip", "warning", "quote"])}]{dice.Pick(["", "+", "-"])} {Words.Title(dice)}");
                part.Add($"> {Paragraph(draft)}");
                break;
            case 10:
                part.Add($"> {Words.Sentence(dice)}");
                part.Add($"> {Words.Sentence(dice)}");
                break;
            case 11:
                part.Add(dice.Chance(50) ? "---" : "***");
                break;
            case 12:
                part.Add($"![[{PhotoName(draft)}|{dice.Between(1, 8)}00]]");
                break;
            case 13:
            case 14:
                part.Add($"#### {Words.Title(dice)}");
                part.Add(Paragraph(draft));
                break;
            default:
                part.Add(Paragraph(draft));
                if (dice.Chance(20)) part.Add(Paragraph(draft));
                break;
        }
    }

    public static void AddList(Draft draft, Part part, bool numbered)
    {
        int items = draft.Dice.Between(2, 6);
        for (int i = 1; i <= items; i++)
        {
            part.Add($"{(numbered ? $"{i}." : "-")} {(draft.Dice.Chance(15) ? Linked(draft) : Words.Sentence(draft.Dice))}");
            if (!numbered && draft.Dice.Chance(15)) part.Add($"    - {Words.Sentence(draft.Dice)}");
        }
    }

    // Tasks outside of a section of tasks: open, or done long after any note was written.
    private static void AddTasks(Draft draft, Part part)
    {
        Dice dice = draft.Dice;
        int items = dice.Between(1, 4);
        for (int i = 0; i < items; i++)
        {
            string words = $"{Words.Title(dice)} {dice.Pick(Words.Verbs)} the {dice.Pick(Words.Nouns)}";
            part.Add(dice.Roll(4) switch
            {
                0 => $"- [x] {words} ✅ 2026-0{dice.Between(1, 3)}-1{dice.Roll(10)}",
                1 => $"- [ ] {words} {dice.Pick(["⏫", "🔼", "🔽"])} 📅 2026-0{dice.Between(1, 9)}-2{dice.Roll(9)}",
                2 => $"- [ ] {words} #task [due:: 2026-1{dice.Roll(3)}-0{dice.Between(1, 9)}]",
                _ => $"* [ ] {words} 🔁 every week 📅 2026-02-0{dice.Between(1, 9)}",
            });
        }
    }

    private static void AddCode(Dice dice, Part part)
    {
        part.Add(dice.Pick(["```python", "```", "~~~sh", "```dataview"]));
        string close = part.Lines[^1].Text[..3];
        part.Add($"count = {dice.Roll(100)}  # not a tag, and [[not a link]]");
        part.Add("- [ ] not a task 📅 never");
        part.Add("## not a heading");
        part.Add(close);
    }

    private static void AddTable(Draft draft, Part part)
    {
        Dice dice = draft.Dice;
        part.Add("| what | where | how many |");
        part.Add("| --- | :--- | ---: |");
        int rows = dice.Between(2, 5);
        for (int i = 0; i < rows; i++) part.Add($"| {Words.Thing(dice)} | {(dice.Chance(40) ? LinkWriter.Any(draft, inTable: true) : dice.Pick(Words.Nouns))} | {dice.Roll(500)} |");
    }

    private static string PhotoName(Draft draft)
    {
        string path = draft.Register.Attachments[2 * draft.Dice.Roll(draft.Register.Attachments.Count / 2) + 1];
        return path[(path.LastIndexOf('/') + 1)..];
    }
}
