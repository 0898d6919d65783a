using System.Text;
using System.Text.Json;

namespace NoteSchema.Cli.Tests;

/// <summary><c>schema diff</c> and <c>schema bump</c> on a vault with real notes.</summary>
public sealed class SchemaVersionTests : IDisposable
{
    private const string First = """
        # Visits, and what came of them.
        schema: visit
        fields:
          date: { type: date, required: true }   # the day
          attendees: string
          hours: number
          state: { type: enum, values: [open, done, dropped] }
        body:
          sections:
            outcome: { heading: Outcome }

        """;

    private static readonly string s_second = First.Replace("hours: number", "minutes: { type: integer, required: true, default: 60 }", StringComparison.Ordinal)
        .Replace(", dropped]", "]", StringComparison.Ordinal).Replace("heading: Outcome", "heading: Result", StringComparison.Ordinal);

    private readonly TestVault _vault = new TestVault().With("noteschema.yaml", "").With("schemas/visit.yaml", First)
        .With("a.md", "---\ntype: visit\ndate: 2025-01-01\nhours: 2\nstate: dropped\n---\n## Outcome\n\ngood\n")
        .With("b.md", "---\ntype: visit\ndate: 2025-01-02\nhours: 3\nstate: open\n---\n## Outcome\n\ngood\n")
        .With("c.md", "---\ntype: visit\ndate: 2025-01-03\nstate: done\n---\n")
        .With("newer.md", "---\ntype: visit\nschema_version: 2\ndate: 2025-01-03\nstate: dropped\n---\n")
        .With("other.md", "no visit\n");

    public void Dispose() => _vault.Dispose();

    [Fact]
    public void The_first_diff_locks_the_schema_and_lint_never_does()
    {
        Assert.Equal(0, _vault.Run("lint", "a.md").Status);
        Assert.False(Directory.Exists(_vault.FullPath("schemas/.versions")));

        CliResult result = _vault.Run("schema", "diff");

        Assert.Equal("schemas/visit.yaml: version 1 of `visit` is locked now, in schemas/.versions/visit@1.yaml. Edits are compared with it from here on.\n", result.Output);
        Assert.Equal(0, result.Status);
        Assert.Equal("schemas/visit.yaml: `visit` against its locked version 1: nothing has changed.\n", _vault.Run("schema", "diff", "visit").Output);
        Assert.Equal(0, _vault.Run("schema", "check").Status);
    }

    [Fact]
    public void A_diff_says_whom_each_change_breaks_and_counts_the_notes()
    {
        Lock();

        CliResult result = _vault.Run("schema", "diff", "visit");

        Assert.Equal("""
            schemas/visit.yaml: `visit` against its locked version 1: 4 changes. 3 of 3 notes of this version are touched.

              breaks notes and C# code
                The value `dropped` of the field `state` was removed
                  1 note, which needs a person:
                    a.md
                The field `hours` was removed
                  2 notes, put right by themselves

              breaks notes
                The field `minutes` was added (integer, required and with a default)
                  3 notes, put right by themselves
                The section `outcome` is called “Result”; it was “Outcome”
                  2 notes, put right by themselves

              Perhaps `hours` is called `minutes` now (likeness 0.56); if so, say it with `was: hours` or `--rename hours=minutes`.

            4 changes break notes or programs. `noteschema schema bump visit` makes version 2 and drafts its migration; --approve takes the changes into version 1.

            """, result.Output);
        Assert.Equal(1, result.Status);
    }

    [Fact]
    public void Json_has_each_change_with_its_notes()
    {
        Lock();

        CliResult result = _vault.Run("schema", "diff", "--format", "json");

        JsonElement schema = JsonDocument.Parse(result.Output).RootElement.GetProperty("schemas")[0];
        Assert.Equal(("visit", 1, 3), (schema.GetProperty("schema").GetString(), schema.GetProperty("version").GetInt32(), schema.GetProperty("notes").GetInt32()));
        JsonElement removed = schema.GetProperty("changes").EnumerateArray().Single(change => change.GetProperty("kind").GetString() == "enum-value-removed");
        Assert.Equal("fields.state.values.dropped", removed.GetProperty("path").GetString());
        Assert.Equal(["a.md"], removed.GetProperty("needPerson").EnumerateArray().Select(path => path.GetString()));
        Assert.True(removed.GetProperty("breaksNotes").GetBoolean() && removed.GetProperty("breaksCode").GetBoolean());
        Assert.Equal(4, JsonDocument.Parse(result.Output).RootElement.GetProperty("breaks").GetInt32());
        Assert.Equal(1, result.Status);
    }

    [Fact]
    public void What_is_approved_counts_no_more_and_what_comes_later_does()
    {
        Lock();
        Assert.Equal(0, _vault.Run("schema", "diff", "visit", "--approve").Status);
        Assert.Equal(0, _vault.Run("schema", "diff").Status);
        Assert.Equal("1 schema checked; nothing found.\n", _vault.Run("schema", "check").Output);

        _vault.With("schemas/visit.yaml", s_second.Replace("attendees: string", "attendees: date", StringComparison.Ordinal));

        CliResult result = _vault.Run("schema", "diff");
        Assert.Contains("was removed (approved)", result.Output, StringComparison.Ordinal);
        Assert.Contains("The field `attendees` is a date; it was a string\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("1 change breaks notes or programs.", result.Output, StringComparison.Ordinal);
        Assert.Equal(1, result.Status);
    }

    [Fact]
    public void A_bump_without_a_terminal_guesses_nothing_and_keeps_the_file_as_it_is_written()
    {
        Lock();

        CliResult result = _vault.Run("schema", "bump", "visit");

        Assert.Equal(0, result.Status);
        Assert.Equal(s_second.Replace("schema: visit\n", "schema: visit\nversion: 2\n", StringComparison.Ordinal) + """

            migrations:
              2:
                - map_values:
                    field: state
                    values:
                      # dropped: open   # 1 note; one of open, done
                    otherwise: fail
                # Perhaps `hours` is called `minutes` now (likeness 0.56); then this step instead of the removal:
                # - rename_field: { from: hours, to: minutes }
                # - convert_field: { field: minutes, to: integer }
                # - remove_field: { field: hours, keep_in_body: true }
                - rename_section: { from: Outcome, to: outcome }

            """, File.ReadAllText(_vault.FullPath("schemas/visit.yaml")));
        Assert.Contains("To decide: Is `hours` called `minutes` now?", result.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(_vault.FullPath("schemas/.versions/visit@2.yaml")));
        Assert.Equal(0, _vault.Run("schema", "check").Status);
        Assert.Contains("nothing has changed", _vault.Run("schema", "diff").Output, StringComparison.Ordinal);
        Assert.Contains("4 changes", _vault.Run("schema", "diff", "visit", "--from", "1").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("y\n", "    - rename_field: { from: hours, to: minutes }\n    - convert_field: { field: minutes, to: integer }\n")]
    [InlineData("what?\nn\n", "    - remove_field: { field: hours, keep_in_body: true }\n")]
    public void On_a_terminal_it_asks(string answer, string expected)
    {
        Lock();

        CliResult result = _vault.Run(new CliCall { IsTerminal = true, Input = Encoding.UTF8.GetBytes(answer), Variables = new Dictionary<string, string> { ["NO_COLOR"] = "1" } }, "schema", "bump", "visit");

        Assert.Contains("Is `hours` called `minutes` now (likeness 0.56)? [y/n] ", result.Error, StringComparison.Ordinal);
        Assert.Contains(expected, File.ReadAllText(_vault.FullPath("schemas/visit.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rename_can_be_said_beforehand()
    {
        Lock();
        Assert.Equal(0, _vault.Run("schema", "bump", "visit", "--rename", "hours=minutes").Status);
        Assert.Contains("\n    - rename_field: { from: hours, to: minutes }\n", File.ReadAllText(_vault.FullPath("schemas/visit.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_that_was_edited_before_it_was_locked_is_bumped_from_what_it_was()
    {
        _vault.With("before.yaml", First).With("schemas/visit.yaml", s_second);

        CliResult result = _vault.Run("schema", "bump", "visit", "--was", "before.yaml");

        Assert.Equal(0, result.Status);
        Assert.StartsWith("Version 1 of `visit` is locked now, in schemas/.versions/visit@1.yaml.\nschemas/visit.yaml is version 2 of `visit` now", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("`visit` means the same as its locked version 1; edit schemas/visit.yaml first", "bump", "visit")]
    [InlineData("there is no schema `vist` in the vault; did you mean `visit`?", "diff", "vist")]
    [InlineData("`meeting` is a built-in schema; to change it, put one of your own with that id into the vault (`noteschema schema show meeting` writes it out)", "bump", "meeting")]
    [InlineData("--rename cannot be `hours`: it is the old path and the new one, such as attendees=participants", "diff", "visit", "--rename", "hours")]
    [InlineData("--rename names `hour`, but version 1 has no field or section of that name", "diff", "visit", "--rename", "hour=minutes")]
    [InlineData("version 7 of `visit` is not locked; locked are 1", "diff", "visit", "--from", "7")]
    [InlineData("`schema diff` writes text or json; give one of them to --format", "diff", "--format", "sarif")]
    public void What_is_wrong_with_a_call_is_one_line(string expected, params string[] arguments)
    {
        _vault.Run("schema", "diff");

        CliResult result = _vault.Run(["schema", .. arguments]);

        Assert.Equal($"noteschema: {expected}\n", result.Error);
        Assert.Equal(2, result.Status);
    }

    [Fact]
    public void A_lock_that_was_edited_by_hand_stops_diff_and_bump()
    {
        Lock();
        string path = _vault.FullPath("schemas/.versions/visit@1.yaml");
        File.WriteAllText(path, File.ReadAllText(path).Replace("type: number", "type: integer", StringComparison.Ordinal));

        Assert.Equal("noteschema: the locked version `schemas/.versions/visit@1.yaml` was edited by hand; take it back from version control, or delete it and lock the schema as it is with `noteschema schema diff visit`\n", _vault.Run("schema", "diff").Error);
        Assert.Equal(2, _vault.Run("schema", "bump", "visit").Status);
        Assert.Equal(s_second, File.ReadAllText(_vault.FullPath("schemas/visit.yaml")));
    }

    [Theory]
    [InlineData("\uFEFF", "\n")]
    [InlineData("\uFEFF", "\r\n")]
    [InlineData("", "\r\n")]
    public void A_schema_with_a_mark_and_other_line_ends_is_bumped_twice_and_keeps_them(string mark, string end)
    {
        string Written(string text) => mark + text.Replace("\n", end, StringComparison.Ordinal);
        _vault.With("schemas/visit.yaml", Written(First));
        _vault.Run("schema", "diff");
        _vault.With("schemas/visit.yaml", Written(First.Replace("attendees: string", "people: string", StringComparison.Ordinal)));
        Assert.Equal(0, _vault.Run("schema", "bump", "visit", "--rename", "attendees=people").Status);
        string second = Encoding.UTF8.GetString(File.ReadAllBytes(_vault.FullPath("schemas/visit.yaml")));
        _vault.With("schemas/visit.yaml", Encoding.UTF8.GetBytes(second.Replace("people: string", "present: string", StringComparison.Ordinal)));
        CliResult bumped = _vault.Run("schema", "bump", "visit", "--rename", "people=present");
        Assert.Equal(("", 0), (bumped.Error, bumped.Status));
        string expected = First.Replace("schema: visit\n", "schema: visit\nversion: 3\n", StringComparison.Ordinal).Replace("attendees: string", "present: string", StringComparison.Ordinal)
            + "\nmigrations:\n  2:\n    - rename_field: { from: attendees, to: people }\n  3:\n    - rename_field: { from: people, to: present }\n";
        Assert.Equal(Written(expected), Encoding.UTF8.GetString(File.ReadAllBytes(_vault.FullPath("schemas/visit.yaml"))));
        Assert.Equal(0, _vault.Run("schema", "check").Status);
    }

    [Fact]
    public void A_folder_that_may_not_be_written_to_leaves_all_as_it_is()
    {
        if (OperatingSystem.IsWindows()) return;
        Lock();
        string text = File.ReadAllText(_vault.FullPath("schemas/visit.yaml"));
        const UnixFileMode Read = UnixFileMode.UserRead | UnixFileMode.UserExecute, Write = Read | UnixFileMode.UserWrite;
        File.SetUnixFileMode(_vault.FullPath("schemas/visit.yaml"), UnixFileMode.UserRead);
        File.SetUnixFileMode(_vault.FullPath("schemas"), Read);
        CliResult bumped = _vault.Run("schema", "bump", "visit", "--rename", "hours=minutes");
        File.SetUnixFileMode(_vault.FullPath("schemas"), Write);
        Assert.Equal(2, bumped.Status);
        Assert.StartsWith("noteschema: `schemas/visit.yaml` ", bumped.Error, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(_vault.FullPath("schemas/visit.yaml")));
        Assert.False(File.Exists(_vault.FullPath("schemas/.versions/visit@2.yaml")));
    }

    [Fact]
    public void A_schema_that_has_migrations_is_edited_and_bumped_again()
    {
        Lock();
        _vault.Run("schema", "bump", "visit", "--rename", "hours=minutes");
        string second = File.ReadAllText(_vault.FullPath("schemas/visit.yaml"));
        // The steps to version 2 name what the edit takes away.
        _vault.With("schemas/visit.yaml", second.Replace("minutes:", "length:", StringComparison.Ordinal).Replace("heading: Result", "heading: What came of it", StringComparison.Ordinal));

        CliResult diff = _vault.Run("schema", "diff", "visit", "--rename", "minutes=length");
        Assert.Equal(("", 1), (diff.Error, diff.Status));
        Assert.Equal(0, _vault.Run("schema", "bump", "visit", "--rename", "minutes=length").Status);
        Assert.Equal(0, _vault.Run("schema", "check").Status);
        Assert.EndsWith("  3:\n    - rename_field: { from: minutes, to: length }\n    - rename_section: { from: Result, to: outcome }\n", File.ReadAllText(_vault.FullPath("schemas/visit.yaml")), StringComparison.Ordinal);

        Assert.Equal(1, _vault.Run("migrate", "--write").Status);
        Assert.Equal("---\ntype: visit\nschema_version: 3\ndate: 2025-01-02\nlength: 3\nstate: open\n---\n## What came of it\n\ngood\n", File.ReadAllText(_vault.FullPath("b.md")));
    }

    [Fact]
    public void What_the_draft_puts_right_is_counted_by_trying_it_on_each_note()
    {
        _vault.With("schemas/visit.yaml", First.Replace("hours: number", "hours: string\n  host: string", StringComparison.Ordinal).Replace("outcome: { heading: Outcome }", "notes: { heading: Notes }\n    outcome: { heading: Outcome }", StringComparison.Ordinal).Replace("body:\n", "body:\n  order: strict\n", StringComparison.Ordinal));
        _vault.With("b.md", "---\ntype: visit\ndate: 2025-01-02\nhours: many\nhost: Ann\npeople: [Bert]\nattendees: Carl\n---\n## Notes\n\n## Outcome\n");
        _vault.With("c.md", "---\ntype: visit\ndate: 2025-01-03\nattendees: Carl, Ann\n---\n## Notes\n\n## Outcome\n");
        _vault.Run("schema", "diff");
        string edited = File.ReadAllText(_vault.FullPath("schemas/visit.yaml")).Replace("hours: string", "hours: number", StringComparison.Ordinal).Replace("attendees: string", "people: { type: list, items: link, was: [attendees] }", StringComparison.Ordinal)
            .Replace("    notes: { heading: Notes }\n    outcome: { heading: Outcome }\n", "    outcome: { heading: Result }\n    notes: { heading: Notes }\n", StringComparison.Ordinal);
        _vault.With("schemas/visit.yaml", edited);

        JsonElement changes = JsonDocument.Parse(_vault.Run("schema", "diff", "visit", "--format", "json").Output).RootElement.GetProperty("schemas")[0].GetProperty("changes");
        Assert.Equal(
            ["field-renamed 2, not b.md", "retyped 2, not ", "retyped 1, not b.md", "section-renamed 3, not ", "section-moved 2, not "],
            changes.EnumerateArray().Select(change => $"{change.GetProperty("kind")} {change.GetProperty("notes")}, not {string.Join(" ", change.GetProperty("needPerson").EnumerateArray())}"));

        // And so it is.
        _vault.Run("schema", "bump", "visit");
        Assert.Contains("2 notes migrated, 1 note cannot be migrated", _vault.Run("migrate", "--write").Output, StringComparison.Ordinal);
        Assert.Contains("hours: many", File.ReadAllText(_vault.FullPath("b.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_was_wrong_before_is_none_that_was_removed()
    {
        _vault.With("c.md", "---\ntype: visit\ndate: 2025-01-03\nstate: weird\n---\n");
        Lock();

        Assert.Contains("    The value `dropped` of the field `state` was removed\n      1 note, which needs a person:\n        a.md\n", _vault.Run("schema", "diff", "visit").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_with_a_value_without_an_end_is_named_and_the_others_are_handled()
    {
        _vault.With("a.md", "---\ntype: visit\ndate: 2025-01-01\nhours: &x [*x]\n---\n");
        Lock();

        CliResult diff = _vault.Run("schema", "diff", "visit");
        Assert.Equal("", diff.Error);
        Assert.Contains("    The field `hours` was removed\n      2 notes: 1 put right by themselves, 1 needs a person:\n        a.md\n", diff.Output, StringComparison.Ordinal);
        _vault.Run("schema", "bump", "visit");

        Assert.Contains("a.md", _vault.Run("lint").Output, StringComparison.Ordinal);
        CliResult written = _vault.Run("migrate", "--write");
        Assert.Contains("a.md: visit 1, stays as it is\n  The frontmatter holds itself by an alias, or is too large.\n", written.Output, StringComparison.Ordinal);
        Assert.Contains("2 notes migrated, 1 note cannot be migrated", written.Output, StringComparison.Ordinal);
    }

    private void Lock()
    {
        Assert.Equal(0, _vault.Run("schema", "diff").Status);
        _vault.With("schemas/visit.yaml", s_second);
    }
}

/// <summary><c>schema infer</c> on notes as they are found.</summary>
public sealed class SchemaInferTests : IDisposable
{
    private readonly TestVault _vault = new TestVault().With("noteschema.yaml", "");

    public SchemaInferTests()
    {
        for (int i = 0; i < 12; i++)
        {
            string hours = i == 3 ? "two" : i % 4 == 0 ? "1.5" : $"{i}";
            _vault.With($"Visits/{i:00}.md", $"---\ntype: visit\ndate: 2025-01-{i + 1:00}\nhours: {hours}\nstate: {(i % 2 == 0 ? "open" : "done")}\nguests: [\"[[Ann]]\"]\n{(i < 6 ? "city: Place " + i + "\n" : "")}where: {{ room: {i} }}\n---\n# Visit\n\n## Follow-Ups & more\n\n- [ ] call\n\n{(i < 2 ? "## Only here\n\ntext\n" : "")}");
        }
    }

    public void Dispose() => _vault.Dispose();

    [Fact]
    public void A_draft_says_how_many_notes_have_what_and_what_does_not_fit()
    {
        CliResult result = _vault.Run("schema", "infer", "Visits");

        Assert.Equal("", result.Error);
        Assert.Equal("""
            # Drafted from 12 notes. Comments say how many of them have a field or section, and what does not fit.
            schema: visit
            fields:
              date: { type: date, required: true }   # 12 of 12
              hours: { type: number, required: true }   # 12 of 12; 1 other: two in Visits/03.md
              state: { type: enum, values: [done, open], required: true }   # 12 of 12
              guests: { type: list, items: link, required: true }   # 12 of 12
              city: string   # 6 of 12
              where:   # 12 of 12
                type: object
                required: true
                fields:
                  room: integer   # 12 of 12
            body:
              sections:
                follow_ups_more: { heading: Follow-Ups & more, required: true, content: tasks }   # 12 of 12

            """, result.Output);
        Assert.Equal(0, result.Status);
        _vault.With("schemas/visit.yaml", result.Output);
        Assert.Equal(0, _vault.Run("schema", "check").Status);
        Assert.Equal("1 note of 12", _vault.Run("lint").Output.Contains("Visits/03.md:4:8: error: `hours` must be a number", StringComparison.Ordinal) ? "1 note of 12" : _vault.Run("lint").Output);
    }

    [Fact]
    public void Spellings_of_one_key_value_or_heading_are_one_and_the_draft_is_a_schema_that_loads()
    {
        string[] states = ["done", "Done", "in-progress", "In Progress"], keys = ["date", "Date", "date", "date"];
        for (int i = 0; i < 16; i++)
        {
            string date = (i % 4) switch { 0 => $"2024-03-{i + 1:00}", 1 => $"{i + 1}.3.2024", 2 => i == 2 ? "2024-03-03T10:00" : $"2024/3/{i + 1}", _ => $"\"03/{i + 1:00}/2024\"" };
            string project = i % 3 == 0 ? "[[Weir]]" : i % 3 == 1 ? "\"[[Weir]]\"" : "Weir";
            string who = i % 2 == 0 ? "[\"[[Ann]]\", Bo]" : "\"[[Ann]]\"";
            _vault.With($"Log [old]/Deep/{i:00}.md", $"---\n{keys[i % 4]}: {date}\nstate: {states[i % 4]}\ndone: {(i % 5 == 0 ? "true" : "yes")}\nproject: {project}\nwho: {who}\nnote: text {i}\nto-string: {i}\n🌊: wet {i}\nlanguage: {(i % 3 == 0 ? "C" : i % 3 == 1 ? "C++" : "C#")}\n---\n## {(i % 2 == 0 ? "Action Items" : "Action items:")}\n\n## 概要{(i % 2 == 0 ? "甲" : "乙")}\n\n## To string\n");
        }

        CliResult result = _vault.Run("schema", "infer", "Log [old]", "--type", "Old Log");

        Assert.Equal("""
            # Drafted from 16 notes. Comments say how many of them have a field or section, and what does not fit.
            schema: old-log
            match: { path: "Log [[]old]/**" }
            fields:
              date: { type: date, required: true }   # 16 of 16 (4 as Date); 12 others: 2.3.2024 in Log [old]/Deep/01.md, 2024-03-03T10:00 in Log [old]/Deep/02.md, 03/04/2024 in Log [old]/Deep/03.md, …
              state: { type: enum, values: [done, in-progress], required: true }   # 16 of 16; 8 others: Done in Log [old]/Deep/01.md, In Progress in Log [old]/Deep/03.md, Done in Log [old]/Deep/05.md, …
              done: { type: boolean, required: true }   # 16 of 16; 12 others: yes in Log [old]/Deep/01.md, yes in Log [old]/Deep/02.md, yes in Log [old]/Deep/03.md, …
              project: { type: link, required: true }   # 16 of 16; 11 others: a list in Log [old]/Deep/00.md, Weir in Log [old]/Deep/02.md, a list in Log [old]/Deep/03.md, …
              who: { type: list, items: link, required: true }   # 16 of 16; 8 others: [[Ann]] in Log [old]/Deep/01.md, [[Ann]] in Log [old]/Deep/03.md, [[Ann]] in Log [old]/Deep/05.md, …
              note: { type: string, required: true }   # 16 of 16
              to-string: { type: integer, required: true }   # 16 of 16
              "🌊": { type: string, required: true }   # 16 of 16
              language: { type: enum, values: [C, C#, C++], required: true }   # 16 of 16
            body:
              sections:
                action_items: { heading: Action Items, required: true }   # 16 of 16
                section: { heading: 概要甲 }   # 8 of 16
                to_string: { heading: To string, required: true }   # 16 of 16
                section_2: { heading: 概要乙 }   # 8 of 16

            """, result.Output);
        _vault.With("schemas/log.yaml", result.Output);
        CliResult check = _vault.Run("schema", "check");
        Assert.Equal((0, "1 schema checked; nothing found.\n"), (check.Status, check.Output));
    }

    [Theory]
    [InlineData("any", "150", "300€", "ca. 40", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10")]
    [InlineData("any", "1", "2", "three")]
    [InlineData("string", "12a", "3b", "7")]
    [InlineData("link", "[[Mara]]", "[[Ole]]", "[[Mara]]")]
    [InlineData("link", "[[Mara]]", "\"[[Ole]]\"", "[[Mara]]")]
    [InlineData("{ type: list, items: link }", "[[[Ole]], [[Mara]], [[Ida]]]", "[[[Mara]], [[Ole]]]", "[\"[[Mara]]\"]")]
    [InlineData("list", "[[a, b]]", "[[c]]", "[[d], [e]]")]
    public void A_type_is_drafted_that_most_values_have_or_are_meant_as(string type, params string[] values)
    {
        for (int i = 0; i < values.Length; i++) _vault.With($"Plan/{i}.md", $"---\nx: {values[i]}\n---\n");
        _vault.With("Plan/none.md", "text\n");

        Assert.Contains($"  x: {type}   # ", _vault.Run("schema", "infer", "Plan").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Tags_are_tags_however_their_key_is_written_and_notes_that_cannot_be_read_are_named()
    {
        string[] tags = ["tags: [quay]", "Tags: quay", "tags: quay, pump", "TAGS:\n  - quay"];
        for (int i = 0; i < 8; i++) _vault.With($"Plan/{i}.md", $"---\n{tags[i % 4]}\n---\n");
        _vault.With("Plan/broken.md", "---\nx: [\n---\n").With("Plan/toml.md", "+++\nx = 1\n+++\n");

        CliResult result = _vault.Run("schema", "infer", "Plan");

        Assert.StartsWith("# Drafted from 8 notes.", result.Output, StringComparison.Ordinal);
        Assert.Contains("  tags: { type: tags, required: true }   # 8 of 8 (2 as Tags, 2 as TAGS)\n", result.Output, StringComparison.Ordinal);
        Assert.Equal("noteschema: Plan/broken.md is left out, as its frontmatter cannot be read; `noteschema lint` says what is wrong\nnoteschema: Plan/toml.md is left out, as its frontmatter is TOML; `noteschema lint` says what is wrong\n", result.Error);
        Assert.Equal(0, result.Status);
    }

    [Theory]
    [InlineData("schema: n50-daily\nmatch: { path: \"50 Daily/**\" }\n", "50 Daily")]
    [InlineData("schema: n50-daily-2024\nmatch: { path: \"50 Daily/2024/**\" }\n", "50 Daily/2024/")]
    [InlineData("schema: n50-daily\nmatch: { path: \"50 Daily/**\" }\n", "50 Daily/2024", "50 Daily/2025/01/a.md")]
    [InlineData("schema: n50-daily-2024-09\nmatch: { path: \"50 Daily/2024/09/**\" }\n", "50 Daily/2024/09/a.md")]
    [InlineData("schema: n50-daily\nmatch: { path: \"50 Daily/**\" }\n", "50 Daily", "50 Daily/2024")]
    public void A_draft_matches_the_folder_that_was_named(string head, params string[] paths)
    {
        _vault.With("50 Daily/2024/09/a.md", "---\nmood: good\n---\n").With("50 Daily/2025/01/a.md", "---\nmood: bad\n---\n");

        Assert.Contains(head, _vault.Run(["schema", "infer", .. paths]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_the_whole_vault_a_draft_matches_the_folder_that_the_notes_share()
    {
        using TestVault vault = new TestVault().With("noteschema.yaml", "").With("Logs/2024/a.md", "---\nmood: good\n---\n").With("Logs/2025/a.md", "---\nmood: bad\n---\n");
        Assert.Contains("schema: logs\nmatch: { path: Logs/** }\n", vault.Run("schema", "infer", ".").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_without_an_end_counts_as_it_is_written()
    {
        string levels = string.Concat(Enumerable.Range(1, 12).Select(level => $"l{level}: &l{level} [{string.Join(", ", Enumerable.Repeat($"*l{level - 1}", 9))}]\n"));
        _vault.With("Odd/1.md", "---\nown: &x [*x]\nin: { own: &y { k: *y } }\nday: &day 2025-01-01\nnext: *day\n---\n").With("Odd/2.md", $"---\nl0: &l0 [1, 2]\n{levels}---\n");

        CliResult result = _vault.Run("schema", "infer", "Odd");

        Assert.Equal((0, ""), (result.Status, result.Error));
        Assert.Contains("  own: list   # 1 of 2\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("  next: date   # 1 of 2\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("  l12: list   # 1 of 2\n", result.Output, StringComparison.Ordinal);
        _vault.With("schemas/odd.yaml", result.Output);
        Assert.Equal(0, _vault.Run("schema", "check").Status);
    }

    [Fact]
    public void Without_a_note_of_the_type_there_is_nothing_to_draft_from()
    {
        CliResult result = _vault.Run("schema", "infer", "Visits", "--type", "trip");
        Assert.Equal("noteschema: no note there names the type `trip`, so there is nothing to draft from\n", result.Error);
        Assert.Equal(2, result.Status);
    }
}
