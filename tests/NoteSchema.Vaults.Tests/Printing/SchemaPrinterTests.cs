using NoteSchema.Language;

namespace NoteSchema.Vaults.Tests.Printing;

public sealed class SchemaPrinterTests
{
    public static TheoryData<string> Ids => [.. BuiltInSchemas.Files.Select(BuiltInSchemas.IdOf)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_built_in_schema_printed_and_read_again_is_the_same(string id) =>
        AssertSame([BuiltInSchemas.Files.Single(file => BuiltInSchemas.IdOf(file) == id)], id);

    [Fact]
    public void Every_key_of_the_language_survives()
    {
        var file = new SchemaFile("all.yaml", """
            schema: everything
            version: 3
            title: "Yes: everything # here"
            description: "Line one\nline two \u2028 📅 \"quoted\" 'single' \\ back"
            match: { type: any thing, path: [A/**, "*.x.md"], tag: a/b }
            fields:
              text: { type: string, required: true, min_length: 1, max_length: 20, pattern: '^[a-z]{2},\d+$', default: "ab,007", was: [old, "older one"], name: TheText }
              long: { type: text, deprecated: "Use: text", severity: hint }
              count: { type: integer, min: -3, max: 10, multiple_of: 2, default: 4, unique: true }
              ratio: { type: number, min: 0.5, max: 1.5 }
              flag: { type: boolean, default: true, required: "count > 3" }
              day: { type: date, min: 2020-01-01, derive: find_date(file.name), refresh: true }
              at: { type: datetime }
              clock: { type: time, max: "17:00" }
              length: { type: duration, min: PT5M }
              kind: { type: enum, values: { "yes": Agreed., "no": , maybe: { description: Unsure., name: Perhaps } }, ignore_case: true }
              plain: { type: enum, values: [a, "b, c", "on", "1"] }
              who: { type: link, to: [everything], exists: true }
              tags: { type: tags, contains: ["type/{text}"], allowed: [type/*, x] }
              site: url
              mail: email
              file: { type: path, exists: false, extensions: [pdf, txt] }
              many: { type: list, items: { type: enum, values: [x, "y"] }, min_items: 1, max_items: 9, unique: true }
              inner: { type: object, fields: { a: string, "b c": { type: integer } }, additional_fields: forbid }
              anything: any
              "Due Date": date
            additional_fields: warn
            body:
              title: "{text} {{x}}"
              header: "**{text}**"
              order: strict
              additional_sections: forbid
              sections:
                top: { callout: summary, title: The Top, required: true }
                list: { heading: "List: of things", aliases: [Lists], content: list, min_items: 1, max_items: 3, required: flag, severity: info, template: "- " }
                todo:
                  heading: To do
                  content: tasks
                  tasks: { assignee: { required: true, one_of: "[text]" }, due: { required: true } }
                  sections:
                    deep: { heading: Deep, level: 4, content: text }
                rows: { heading: Rows, content: table, columns: { name: string, amount: { type: number, required: true, heading: Amount in € } } }
                talk:
                  heading: Talk
                  content: lines
                  line: "[{at: duration}] {who}- {on} {text: string}"
                  places: { who: { one_of: "[text]", aliases: { Me: text } }, on: { type: date, min: 2020-01-01 } }
                code: { heading: Code, content: code, language: sql }
            rules:
              some-rule: { when: flag, assert: count > 3, message: "“{count}” is: too few", severity: info, fix: { count: "4" } }
              each-rule: { each: body.tasks, as: t, assert: has(t.due) }
            migrations:
              2:
                - rename_field: { from: before, to: text }
              3:
                - map_values: { field: plain, values: { A: a, B: "b, c" }, otherwise: keep }
                - set_field: { field: count, value: 4, when: missing }
            """);

        AssertSame([file], "everything");
    }

    [Fact]
    public void What_was_inherited_stands_in_what_is_printed()
    {
        SchemaFile[] files = [new("base.yaml", "schema: base\nabstract: true\nfields:\n  date: date\n"), new("child.yaml", "schema: child\nextends: base\nfields:\n  title: string\n")];
        SchemaModel child = Read(files, "child");

        string printed = SchemaPrinter.Print(child);

        Assert.Contains("\n  date:\n    type: date\n", printed, StringComparison.Ordinal);
        Assert.Equal(child with { Bases = default }, Read([new SchemaFile("child.yaml", printed)], "child"));
    }

    private static void AssertSame(SchemaFile[] files, string id)
    {
        SchemaModel model = Read(files, id);
        string printed = SchemaPrinter.Print(model);
        SchemaModel again = Read([new SchemaFile("printed.yaml", printed)], id);
        Assert.Equal(printed, SchemaPrinter.Print(again));
        Assert.True(model == again, printed);
    }

    private static SchemaModel Read(SchemaFile[] files, string id)
    {
        SchemaSet set = SchemaSetReader.Read(files.Concat(BuiltInSchemas.Files.Where(file => BuiltInSchemas.IdOf(file) != id)));
        Assert.Empty(set.Problems.Select(problem => $"{problem.Path}:{problem.Line + 1}:{problem.Character + 1} {problem.Message}"));
        return set.Schemas.Single(schema => schema.Id == id);
    }
}
