namespace NoteSchema.Vaults.Tests.Checking;

public class FieldTypeTests
{
    [Theory]
    [InlineData("string", "Pump retrofit")]
    [InlineData("string", "2025-03-14")]
    [InlineData("string", "'007'")]
    [InlineData("string", "yes")]
    [InlineData("{ type: string, max_length: 5 }", "⏫⏫⏫⏫⏫")]
    [InlineData("{ type: string, pattern: '^[A-Z]{2}-\\d+$' }", "HB-12")]
    [InlineData("text", "\"a\\nb\"")]
    [InlineData("integer", "42")]
    [InlineData("integer", "-7")]
    [InlineData("integer", "3.0")]
    [InlineData("integer", "0x1F")]
    [InlineData("{ type: integer, min: 1, max: 5, multiple_of: 2 }", "4")]
    [InlineData("number", "4.5")]
    [InlineData("number", "1e3")]
    [InlineData("{ type: number, multiple_of: 0.1 }", "0.3")]
    [InlineData("boolean", "true")]
    [InlineData("boolean", "False")]
    [InlineData("date", "2025-11-06")]
    [InlineData("date", "'2025-11-06'")]
    [InlineData("date", "\"2024-02-29\"")]
    [InlineData("datetime", "2025-11-06T12:59:00")]
    [InlineData("datetime", "2025-11-06T12:59:00.25+02:00")]
    [InlineData("datetime", "2025-11-06T12:59:00Z")]
    [InlineData("datetime", "2025-11-06T12:59")]
    [InlineData("datetime", "2025-11-06T12:59+02:00")]
    [InlineData("{ type: datetime, min: 2025-11-06T12:58, max: 2025-11-06T12:59 }", "2025-11-06T12:59")]
    [InlineData("time", "12:59")]
    [InlineData("time", "00:00:01")]
    [InlineData("duration", "PT45M")]
    [InlineData("duration", "1h 30m")]
    [InlineData("duration", "90m")]
    [InlineData("duration", "00:45:00")]
    [InlineData("duration", "P1DT2H")]
    [InlineData("{ type: enum, values: [open, done] }", "done")]
    [InlineData("{ type: enum, values: [open, done], ignore_case: true }", "DONE")]
    [InlineData("link", "\"[[Ilse Brandt]]\"")]
    [InlineData("link", "'[[People/Ilse Brandt|Ilse]]'")]
    [InlineData("link", "\"[Ilse](People/Ilse%20Brandt.md)\"")]
    [InlineData("tags", "[type/meeting, größe, 2025/q1, 🚢]")]
    [InlineData("url", "https://example.org/a?b=c#d")]
    [InlineData("url", "obsidian://open?vault=x")]
    [InlineData("email", "ilse.brandt+harbor@example.org")]
    [InlineData("path", "00 Inbox/Transcripts/a b.txt")]
    [InlineData("{ type: path, extensions: [pdf] }", "a/b.PDF")]
    [InlineData("list", "[a, 1, true]")]
    [InlineData("{ type: list, items: date, min_items: 1, unique: true }", "[2025-01-01, 2025-01-02]")]
    [InlineData("{ type: list, items: link }", "\n  - \"[[A]]\"\n  - '[[B]]'")]
    [InlineData("{ type: object, fields: { people: { type: list, items: link } } }", "{ people: [\"[[A]]\"] }")]
    [InlineData("any", "{ a: [1] }")]
    public void A_value_of_the_type_is_not_marked(string type, string value) => Assert.Empty(NoteCheck.Findings(Schema(type), Note(value)));

    [Theory]
    [InlineData("string", "2024", "\"2024\"")]
    [InlineData("string", "1.10", "\"1.10\"")]
    [InlineData("string", "true", "\"true\"")]
    [InlineData("integer", "\"42\"", "42")]
    [InlineData("number", "'4.5'", "4.5")]
    [InlineData("number", "4,5", "4.5")]
    [InlineData("boolean", "yes", "true")]
    [InlineData("boolean", "\"false\"", "false")]
    [InlineData("boolean", "Off", "false")]
    [InlineData("date", "2025/11/6", "2025-11-06")]
    [InlineData("date", "‘2025-11-06’", "2025-11-06")]
    [InlineData("date", "„6 Nov 2025“", "2025-11-06")]
    [InlineData("date", "\u200E2025-11-06\u200B", "2025-11-06")]
    [InlineData("number", "“1.5”", "1.5")]
    [InlineData("date", "6 Nov 2025", "2025-11-06")]
    [InlineData("date", "November 6, 2025", "2025-11-06")]
    [InlineData("date", "6.11.2025", "2025-11-06")]
    [InlineData("date", "31/10/2025", "2025-10-31")]
    [InlineData("date", "20251106", "2025-11-06")]
    [InlineData("date", "2025-11-06T12:59:00", "2025-11-06")]
    [InlineData("date", "'2025-11-6'", "'2025-11-06'")]
    [InlineData("date", "\"[[2025-11-06]]\"", "\"2025-11-06\"")]
    [InlineData("datetime", "2025-11-06 12:59:00", "2025-11-06T12:59:00")]
    [InlineData("datetime", "2025-11-06 12:59", "2025-11-06T12:59")]
    [InlineData("datetime", "2025-11-06t12:59z", "2025-11-06T12:59Z")]
    [InlineData("time", "9:5", "09:05")]
    [InlineData("time", "1pm", "13:00")]
    [InlineData("time", "12:30 AM", "00:30")]
    [InlineData("duration", "45 min", "45m")]
    [InlineData("duration", "00:1:47", "00:01:47")]
    [InlineData("link", "Ilse Brandt", "\"[[Ilse Brandt]]\"")]
    [InlineData("link", "2025-03-14", "\"[[2025-03-14]]\"")]
    [InlineData("url", "www.example.org", "https://www.example.org")]
    [InlineData("email", "mailto:a@example.org", "a@example.org")]
    [InlineData("path", "Files\\plan.pdf", "Files/plan.pdf")]
    [InlineData("{ type: enum, values: [in progress, done] }", "In-Progress", "in progress")]
    [InlineData("{ type: enum, values: [parallels, zoom] }", "zooom", "zoom")]
    [InlineData("tags", "#pumps", null)]
    [InlineData("tags", "pumps, harbor", "\n  - pumps\n  - harbor\n")]
    [InlineData("tags", "[\"#pumps\"]", "[\"pumps\"]")]
    [InlineData("tags", "[harbor line]", "[harbor-line]")]
    [InlineData("{ type: list, items: link }", "Ilse Brandt, Tomas Lind", "\n  - \"[[Ilse Brandt]]\"\n  - \"[[Tomas Lind]]\"\n")]
    [InlineData("{ type: list, items: link }", "\"[[Ilse Brandt]], [[Tomas Lind]]\"", "\n  - \"[[Ilse Brandt]]\"\n  - \"[[Tomas Lind]]\"\n")]
    [InlineData("{ type: list, items: string }", "[a,,b]", "[a,b]")]
    [InlineData("{ type: list, items: string }", "'[a, \"b, c\"]'", "\n  - a\n  - b, c\n")]
    [InlineData("{ type: list, items: integer }", "\"[1, 2]\"", "\n  - 1\n  - 2\n")]
    [InlineData("{ type: list, items: string }", "\"[a, , b]\"", "\n  - \"[a, , b]\"\n")]
    [InlineData("{ type: list, items: string }", "\"[a, b] # [c, d]\"", "\n  - \"[a, b] # [c, d]\"\n")]
    [InlineData("{ type: list, items: integer }", "7", "\n  - 7\n")]
    [InlineData("{ type: list, unique: true }", "[a, b, a]", "[a, b]")]
    [InlineData("link", "[[Ilse Brandt]]", "\"[[Ilse Brandt]]\"")]
    public void A_value_with_a_repair_offers_it_and_the_repaired_note_is_clean(string type, string value, string? repaired)
    {
        if (repaired is null)
        {
            // `tags: #pumps` is a comment to YAML: the field is empty, which is in order.
            Assert.Empty(NoteCheck.Findings(Schema(type), Note(value)));
            return;
        }
        string after = NoteCheck.Fixed(Schema(type), Note(value));
        Assert.Contains($"value:{(repaired.StartsWith('\n') ? "" : " ")}{repaired}", after.Replace("'2025-11-06'", "'2025-11-06'", StringComparison.Ordinal).Replace("value: '", "value: '", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(NoteCheck.Findings(Schema(type), after));
    }

    [Theory]
    [InlineData("date", "03/04/2025", "wrong-type “03/04/2025”")]
    [InlineData("date", "2025-02-30", "wrong-type “2025-02-30”")]
    [InlineData("date", "soon", "wrong-type “soon”")]
    [InlineData("integer", "'007'", "wrong-type “'007'”")]
    [InlineData("integer", "4.5", "wrong-type “4.5”")]
    [InlineData("number", "1.2.3", "wrong-type “1.2.3”")]
    [InlineData("boolean", "maybe", "wrong-type “maybe”")]
    [InlineData("{ type: integer, max: 5 }", "6", "out-of-range “6”")]
    [InlineData("{ type: date, min: 2025-01-01 }", "2024-12-31", "out-of-range “2024-12-31”")]
    [InlineData("{ type: string, max_length: 3 }", "abcd", "too-long “abcd”")]
    [InlineData("{ type: string, pattern: '^a' }", "b", "pattern “b”")]
    [InlineData("{ type: list, min_items: 2 }", "[a]", "too-few-items “[a]”")]
    [InlineData("{ type: list, max_items: 1 }", "[a, b]", "too-many-items “b”")]
    [InlineData("{ type: list, items: date }", "[2025-01-01, soon]", "wrong-type “soon”")]
    [InlineData("{ type: enum, values: [red, green] }", "blue", "not-allowed “blue”")]
    [InlineData("tags", "[1984]", "invalid-tag “1984”")]
    [InlineData("{ type: tags, allowed: [area/*] }", "[other]", "not-allowed “other”")]
    [InlineData("{ type: string, const: a }", "b", "const “b”")]
    [InlineData("{ type: string, deprecated: Use other. }", "b", "deprecated-field “value”")]
    [InlineData("{ type: object, additional_fields: warn, fields: { a: string } }", "{ b: 1 }", "unknown-field “b”")]
    [InlineData("{ type: object, fields: { a: { type: string, required: true } } }", "{ b: 1 }", "required-field “{ b: 1 }”")]
    [InlineData("string", "[a]", "wrong-type “[a]”")]
    [InlineData("email", "a@b@c", "wrong-type “a@b@c”")]
    public void A_value_without_a_sure_repair_is_marked_at_its_place(string type, string value, string finding) =>
        Assert.Equal([finding], NoteCheck.Findings(Schema(type), Note(value)));

    [Theory]
    [InlineData("4")]
    [InlineData("2.5")]
    public void What_is_no_name_is_not_made_a_link(string value) => Assert.Empty(Assert.Single(NoteCheck.Check(Schema("link"), Note(value))).Fixes);

    [Theory]
    [InlineData("integer", "'4'", "`value` must be a whole number, not “4”. Its quotes make it text; write it without them.")]
    [InlineData("integer", "\"007\"", "`value` must be a whole number, not “007”. Its quotes make it text; write it without them.")]
    [InlineData("integer", "\"3.0\"", "`value` must be a whole number, not “3.0”. Its quotes make it text; write it without them.")]
    [InlineData("integer", "\"soon\"", "`value` must be a whole number, not “soon”.")]
    [InlineData("number", "\"1.10\"", "`value` must be a number, not “1.10”. Its quotes make it text; write it without them.")]
    [InlineData("boolean", "'true'", "`value` must be true or false, not “true”. Its quotes make it text; write it without them.")]
    [InlineData("integer", "99999999999999999999", "`value` must be a whole number, not “99999999999999999999”. It is too large: the largest is 9223372036854775807.")]
    [InlineData("integer", "-99999999999999999999", "`value` must be a whole number, not “-99999999999999999999”. It is too small: the smallest is -9223372036854775808.")]
    [InlineData("integer", "4.5", "`value` must be a whole number, not “4.5”.")]
    [InlineData("integer", ".inf", "`value` must be a whole number, not “.inf”.")]
    [InlineData("date", "2023-02-29", "`value` must be a date such as 2025-11-06, not “2023-02-29”. There is no such day.")]
    [InlineData("date", "'2023-13-01'", "`value` must be a date such as 2025-11-06, not “2023-13-01”. There is no such day.")]
    [InlineData("date", "2023/02/29", "`value` must be a date such as 2025-11-06, not “2023/02/29”.")]
    [InlineData("tags", "[\"\"]", "A tag may not be empty.")]
    [InlineData("tags", "[x//y]", "A tag needs a name before and after each /: “x//y”.")]
    [InlineData("tags", "[a/]", "A tag needs a name before and after each /: “a/”.")]
    [InlineData("tags", "[a!]", "A tag may hold only letters, digits, - _ and /: “a!”.")]
    [InlineData("tags", "[1984]", "A tag may not be a number alone: “1984”.")]
    public void A_message_says_what_is_easily_overlooked(string type, string value, string message) => Assert.Equal([message], NoteCheck.Check(Schema(type), Note(value)).Select(found => found.Message));

    [Fact]
    public void An_empty_value_is_a_missing_one()
    {
        Assert.Empty(NoteCheck.Findings(Schema("date"), Note("")));
        Assert.Equal(["required-field “value”"], NoteCheck.Findings(Schema("{ type: date, required: true }"), Note("")));
        Assert.Equal(["required-field “---”"], NoteCheck.Findings(Schema("{ type: date, required: true }"), "---\ntype: sample\n---\n"));
    }

    [Fact]
    public void A_missing_field_is_offered_with_its_derived_value()
    {
        string schema = Schema("{ type: date, required: true, derive: find_date(file.name) }");
        const string note = "---\r\ntype: sample\r\n---\r\nText\r\n";
        Diagnostic found = Assert.Single(NoteCheck.Check(schema, note, "Inbox/20250314 0931 Desk.md"));
        Assert.Equal("---\r\ntype: sample\r\nvalue: 2025-03-14\r\n---\r\nText\r\n", TextEdit.Apply(note, found.Fixes[0].Edits));
    }

    [Theory]
    [InlineData("{ type: date, was: [day] }", "day: 2025-01-01", "value: 2025-01-01")]
    [InlineData("date", "Value: 2025-01-01", "value: 2025-01-01")]
    public void A_key_of_another_name_is_read_and_offered_for_renaming(string type, string line, string expected)
    {
        string after = NoteCheck.Fixed(Schema(type), $"---\ntype: sample\n{line}\n---\n");
        Assert.Equal($"---\ntype: sample\n{expected}\n---\n", after);
    }

    [Fact]
    public void Half_typed_YAML_gives_one_message()
    {
        string[] findings = NoteCheck.Findings(Schema("{ type: date, required: true }"), "---\ntype: sample\nvalue: [\n---\n# Title\n");
        Assert.StartsWith("yaml-syntax", Assert.Single(findings), StringComparison.Ordinal);
    }

    private static string Schema(string type) => $"schema: sample\nfields:\n  type: string\n  value: {type}\n";

    private static string Note(string value) => $"---\ntype: sample\nvalue: {value}\n---\n";

    [Theory]
    [InlineData("n+1")]
    [InlineData("c++")]
    public void A_tag_with_a_plus_sign_has_no_fix(string tag) => Assert.Empty(Assert.Single(NoteCheck.Check("schema: t\nfields: { type: string, tags: tags }\n", $"---\ntype: t\ntags: [{tag}]\n---\n")).Fixes);

    [Theory]
    [InlineData("text", "string text path")]
    [InlineData("42", "integer number")]
    [InlineData("4.5", "number")]
    [InlineData("true", "boolean")]
    [InlineData("[1]", "")]
    public void A_value_whose_type_only_running_tells_is_derived_where_it_fits(string value, string fitting)
    {
        string[] types = ["string", "text", "integer", "number", "boolean", "date", "datetime", "time", "duration", "url", "email", "path", "link"];

        IEnumerable<string> derived = types.Where(type => NoteCheck.Compose($"schema: x\nfields:\n  from: any\n  to: {{ type: {type}, derive: from, refresh: true }}\n")
            .Derive(NoteSchema.Note.Parse($"---\nfrom: {value}\n---\n")).Count > 0);

        Assert.Equal(fitting, string.Join(" ", derived));
    }
}
