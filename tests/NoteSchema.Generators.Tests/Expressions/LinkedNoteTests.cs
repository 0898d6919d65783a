using NoteSchema.ExpressionTests;
using NoteSchema.Language;
using NoteSchema.Vaults;

namespace NoteSchema.Generators.Tests;

/// <summary>Fields of linked notes with the types that their schemas give them, through both back ends.</summary>
public class LinkedNoteTests
{
    private static readonly SchemaSet s_set = SchemaSetReader.Read([
        new("person.yaml", """
            schema: person
            fields:
              name: string
              role: { type: enum, values: [lead, client], ignore_case: true }
              born: date
              rate: number
              tags: tags
              "Home Port": string
              employer: { type: link, to: company }
              friends: { type: list, items: { type: link, to: person } }
              address: { type: object, fields: { city: string, zip: integer } }
              file: string
            """),
        new("guide.yaml", "schema: guide\nextends: person\nfields:\n  badge: integer\n"),
        new("company.yaml", "schema: company\nfields:\n  name: string\n  role: string\n  founded: date\n"),
        new("tour.yaml", """
            schema: tour
            fields:
              date: date
              with: { type: link, to: person }
              by: { type: link, to: guide }
              wrong: { type: link, to: person }
              gone: { type: link, to: person }
              at: { type: link, to: [company, person] }
              about: link
              guests: { type: list, items: { type: link, to: person } }
              oldest: { type: date, derive: 'guests.map(g, g.note.born).sort()[0]', refresh: true }
            rules:
              none: { assert: has(at.note.name) || about.note.seen, message: "{with.note.name} of {with.note.employer}" }
            """),
    ]);

    private static readonly (string Expression, string Value)[] s_cases =
    [
        ("with.note.name", "\"Ada\""),
        ("with.note.name.size() + 1", "4"),
        ("with.note.role == \"lead\"", "true"),
        ("with.note.born < date", "true"),
        ("with.note.rate * 2.0", "9.0"),
        ("with.note.tags.map(t, t.upperAscii())", "[\"A\", \"B\"]"),
        ("with.note[\"Home Port\"] + \"!\"", "\"Wismar!\""),
        ("with.note.employer", "link(\"[[Harbor]]\")"),
        ("with.note.employer.name.lowerAscii() == at.name", "true"),
        ("with.note.employer == at", "true"),
        ("with.note.friends.exists(f, f == by)", "true"),
        ("with.note.address.city + string(with.note.address.zip)", "\"Wismar23966\""),
        ("has(with.note.address.city)", "true"),
        ("with.note.file.name", "\"Ada\""),
        ("with.note.file.path.startsWith(\"People/\")", "true"),
        ("by.note.badge + 1", "8"),
        ("by.note.name", "\"Bert\""),
        ("guests.map(g, g.note.name).join(\" & \")", "\"Ada & Bert\""),
        ("guests.exists(g, g.note.role == \"client\")", "true"),
        ("guests.filter(g, has(g.note.rate)).map(g, g.note.rate)", "[4.5]"),
        ("[by, with].all(g, g.note.born < date)", "true"),
        ("(has(at.note.name) ? by : with).note.name", "\"Bert\""),
        ("at.note.name", "\"Harbor office\""),
        ("about.note.founded", "date(\"1901-02-03\")"),
        ("about.note.founded.getFullYear()", "1901"),
        // A guide is a person, a company is none, and where there is no note nothing is known of one.
        ("has(by.note.rate)", "false"),
        ("by.note.rate", "error"),
        ("wrong.note.name", "error"),
        ("has(wrong.note.name)", "error"),
        ("gone.note.name", "error"),
        ("has(gone.note.name)", "error"),
        ("gone.exists || with.note.role == \"lead\"", "true"),
        ("gone.note.name == \"x\" || with.exists", "true"),
        ("wrong.type", "\"company\""),
        ("by.type", "\"guide\""),
    ];

    private static readonly Lazy<(BothBackEnds BackEnds, ExpressionScope Scope)> s_tour = new(() =>
    {
        SchemaModel tour = Model("tour");
        var backEnds = new BothBackEnds(s_cases.Select(@case => @case.Expression), CelEnvironment.ForSchema(tour.Fields, [], LinkedSchema.Among([.. s_set.Schemas])), tour);
        Note note = Note.Parse("""
            ---
            date: 2025-03-14
            with: "[[Ada]]"
            by: "[[People/Bert|B.]]"
            wrong: "[[Harbor]]"
            gone: "[[Nobody]]"
            at: "[[harbor]]"
            about: "[[Harbor]]"
            guests: ["[[Ada]]", "[[Bert]]"]
            ---
            """);
        var vault = new FewNotes(
            [.. s_set.Schemas.Select(SchemaComposer.Compose)],
            ("People/Ada.md", "---\ntype: person\nname: Ada\nrole: Lead\nborn: 1990-05-02\nrate: 4.5\ntags: [a, b]\nHome Port: Wismar\nemployer: \"[[Harbor]]\"\nfriends: [\"[[People/Bert]]\"]\naddress: { city: Wismar, zip: 23966 }\nfile: x\n---\n"),
            ("People/Bert.md", "---\ntype: guide\nname: Bert\nrole: client\nborn: 1985-01-01\nbadge: 7\n---\n"),
            ("Harbor.md", "---\ntype: company\nname: Harbor office\nfounded: 1901-02-03\n---\n"));
        return (backEnds, new NoteReading(note, backEnds.Schema, new NoteEnvironment { Vault = vault }).Scope);
    });

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach ((string expression, string value) in s_cases) cases.Add(expression, value);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Both_back_ends_read_linked_notes_alike(string expression, string value)
    {
        (BothBackEnds backEnds, ExpressionScope scope) = s_tour.Value;

        Assert.Equal(value, ExpressionCases.Write(backEnds.Generated(expression, scope)));
        Assert.Equal(value, ExpressionCases.Write(backEnds.Composed(expression, scope)));
    }

    [Fact]
    public void Both_say_which_fields_of_other_notes_they_read()
    {
        LinkedField[] fields = [new(null, "seen"), new("company", "name"), new("person", "born"), new("person", "employer"), new("person", "name")];

        Assert.Equal(fields, SchemaComposer.Compose(Model("tour")).LinkedFields);
        Assert.Equal(fields, s_tour.Value.BackEnds.Schema.LinkedFields);
        Assert.Empty(SchemaComposer.Compose(Model("person")).LinkedFields);
    }

    [Fact]
    public void A_linked_field_is_typed_code() =>
        Assert.Contains("scope.Field(\"with\").AsLink().NoteField(\"born\", \"person\").AsDate() < scope.Field(\"date\").AsDate()", s_tour.Value.BackEnds.Code, StringComparison.Ordinal);

    private static SchemaModel Model(string id)
    {
        Assert.Empty(s_set.Problems);
        return s_set.Schemas.Single(schema => schema.Id == id);
    }
}
