using System.Globalization;
using NoteSchema.Language.Tests.Reading;
using NoteSchema.Language.Versions;
using VerifyXunit;

namespace NoteSchema.Language.Tests.Versions;

/// <summary>One schema, edited in many ways: what each edit is said to be, whom it breaks, and the steps that are drafted for it.</summary>
public sealed class SchemaDiffTests
{
    private const string Before = """
        schema: visit
        title: Visit
        match: { type: visit }
        fields:
          date: { type: date, required: true }
          attendees: { type: list, items: { type: link, to: person } }
          host: string
          hours: number
          place: string
          floor: integer
          state: { type: enum, values: [open, in-progress, done, dropped] }
          topic: string
          summary: text
          name: string
          first: string
          last: string
          meta: { type: object, fields: { city: string, room: string } }
          tags: { type: tags, contains: [type/visit] }
        body:
          title: "{topic}"
          order: strict
          sections:
            notes: { heading: Notes }
            actions:
              heading: Actions
              content: tasks
              sections:
                later: { heading: Later, content: tasks }
            costs: { heading: Costs, content: table, columns: { what: string, amount: number } }
            log: { heading: Log, content: lines, line: "{at: time} {text}" }
            outcome: { heading: Outcome }
        rules:
          not-empty: { assert: size(topic) > 0 }

        """;

    /// <summary>Edits by name: pairs of what is replaced and what stands there then.</summary>
    private static readonly Dictionary<string, string[]> s_edits = new()
    {
        ["nothing-but-looks"] = ["title: Visit\n", "title: A visit\n", "  host: string\n  hours: number\n", "  # how long\n  hours: { type: 'number', description: How long. }\n  host:\n    type: string\n", "size(topic) > 0", "\"size( topic )>0 // not empty\""],
        ["field-renamed-with-was"] = ["attendees: { type: list,", "participants: { was: attendees, type: list,"],
        ["field-renamed-without-was"] = ["  hours: number", "  minutes: integer"],
        ["field-retyped"] = ["place: string", "place: date"],
        ["scalar-to-list"] = ["host: string", "host: { type: list, items: { type: link, to: person } }"],
        ["list-to-scalar"] = ["attendees: { type: list, items: { type: link, to: person } }", "attendees: string"],
        ["retyped-beyond-conversion"] = ["floor: integer", "floor: date"],
        ["retyped-without-breaking-notes"] = ["floor: integer", "floor: number"],
        ["field-split"] = ["  name: string\n", "  given_name: string\n  family_name: string\n"],
        ["fields-joined"] = ["  first: string\n  last: string\n", "  first_and_last: string\n"],
        ["field-removed"] = ["  place: string\n", ""],
        ["field-moved-into-the-body"] = ["  summary: text\n", "", "    notes: { heading: Notes }\n", "    summary: { heading: Summary }\n    notes: { heading: Notes }\n"],
        ["field-moved-out-of-an-object"] = ["meta: { type: object, fields: { city: string, room: string } }", "meta: { type: object, fields: { room: string } }\n  city: string"],
        ["enum-value-removed"] = [", dropped]", "]"],
        ["enum-value-replaced"] = [", dropped]", ", given-up]"],
        ["enum-value-respelled-and-added"] = ["in-progress", "in_progress, waiting"],
        ["made-required"] = ["host: string", "host: { type: string, required: true }"],
        ["made-required-with-default"] = ["place: string", "place: { type: string, required: true, default: Office }"],
        ["made-required-and-derived"] = ["host: string", "host: { type: string, required: true, derive: topic }"],
        ["required-field-added"] = ["  place: string\n", "  place: string\n  owner: { type: link, required: true }\n"],
        ["constraint-narrowed"] = ["floor: integer", "floor: { type: integer, min: 0, max: 30 }", "place: string", "place: { type: string, pattern: '^[A-Z]', max_length: 40 }"],
        ["tag-asked-for"] = ["contains: [type/visit]", "contains: [type/visit, area/office]"],
        ["section-renamed"] = ["outcome: { heading: Outcome }", "outcome: { heading: Result }"],
        ["section-renamed-with-alias"] = ["outcome: { heading: Outcome }", "result: { heading: Result, aliases: [Outcome] }"],
        ["section-key-renamed"] = ["outcome: { heading: Outcome }", "result: { heading: Outcome }"],
        ["section-moved"] = ["    outcome: { heading: Outcome }\n", "", "    notes: { heading: Notes }\n", "    outcome: { heading: Outcome }\n    notes: { heading: Notes }\n"],
        ["section-moved-out-of-another"] = ["      sections:\n        later: { heading: Later, content: tasks }\n", "", "    costs:", "    later: { heading: Later, content: tasks }\n    costs:"],
        ["section-removed-and-added"] = ["outcome: { heading: Outcome }", "decisions: { heading: Decisions, content: list, required: true }"],
        ["section-content-changed"] = ["notes: { heading: Notes }", "notes: { heading: Notes, content: list, min_items: 1 }"],
        ["table-and-line-changed"] = ["amount: number }", "amount: { type: integer, heading: Sum }, paid_by: link }", "{at: time} {text}", "[{at: duration}] {who}: {text}"],
        ["rule-changed-and-added"] = ["not-empty: { assert: size(topic) > 0 }", "not-empty: { assert: size(topic) > 3 }\n  with-host: { assert: has(host) }"],
        ["match-and-policies"] = ["match: { type: visit }", "match: { type: visit, path: \"Visits/**\" }\nadditional_fields: forbid", "  order: strict\n", "  additional_sections: warn\n"],
        ["csharp-name"] = ["hours: number", "hours: { type: number, name: Length }"],
    };

    public static TheoryData<string> Names => [.. s_edits.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task An_edit_is_told_and_drafted(string edit)
    {
        SchemaModel before = Read.Schema(Before, "schema: person\n"), after = Read.Schema(Edited(edit), "schema: person\n");
        IReadOnlyList<SchemaChange> changes = SchemaDiff.Compare(before, after);
        IReadOnlyList<RenameGuess> guesses = RenameGuesses.Choose(RenameGuesses.Find(before, after, changes));
        var draft = new MigrationDraft(before, after, change => change.Effects.HasFlag(ChangeEffects.BreaksNotes) ? 12 : 0);
        IReadOnlyList<string> steps = draft.Write(changes, guesses);
        string text = string.Concat(changes.Select(change => $"{Effects(change.Effects)}: {change.Message}\n    {change.Identity}\n"))
            + string.Concat(guesses.Select(guess => string.Create(CultureInfo.InvariantCulture, $"perhaps {guess.From} -> {guess.To} {guess.Score:0.00} {string.Join(" ", guess.Rivals)}").TrimEnd() + "\n"))
            + (steps.Count > 0 ? "\n" + string.Concat(steps.Select(step => step + "\n")) : "");
        await Verifier.Verify(text.Length == 0 ? "nothing" : text).UseDirectory("Snapshots").UseParameters(edit);
    }

    /// <summary>What is drafted is a schema again, so that the vault's notes can be checked while the owner reads the draft.</summary>
    [Theory, MemberData(nameof(Names))]
    public void A_draft_loads(string edit)
    {
        SchemaModel before = Read.Schema(Before, "schema: person\n"), after = Read.Schema(Edited(edit), "schema: person\n");
        IReadOnlyList<SchemaChange> changes = SchemaDiff.Compare(before, after);
        IReadOnlyList<string> steps = new MigrationDraft(before, after, _ => 3).Write(changes, RenameGuesses.Choose(RenameGuesses.Find(before, after, changes)));
        string text = VersionEdit.Apply(new("schemas/visit.yaml", Edited(edit)), 2, steps);
        SchemaModel alone = before with { Migrations = default };
        SchemaSet set = SchemaSetReader.Read([new("schemas/visit.yaml", text), new("schemas/person.yaml", "schema: person\n"), new("schemas/.versions/visit@1.yaml", LockFile.Write(Before, alone, []))]);
        Assert.Equal("", string.Join("\n", set.Problems.Where(problem => problem.Severity == ModelSeverity.Error).Select(problem => $"{problem.Line + 1}: {problem.Message}\n{text}")));
        SchemaModel next = set.Schemas.Single(schema => schema.Id == "visit");
        Assert.Equal(2, next.Version);
        Assert.Empty(SchemaDiff.Compare(after, next).Select(change => change.Message));
    }

    [Fact]
    public void A_rename_that_is_said_is_one() => Assert.Equal(
        ["field-renamed fields.hours -> fields.minutes", "retyped fields.minutes.type: number -> integer", "field-moved fields.meta.fields.city -> fields.city"],
        SchemaDiff.Compare(
            Read.Schema(Before, "schema: person\n"),
            Read.Schema(Before.Replace("  hours: number", "  minutes: integer", StringComparison.Ordinal).Replace("fields: { city: string, room: string } }", "fields: { room: string } }\n  city: string", StringComparison.Ordinal), "schema: person\n"),
            new Dictionary<string, string> { ["hours"] = "minutes", ["meta.city"] = "city" }).Select(change => change.Identity));

    private static string Edited(string edit)
    {
        string text = Before;
        string[] pairs = s_edits[edit];
        for (int i = 0; i < pairs.Length; i += 2)
        {
            Assert.Contains(pairs[i], text, StringComparison.Ordinal);
            text = text.Replace(pairs[i], pairs[i + 1], StringComparison.Ordinal);
        }
        return text;
    }

    private static string Effects(ChangeEffects effects) => effects switch
    {
        ChangeEffects.BreaksNotes | ChangeEffects.BreaksCode => "breaks notes and code",
        ChangeEffects.BreaksNotes => "breaks notes",
        ChangeEffects.BreaksCode => "breaks code",
        _ => "harmless",
    };
}
