using NoteSchema.Language.Tests.Reading;

namespace NoteSchema.Language.Tests.Expressions;

/// <summary>Fields of linked notes in expressions; each expression has the place of its only mistake between « and ».</summary>
public class LinkedNoteTests
{
    private const string Person = """
        schema: person
        fields:
          name: { type: string, required: true }
          role: { type: enum, values: [lead, client, guest] }
          born: date
          number: string
          "Home Port": string
          company: { type: link, to: company }
          friends: { type: list, items: { type: link, to: person } }
          address: { type: object, fields: { city: string, owner: { type: link, to: person } } }
        """;

    private const string Employee = """
        schema: employee
        extends: person
        fields:
          number: integer
          desk: string
        """;

    private const string Company = """
        schema: company
        fields:
          name: string
          number: string
          born: string
          address: { type: object, fields: { street: string } }
          head: { type: link, to: person }
        """;

    private static readonly SchemaModel[] s_schemas = [.. SchemaSetReader.Read([
        new("person.yaml", Person), new("employee.yaml", Employee), new("company.yaml", Company),
        new("call.yaml", """
            schema: call
            fields:
              name: string
              date: date
              entity: { type: link, to: person }
              colleague: { type: link, to: employee }
              place: { type: link, to: [company, person] }
              firm: { type: link, to: company }
              about: link
              participants: { type: list, items: { type: link, to: person } }
              extra: any
            """)]).Schemas];

    private static CelCheckResult Check(string text)
    {
        SchemaModel call = s_schemas.Single(schema => schema.Id == "call");
        return CelChecker.Check(text, CelEnvironment.ForSchema(call.Fields, call.Body.Sections, LinkedSchema.Among(s_schemas)));
    }

    [Theory]
    [InlineData("entity.note.role", "string")]
    [InlineData("entity.note.born", "date")]
    [InlineData("entity.note['Home Port']", "string")]
    [InlineData("entity['note'].role", "string")]
    [InlineData("entity.note.company", "link")]
    [InlineData("entity.note.company.name", "string")]
    [InlineData("entity.note.friends.map(f, f.name)", "list(string)")]
    [InlineData("entity.note.address.city", "string")]
    [InlineData("entity.note.address.owner.name", "string")]
    [InlineData("colleague.note.desk", "string")]
    [InlineData("colleague.note.number", "int")]
    [InlineData("place.note.name", "string")]
    [InlineData("about.note.anything", "dyn")]
    [InlineData("owner.note.anything", "dyn")]
    [InlineData("link('Ada').note.anything", "dyn")]
    [InlineData("link(extra).note.anything", "dyn")]
    [InlineData("body.links.map(l, l.note.anything)", "list(dyn)")]
    [InlineData("entity.note.file", "linked_file")]
    [InlineData("about.note.file.name", "string")]
    [InlineData("participants.map(p, p.note.role)", "list(string)")]
    [InlineData("participants[0].note.born", "date")]
    [InlineData("participants.filter(p, p.note.role == 'lead').distinct()[0].note.born", "date")]
    [InlineData("(participants + [entity]).exists(p, p.note.born > date)", "bool")]
    [InlineData("(has(entity) ? entity : colleague).note.name", "string")]
    [InlineData("(has(entity) ? entity : about).note.born", "dyn")]
    [InlineData("entity.note.company == firm", "bool")]
    [InlineData("firm in participants.map(p, p.note.company)", "bool")]
    [InlineData("has(entity.note.role)", "bool")]
    [InlineData("has(entity.note['Home Port'])", "bool")]
    [InlineData("has(entity.note.address.city)", "bool")]
    [InlineData("entity.exists && entity.type == 'person'", "bool")]
    public void A_field_of_a_linked_note_has_the_type_that_its_schema_says(string text, string type)
    {
        CelCheckResult result = Check(text);

        Assert.Empty(result.Errors);
        Assert.Equal(type, result.Root!.Type.ToString());
    }

    [Theory]
    [InlineData("entity.note.«rol» == 'lead'", "the schemas `person`, `employee` have no field `rol`; did you mean `role`?")]
    [InlineData("colleague.note.«dest»", "the schema `employee` has no field `dest`; did you mean `desk`?")]
    [InlineData("entity.note.«desk»", "the schema `person` has no field `desk`, and the link may lead to such a note; name in `to` only schemas that have it")]
    [InlineData("place.note.«role»", "the schema `company` has no field `role`, and the link may lead to such a note; name in `to` only schemas that have it")]
    [InlineData("participants.exists(p, p.note.«roles» == 'lead')", "the schemas `person`, `employee` have no field `roles`; did you mean `role`?")]
    [InlineData("(has(firm) ? firm : entity).note.«friends»", "the schema `company` has no field `friends`, and the link may lead to such a note; name in `to` only schemas that have it")]
    [InlineData("entity.note.«number»", "`number` is `string` in `person` and `int` in `employee`, and the link may lead to a note of either; give both one type, or name one of them in `to`")]
    [InlineData("place.note.«born»", "`born` is `string` in `company` and `date` in `person`, and the link may lead to a note of either; give both one type, or name one of them in `to`")]
    [InlineData("place.note.«address»", "`address` differs in `company` and `person`, and the link may lead to a note of either; give both one type, or name one of them in `to`")]
    [InlineData("entity.note.role == «'leed'»", "`role` never has the value `leed`; did you mean `lead`?")]
    [InlineData("«entity.note.born > 5»", "`date` and `int` cannot be compared; write a day as `date(\"2025-01-01\")`, or compare `getFullYear()`")]
    [InlineData("entity.note.address.«sity»", "the object `address` has no member `sity`; did you mean `city`?")]
    [InlineData("entity.note.file.«size»", "`linked_file` has no member `size`; it is a function: write `.size()`")]
    [InlineData("entity.«nota».name", "`link` has no member `nota`; did you mean `note`?")]
    [InlineData("entity.«note» == firm", "`note` stands before a field of the linked note, as in `.note.title`; whether there is one says `.exists`")]
    [InlineData("has(entity.«note»)", "`note` stands before a field of the linked note, as in `.note.title`; whether there is one says `.exists`")]
    [InlineData("participants.map(p, p.«note»)", "`note` stands before a field of the linked note, as in `.note.title`; whether there is one says `.exists`")]
    [InlineData("participants.«note».name", "`list(link)` has no member `note`; write `.map(x, x.note)` for those of its items")]
    [InlineData("entity.note[«name»]", "a member of `note` is named by a literal string, so that its type is known")]
    public void A_mistake_is_marked_where_it_stands(string marked, string message)
    {
        (string text, int start, int end) = Marked.Read(marked);

        Assert.Equal(new CelError(start, end, message), Assert.Single(Check(text).Errors));
    }

    [Theory]
    [InlineData("entity.note.company.«note».name", "note")]
    [InlineData("entity.note.company.«exists»", "exists")]
    [InlineData("entity.note.friends.map(f, f.«type»)", "type")]
    [InlineData("entity.note.address.owner.«note».name", "note")]
    [InlineData("(has(about) ? about : entity.note.company).«note».name", "note")]
    public void Links_are_followed_one_note_far(string marked, string member)
    {
        (string text, int start, int end) = Marked.Read(marked);

        CelError error = Assert.Single(Check(text).Errors);
        Assert.Equal((start, $"`{member}` is not known of a link in another note: expressions follow links one note far; give this note a link of its own to what it needs"), (error.Start, error.Message));
        Assert.Equal(end, error.End);
    }

    [Fact]
    public void Schemas_that_lead_to_each_other_are_read_and_say_what_they_read_of_each_other()
    {
        SchemaSet set = Read.Set(
            """
            schema: person
            fields:
              name: string
              company: { type: link, to: company }
              friends: { type: list, items: { type: link, to: person } }
              city: { type: string, derive: company.note.city, refresh: true }
            rules:
              known: { assert: 'friends.all(f, f.note.name != name)', message: "{company.note.head.name} leads {company.note.name} of {company.note.file.name}" }
            """,
            """
            schema: company
            fields:
              name: string
              city: string
              head: { type: link, to: person, required: has(about.note.anything) }
              about: link
            rules:
              led: { assert: head.note.name != name }
            """,
            """
            schema: branch
            extends: company
            """);

        Assert.Equal("", Read.Show(set.Problems));
        Assert.Equal(
            ["branch: any.anything person.name", "company: any.anything person.name", "person: company.city company.head company.name person.name"],
            set.Schemas.Select(schema => $"{schema.Id}: {string.Join(" ", schema.LinkedFields.Select(field => $"{field.Schema ?? "any"}.{field.Key}"))}"));
    }

    [Fact]
    public void A_mistake_has_its_place_in_the_file_and_a_change_of_the_other_schema_is_seen()
    {
        const string call = "schema: call\nfields:\n  entity: { type: link, to: person }\nrules:\n  clients: { assert: entity.note.role == 'client' }\n";

        Assert.Equal("", Read.Problems(call, "schema: person\nfields:\n  role: string\n"));
        Assert.Equal("5:34-38 bad-expression The schema `person` has no field `role`; did you mean `rule`?", Read.Problems(call, "schema: person\nfields:\n  rule: string\n"));
        Assert.Equal("5:22-50 bad-expression `int` never equals `string`; write `string(…)` around the number, or `int(…)` around the string", Read.Problems(call, "schema: person\nfields:\n  role: integer\n"));
    }

    [Fact]
    public void A_linked_schema_with_mistakes_makes_no_others_here()
    {
        const string call = "schema: call\nfields:\n  entity: { type: link, to: person }\nrules:\n  clients: { assert: entity.note.role == 'client' && entity.note.name.size() > 3 }\n";

        SchemaSet set = Read.Set(call, "schema: person\nextends: nobody\nfields:\n  role: { type: wrong }\n  name: string\n");

        Assert.All(set.Problems, problem => Assert.Equal("b.yaml", problem.Path));
        Assert.Equal("call", Assert.Single(set.Schemas).Id);
        Assert.Equal("3:29-35 unknown-schema No schema `person` is loaded", Read.Problems(call));
    }
}
