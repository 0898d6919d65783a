using System.Globalization;
using NoteSchema.Generators.Tests.SameMeaning;
using NoteSchema.Language;
using NoteSchema.Vaults.Tests.Checking;

namespace NoteSchema.Vaults.Tests.Enriching;

/// <summary>What a schema makes of a note.</summary>
public sealed class NoteEnricherTests
{
    private const string Talk = """
        schema: talk
        fields:
          title: { type: string, derive: body.title }
          date: { type: date, required: true, derive: find_date(file.name) }
          entity: { type: link, derive: "participants.filter(p, p.name != owner.name)[0]" }
          folder: { type: string, derive: file.folder, refresh: true }
          participants: { type: list, items: { type: link }, unique: true, derive: "body.sections.transcript.lines.map(u, link(u.speaker)).distinct()" }
          duration: { type: duration, derive: "body.sections.transcript.lines[size(body.sections.transcript.lines) - 1].at - body.sections.transcript.lines[0].at" }
          tags: { type: tags, contains: ["entity/{slug(entity.name)}"] }
          status: { type: enum, values: [open, done], default: open }
        body:
          sections:
            questions: { heading: Open Questions, required: true, template: "- Nobody asked of {title}." }
            transcript:
              heading: Transcript
              content: lines
              line: "[{at: duration}]  {speaker: string}- {text: string}"

        """;

    [Fact]
    public void Values_derived_from_derived_values_come_too()
    {
        string text = """
            ---
            # by hand
            folder: Elsewhere  # where it was
            ---
            # Pumps

            ## Transcript
            [00:00:03]  Ilse Brandt- Good morning.
            [00:01:00]  Tomas Lind- Morning.
            [00:45:03]  Ilse Brandt- Bye.

            """;
        Assert.Equal("""
            ---
            title: Pumps
            date: 2025-03-14
            entity: "[[Ilse Brandt]]"
            # by hand
            folder: Talks  # where it was
            participants:
              - "[[Ilse Brandt]]"
              - "[[Tomas Lind]]"
            duration: 45m
            tags:
              - entity/ilse-brandt
            status: open
            ---
            # Pumps

            ## Open Questions
            - Nobody asked of Pumps.

            ## Transcript
            [00:00:03]  Ilse Brandt- Good morning.
            [00:01:00]  Tomas Lind- Morning.
            [00:45:03]  Ilse Brandt- Bye.

            """, Enriched(Talk, text, "Talks/2025-03-14 Pumps.md").Note.Source.ToString());
    }

    [Fact]
    public void Each_change_says_what_it_comes_from()
    {
        EnrichedNote enriched = Enriched(Talk, "---\nfolder: Elsewhere\n---\n# Pumps\n", "Talks/2025-03-14 Pumps.md");
        Assert.Equal(
        [
            "Field title: null -> Pumps, body.title [body.title = \"Pumps\"]",
            "Field date: null -> 2025-03-14, find_date(file.name) [file.name = \"2025-03-14 Pumps\"]",
            "Field folder: Elsewhere -> Talks, file.folder [file.folder = \"Talks\"]",
            "Field status: null -> open, default []",
            "Section Open Questions: null -> ## Open Questions\n- Nobody asked of Pumps., - Nobody asked of {title}. [title = \"Pumps\"]",
        ], enriched.Changes.Select(Shown));
        Assert.Empty(enriched.Left);
    }

    [Theory]
    [InlineData("title: Mine")]
    [InlineData("title: \"\"")]
    [InlineData("Title: Mine")]
    public void What_a_person_wrote_stays(string field)
    {
        const string Schema = "schema: s\nfields:\n  title: { type: string, derive: body.title }\n";
        string text = $"---\n{field}\n---\n# Other\n";
        EnrichedNote enriched = Enriched(Schema, text);
        Assert.Same(text, enriched.Note.Source.ToString());
        Assert.Empty(enriched.Changes);
    }

    [Theory]
    [InlineData("title: [\n", "its frontmatter cannot be read (line 2); `noteschema lint` says what is wrong")]
    [InlineData("schema_version: 2\n", "it has version 2 of the schema `s`, which is known here up to version 1")]
    [InlineData("schema_version: two\n", "its `schema_version` is no version; `noteschema lint` says what is wrong")]
    public void A_note_that_is_not_in_order_is_left_alone(string frontmatter, string reason)
    {
        const string Schema = "schema: s\nfields:\n  title: { type: string, derive: body.title }\n  remark: string\n";
        EnrichedNote enriched = Enriched(Schema, $"---\n{frontmatter}---\n# Other\n");
        Assert.Empty(enriched.Changes);
        Assert.Equal([new LeftOut("", reason)], enriched.Left);
    }

    [Fact]
    public void A_value_without_an_end_is_left_as_it_is()
    {
        EnrichedNote enriched = Enriched("schema: s\nfields:\n  title: { type: any, derive: body.title, refresh: true }\n", "---\ntitle: &x [*x]\n---\n# Other\n");
        Assert.Empty(enriched.Changes);
        Assert.Equal(["title", "the order of fields"], enriched.Left.Select(left => left.Name));
        Assert.All(enriched.Left, left => Assert.Equal("The frontmatter holds itself by an alias, or is too large.", left.Reason));
    }

    [Theory]
    [InlineData("remark: old\n", true)]
    [InlineData("note: old\n", false)]
    [InlineData("schema_version: 1\nremark: old\n", false)]
    public void A_note_that_says_no_version_and_is_written_as_a_current_one_is_completed_as_one(string frontmatter, bool isCompleted)
    {
        const string Schema = "schema: s\nversion: 2\nfields:\n  title: { type: string, derive: body.title }\n  remark: string\nmigrations:\n  2:\n    - rename_field: { from: note, to: remark }\n";
        EnrichedNote enriched = Enriched(Schema, $"---\n{frontmatter}---\n# Other\n");
        if (isCompleted) Assert.Equal("---\ntitle: Other\nremark: old\n---\n# Other\n", enriched.Note.Source.ToString());
        else Assert.Equal([new LeftOut("", "it has version 1 of the schema `s`, whose version is 2; `noteschema migrate` comes first")], enriched.Left);
    }

    [Fact]
    public void What_a_damaged_text_says_is_not_taken_over_and_the_rest_is()
    {
        const string Schema = "schema: s\nfields:\n  title: { type: string, derive: body.title }\n  date: { type: date, derive: find_date(file.name) }\n  tags: { type: tags, contains: [\"about/{slug(title)}\", all] }\nbody:\n  sections:\n    next: { heading: What’s next, required: true }\n";
        EnrichedNote enriched = Enriched(Schema, "# Donâ€™t\n\n## Whatâ€™s next\n", "2025-03-14.md");
        Assert.Equal("---\ndate: 2025-03-14\ntags:\n  - all\n---\n# Donâ€™t\n\n## Whatâ€™s next\n", enriched.Note.Source.ToString());
        Assert.Equal([new LeftOut("title", "`body.title` is not taken over, since the text was damaged by a wrong encoding; `noteschema lint --fix` puts that right first")], enriched.Left);
    }

    [Theory]
    [InlineData("{'people': [link('Ada'), link('Bo')], 'place': 'Kiel', 'mine': 1}", "---\nwho:\n  place: Kiel\n  people:\n    - \"[[Ada]]\"\n    - \"[[Bo]]\"\n  mine: 1\n---\n")]
    [InlineData("{'people': []}", "")]
    public void An_object_is_derived_as_a_whole(string expression, string expected)
    {
        string schema = $"schema: s\nfields:\n  who:\n    type: object\n    derive: \"{expression}\"\n    refresh: true\n    fields:\n      place: string\n      people: {{ type: list, items: {{ type: link }} }}\n";
        Assert.Equal(expected, Enriched(schema, "").Note.Source.ToString());
    }

    [Fact]
    public void A_value_that_the_schema_would_find_fault_with_is_not_written()
    {
        const string Schema = "schema: s\nfields:\n  title: { type: string, max_length: 4, derive: body.title }\n";
        EnrichedNote enriched = Enriched(Schema, "# Too long\n");
        Assert.Equal("# Too long\n", enriched.Note.Source.ToString());
        Assert.StartsWith("`body.title` gives Too long, which would not do: ", Assert.Single(enriched.Left).Reason, StringComparison.Ordinal);
    }

    private const string Headed = """
        schema: s
        fields:
          title: { type: string, derive: file.name }
          date: { type: date, derive: find_date(file.name) }
          folder: { type: string, derive: file.folder }
        body:
          title: "{title}"
          header: "**Date:** {date} · **Folder:** {folder}"

        """;

    [Theory]
    [InlineData("# 2025-03-14 Pumps\nText.\n", "# 2025-03-14 Pumps\n**Date:** 2025-03-14 · **Folder:** Talks\n\nText.\n")]
    [InlineData("# 2025-03-14 Pumps\r\n\r\nText.", "# 2025-03-14 Pumps\r\n**Date:** 2025-03-14 · **Folder:** Talks\r\n\r\nText.")]
    [InlineData("# 2025-03-14 Pumps\n**Date:** 2025-03-14 · **Folder:** Talks\n", "# 2025-03-14 Pumps\n**Date:** 2025-03-14 · **Folder:** Talks\n")]
    public void The_line_below_the_title_comes_with_its_fields(string body, string expected)
    {
        EnrichedNote enriched = Enriched(Headed, body, "Talks/2025-03-14 Pumps.md");
        Assert.EndsWith(expected, enriched.Note.Source.ToString(), StringComparison.Ordinal);
        Assert.Empty(enriched.Left);
        Assert.Empty(NoteChecker.Check(enriched.Note, NoteCheck.Compose(Headed), NoteCheck.Environment));
    }

    [Theory]
    [InlineData("# 2025-03-14 Pumps\n**Date:** 2025-03-13 · **Folder:** Talks\n", "date")]
    [InlineData("# 2025-03-14 Pumps\n**Date:** 2025-03-14 · **Folder:** Elsewhere\n", "folder")]
    [InlineData("# Pumps\n**Date:** 2025-03-14 · **Folder:** Talks\n", "title")]
    public void A_value_that_contradicts_the_title_or_the_line_below_is_left_to_a_person(string body, string field)
    {
        EnrichedNote enriched = Enriched(Headed, body, "Talks/2025-03-14 Pumps.md");
        LeftOut left = Assert.Single(enriched.Left);
        Assert.Equal(field, left.Name);
        Assert.StartsWith("it would contradict what the note says: ", left.Reason, StringComparison.Ordinal);
        Assert.Equal(2, enriched.Changes.Count(change => change.Kind == EnrichmentKind.Field));
        Assert.EndsWith(body, enriched.Note.Source.ToString(), StringComparison.Ordinal);
        Assert.Empty(NoteChecker.Check(enriched.Note, NoteCheck.Compose(Headed), NoteCheck.Environment));
    }

    [Fact]
    public void Values_that_depend_on_each_other_in_a_circle_are_left_alone()
    {
        const string Schema = "schema: s\nfields:\n  a: { type: integer, derive: b + 1, refresh: true }\n  b: { type: integer, derive: a + 1, refresh: true }\n";
        EnrichedNote enriched = Enriched(Schema, "---\na: 1\nb: 1\n---\n");
        Assert.Equal("---\na: 1\nb: 1\n---\n", enriched.Note.Source.ToString());
        Assert.Equal([new LeftOut("", "`a` and `b` would change for ever: the expressions depend on each other")], enriched.Left);
    }

    [Fact]
    public void A_tag_that_contradicts_one_that_is_there_is_left_to_a_person()
    {
        const string Schema = "schema: s\nfields:\n  kind: string\n  tags: { type: tags, contains: [\"type/{kind}\", all] }\n";
        EnrichedNote enriched = Enriched(Schema, "---\nkind: note\ntags:\n- type/other # mine\n---\n");
        Assert.Equal("---\nkind: note\ntags:\n- type/other # mine\n- all\n---\n", enriched.Note.Source.ToString());
        Assert.Equal([new LeftOut("tags: type/note", "the schema asks for the tag “type/note”, and `tags` says “type/other”: which is right is for a person to say")], enriched.Left);
    }

    [Fact]
    public void Fields_come_in_the_order_of_the_schema_with_their_comments()
    {
        const string Schema = "schema: s\nfields:\n  a: any\n  b: any\n  c: any\n";
        EnrichedNote enriched = Enriched(Schema, "---\r\n# of c\r\nc: 3\r\nmine: x\r\na: 1 # one\r\nb:\r\n  - 2\r\n---\r\n");
        Assert.Equal("---\r\na: 1 # one\r\nmine: x\r\nb:\r\n  - 2\r\n# of c\r\nc: 3\r\n---\r\n", enriched.Note.Source.ToString());
        Assert.Equal("Order : c, mine, a, b -> a, mine, b, c, schema []", Shown(Assert.Single(enriched.Changes)));
    }

    [Fact]
    public void Fields_of_an_object_that_is_there_are_completed()
    {
        const string Schema = "schema: s\nfields:\n  place:\n    type: object\n    fields:\n      country: { type: string, default: DE }\n      city: string\n  other: { type: object, fields: { x: { type: string, default: y } } }\n";
        Assert.Equal("---\nplace:\n  country: DE\n  city: Kiel\n---\n", Enriched(Schema, "---\nplace:\n  city: Kiel\n---\n").Note.Source.ToString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Drawn_notes_are_completed_once_and_get_no_new_errors(int seed)
    {
        var random = new Random(seed);
        var schemas = new DrawnSchema(random);
        var notes = new DrawnNote(random);
        int changes = 0;
        foreach (SchemaModel model in SchemaSetReader.Read(Enumerable.Range(0, 8).Select(number => new SchemaFile($"drawn{number}.yaml", schemas.Draw(number)))).Schemas)
        {
            Schema schema = SchemaComposer.Compose(model);
            for (int i = 0; i < 20; i++)
            {
                Note note = Note.Parse(notes.Draw(int.Parse(model.Id["drawn".Length..], CultureInfo.InvariantCulture)), "Inbox/20250314 Note.md");
                EnrichedNote enriched = NoteEnricher.Enrich(note, schema, NoteCheck.Environment);
                changes += enriched.Changes.Count;
                Assert.Empty(NoteEnricher.Enrich(enriched.Note, schema, NoteCheck.Environment).Changes);
                if (enriched.Changes.Count == 0) Assert.Equal(note.Source.ToString(), enriched.Note.Source.ToString());
                else Assert.Empty(enriched.Note.Frontmatter.Problems);
                if (!enriched.Changes.Any(change => change.Kind is EnrichmentKind.Section or EnrichmentKind.Header)) Assert.EndsWith(note.Source.ToString(note.Body.Span), enriched.Note.Source.ToString(), StringComparison.Ordinal);
            }
        }
        Assert.True(changes > 50, $"only {changes} changes");
    }

    private static EnrichedNote Enriched(string schema, string text, string path = "Note.md")
    {
        Schema composed = NoteCheck.Compose(schema);
        EnrichedNote enriched = NoteEnricher.Enrich(Note.Parse(text, path), composed, NoteCheck.Environment);
        Assert.Empty(NoteEnricher.Enrich(enriched.Note, composed, NoteCheck.Environment).Changes);
        return enriched;
    }

    private static string Shown(Enrichment change) =>
        $"{change.Kind} {change.Name}: {change.Old ?? "null"} -> {change.New}, {change.Reason} [{string.Join(", ", change.Reads.Select(read => $"{read.Name} = {read.Value}"))}]";
}
