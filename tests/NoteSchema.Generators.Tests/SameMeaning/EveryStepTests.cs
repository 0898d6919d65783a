using System.Reflection;
using NoteSchema.Emitter;
using NoteSchema.Language;
using NoteSchema.Vaults;

namespace NoteSchema.Generators.Tests.SameMeaning;

/// <summary>Every step of migrations, as the generator writes it and as the composer puts it together: the same edits, steps and reasons.</summary>
public sealed class EveryStepTests
{
    private const string Schema = """
        schema: visit
        version: 4
        fields:
          type: string
          people: { type: list, items: link }
          meta: { type: object, fields: { room: string } }
          minutes: integer
          day: date
          city: string
          country: string
          full_name: string
          sources: list
          words: string
          state: { type: enum, values: [open, done], ignore_case: true }
          kind: string
          tags: tags
        body:
          sections:
            recap: { callout: summary, title: Recap }
            result: { heading: Result }
            facts: { heading: Facts, template: "Of {type}." }
            later: { heading: Later }
        migrations:
          2:
            - rename_field: { from: who, to: people }
            - split_field: { field: people, separator: ",", as: link }
            - move_field: { from: room, to: meta.room }
            - set_field: { field: minutes, derive: int(hours * 60.0) }
            - remove_field: { field: hours }
            - set_field: { field: kind, value: plain }
            - convert_field: { field: day, to: date, formats: [DD.MM.YYYY] }
            - split_field: { field: place, separator: ", ", into: [city, country] }
            - merge_fields: { from: [given, family], to: full_name, separator: " " }
            - merge_fields: { from: [source, from], to: sources }
            - join_field: { field: words, separator: "; " }
            - map_values: { field: state, values: { dropped: done, "off": open }, otherwise: fail }
            - remove_field: { field: mood, keep_in_body: true }
            - remove_field: { field: recap, section: recap }
          3:
            - add_tag: { tag: visit/new }
            - remove_tag: { tag: old }
            - rename_tag: { from: harbor, to: port }
            - rename_section: { from: Outcome, to: result }
            - remove_section: { section: Junk }
            - move_section: { section: later, before: result }
            - move_section: { section: later, after: result }
            - add_section: { section: facts, before: later }
            - replace_text: { section: result, pattern: "\\bok\\b", with: "fine {$0}" }
          4:
            - map_values: { field: state, values: { gone: open }, otherwise: remove }
            - set_field: { field: kind, value: last, when: always }
            - set_schema: { to: trip, version: 2 }

        """;

    private const string Trip = "schema: trip\nversion: 3\nmatch: { type: journey }\nmigrations:\n  2: []\n  3: []\n";

    private static readonly string[] s_notes =
    [
        "---\ntype: visit\nwho: Ann, Bert\nroom: A\nhours: 1.5\nday: 14.03.2025\nplace: Oslo, Norway\ngiven: Ann  # first\nfamily: Holm\nsource: [a, b]\nfrom: c\nwords: [one, two]\nstate: dropped\nmood: good\nrecap: |\n  Two\n  lines\ntags: [harbor/quay, old]\n---\n# Visit\n\n## Later\nx\n\n## Outcome\nok #old #harbor\n\n## Junk\ny\n",
        "\uFEFF---\r\ntype: visit\r\nschema_version: 3\r\nstate: Open\r\n---\r\n## Result\r\nok",
        "---\ntype: visit\nstate: odd\n---\n",
        "---\ntype: visit\nhours: many\n---\n",
        "---\ntype: visit\nday: soon\n---\n",
        "---\ntype: visit\nwho: Ann\npeople: [Bert]\n---\n",
        "---\ntype: visit\nplace: Oslo, Norway\ncity: Bergen\n---\n",
        "---\ntype: visit\ngiven: { a: b }\n---\n",
        "---\ntype: visit\nfull_name: X\nfamily: Y\n---\n",
        "---\ntype: visit\nwords: [[a]]\n---\n",
        "---\ntype: visit\nroom: A\nmeta: { room: B }\n---\n",
        "## Outcome\n## Result\n",
        "> [!summary] Recap\n> text\n",
        "---\nschema_version: 9\n---\n",
        "",
    ];

    [Fact]
    public void A_step_means_the_same_both_ways()
    {
        SchemaSet set = SchemaSetReader.Read([new("visit.yaml", Schema), new("trip.yaml", Trip)]);
        Assert.Empty(set.Problems.Select(problem => $"{problem.Line + 1}: {problem.Message}"));
        SchemaModel model = set.Schemas.Single(schema => schema.Id == "visit");
        Assert.Equal(MigrationSteps.Names.Order(), model.Migrations.SelectMany(migration => migration.Steps).Select(step => step.Name).Distinct().Order());
        Assembly assembly = Compiler.Load(Compiler.Create(set.Schemas.Select(schema => CSharpEmitter.Emit(schema, "Drawn").Text)));
        Schema generated = (Schema)assembly.GetType("Drawn." + model.ClassName, throwOnError: true)!.GetProperty("Schema")!.GetValue(null)!, composed = SchemaComposer.Compose(model);
        Assert.Null(Migrate(s_notes[0], composed).Failure?.Message);
        var done = new HashSet<string>();
        foreach (string text in s_notes)
        {
            MigrationResult first = Migrate(text, generated), second = Migrate(text, composed);
            Assert.Equal(Tell(second), Tell(first));
            done.UnionWith(second.Steps.Select(step => step.Step.Name));
        }
        // Each has found something to do.
        Assert.Empty(MigrationSteps.Names.Except(done));
    }

    private static MigrationResult Migrate(string text, Schema schema) => NoteMigrator.Migrate(Note.Parse(text, "Visit.md"), schema, new NoteEnvironment(), new MigrationOptions { MustBeValid = false });

    private static string Tell(MigrationResult result) => $"{result.State} {result.From} {result.To}\n{string.Join("\n", result.Steps.Select(step => $"{step.Version} {step.Step}"))}\n{result.Failure?.Message}\n{result.Note.Source}";
}
