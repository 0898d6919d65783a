using NoteSchema.ExpressionTests;
using NoteSchema.Language;

namespace NoteSchema.Generators.Tests;

/// <summary>Expressions on the fields, the file and the body of a note, through both back ends.</summary>
public class NoteExpressionTests
{
    private const string SchemaYaml = """
        schema: call
        version: 1
        fields:
          title: { type: string }
          date: { type: date }
          at: { type: time }
          held: { type: datetime }
          length: { type: duration }
          count: { type: integer }
          score: { type: number }
          done: { type: boolean }
          entity: { type: link }
          participants: { type: list, items: { type: link } }
          tags: { type: tags }
          "Due Date": { type: date }
          missing: { type: string }
          place: { type: object, fields: { city: { type: string }, zip: { type: integer } } }
          extra: { type: any }
        body:
          sections:
            notes: { heading: Notes, content: list }
            actions: { heading: Actions, content: tasks }
            talk: { heading: Talk, content: lines, line: "{speaker: string}: {text: string}" }
            later: { heading: Later }
        """;

    private const string NoteText = """
        ---
        title: Budget call
        date: 2025-03-14
        at: 09:30
        held: 2025-03-14T09:30:00
        length: PT45M
        count: 3
        score: 4.5
        done: true
        entity: "[[People/Ada Lovelace|Ada]]"
        participants: ["[[Ada Lovelace]]", "[[Bob]]"]
        tags: [type/call, budget]
        Due Date: 2025-04-01
        place: { city: Berlin, zip: 10115 }
        extra: [1, two, { three: 3.5 }]
        ---
        # Budget call

        See [[Bob]] about #money and [[Plan#Costs|the plan]].

        ## Notes

        - cheaper
        - faster

        ## Actions

        - [ ] Send numbers @Bob 📅 2025-03-20 #money
        - [x] Book room ✅ 2025-03-13

        ## Talk

        Ada: Good morning
        Bob: Hello
        """;

    private static readonly (string Expression, string Value)[] s_cases =
    [
        ("title", "\"Budget call\""),
        ("title + \"!\"", "\"Budget call!\""),
        ("title.size() > 5 && title.startsWith(\"B\")", "true"),
        ("date", "date(\"2025-03-14\")"),
        ("date >= date(\"2025-01-01\")", "true"),
        ("date.getFullYear() + 1", "2026"),
        ("fields[\"Due Date\"] - date", "duration(\"1555200s\")"),
        ("date + duration(\"48h\")", "date(\"2025-03-16\")"),
        ("at.getHours() * 60 + at.getMinutes()", "570"),
        ("held", "timestamp(\"2025-03-14T08:30:00Z\")"),
        ("held + length > now()", "false"),
        ("length == duration(\"45m\")", "true"),
        ("count * 2 - 1", "5"),
        ("count / 2 == 1 ? score : 0.0", "4.5"),
        ("score > count", "true"),
        ("done && !(count > 5)", "true"),
        ("entity.name", "\"Ada Lovelace\""),
        ("entity.alias.upperAscii()", "\"ADA\""),
        ("entity in participants", "false"),
        ("link(entity.name) in participants", "true"),
        ("participants.map(p, p.name).sort().join(\" & \")", "\"Ada Lovelace & Bob\""),
        ("participants.exists_one(p, p.name == \"Bob\")", "true"),
        ("tags.filter(t, t.startsWith(\"type/\")).map(t, t.split(\"/\")[1])", "[\"call\"]"),
        ("\"budget\" in tags", "true"),
        ("has(missing)", "false"),
        ("has(title)", "true"),
        ("missing", "error"),
        ("missing == \"x\" || done", "true"),
        ("missing == \"x\" && done", "error"),
        ("has(missing) ? missing : title", "\"Budget call\""),
        ("place.city + \" \" + string(place.zip)", "\"Berlin 10115\""),
        ("has(place.city)", "true"),
        ("extra[1]", "\"two\""),
        ("extra[2].three", "3.5"),
        ("extra[0] + 1", "2"),
        ("extra.map(x, type(x) == int)", "[true, false, false]"),
        ("file.name", "\"2025-03-14 Budget call\""),
        ("file.folder + \"/\"", "\"Calls/2025/\""),
        ("file.path.endsWith(\".md\")", "true"),
        ("find_date(file.name) == date", "true"),
        ("file.size", "error"),
        ("owner.name", "\"Me\""),
        ("body.title == title", "true"),
        ("body.words > 10", "true"),
        ("body.text.contains(\"cheaper\")", "true"),
        ("body.headings.map(h, string(h.level) + h.text)", "[\"1Budget call\", \"2Notes\", \"2Actions\", \"2Talk\"]"),
        ("body.links.map(l, l.target)", "[\"Bob\", \"Plan\"]"),
        ("body.links[1].heading", "\"Costs\""),
        ("body.tags", "[\"money\", \"money\"]"),
        ("body.tasks.filter(t, !t.done).map(t, t.due)", "[date(\"2025-03-20\")]"),
        ("body.tasks.all(t, t.done_date <= date)", "error"),
        ("body.tasks.all(t, !t.done || t.done_date <= date)", "true"),
        ("body.tasks.exists(t, t.done_date > date)", "error"),
        ("body.tasks[0].assignee", "\"Bob\""),
        ("body.tasks[1].assignee", "error"),
        ("body.tasks[0].status + body.tasks[1].status", "\" x\""),
        ("body.tasks[0].priority", "\"none\""),
        ("has(body.tasks[0].due) && !has(body.tasks[1].due)", "true"),
        ("body.tasks.map(t, t.tags.size())", "[1, 0]"),
        ("body.sections.notes.exists && !body.sections.later.exists", "true"),
        ("body.sections.notes.items", "[\"cheaper\", \"faster\"]"),
        ("body.sections.actions.tasks.size()", "2"),
        ("body.sections.talk.lines.map(u, link(u.speaker)).distinct() == [link(\"ada\"), link(\"BOB\")]", "true"),
        ("body.sections.talk.lines.map(u, u.text.size())", "[12, 5]"),
        ("body.sections.talk.lines.map(u, {\"who\": u.speaker}).filter(m, m.who == \"Ada\").size()", "1"),
    ];

    private static readonly Lazy<(BothBackEnds BackEnds, ExpressionScope Scope)> s_note = new(() =>
    {
        SchemaModel model = ReadSchema();
        var backEnds = new BothBackEnds(s_cases.Select(@case => @case.Expression), CelEnvironment.ForSchema(model.Fields, model.Body.Sections), model);
        Note note = Note.Parse(NoteText, "Calls/2025/2025-03-14 Budget call.md");
        return (backEnds, new NoteReading(note, backEnds.Schema, ExpressionCases.Note.Environment).Scope);
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
    public void Both_back_ends_read_the_note_alike(string expression, string value)
    {
        (BothBackEnds backEnds, ExpressionScope scope) = s_note.Value;

        Assert.Equal(value, ExpressionCases.Write(backEnds.Generated(expression, scope)));
        Assert.Equal(value, ExpressionCases.Write(backEnds.Composed(expression, scope)));
    }

    private static SchemaModel ReadSchema()
    {
        SchemaSet set = SchemaSetReader.Read([new SchemaFile("call.yaml", SchemaYaml)]);
        Assert.Empty(set.Problems);
        return Assert.Single(set.Schemas);
    }
}
