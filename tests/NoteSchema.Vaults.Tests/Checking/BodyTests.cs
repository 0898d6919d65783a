namespace NoteSchema.Vaults.Tests.Checking;

public class BodyTests
{
    private const string Layout = """
        schema: sample
        fields: { type: string, title: string, date: date, entity: link }
        body:
          title: "{title}"
          header: "**Date:** {date} · **Person:** {entity.name}"
          order: strict
          additional_sections: warn
          sections:
            summary: { callout: summary, title: Summary }
            facts: { heading: Key Facts, aliases: [Facts], content: list }
            decisions: { heading: Decisions (Agreements & rationale), content: list, required: true, template: "- " }
            actions:
              heading: Action Items
              content: tasks
              sections:
                follow_ups: { heading: Follow-Ups & Check-ins, content: tasks }
            costs: { heading: Costs, content: table, columns: { what: string, amount: { heading: Amount (EUR), type: number, required: true } } }
            query: { heading: Query, content: code, language: tasks }
        """;

    private const string Top = "---\ntype: sample\ntitle: Pumps\ndate: 2025-03-14\nentity: \"[[People/Ilse Brandt]]\"\n---\n# Pumps\n**Date:** 2025-03-14 · **Person:** Ilse Brandt\n";

    [Fact]
    public void A_note_in_order_has_no_findings()
    {
        const string body = """

            > [!summary] Summary
            > Everything went well.

            ## Key facts
            - One
              - Two

            ## **Decisions** (Agreements & rationale):
            - Keep both pumps.

            ## Action Items
            > Tasks are standard lines.

            - [ ] Call @Anna 📅 2025-03-20
              with a second line
            - [x] Done ✅ 2025-03-15

            ### Follow‑Ups & Check‑ins
            None.

            ---

            ## Costs
            | What | Amount (EUR) |
            | ---- | ------------ |
            | Pump | 412.5 |

            ## Query
            ```tasks
            not done
            ```
            """;
        Assert.Empty(NoteCheck.Findings(Layout, Top + body));
        Assert.Empty(NoteCheck.Findings(Layout, (Top + body).ReplaceLineEndings("\r\n")));
    }

    [Fact]
    public void The_heading_and_the_line_below_it_must_say_what_the_fields_say()
    {
        const string decisions = "\n## Decisions (Agreements & rationale)\n- x\n";
        string top = Top.Replace("# Pumps\n**Date:** 2025-03-14", "# Pump\n**Date:** 2025-03-15", StringComparison.Ordinal);
        Assert.Equal(["title-mismatch “Pump”", "header-mismatch “2025-03-15”"], NoteCheck.Findings(Layout, top + decisions));
        string untitled = Top.Replace("# Pumps\n", "", StringComparison.Ordinal);
        Assert.Equal(["missing-title “**Date:** 2025-03-14 · **Person:** Ilse Brandt”"], NoteCheck.Findings(Layout, untitled + decisions));
        Assert.Equal(Top + decisions, NoteCheck.Fixed(Layout, untitled + decisions));
    }

    [Theory]
    [InlineData("# Pump", "Pumps")]
    [InlineData("#  Pump, old (1)  #", "Pumps – new: all?")]
    [InlineData("# Pump ^about", "Pumps")]
    [InlineData("# Pump", "Pumps #1")]
    [InlineData("# Pump", "Pumps #")]
    [InlineData("# Pump", "Pumps ^about")]
    [InlineData("# Pump", "100 %% more")]
    [InlineData("# Pump %% old", "Pumps")]
    [InlineData("# Pump", "<!-- Pumps")]
    [InlineData("# Pump <!-- old", "Pumps")]
    [InlineData("# *Pump*", "Pumps")]
    [InlineData("# 🚰 Pump", "Pumps")]
    [InlineData("#", "Pumps")]
    [InlineData("Pump\n====", "Pumps")]
    [InlineData("# old\n=====", "Pumps")]
    [InlineData("> # Pump", "Pumps")]
    [InlineData("- # Pump", "Pumps")]
    public void A_heading_is_put_right_as_the_editor_would(string heading, string title)
    {
        Note note = Note.Parse($"---\ntype: sample\ntitle: '{title}'\n---\n{heading}\nText %% to\n\nthe end <!-- of\n\n## More\n", "Note.md");
        EditResult editor = new NoteEditor(note).SetTitle(title).Finish();
        Diagnostic found = Assert.Single(NoteChecker.Check(note, NoteCheck.Compose("schema: sample\nfields: { type: string, title: string }\nbody: { title: \"{title}\" }\n"), NoteCheck.Environment), found => found.Name is "title-mismatch" or "missing-title");
        Fix? fix = found.Fixes.FirstOrDefault(fix => fix.Title.Contains('#', StringComparison.Ordinal));
        Assert.Equal(editor.Refusal is null ? editor.Text : null, fix is null ? null : TextEdit.Apply(note.Source.ToString(), fix.Edits));
    }

    [Fact]
    public void A_missing_section_is_put_in_at_its_place()
    {
        const string body = "\n## Key Facts\n- One\n\n## Action Items\n- [ ] Call\n";
        Diagnostic found = Assert.Single(NoteCheck.Check(Layout, Top + body));
        Assert.Equal("missing-section", found.Name);
        Assert.Equal(Top + "\n## Key Facts\n- One\n\n## Decisions (Agreements & rationale)\n-\n\n## Action Items\n- [ ] Call\n", TextEdit.Apply(Top + body, found.Fixes[0].Edits));
    }

    [Theory]
    [InlineData("- Call", "- [ ] Call")]
    [InlineData("- [] Call", "- [ ] Call")]
    [InlineData("- [  ]  Call", "- [ ] Call")]
    [InlineData("* [ ]Call", "* [ ] Call")]
    [InlineData("- [x ] Call", "- [x] Call")]
    [InlineData("- [ X]Call", "- [x] Call")]
    [InlineData("- [\u00A0x] Call", "- [x] Call")]
    [InlineData("- [x](https://example.com) Call", "- [ ] [x](https://example.com) Call")]
    [InlineData("- [[x]] Call", "- [ ] [[x]] Call")]
    [InlineData("- [Ilse] Call", "- [ ] [Ilse] Call")]
    public void A_list_item_becomes_a_task_and_what_was_meant_for_a_checkbox_one(string item, string task)
    {
        const string before = "\n## Decisions (Agreements & rationale)\n- x\n\n## Action Items\n";
        Assert.Equal($"{Top}{before}{task}\n", NoteCheck.Fixed(Layout, $"{Top}{before}{item}\n"));
    }

    [Theory]
    [InlineData("\n## Decisions (Agreements & rationale)\n- x\n\n## Facts\n- y\n", "section-order “## Facts”|section-renamed “Facts”")]
    [InlineData("\n## Decisions (Agreements & rationale)\n- x\n\n## Decisions (agreements & rationale)\n- y\n", "duplicate-section “Decisions (agreements & rationale)”")]
    [InlineData("\n### Decisions (Agreements & rationale)\n- x\n", "heading-level “###”")]
    [InlineData("\n## Decisions (Agreements & rationale)\n- x\n\n## Ramblings\nText\n", "unknown-section “Ramblings”")]
    [InlineData("\n## Decisions (Agreements & rationale)\nWe keep both.\n", "section-content “We keep both.”")]
    [InlineData("\n## Decisions (Agreements & rationale)\n- x\n\n## Action Items\n- Call\n", "section-content “- Call”")]
    [InlineData("\n> [!summary] Summary\nAll is well.\n\n## Decisions (Agreements & rationale)\n- x\n", "section-content “All is well.”")]
    [InlineData("\n## Decisions (Agreements & rationale)\n- x\n\n## Costs\n| What | Amount (EUR) |\n|--|--|\n| Pump | much |\n| Crane | |\n", "wrong-type “much”|section-content “”")]
    [InlineData("\n## Decisions (Agreements & rationale)\n- x\n\n## Query\nnothing\n", "section-content “## Query”")]
    [InlineData("\n## Decisions (Agreements & rationale)\n- x\n\n```tasks\nnot done\n", "unclosed-fence “```tasks”")]
    public void A_section_that_is_not_as_the_schema_says_is_marked(string body, string findings) =>
        Assert.Equal(findings.Split('|').Select(text => text.TrimEnd(' ')), NoteCheck.Findings(Layout, Top + body).Select(text => text == "section-content “ ”" ? "section-content “”" : text));

    [Fact]
    public void A_block_id_behind_a_heading_is_no_part_of_its_name()
    {
        const string schema = "schema: sample\nfields: { type: string }\nbody: { sections: { scope: { heading: Scope, aliases: [Extent], required: true }, costs: { heading: Costs } } }";
        Assert.Empty(NoteCheck.Findings(schema, "# A\n\n## Scope ^sc-1\n- x\n\n## Costs\n"));
        Assert.Equal("## Scope ^sc-1\n- x\n", NoteCheck.Fixed(schema, "## Extent ^sc-1\n- x\n"));
        Assert.Equal("## Scope  ^sc-1 \n- x\n", NoteCheck.Fixed(schema, "## Skope  ^sc-1 \n- x\n"));
        Assert.Equal(["missing-section “## 2^10”"], NoteCheck.Findings(schema, "## 2^10\n- x\n"));
    }

    [Theory]
    [InlineData("SCOPE 📝", "Scope")]
    [InlineData("1. Scope", "Scope")]
    [InlineData("📝 Skope:", "Scope")]
    public void A_heading_with_signs_or_a_number_around_it_is_called_by_its_name_and_no_second_one_is_added(string heading, string name)
    {
        const string schema = "schema: sample\nfields: { type: string }\nbody: { sections: { scope: { heading: Scope, required: true } } }";
        Assert.Equal($"## {name}\n- x\n", NoteCheck.Fixed(schema, $"## {heading}\n- x\n"));
    }

    [Theory]
    [InlineData("##\u00A0Scope\n- x\n")]
    [InlineData("##\u3000Scope\n- x\n")]
    [InlineData("##Scope\n- x\n")]
    [InlineData("Some words.\n\n##Scope\n\n- x\n")]
    [InlineData("##\u202F Scope:\n- x\n")]
    [InlineData("Some words.\n  ##\u00A0Scope\n- x\n")]
    public void A_heading_that_is_not_seen_becomes_one_and_no_second_one_is_added(string body)
    {
        const string schema = "schema: sample\nfields: { type: string }\nbody: { sections: { scope: { heading: Scope, required: true } } }";
        Assert.Equal([$"unseen-heading “{body.Split('\n').Single(line => line.Contains('#', StringComparison.Ordinal)).Trim(' ')}”"], NoteCheck.Findings(schema, body));
        string after = NoteCheck.Fixed(schema, body);
        Assert.Equal(string.Concat(body.Where(c => c is not ('\u00A0' or '\u3000' or '\u202F'))).Replace("##", "## ", StringComparison.Ordinal).Replace("##  ", "## ", StringComparison.Ordinal), after);
        Assert.Empty(NoteCheck.Findings(schema, after));
    }

    [Theory]
    [InlineData("#Costs\n")]
    [InlineData("##Costs are high.\nThey were low.\n")]
    [InlineData("##12 is the berth.\n")]
    [InlineData("##\n")]
    [InlineData("##!\n")]
    [InlineData("- ##Costs\n")]
    [InlineData("## Scope\u00A01\n\nBridges\u00A0& quays.\n")]
    [InlineData("#\u00A05 is the berth.\n")]
    [InlineData("```\n##\u00A0Costs\n```\n")]
    [InlineData("- x\n\n  ##\u00A0Costs\n")]
    [InlineData("> ##\u00A0Costs\n")]
    [InlineData("%%\n##\u00A0Costs\n%%\n")]
    [InlineData("    ##\u00A0Costs\n")]
    [InlineData("#######\u00A0Costs\n")]
    [InlineData("##\u00A0\n")]
    [InlineData("Words ##\u00A0Costs\n")]
    [InlineData("##\u00A0")]
    [InlineData("Words\u00A0")]
    public void What_is_no_heading_or_is_one_is_in_order(string body) => Assert.Empty(NoteCheck.Findings("schema: sample\nfields: { type: string }", body));

    [Fact]
    public void Text_after_a_callout_is_taken_into_it()
    {
        const string body = "\n> [!summary] Summary\nAll is well.\nReally.\n\n## Decisions (Agreements & rationale)\n- x\n";
        string after = NoteCheck.Fixed(Layout, Top + body);
        Assert.Equal(Top + "\n> [!summary] Summary\n> All is well.\n> Really.\n\n## Decisions (Agreements & rationale)\n- x\n", after);
        Assert.Empty(NoteCheck.Findings(Layout, after));
    }

    [Fact]
    public void A_title_that_says_what_a_section_is_called_is_no_section()
    {
        const string schema = "schema: plan\nfields: { type: string }\nbody:\n  sections:\n    notes: { heading: Notes, aliases: [Remarks] }\n    tasks: { heading: Tasks }\n";
        Assert.Empty(NoteCheck.Findings(schema, "---\ntype: plan\n---\n# Notes\n\n## Tasks\n- [ ] Paint\n"));
        Assert.Empty(NoteCheck.Findings(schema, "---\ntype: plan\n---\n# Remarks\n\n## Tasks\n- [ ] Paint\n"));
        Assert.Equal(["heading-level “#”", "heading-level “#”"], NoteCheck.Findings(schema, "---\ntype: plan\n---\n# Notes\nDry.\n\n# Tasks\n- [ ] Paint\n"));
    }
}
