using NoteSchema.Vaults.Tests.Checking;

namespace NoteSchema.Vaults.Tests.Fixing;

/// <summary>What a note becomes by its safe and suggested fixes.</summary>
public class SuggestedFixTests
{
    [Theory]
    [InlineData("a: 1\nb: 2\na: 1", "a: 1\nb: 2")]
    [InlineData("a:\nb: 2\na: 1", "b: 2\na: 1")]
    [InlineData("a: 1\nb: 2\na:", "a: 1\nb: 2")]
    [InlineData("a: [x]\nb: 2\na: [y, x]", "a: [x, y]\nb: 2")]
    [InlineData("a:\n  - x\nb: 2\na:\n  - y\n  - z", "a:\n  - x\n  - y\n  - z\nb: 2")]
    [InlineData("a: 1\nA: 1", "a: 1")]
    [InlineData("a: 1\na: 2", "a: 1\na: 2")]
    [InlineData("a: &x 1\nb: *x\na: 1", "a: &x 1\nb: *x\na: 1")]
    public void Keys_given_twice(string wrong, string right) => Check("schema: n", $"---\ntype: n\n{wrong}\n---\n", $"---\ntype: n\n{right}\n---\n");

    [Theory]
    [InlineData("007")]
    [InlineData("1.10")]
    [InlineData("1e3")]
    [InlineData("0x1F")]
    [InlineData("12_345")]
    [InlineData("2025-03-01")]
    [InlineData("+49301234")]
    public void What_looks_like_a_number_stays_text_where_text_is_asked_for(string value)
    {
        const string schema = "schema: n\nfields:\n  one: string\n  list: { type: list, items: { type: string } }\n  any: any";
        string text = $"---\ntype: n\none: {value}\nlist: [{value}, x]\nany: {value}\n---\n";
        Note after = Note.Parse(Fix(schema, text).After);
        Assert.Equal(value, after.Frontmatter["one"].Text);
        Assert.Equal(value, after.Frontmatter["list"].Items.First().Text);
        Assert.Equal(Note.Parse(text).Frontmatter["any"].Kind, after.Frontmatter["any"].Kind);
    }

    [Theory]
    [InlineData("\"007\"")]
    [InlineData("\"1.10\"")]
    [InlineData("1.2.3")]
    [InlineData("A-7")]
    public void What_is_no_number_becomes_none(string value) => Check("schema: n\nfields:\n  i: integer", $"---\ntype: n\ni: {value}\n---\n", $"---\ntype: n\ni: {value}\n---\n");

    [Theory]
    [InlineData("\"4.5\"", "4.5")]
    [InlineData("4,5", "4.5")]
    [InlineData("\"1.10\"", "\"1.10\"")]
    [InlineData("1,10", "1,10")]
    [InlineData("412,000", "412,000")]
    [InlineData("\"007.5\"", "\"007.5\"")]
    public void A_number_in_text_becomes_one_where_it_can_be_nothing_else(string wrong, string right) => Check("schema: n\nfields:\n  i: number", $"---\ntype: n\ni: {wrong}\n---\n", $"---\ntype: n\ni: {right}\n---\n");

    [Theory]
    [InlineData("d: &x 2025/3/1\nz: *x", "d: &x 2025/3/1\nz: *x")]
    [InlineData("d: &x 2025/3/1\ne: *x", "d: &x 2025-03-01\ne: 2025-03-01")] // The alias first; then the anchor stands for nothing else.
    [InlineData("d: &x 2025/3/1 # on\nz: 1", "d: &x 2025-03-01 # on\nz: 1")]
    [InlineData("z: &x 2025/3/1\nd: *x", "z: &x 2025/3/1\nd: 2025-03-01")]
    [InlineData("{d: 2025/3/1, z: [a]}", "{d: 2025-03-01, z: [a]}")]
    [InlineData("choice: [yellw\t]", "choice: [yellow\t]")]
    [InlineData("list: [rot blau, x]", "list: [\"rot, blau\", x]")]
    [InlineData("D: &k 1\nz: *k", "d: &k 1\nz: *k")]
    [InlineData("&k D: 2025-03-01\nz: *k", "&k D: 2025-03-01\nz: *k")]
    public void A_value_or_key_is_replaced_and_nothing_else_becomes_another(string wrong, string right)
    {
        const string schema = "schema: n\nmatch: { path: [\"**\"] }\nfields:\n  d: date\n  e: date\n  choice: { type: list, items: { type: enum, values: [yellow, red] } }\n  list: { type: list, items: { type: enum, values: [\"rot, blau\", x] } }";
        Check(schema, $"---\n{wrong}\n---\n", $"---\n{right}\n---\n");
    }

    [Theory]
    [InlineData("c: 1", "b: 7\nc: 1")]
    [InlineData("a: 1\nz: 2\nc: 3", "a: 1\nb: 7\nz: 2\nc: 3")]
    [InlineData("z: 2", "z: 2\nb: 7")]
    public void A_new_field_goes_where_the_schema_has_it(string wrong, string right) =>
        Check("schema: n\nmatch: { path: [\"**\"] }\nfields:\n  a: integer\n  b: { type: integer, required: true, default: 7 }\n  c: integer", $"---\n{wrong}\n---\n", $"---\n{right}\n---\n");

    [Theory]
    [InlineData("| What |\n| --- |\n| Pump |\n", "| What | Cost |\n| --- | --- |\n| Pump |  |\n")]
    [InlineData("What | Note\n-|-\nPump\n\\| x | y\n", "What | Note | Cost\n-|- | ---\nPump |  |\n\\| x | y |\n")]
    [InlineData("> | What |\n> | --- |\n> | Pump |", "> | What | Cost |\n> | --- | --- |\n> | Pump |  |")]
    [InlineData("| What | Csot |\n| --- | ---: |\n| Pump | 3 |\n", "| What | Cost |\n| --- | ---: |\n| Pump | 3 |\n")]
    public void A_column_that_is_missing_is_added_behind_the_last_unless_one_has_nearly_its_name(string wrong, string right) =>
        Check("schema: n\nbody:\n  sections:\n    costs: { heading: Costs, content: table, columns: { what: { heading: What, type: string }, cost: { heading: Cost, type: number } } }", $"---\ntype: n\n---\n## Costs\n\n{wrong}", $"---\ntype: n\n---\n## Costs\n\n{right}");

    [Theory]
    [InlineData("- [ ] Call 📅 2025-03-28 ^id", "- [ ] Call @Ada Roth 📅 2025-03-28 ^id")]
    [InlineData("- [x] Call", "- [x] Call @Ada Roth")]
    public void A_task_that_only_one_may_have_to_do_is_that_ones(string wrong, string right) =>
        Check("schema: n\nfields:\n  who: { type: list, items: { type: link } }\nbody:\n  sections:\n    todo: { heading: To do, content: tasks, tasks: { assignee: { required: true, one_of: who } } }", $"---\ntype: n\nwho: [\"[[Ada Roth]]\"]\n---\n## To do\n{wrong}\n", $"---\ntype: n\nwho: [\"[[Ada Roth]]\"]\n---\n## To do\n{right}\n");

    [Theory]
    [InlineData("- [ ] Call (due 2025/6/3)", "- [ ] Call 📅 2025-06-03")]
    [InlineData("- [ ] Call (Due by: 3 June 2025)  ⏫ ^id", "- [ ] Call 📅 2025-06-03  ⏫ ^id")]
    [InlineData("- [ ] Call, deadline: 3.6.2025", "- [ ] Call 📅 2025-06-03")]
    [InlineData("- [ ] Call due on 2025-06-03 [priority:: high]", "- [ ] Call [due:: 2025-06-03] [priority:: high]")]
    [InlineData("- [ ] Call due date 2025-06-03", "- [ ] Call 📅 2025-06-03")]
    [InlineData("- [ ] Call @Edda (due 2025/6/3)", "- [ ] Call @Edda 📅 2025-06-03")]
    [InlineData("- [ ] @Edda calls @[[Ada Roth]], due 2025/6/3 ⏫", "- [ ] @Edda calls @[[Ada Roth]] 📅 2025-06-03 ⏫")]
    [InlineData("- [ ] Call, due 2025/6/3 @Ada Roth @Edda ⏫", "- [ ] Call @Ada Roth @Edda 📅 2025-06-03 ⏫")]
    [InlineData("- [ ] due 2025/6/3", "- [ ] 📅 2025-06-03")]
    public void A_due_date_in_words_at_the_end_of_a_task_becomes_a_sign(string wrong, string right) =>
        Check("schema: n\nbody:\n  sections:\n    todo: { heading: To do, content: tasks, tasks: { due: { required: true } } }", $"---\ntype: n\n---\n## To do\n{wrong}\n", $"---\ntype: n\n---\n## To do\n{right}\n");

    [Theory]
    [InlineData("- [ ] Call 📅 2025-06-03 and more", "- [ ] Call and more 📅 2025-06-03")]
    [InlineData("- [ ] Call 📅 2025-06-03 @Edda ⏫ ^id", "- [ ] Call @Edda ⏫ 📅 2025-06-03 ^id")]
    [InlineData("- [ ] Call (due:: 2025-06-03), and more", "- [ ] Call, and more (due:: 2025-06-03)")]
    [InlineData("- [ ] 📅 2025-06-03 call", "- [ ] call 📅 2025-06-03")]
    public void A_due_date_that_words_follow_is_moved_behind_them(string wrong, string right) =>
        Check("schema: n\nbody:\n  sections:\n    todo: { heading: To do, content: tasks, tasks: { due: { required: true } } }", $"---\ntype: n\n---\n## To do\n{wrong}\n", $"---\ntype: n\n---\n## To do\n{right}\n");

    [Theory]
    [InlineData("- [ ] Call (due 03/04/2025)")]
    [InlineData("- [ ] Call due Friday")]
    [InlineData("- [ ] What is due 2025-06-03 is paid")]
    [InlineData("- [ ] Residue 2025-06-03")]
    [InlineData("- [ ] Call (due 2025-06-03")]
    [InlineData("- [ ]")]
    public void Other_words_are_no_due_date(string task) =>
        Assert.Empty(Assert.Single(NoteCheck.Check("schema: n\nbody:\n  sections:\n    todo: { heading: To do, content: tasks, tasks: { due: { required: true } } }", $"---\ntype: n\n---\n## To do\n{task}\n")).Fixes);

    [Theory]
    [InlineData("- [ ] Fit 🆔 fit ⛔ fit", "- [ ] Fit 🆔 fit")]
    [InlineData("- [ ] Fit 🆔 fit ⛔ a,fit,b 📅 2025-03-28", "- [ ] Fit 🆔 fit ⛔ a,b 📅 2025-03-28")]
    public void A_task_does_not_wait_for_itself(string wrong, string right) => Check("schema: n", $"---\ntype: n\n---\n{wrong}\n", $"---\ntype: n\n---\n{right}\n");

    [Fact]
    public void A_title_of_two_lines_is_not_made_a_heading() =>
        Check("schema: n\nfields: { title: text }\nbody: { title: \"{title}\" }", "---\ntype: n\ntitle: \"A\\nB\"\n---\n# C\n", "---\ntype: n\ntitle: C\n---\n# C\n");

    [Fact]
    public void The_field_follows_the_heading_it_is_derived_from_and_the_heading_any_other()
    {
        Check("schema: n\nfields:\n  title: { type: string, derive: body.title }\nbody: { title: \"{title}\" }", "---\ntype: n\ntitle: A\n---\n# A and B\n", "---\ntype: n\ntitle: A and B\n---\n# A and B\n");
        Check("schema: n\nfields:\n  title: string\nbody: { title: \"{title}\" }", "---\ntype: n\ntitle: A\n---\n# A and B\n", "---\ntype: n\ntitle: A\n---\n# A\n");
    }

    [Fact]
    public void A_required_field_takes_what_the_title_and_the_line_below_it_say()
    {
        const string schema = "schema: n\nfields:\n  title: { type: string, required: true }\n  date: { type: date, required: true }\n  who: { type: link, required: true }\nbody:\n  title: \"{title}\"\n  header: \"On {date} with {who.name}\"";
        Check(schema, "---\ntype: n\nwho: \"[[Ada]]\"\n---\n# Pumps\nOn 2025-03-14 with Ada\n", "---\ntype: n\ntitle: Pumps\ndate: 2025-03-14\nwho: \"[[Ada]]\"\n---\n# Pumps\nOn 2025-03-14 with Ada\n");
        Check(schema, "---\ntype: n\nwho: \"[[Ada]]\"\ntitle: Pumps\n---\n# Pumps\nSome day with Ada\n", "---\ntype: n\nwho: \"[[Ada]]\"\ntitle: Pumps\n---\n# Pumps\nSome day with Ada\n");
    }

    [Fact]
    public void A_field_that_is_missing_in_an_object_is_put_into_it()
    {
        const string schema = "schema: n\nfields:\n  o: { type: object, fields: { a: { type: integer, required: true, default: 3 }, b: string } }";
        Check(schema, "---\ntype: n\no:\n  b: x # so\nz: 1\n---\n", "---\ntype: n\no:\n  a: 3\n  b: x # so\nz: 1\n---\n");
        Check(schema, "---\ntype: n\no: { b: x }\n---\n", "---\ntype: n\no: { a: 3, b: x }\n---\n");
    }

    [Theory]
    [InlineData("## C\nc\n\n## A\na\n\n## B\nb\n", "## A\na\n\n## B\nb\n\n## C\nc\n")]
    [InlineData("## A\na\n\n## C\nc\n\n## B\nb", "## A\na\n\n## B\nb\n\n## C\nc")]
    [InlineData("## A\na\n## B\nb\n### Sub\ns\n## A\nmore\n", "## A\na\n\nmore\n## B\nb\n### Sub\ns\n")]
    [InlineData("## A\n- a\n\n## A\n- b\n", "## A\n- a\n- b\n")]
    [InlineData("## A\na\n\n## A\n", "## A\na\n")]
    [InlineData("### A\na\n\n#### Sub\ns\n\n## B\nb\n", "## A\na\n\n### Sub\ns\n\n## B\nb\n")]
    [InlineData("## Alfa\na\n", "## Alfa\na\n")]
    public void Sections_are_moved_merged_and_brought_to_their_level(string wrong, string right) =>
        Check("schema: n\nbody:\n  order: strict\n  sections:\n    a: { heading: A }\n    b: { heading: B }\n    c: { heading: C }", $"---\ntype: n\n---\n{wrong}", $"---\ntype: n\n---\n{right}");

    [Fact]
    public void A_section_that_is_there_under_nearly_its_name_is_renamed_and_not_added() =>
        Check("schema: n\nbody:\n  sections:\n    a: { heading: Decisions, required: true }", "---\ntype: n\n---\n## Decisons\na\n", "---\ntype: n\n---\n## Decisions\na\n");

    [Fact]
    public void A_section_is_moved_with_the_line_ends_of_its_note() =>
        Check("schema: n\nbody:\n  order: strict\n  sections:\n    a: { heading: A }\n    b: { heading: B }", "---\r\ntype: n\r\n---\r\n\r\n## B\r\nb\r\n\r\n## A\r\na\r\n", "---\r\ntype: n\r\n---\r\n\r\n## A\r\na\r\n\r\n## B\r\nb\r\n");

    [Theory]
    [InlineData("🔁 weekly 📅 2025-03-01", "🔁 every week 📅 2025-03-01")]
    [InlineData("🔁 2 weeks 📅 2025-3-1", "🔁 every 2 weeks 📅 2025-03-01")]
    [InlineData("🔁 every week 📅 28 March 2025", "🔁 every week 📅 2025-03-28")]
    [InlineData("🔁 sometimes 📅 2025-03-01", "🔁 sometimes 📅 2025-03-01")]
    [InlineData("✅ 2025-03-01", "✅ 2025-03-01")]
    public void Tasks(string wrong, string right) =>
        Check("schema: n\nbody:\n  sections:\n    a: { heading: A, content: tasks }", $"---\ntype: n\n---\n## A\n- [ ] a {wrong}\n", $"---\ntype: n\n---\n## A\n- [ ] a {right}\n");

    [Theory]
    [InlineData("2025-03-01T10:00", "2025-03-01")]
    [InlineData("2025-03-01 9:30", "2025-03-01")]
    public void A_date_with_a_time_becomes_the_date(string wrong, string right) => Check("schema: n\nfields:\n  d: date", $"---\ntype: n\nd: {wrong}\n---\n", $"---\ntype: n\nd: {right}\n---\n");

    [Theory]
    [InlineData("state: opne", "state: open")]
    [InlineData("state: waitng", "state: waiting")]
    [InlineData("state: opens", "state: open")]
    [InlineData("state: none", "state: none")]
    [InlineData("state: talk", "state: talk")]
    [InlineData("sttae: open", "state: open")]
    [InlineData("rate: open", "rate: open")]
    [InlineData("prioritty: high", "priority: high")]
    public void A_slip_is_mended_and_another_word_stays(string wrong, string right) =>
        Check("schema: n\nadditional_fields: warn\nfields:\n  state: { type: enum, values: [open, waiting, done, task] }\n  priority: string\n  date: string", $"---\ntype: n\n{wrong}\n---\n", $"---\ntype: n\n{right}\n---\n");

    [Theory]
    [InlineData("# Pump\n\n## Notes\n", "# Pumps\n\n## Notes\n")]
    [InlineData("# Agenda\n\n# Notes\n", "# Agenda\n\n# Notes\n")]
    [InlineData("As of today.\n\n# Notes\n", "As of today.\n\n# Notes\n")]
    public void The_heading_of_a_section_becomes_no_title(string wrong, string right) =>
        Check("schema: n\nfields: { title: string }\nbody: { title: \"{title}\" }", $"---\ntype: n\ntitle: Pumps\n---\n{wrong}", $"---\ntype: n\ntitle: Pumps\n---\n{right}");

    [Theory]
    [InlineData("- Call Ada", "- [ ] Call Ada")]
    [InlineData("Keine offenen Punkte.", "Keine offenen Punkte.")]
    public void Prose_becomes_no_task(string wrong, string right) =>
        Check("schema: n\nbody:\n  sections:\n    todo: { heading: To do, content: tasks }", $"---\ntype: n\n---\n## To do\n\n{wrong}\n", $"---\ntype: n\n---\n## To do\n\n{right}\n");

    [Theory]
    [InlineData("Mette Sorby", "Mette Sørby")]
    [InlineData("mette sørby", "Mette Sørby")]
    [InlineData("Mete Sørby", "Mete Sørby")]
    [InlineData("Marie Lind", "Marie Lind")]
    public void A_speaker_is_another_only_where_the_name_is_the_same(string wrong, string right) =>
        Check("schema: n\nfields:\n  who: { type: list, items: string }\nbody:\n  sections:\n    talk: { heading: Talk, content: lines, line: '{speaker: string}: {text: string}', places: { speaker: { one_of: who } } }",
            $"---\ntype: n\nwho: [Mette Sørby, Maria Lind]\n---\n## Talk\n\n{wrong}: Hello\n", $"---\ntype: n\nwho: [Mette Sørby, Maria Lind]\n---\n## Talk\n\n{right}: Hello\n");

    [Theory]
    [InlineData("Desicions", "Decisions")]
    [InlineData("Coals", "Coals")]
    public void A_section_is_renamed_for_a_slip_only(string wrong, string right) =>
        Assert.Contains($"## {right}\n\nText.\n", Fix("schema: n\nbody:\n  sections:\n    decisions: { heading: Decisions, required: true }\n    goals: { heading: Goals, required: true }\n  additional_sections: warn", $"---\ntype: n\n---\n\n## {wrong}\n\nText.\n").After, StringComparison.Ordinal);

    private static void Check(string schema, string wrong, string right) => Assert.Equal(right, Fix(schema, wrong).After);

    private static NoteFixes Fix(string schema, string text)
    {
        Schema composed = NoteCheck.Compose(schema);
        NoteState Read(string changed)
        {
            Note note = Note.Parse(changed, "Note.md");
            return new NoteState(note, composed, NoteChecker.Check(note, composed, NoteCheck.Environment));
        }
        return new NoteFixer(Read, FixKind.Suggested).Fix(text);
    }
}
