namespace NoteSchema.Language.Tests.Reading;

public sealed class ModelTests
{
    [Fact]
    public void A_field_is_read_with_all_that_is_said_of_it()
    {
        FieldModel field = Read.Schema("""
            schema: thing
            fields:
              due-date: { type: date, required: true, default: 2025-01-02, derive: find_date(file.name), refresh: true, description: When., deprecated: No., severity: info, was: [due, by], unique: true, name: Day }

            """).Fields.Single();
        Assert.Equal(("due-date", "Day", FieldKind.Date, true, true, true), (field.Key, field.PropertyName, field.Type.Kind, field.Required, field.Refresh, field.Unique));
        Assert.Equal(("2025-01-02", "When.", "No.", ModelSeverity.Info), (field.Default!.Text, field.Description, field.Deprecated, field.Severity));
        Assert.Equal(["due", "by"], field.Was);
        Assert.Equal(CelType.Date, field.Derive!.Root.Type);
    }

    [Fact]
    public void Types_within_the_class_are_named_after_the_path_to_them()
    {
        SchemaModel schema = Read.Schema("""
            schema: my-thing
            fields:
              source_type: { type: enum, values: [in-work, 2nd, +, é] }
              moods: { type: list, items: { type: enum, values: [good] } }
              entities: { type: object, fields: { people: { type: list, items: { type: object, fields: { name: string } } } } }
            body:
              sections:
                costs: { heading: Costs, content: table, columns: { what: string, kind: { type: enum, values: [a] } } }
                talk: { heading: Talk, content: lines, line: "{who}: {mood: enum}", places: { mood: { values: [calm] } } }

            """);
        Assert.Equal("MyThingNote", schema.ClassName);
        Assert.Equal(("SourceTypeOption", "MoodsItemOption", "EntitiesObject"), (schema.Fields[0].Type.TypeName, schema.Fields[1].Type.Items!.TypeName, schema.Fields[2].Type.TypeName));
        Assert.Equal(["InWork", "_2Nd", "U002B", "É"], schema.Fields[0].Type.Values.Select(value => value.MemberName));
        Assert.Equal("EntitiesPeopleItem", schema.Fields[2].Type.Fields[0].Type.Items!.TypeName);
        Assert.Equal(("CostsRow", "CostsKindOption"), (schema.Body.Sections[0].ItemTypeName, schema.Body.Sections[0].Columns[1].Type.TypeName));
        Assert.Equal(("TalkLine", "TalkMoodOption"), (schema.Body.Sections[1].ItemTypeName, schema.Body.Sections[1].Line!.Parts[2].Place!.Type.TypeName));
    }

    [Theory]
    [InlineData("[C, C++, C#, .NET, NET]", "C CPlusPlus CSharp DotNET NET")]
    [InlineData("[A-, A, A+, +1, '-1', a-b]", "AMinus A APlus Plus1 Minus1 AB")]
    [InlineData("{ C: , C++: { name: Cpp }, '€5': , '5': }", "C Cpp U20AC5 _5")]
    public void Values_that_would_be_one_member_have_their_signs_spelled_out(string values, string members) =>
        Assert.Equal(members, string.Join(' ', Read.Schema($"schema: thing\nfields: {{ a: {{ type: enum, values: {values} }} }}\n").Fields[0].Type.Values.Select(value => value.MemberName)));

    [Theory]
    [InlineData("fields: { a: { type: enum, values: [x] }, a-option: string }", "The field `a-option` and the type of the field `a` would both be `AOption` in C#")]
    [InlineData("fields: { x_line: string }\nbody: { sections: { x: { heading: X, content: lines, line: '{a} {b}' } } }", "The items of the section `x` and the field `x_line` would both be `XLine` in C#")]
    [InlineData("body: { sections: { x: { heading: X, content: lines, line: '{a_b} {aB}' } } }", "The place `aB` and the place `a_b` would both be `AB` in C#")]
    [InlineData("body: { sections: { x-y: { heading: X }, x_y: { heading: Y } } }", "The section `x_y` and the section `x-y` would both be `XY` in C#")]
    [InlineData("body: { sections: { x: { heading: 'The **end**.' }, y: { heading: Y, aliases: [the end] } } }", "The section `x` is found by the heading `the end` already")]
    [InlineData("rules: { a-b1: { assert: has(file.name) }, a-b-1: { assert: has(file.name) } }", "The rule `a-b-1` and the rule `a-b1` would both be `AB1` in C#")]
    public void Names_that_clash_are_reported(string rest, string message)
    {
        SchemaProblem problem = Assert.Single(Read.Set("schema: thing\n" + rest + "\n").Problems);
        Assert.Equal("name-clash", problem.Rule.Name);
        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_is_read_with_all_that_is_said_of_it()
    {
        SchemaModel schema = Read.Schema("""
            schema: thing
            fields: { people: { type: list, items: link } }
            body:
              title: "{file.name} {{x}}"
              order: strict
              additional_sections: forbid
              sections:
                s: { callout: Summary, title: In short, min_items: 1, max_items: 3 }
                a:
                  heading: Actions
                  aliases: To do
                  level: 3
                  content: tasks
                  tasks: { assignee: { required: true, one_of: people }, due: { required: true } }
                  sections: { b: { heading: B, required: has(people) } }
                t: { heading: T, content: lines, line: "[{at: duration}]  {who}- {text}", places: { who: { one_of: people, aliases: { Me: owner } } } }

            """);
        Assert.Equal([("{file.name} {{x}}", 2)], [(schema.Body.Title!.Text, schema.Body.Title.Parts.Count)]);
        Assert.Equal((null, " {x}"), (schema.Body.Title.Parts[0].Literal, schema.Body.Title.Parts[1].Literal));
        Assert.Equal((true, AdditionalPolicy.Forbid), (schema.Body.StrictOrder, schema.Body.AdditionalSections));
        Assert.Equal(("summary", "In short", 1, 3), (schema.Body.Sections[0].Callout, schema.Body.Sections[0].Title, schema.Body.Sections[0].MinItems, schema.Body.Sections[0].MaxItems));
        SectionModel actions = schema.Body.Sections[1];
        Assert.Equal((3, 4, true), (actions.Level, actions.Sections[0].Level, actions.Sections[0].RequiredWhen is not null));
        Assert.Equal(("To do", true, true, "people"), (actions.Aliases.Single(), actions.Tasks!.AssigneeRequired, actions.Tasks.DueRequired, actions.Tasks.AssigneeOneOf!.Text));
        LineModel line = schema.Body.Sections[2].Line!;
        Assert.Equal(["[", "at", "]  ", "who", "- ", "text"], line.Parts.Select(part => part.Literal ?? part.Place!.Name));
        Assert.Equal((FieldKind.Duration, FieldKind.String), (line.Parts[1].Place!.Type.Kind, line.Parts[3].Place!.Type.Kind));
        Assert.Equal(("Me", "owner"), (line.Parts[3].Place!.Aliases[0].Word, line.Parts[3].Place!.Aliases[0].Value.Text));
    }

    [Theory]
    [InlineData("{ heading: A, callout: b }", "unknown-key A section is found by `heading` or by `callout`, not by both")]
    [InlineData("{ heading: A, title: b }", "unknown-key `title` is a callout's")]
    [InlineData("{ callout: a, level: 3 }", "unknown-key `level` goes with `heading`")]
    [InlineData("{ heading: A, columns: { b: string } }", "unknown-key `columns` goes with `content: table`")]
    [InlineData("{ heading: A, content: table }", "missing-key `content: table` needs `columns`")]
    [InlineData("{ heading: A, content: lines }", "missing-key `content: lines` needs `line`")]
    [InlineData("{ heading: A, content: lines, line: '{a}{b}' }", "bad-template Two places need some text between them")]
    [InlineData("{ heading: A, content: lines, line: 'ab' }", "bad-template The line has no place")]
    [InlineData("{ heading: A, content: lines, line: '{a b}' }", "bad-template A place is written `{name}` or `{name: type}`")]
    [InlineData("{ heading: A, content: lines, line: '{a} {a}' }", "bad-template The line has a place `a` already")]
    [InlineData("{ heading: A, content: lines, line: '{a}', places: { b: { type: date } } }", "unknown-name `line` has no place `b`")]
    [InlineData("{ heading: A, content: lines, line: '{a: list}' }", "unknown-type `list` cannot be the type of a place")]
    [InlineData("{ heading: A, content: table, columns: { b: tags } }", "unknown-type `tags` cannot stand here")]
    [InlineData("{ heading: A, content: tasks, tasks: { asignee: {} } }", "unknown-key `asignee` is no key of `tasks`; did you mean `assignee`?")]
    [InlineData("{ heading: A, min_items: 3, max_items: 1 }", "unsatisfiable `max_items` (1) is less than `min_items` (3)")]
    [InlineData("{ heading: A, level: 3, sections: { y: { heading: B, level: 2 } } }", "wrong-value A section within one of level 3 is of level 4 to 6")]
    [InlineData("{ heading: A, template: 'a}' }", "bad-template This brace closes nothing")]
    [InlineData("{ heading: A, template: '{}' }", "bad-template There is no expression between these braces")]
    [InlineData("{ heading: A, template: '{body.sections.x}' }", "bad-expression The section `x` has no text form; name one of its members")]
    public void A_mistake_in_a_section_is_reported(string section, string expected)
    {
        SchemaProblem problem = Assert.Single(Read.Set("schema: thing\nbody: { sections: { x: " + section + " } }\n").Problems);
        Assert.StartsWith(expected, $"{problem.Rule.Name} {problem.Message}", StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_the_class_are_free_where_they_do_not_clash() =>
        Read.Schema("schema: thing\nfields: { state: { type: enum, values: [read, unread, note, equals] }, body: string, check: object, o: { type: object, fields: { note: string, schema: string } } }\nbody: { sections: { note: { heading: Note } } }\nrules: { read: { assert: has(state) } }\n");

    [Theory]
    [InlineData("note", "NoteValue")]
    [InlineData("try-read", "TryReadValue")]
    [InlineData("to_string", "ToStringValue")]
    [InlineData("thing note", "ThingNoteValue")]
    [InlineData("note value", "NoteValue")]
    [InlineData("📅", "UD83DUDCC5")]
    public void A_key_whose_name_is_taken_or_none_gets_another(string key, string expected) =>
        Assert.Equal(expected, Assert.Single(Read.Schema($"schema: thing\nfields: {{ {key}: string }}\n").Fields).PropertyName);

    [Fact]
    public void Literals_are_kept_in_their_normal_form()
    {
        SchemaModel schema = Read.Schema("""
            schema: thing
            fields:
              a: { type: duration, default: 1h 30m, min: 00:00:30, max: P1W }
              b: { type: integer, default: +5 }
              c: { type: enum, values: [Yes, no, 1], ignore_case: true, default: yes }
              d: { type: list, items: boolean, default: [True, false] }
              e: { type: any, default: 2.50 }
              f: { type: tags, default: [a/b] }

            """);
        Assert.Equal(("PT1H30M", "PT30S", "P7D"), (schema.Fields[0].Default!.Text, schema.Fields[0].Type.Min!.Text, schema.Fields[0].Type.Max!.Text));
        Assert.Equal(["PT1H30M", "5", "Yes", "[true, false]", "2.50", "[a/b]"], schema.Fields.Select(field => field.Default!.ToString()));
        Assert.Equal(["Yes", "no", "1"], schema.Fields[2].Type.Values.Select(value => value.Value));
    }

    [Fact]
    public void A_rule_is_read_with_all_that_is_said_of_it()
    {
        RuleModel rule = Read.Schema("schema: thing\nfields: { n: integer }\nrules: { each-one: { each: body.tasks, when: item.done, assert: has(item.due), message: '{item.text}', severity: hint, fix: { n: '1' } } }\n").Rules.Single();
        Assert.Equal(("each-one", "EachOne", "item", "item.done", "has(item.due)", ModelSeverity.Hint), (rule.Name, rule.MemberName, rule.As, rule.When!.Text, rule.Assert.Text, rule.Severity));
        Assert.Equal(("n", "1"), (rule.Fix[0].Field, rule.Fix[0].Value.Text));
    }
}
