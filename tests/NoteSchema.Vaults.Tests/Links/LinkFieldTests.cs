using VerifyXunit;

namespace NoteSchema.Vaults.Tests.Links;

public class LinkFieldTests
{
    private const string Errand = """
        schema: errand
        fields:
          for: { type: link, to: person }
          then: { type: link, to: person }
          at: { type: list, items: { type: link, to: [project, place] } }
          more: { type: object, fields: { who: { type: link, to: place } } }
        body:
          sections:
            log: { heading: Log, content: lines, line: "{at: time} {who: link}: {what: string}", places: { who: { to: person } } }
        ---
        schema: place
        abstract: true
        ---
        schema: quay
        extends: place

        """;

    private const string Visit = """
        schema: visit
        fields:
          guests: { type: list, items: { type: link, to: guest, inverse: visits } }
          host: { type: link, to: guest, inverse: hosts }
          next: { type: link, to: visit, inverse: before }
          before: { type: link, to: visit }
        ---
        schema: guest
        fields:
          visits: { type: list, items: link }
          hosts: { type: list, items: link }

        """;

    private static readonly ExampleNote[] s_notes =
    [
        new("People/Ilse Brandt.md", "---\ntype: person\n---\n"), new("Projects/Ilse Brent.md", "---\ntype: project\nstatus: active\n---\n"), new("Quays/Quay 4.md", "---\ntype: quay\n---\n"),
        new("Quays/Quay 5.md", "# Quay 5\n"), new("Quays/Quay.png", ""), new("Notes/Odd.md", "---\ntype: recipe\n---\n"),
    ];

    [Fact]
    public void Links_to_notes_of_the_schemas_or_ones_that_extend_them_are_in_order() => Assert.Equal("", LinkCheck.Findings("""
        ---
        type: errand
        for: "[[Ilse Brandt|her]]"
        at: ["[[Quay 4]]", "[[Ilse Brent]]"]
        more: { who: "[[Quay 4]]" }
        ---

        ## Log

        10:00 [[Ilse Brandt]]: came

        """, s_notes, Errand));

    [Fact]
    public async Task What_is_said_of_links_to_notes_of_another_type() => await Verifier.Verify(LinkCheck.Findings("""
        ---
        type: errand
        for: "[[Ilse Brent]]"
        then: "[[Quay 5]]"
        at:
          - "[[Quay 5]]"
          - "[[Quay.png]]"
          - "[[Nowhere]]"
        more: { who: "[[Odd]]" }
        ---

        ## Log

        10:00 [[Quay 4]]: came

        """, s_notes, Errand)).UseDirectory("findings");

    [Fact]
    public void Notes_that_name_each_other_are_in_order() => Assert.Equal("", LinkCheck.Findings("""
        ---
        type: visit
        guests: ["[[Ilse]]"]
        host: "[[Ruben]]"
        next: "[[Visit 2]]"
        ---

        """,
        [
            new("Ilse.md", "---\ntype: guest\nvisits: [\"[[Visits/Visit 1]]\"]\n---\n"), new("Ruben.md", "---\ntype: guest\nhosts: \"[[visit 1]]\"\n---\n"),
            new("Visits/Visit 2.md", "---\ntype: visit\nbefore: \"[[Visit 1]]\"\n---\n"),
        ], Visit, "Visits/Visit 1.md"));

    [Fact]
    public async Task What_is_said_where_the_other_side_does_not_name_the_note() => await Verifier.Verify(LinkCheck.Findings("""
        ---
        type: visit
        guests:
          - "[[None]]"
          - "[[Empty]]"
          - "[[Block]]"
          - "[[Flow]]"
          - "[[One]]"
          - "[[Key]]"
        host: "[[Key]]"
        next: "[[Visit 2]]"
        ---

        """,
        [
            new("None.md", "---\ntype: guest\nhosts: []\n---\n"), new("Empty.md", "---\ntype: guest\nvisits: []\n---\n"), new("Block.md", "---\ntype: guest\nvisits:\n  - '[[Other]]'\n---\n"),
            new("Flow.md", "---\ntype: guest\nvisits: [\"[[Other]]\"] # all of them\n---\n"), new("One.md", "---\ntype: guest\nvisits: \"[[Other]]\"\n---\n"), new("Key.md", "---\ntype: guest\nvisits:\n---\n"),
            new("Other.md", ""), new("Visits/Visit 2.md", "---\ntype: visit\nbefore: \"[[Other]]\"\n---\n"),
        ], Visit, "Visits/Visit 1.md")).UseDirectory("findings");

    [Fact]
    public async Task What_is_said_where_a_note_stands_in_the_field_that_answers_and_does_not_ask() => await Verifier.Verify(LinkCheck.Findings("""
        ---
        type: guest
        visits: ["[[Visit 1]]", "[[Visit 2]]", "[[Diary]]"]
        hosts: ["[[Visit 2]]"]
        ---

        """,
        [
            new("Visit 1.md", "---\ntype: visit\nguests:\n- \"[[Nobody else]]\"\n---\n"), new("Visit 2.md", "---\ntype: visit\nguests: [\"[[Guest]]\"]\n---\n"), new("Diary.md", "# Diary\n"),
        ], Visit, "Guest.md")).UseDirectory("findings");

    [Fact]
    public async Task What_is_said_of_values_that_another_note_has() => await Verifier.Verify(LinkCheck.Findings("""
        ---
        type: invoice
        number: ' 2025-031'
        paid: 2025-03-10T08:00
        from: "[[ilse brandt|her]]"
        ---

        """,
        [
            .. s_notes, new("A.md", "---\ntype: invoice\nnumber: 2025-031\npaid: 2025-03-10T08:00:00\nfrom: \"[[Ilse Brandt]]\"\n---\n"), new("B.md", "---\ntype: invoice\nfrom: \"[[Ilse Brandt]]\"\n---\n"),
            new("C.md", "---\ntype: person\nnumber: 2025-031\n---\n"),
        ], """
        schema: invoice
        fields:
          number: { type: string, unique: true }
          paid: { type: datetime, unique: true }
          from: { type: link, unique: true }

        """)).UseDirectory("findings");

    [Fact]
    public async Task What_is_said_of_paths_to_no_file() => await Verifier.Verify(LinkCheck.Findings("""
        ---
        type: scan
        a: Quays/Quay.png
        b: quays/Quay.PNG
        c: "Quays/Quay.jpg"
        d: Scans/1.pdf
        e: Scans/1.pdf
        ---

        """, s_notes, """
        schema: scan
        fields:
          a: { type: path, exists: true, extensions: [png] }
          b: { type: path, exists: true }
          c: { type: path, exists: true, extensions: [png] }
          d: { type: path, exists: true, severity: info }
          e: { type: path }

        """)).UseDirectory("findings");
}
