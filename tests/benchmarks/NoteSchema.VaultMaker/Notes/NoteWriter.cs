using System.Globalization;

namespace NoteSchema.VaultMaker;

/// <summary>Writes notes in order, each of its kind.</summary>
internal static class NoteWriter
{
    public static Draft Write(Card card, Register register)
    {
        var draft = new Draft(card, register, Dice.For(register.Seed, card.Index, "note"));
        switch (card.Kind)
        {
            case Kind.Person: PersonNote.Write(draft); break;
            case Kind.Project: ProjectNote.Write(draft); break;
            case Kind.Meeting: MeetingNote.Write(draft); break;
            case Kind.Talk: TalkNote.Write(draft); break;
            case Kind.Source: SourceNote.Write(draft); break;
            default: PlainNote.Write(draft); break;
        }
        if (draft.Dice.Chance(2)) draft.LineEnd = "\r\n";
        if (draft.Dice.Roll(200) == 0) draft.ByteOrderMark = true;
        return draft;
    }

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>How many blocks of text a note gets: mostly few, in one of three hundred very many.</summary>
    public static int Blocks(Dice dice) => dice.Roll(300) == 0 ? dice.Between(150, 300) : dice.Chance(12) ? dice.Between(12, 40) : dice.Between(1, 9);

    /// <summary>The keys that any kind may have, comments and block texts among them.</summary>
    public static void AddCommon(Draft draft)
    {
        Dice dice = draft.Dice;
        if (dice.Chance(50)) draft.Set("created", Iso(draft.Card.Day) + (dice.Chance(10) ? "  # from the old book" : ""));
        if (dice.Chance(15)) draft.Set("description", dice.Roll(4) switch
        {
            0 => $">-\n  {Words.Sentence(dice)}\n  {Words.Sentence(dice)}",
            1 => $"|\n  {Words.Sentence(dice)}\n  {Words.Sentence(dice)}",
            2 => $"\"{Words.Title(dice)}: \\\"{Words.Thing(dice)}\\\" {dice.Pick(Words.Emoji)}\"",
            _ => $"'{Words.Title(dice)}: it''s {dice.Pick(Words.Adjectives)}'",
        });
        if (dice.Chance(10)) draft.Set("cssclasses", "[wide, cards]");
    }
}
