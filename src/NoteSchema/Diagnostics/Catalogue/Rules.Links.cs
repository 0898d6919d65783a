namespace NoteSchema;

/// <content>The rules about links and other notes, NS3xxx.</content>
public static partial class Rules
{
    /// <summary>A link leads to a file, heading or block that the vault does not have.</summary>
    public static Rule BrokenLink { get; } = new("NS3001", "broken-link", Severity.Warning, "A link leads to a file, heading or block that the vault does not have.")
    {
        Why = """
            Whoever follows the link finds nothing: the note was renamed outside of Obsidian, the heading was reworded, the name has a slip in it. Links, embeds and links in the frontmatter are followed
            as Obsidian follows them: by shortest path, without regard to case, `.md` optional. Links that lead out of the vault, and what looks like one in code or comments, are not looked at.

            It is a warning and no error, since a link to a note that is yet to be written is a way to plan in Obsidian. Who keeps such plans sets `broken-link: info` or `off`;
            who wants none sets `error`. For a field the schema decides: with `exists: true` a missing target is an error, with `exists: false` nothing is said of it.
            """,
        OtherNotes = [new("People/Mette Sørby.md", "# Mette Sørby\n\n## Background\n")],
        Wrong = """
            The bids were opened by [[Mette Sorby]], whose [[Mette Sørby#Backgrund|background]] is in ships.

            """,
        Right = """
            The bids were opened by [[Mette Sørby]], whose [[Mette Sørby#Background|background]] is in ships.

            """,
    };

    /// <summary>A link can be any of several files.</summary>
    public static Rule AmbiguousLink { get; } = new("NS3002", "ambiguous-link", Severity.Warning, "A link can be any of several files.")
    {
        Why = "Several files have the name, and none of them has the better right to it. Obsidian opens the one with the shortest path, which changes when a note is moved or another one of the name is added. With its path the link leads where it was meant to, whatever is added.",
        OtherNotes = [new("Projects/Pumps/Plan.md", "# Plan of the pumps\n"), new("Projects/Fenders/Plan.md", "# Plan of the fenders\n")],
        ExamplePath = "Daily/2025-03-17.md",
        Wrong = """
            Went through the [[Plan]] with Ilse.

            """,
        Right = """
            Went through the [[Projects/Pumps/Plan|Plan]] with Ilse.

            """,
    };

    /// <summary>A link leads to a note of another type than its field asks for.</summary>
    public static Rule WrongLinkType { get; } = new("NS3003", "wrong-link-type", Severity.Error, "A link leads to a note of another type than its field asks for.")
    {
        Unfixed = "Another note is offered only where one of nearly that name is of the right type.",
        Why = "The schema says with `to` which notes the field may link to: those of a schema that it names, or of one that extends it. What is built on the field counts on that: a list of a person's errands should not hold the errands of a company. A target that does not exist is said by `broken-link`.",
        Schema = """
            schema: errand
            fields:
              for: { type: link, to: person }

            """,
        OtherNotes = [new("People/Aino Salmi.md", "---\ntype: person\n---\n"), new("Projects/Salmi.md", "---\ntype: project\nstatus: active\n---\n")],
        Wrong = """
            ---
            type: errand
            for: "[[Salmi]]"
            ---

            """,
        Right = """
            ---
            type: errand
            for: "[[Aino Salmi]]"
            ---

            """,
    };

    /// <summary>Another note has the same value in a field that must be unique.</summary>
    public static Rule NotUnique { get; } = new("NS3004", "not-unique", Severity.Error, "Another note has the same value in a field that must be unique.")
    {
        Unfixed = "Which of the notes keeps the value, and what the others say instead, only the author knows.",
        Why = "The schema says `unique: true`: the value names one note, as a number or an address does. Two notes with one value are often one thing written down twice, or a note made of another with a field left as it was. Notes of the schema are compared, those of schemas that extend it among them.",
        Schema = """
            schema: invoice
            fields:
              number: { type: string, unique: true }

            """,
        OtherNotes = [new("Invoices/Seals.md", "---\ntype: invoice\nnumber: \"2025-031\"\n---\n")],
        ExamplePath = "Invoices/Fenders.md",
        Wrong = """
            ---
            type: invoice
            number: "2025-031"
            ---

            """,
        Right = """
            ---
            type: invoice
            number: "2025-032"
            ---

            """,
    };

    /// <summary>A path leads to no file.</summary>
    public static Rule MissingPath { get; } = new("NS3005", "missing-path", Severity.Error, "A path leads to no file.")
    {
        Why = "The schema says `exists: true`: the file must be in the vault, under just this path from the vault's root, its case included, since the vault may be opened on a system that tells cases apart.",
        Schema = """
            schema: recording
            fields:
              source: { type: path, exists: true }

            """,
        OtherNotes = [new("Recordings/2025-03-10 bids.md", "As it was dictated.\n")],
        Wrong = """
            ---
            type: recording
            source: recordings/2025-03-10 Bids.md
            ---

            """,
        Right = """
            ---
            type: recording
            source: Recordings/2025-03-10 bids.md
            ---

            """,
    };

    /// <summary>Of two notes that must name each other, only one does.</summary>
    public static Rule InverseLink { get; } = new("NS3006", "inverse-link", Severity.Warning, "Of two notes that must name each other, only one does.")
    {
        Why = "The schema says with `inverse` which field of the linked note must name this one. It holds for both sides: a visit that names a person must stand among that person's visits, and a visit that stands there must name the person. What is missing can be added over there, or the link taken out here.",
        Schema = """
            schema: visit
            fields:
              guests: { type: list, items: { type: link, to: guest, inverse: visits } }
            ---
            schema: guest
            fields:
              visits: { type: list, items: { type: link, to: visit } }

            """,
        OtherNotes =
        [
            new("Guests/Ilse Brandt.md", "---\ntype: guest\nvisits: [\"[[Quay 4]]\"]\n---\n"),
            new("Guests/Ruben Okafor.md", "---\ntype: guest\nvisits: []\n---\n"),
        ],
        ExamplePath = "Visits/Quay 4.md",
        Wrong = """
            ---
            type: visit
            guests: ["[[Ilse Brandt]]", "[[Ruben Okafor]]"]
            ---

            """,
        Right = """
            ---
            type: visit
            guests: ["[[Ilse Brandt]]"]
            ---

            """,
    };
}
