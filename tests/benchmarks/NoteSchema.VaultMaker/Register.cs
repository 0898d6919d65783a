namespace NoteSchema.VaultMaker;

/// <summary>What a note is about.</summary>
internal enum Kind
{
    Person,
    Project,
    Meeting,
    Talk,
    Source,

    /// <summary>A note without a schema.</summary>
    Plain,
}

/// <summary>What is settled of a note before any is written, so that others can link to it.</summary>
internal sealed class Card
{
    public required int Index { get; init; }
    public required Kind Kind { get; init; }
    public required string Name { get; init; }

    /// <summary>Its folder from the vault's root.</summary>
    public required string Folder { get; init; }

    /// <summary>A heading that the note has, whatever is wrong with it.</summary>
    public required string Anchor { get; init; }

    /// <summary>The id of a block that it has, whatever is wrong with it; null where it has none.</summary>
    public string? BlockId { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>What is wrong with it; null for a note in order.</summary>
    public Defect? Defect { get; set; }

    /// <summary>The note that a mistake takes two for; null for all others.</summary>
    public Card? Twin { get; set; }

    /// <summary>The person who leads it, where it is a project.</summary>
    public Card? Lead { get; set; }

    /// <summary>The projects that it leads, where it is a person.</summary>
    public List<Card> Leads { get; } = [];

    public string Path => $"{Folder}/{Name}.md";
}

/// <summary>All notes and attachments of a vault, before any is written.</summary>
internal sealed class Register
{
    /// <summary>The name that several notes have, in different folders.</summary>
    public const string SharedName = "Overview";

    /// <summary>The number of a person who is an alumnus in every vault.</summary>
    public const int Alumnus = 10;

    // The first notes, at least one of each kind, are in order, so that every mistake finds the notes that it needs.
    private const int AlwaysSound = 12;

    // So many of a hundred notes are broken.
    private const int BrokenPercent = 25;

    // So many of a hundred notes are of each kind.
    private static readonly (Kind Kind, int Percent)[] s_shares = [(Kind.Person, 14), (Kind.Project, 10), (Kind.Meeting, 36), (Kind.Talk, 13), (Kind.Source, 19), (Kind.Plain, 8)];

    private readonly Dictionary<Kind, List<Card>> _byKind = Enum.GetValues<Kind>().ToDictionary(kind => kind, _ => new List<Card>());
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase) { SharedName };

    public Register(int notes, long seed)
    {
        Seed = seed;
        int attachments = Math.Max(notes / 25, 6);
        var dice = Dice.For(seed, 0, "attachments");
        for (int i = 0; i < attachments; i++) Attachments.Add($"Files/{Words.Nouns[dice.Roll(6)]}/{(i % 2 == 0 ? "scan" : "photo")} {i:D5}.{(i % 2 == 0 ? "pdf" : "png")}");
        for (int i = 0; i < notes; i++) Add(i, notes);
        foreach (Card project in Of(Kind.Project))
        {
            project.Lead = Dice.For(seed, project.Index, "lead").Pick(Of(Kind.Person));
            project.Lead.Leads.Add(project);
        }
        foreach (Card card in Cards) Break(card);
    }

    public long Seed { get; }

    public List<Card> Cards { get; } = [];

    /// <summary>The paths of attachments from the vault's root: PDFs and images in turn.</summary>
    public List<string> Attachments { get; } = [];

    public IReadOnlyList<Card> Of(Kind kind) => _byKind[kind];

    private void Add(int index, int notes)
    {
        var dice = Dice.For(Seed, index, "card");
        Kind kind = index < 2 ? Kind.Plain : index < AlwaysSound ? (Kind)(index % 5) : Draw(dice);
        DateOnly day = new DateOnly(2016, 1, 1).AddDays(dice.Roll(3200));
        string name = index < 2 ? SharedName : NameOf(kind, day, dice);
        var card = new Card
        {
            Index = index,
            Kind = kind,
            Name = name,
            Folder = index switch { 0 => "Projects/Terraces", 1 => "Projects/Waterways", _ => FolderOf(kind, day, dice, notes) },
            Day = day,
            Anchor = $"{Words.Title(dice)}{dice.Roll(8) switch { 0 => " (draft)", 1 => ", & more", _ => "" }} {dice.Between(1, 99)}",
            BlockId = dice.Chance(30) ? $"{dice.Pick(Words.Nouns)}-{dice.Roll(10000):D4}" : null,
        };
        Cards.Add(card);
        if (index >= 2) _byKind[kind].Add(card);
    }

    private static Kind Draw(Dice dice)
    {
        int roll = dice.Roll(100);
        foreach ((Kind kind, int percent) in s_shares)
        {
            if (roll < percent) return kind;
            roll -= percent;
        }
        return Kind.Plain;
    }

    // No two notes have one name, so that a name alone says which is meant.
    private string NameOf(Kind kind, DateOnly day, Dice dice)
    {
        while (true)
        {
            string name = kind switch
            {
                Kind.Person => $"{dice.Pick(Words.Firsts)} {Words.Family(dice)}",
                Kind.Project => $"{Words.Title(dice)} {dice.Pick(["Renewal", "Survey", "Move", "Repair", "Year", "Trial"])}",
                Kind.Meeting => $"{day:yyyy-MM-dd} {Words.Title(dice)}",
                Kind.Talk => $"{day:yyyy-MM-dd} Talk on the {Words.Thing(dice)}",
                Kind.Source => $"{Words.Title(dice)}{dice.Pick([", & other", " + Notes", "’s End", " und Übersicht"])} ({dice.Between(1890, 2024)})",
                _ => $"{dice.Pick(["Thoughts on", "List of", "On", "About"])} {Words.Thing(dice)}",
            };
            if (_names.Add(name)) return name;
            if (_names.Add(name += $" {dice.Roll(100_000)}")) return kind == Kind.Person ? Renamed(name) : name;
        }
    }

    // A person's name has no digits, since tasks and lines name people by capitalised words.
    private string Renamed(string name)
    {
        string letters = name[..name.LastIndexOf(' ')] + " " + new string([.. name[(name.LastIndexOf(' ') + 1)..].Select((digit, at) => (char)((at == 0 ? 'A' : 'a') + digit - '0'))]);
        _names.Add(letters);
        return letters;
    }

    // Some eighty folders for ten thousand notes, and as many times more for more.
    private static string FolderOf(Kind kind, DateOnly day, Dice dice, int notes)
    {
        int Of(int folders) => dice.Roll(Math.Max(2, folders * notes / 10_000));
        string Group(int number) => $"{Words.Nouns[number % Words.Nouns.Length]}{(number < Words.Nouns.Length ? "" : $" {number / Words.Nouns.Length}")}";
        return kind switch
        {
            Kind.Person => $"People/{Group(Of(10))}",
            Kind.Project => $"Projects/{Group(Of(12))}",
            Kind.Meeting => $"Meetings/{day.Year}/{Group(Of(4))}",
            Kind.Talk => $"Talks/{day.Year}",
            Kind.Source => $"Sources/{Group(Of(12))} & more",
            _ => $"Notes/{Group(Of(6))}",
        };
    }

    private void Break(Card card)
    {
        var dice = Dice.For(Seed, card.Index, "defect");
        if (!dice.Chance(BrokenPercent) || card.Defect is not null || card.Index < AlwaysSound) return;
        Defect defect = dice.Pick(Defects.For(card.Kind));
        if (defect.NeedsTwin)
        {
            card.Twin = Cards.Skip(card.Index + 1).FirstOrDefault(other => other.Kind == card.Kind);
            if (card.Twin is null) return;
            card.Twin.Twin = card;
            card.Twin.Defect = defect;
        }
        card.Defect = defect;
        // The project stays without an entry on the other side.
        if (defect.LeavesOutOtherSide) card.Lead!.Leads.Remove(card);
    }
}
