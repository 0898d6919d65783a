namespace NoteSchema.VaultMaker;

/// <summary>Notes without a schema, half of them without frontmatter.</summary>
internal static class PlainNote
{
    public static void Write(Draft draft)
    {
        Dice dice = draft.Dice;
        if (dice.Chance(50))
        {
            if (dice.Chance(40)) draft.SetList("aliases", [Words.Title(dice)]);
            draft.SetList("tags", [dice.Pick(Words.Tags)]);
            if (dice.Chance(50)) draft.Set("mood", dice.Pick(["good", "\"so so\"", "7"]));
            if (dice.Chance(30)) draft.Set("related", LinkWriter.Quoted(dice.Pick(draft.Register.Of(Kind.Meeting)), dice));
            NoteWriter.AddCommon(draft);
        }
        Part text = draft.AddPart("text", dice.Chance(70) ? $"# {Words.Title(dice)}" : null);
        text.Add(Prose.Paragraph(draft));
        Prose.AddAnchor(draft, text);
        Prose.Fill(draft, text, NoteWriter.Blocks(dice));
    }
}
