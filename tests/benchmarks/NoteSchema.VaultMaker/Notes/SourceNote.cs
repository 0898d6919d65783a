using System.Globalization;

namespace NoteSchema.VaultMaker;

/// <summary>Notes about what was read. They have their schema by their folder, not by a type.</summary>
internal static class SourceNote
{
    public static void Write(Draft draft)
    {
        (Card card, Register register, Dice dice) = (draft.Card, draft.Register, draft.Dice);
        string format = dice.Pick(["book", "article", "page"]);
        draft.Set("title", $"\"{Words.Title(dice)}: {dice.Pick(["A", "No"])} {Words.Title(dice)}\"");
        List<string> authors = dice.PickSome(Words.Firsts, dice.Between(1, 3));
        draft.SetList("authors", authors.Select(first => $"{first} {dice.Pick(Words.Firsts)}"));
        draft.Set("year", dice.Between(1890, 2024).ToString(CultureInfo.InvariantCulture));
        if (dice.Chance(50)) draft.Set("isbn", $"978-{card.Index:D10}");
        if (dice.Chance(40)) draft.Set("url", $"https://example.org/{dice.Pick(Words.Nouns)}/{card.Index}?a=1#part");
        draft.Set("format", format);
        if (format == "book") draft.Set("shelf", $"{dice.Pick(Words.Adjectives)} {dice.Between(1, 40)}");
        if (dice.Chance(50))
        {
            draft.Set("rating", dice.Between(1, 5).ToString(CultureInfo.InvariantCulture));
            draft.Set("read_on", NoteWriter.Iso(card.Day));
        }
        if (dice.Chance(25)) draft.Set("file", $"\"{register.Attachments[2 * dice.Roll(register.Attachments.Count / 2)]}\"");
        if (dice.Chance(30)) draft.Set("catalogue", "main");
        if (dice.Chance(60)) draft.SetList("keywords", dice.PickSome(Words.Nouns, dice.Between(2, 5)));
        List<Card> cited = [.. dice.PickSome(register.Of(Kind.Source), dice.Between(1, 3)).Where(source => source != card)];
        if (dice.Chance(40) && cited.Count > 0) draft.SetList("cites", cited.Select(source => LinkWriter.Quoted(source, dice)));
        if (dice.Chance(20)) draft.Set("quotes", $"\n  - text: {Words.Sentence(dice).TrimEnd('.')}\n    page: {dice.Between(1, 400)}\n  - {{ text: \"{Words.Thing(dice)}\", page: {dice.Between(1, 400)} }}");
        draft.SetList("tags", ["source", .. dice.Chance(40) ? [dice.Pick(Words.Tags)] : Array.Empty<string>()]);
        NoteWriter.AddCommon(draft);

        draft.AddPart("title", $"# {card.Name}").Add("");
        Part summary = draft.AddPart("summary", "## Summary");
        summary.Add("");
        summary.Add(Prose.Paragraph(draft));
        summary.Add("");
        if (dice.Chance(50))
        {
            Part points = draft.AddPart("points", "## Points");
            Prose.AddList(draft, points, numbered: false);
            points.Add("");
        }
        if (dice.Chance(10))
        {
            Part script = draft.AddPart("script", "## Script");
            script.Add("```python");
            script.Add($"print('[[{dice.Pick(Words.Nouns)}]]')");
            script.Add("```");
            script.Add("");
        }
        Part remarks = draft.AddPart("remarks", "## Remarks");
        Prose.AddAnchor(draft, remarks);
        Prose.Fill(draft, remarks, NoteWriter.Blocks(dice));
    }
}
