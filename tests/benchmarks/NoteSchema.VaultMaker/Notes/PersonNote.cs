namespace NoteSchema.VaultMaker;

/// <summary>Notes about people.</summary>
internal static class PersonNote
{
    public static readonly string[] Roles = ["gardener", "surveyor", "keeper", "guest", "alumnus"];

    /// <summary>The role that the note gives to a person.</summary>
    public static string RoleOf(Card person, Register register) => person.Index == Register.Alumnus ? "alumnus" : Dice.For(register.Seed, person.Index, "role").Pick(Roles);

    public static void Write(Draft draft)
    {
        (Card card, Register register, Dice dice) = (draft.Card, draft.Register, draft.Dice);
        string role = RoleOf(card, register);
        draft.Set("type", "person");
        if (dice.Chance(40)) draft.SetList("aliases", [$"{card.Name[0]}. {card.Name.Split(' ')[1]}", .. dice.Chance(30) ? [Words.Title(dice)] : Array.Empty<string>()]);
        if (dice.Chance(50)) draft.Set("handle", Slug(card.Name));
        draft.Set("email", $"{Slug(card.Name)}.{card.Index}@example.org");
        draft.Set("role", dice.Chance(20) ? $"\"{role}\"" : role);
        if (dice.Chance(60)) draft.Set("born", NoteWriter.Iso(new DateOnly(1940, 1, 1).AddDays(dice.Roll(23_000))));
        if (dice.Chance(60)) draft.Set("phone", $"\"+{dice.Between(10, 98)} {dice.Between(100, 999)} {dice.Between(10, 99)} {dice.Between(100, 999)}\"");
        if (card.Leads.Count > 0) draft.SetList("leads", card.Leads.Select(project => LinkWriter.Quoted(project, dice)));
        Card chief = dice.Pick(register.Of(Kind.Person));
        if (dice.Chance(60) && chief != card && RoleOf(chief, register) != "alumnus") draft.Set("reports_to", LinkWriter.Quoted(chief, dice));
        draft.SetList("tags", ["kind/person", $"role/{role}", .. dice.Chance(40) ? [$"area/{dice.Pick(Words.Nouns)}"] : Array.Empty<string>()]);
        NoteWriter.AddCommon(draft);

        draft.AddPart("title", $"# {card.Name}").Add("");
        Part about = draft.AddPart("about", "## About");
        about.Add("");
        about.Add(Prose.Paragraph(draft));
        about.Add("");
        if (dice.Chance(60))
        {
            Part seen = draft.AddPart("seen", "## Last seen");
            int times = dice.Between(1, 8);
            for (int i = 0; i < times; i++) seen.Add($"- {NoteWriter.Iso(card.Day.AddDays(9 * i))}: {Words.Sentence(dice)}");
            seen.Add("");
        }
        Part notes = draft.AddPart("notes", "## Notes");
        Prose.AddAnchor(draft, notes);
        Prose.Fill(draft, notes, NoteWriter.Blocks(dice));
    }

    /// <summary>The name in lower case, hyphens between its words, without marks.</summary>
    public static string Slug(string name) => name.ToLowerInvariant().Replace(' ', '-').Replace("å", "a", StringComparison.Ordinal).Replace("ø", "o", StringComparison.Ordinal)
        .Replace("ó", "o", StringComparison.Ordinal).Replace("é", "e", StringComparison.Ordinal);
}
