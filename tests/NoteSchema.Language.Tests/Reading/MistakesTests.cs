namespace NoteSchema.Language.Tests.Reading;

public sealed class MistakesTests
{
    [Fact]
    public void A_schema_with_many_mistakes_reports_each_at_its_place()
    {
        const string Text = """
            schema: Staff Meeting
            version: two
            titel: Meetings
            fields:
              date: { type: dat }
              due: { type: date, min: 2025-02-30 }
              effort: { type: integer, min: 10, max: 5 }
              code: { type: string, pattern: '^(a+' }
              state: { type: enum, values: [open, done], default: opne }
              kind: { type: enum }
              size: { type: integer, min_length: 3 }
              owner: { type: link, to: persn }
              due-day: date
              due_day: date
              total: { type: integer, derive: dates + 1 }
              slug: { type: string, derive: "slug(code) + 1" }
              label: { type: string, refresh: true }
            body:
              title: "{code"
              order: strickt
              sections:
                notes: { content: list }
                log: { heading: Log, content: lines, line: "{at: duraton} {text}" }
            rules:
              never: { assert: false }
              soon: { assert: due >= effort }
              TooLate: { assert: has(due) }
            migrations:
              1: []
            """;
        (string Place, string Rule, string Message)[] expected =
        [
            ("1:9-22", "wrong-value", "A schema's id is in kebab-case: lower-case letters, digits and single hyphens; write `staff-meeting`"),
            ("2:10-13", "wrong-value", "`version` is a whole number from 1 to 100000; this is `two`"),
            ("3:1-6", "unknown-key", "`titel` is no key of a schema; did you mean `title`?"),
            ("5:17-20", "unknown-type", "`dat` is no type; did you mean `date`?"),
            ("6:27-37", "wrong-value", "`min` is a date such as 2025-11-06; this is `2025-02-30`"),
            ("7:42-43", "unsatisfiable", "`max` (5) lies before `min` (10), so no value fits"),
            ("8:36-37", "bad-pattern", "This `(` is not closed; write `\\(` for a parenthesis"),
            ("9:55-59", "unsatisfiable", "`default` is `opne`, which is not among `values`; did you mean `open`?"),
            ("10:3-7", "missing-key", "The type `enum` needs `values`: the values: a list, or a map from each value to its description"),
            ("11:26-36", "unknown-key", "`min_length` does not go with the type `integer` but with `string`, `text`; with `integer` go `min`, `max`, `multiple_of`"),
            ("12:28-33", "unknown-schema", "No schema `persn` is loaded; did you mean `person`?"),
            ("14:3-10", "name-clash", "The field `due_day` and the field `due-day` would both be `DueDay` in C#; give it another name with `name`"),
            ("15:35-40", "bad-expression", "There is no field `dates`; did you mean `date`?"),
            ("16:34-48", "bad-expression", "There is no `string + int`; write `string(…)` around what is no string"),
            ("17:26-33", "missing-key", "`refresh` needs `derive`: the expression that gives the value again"),
            ("19:11-12", "bad-template", "This brace is not closed; close it with `}`, or write `{{` for a brace in the text"),
            ("20:10-17", "wrong-value", "`order` is one of `any`, `strict`; this is `strickt`; did you mean `strict`?"),
            ("22:5-10", "missing-key", "The section `notes` needs `heading` or `callout`: what it is found by"),
            ("23:54-61", "unknown-type", "`duraton` is no type; did you mean `duration`?"),
            ("25:20-25", "unsatisfiable", "`assert` is always false, whatever the note holds; name a field of the note in it"),
            ("26:19-32", "bad-expression", "`date` and `int` cannot be compared; write a day as `date(\"2025-01-01\")`, or compare `getFullYear()`"),
            ("27:3-10", "wrong-value", "A rule's name is in kebab-case: lower-case letters, digits and single hyphens; write `too-late`"),
            ("29:3-4", "bad-migration", "The first version that steps lead to is 2; notes without a version are of version 1"),
        ];
        Assert.Equal(string.Join("\n", expected.Select(one => $"{one.Place} {one.Rule} {one.Message}")), Read.Problems(Text, "schema: person\n"));
    }

    [Theory]
    [InlineData("  a: { type: list, items: strin }", "3:27-32 unknown-type `strin` is no type; did you mean `string`?")]
    [InlineData("  a: { type: list, items: { type: string, requird: true } }", "3:43-50 unknown-key `requird` is no key of `items` of type `string`; it has `type`, `description`, `min_length`, `max_length`, `pattern`")]
    [InlineData("  a: { type: enum, values: [] }", "3:28-30 unsatisfiable An enum without values allows none; list at least one")]
    [InlineData("  a: { type: enum, values: [x, y, x] }", "3:35-36 name-clash `x` is among the values already; remove one of them")]
    [InlineData("  a: { type: enum, values: [in-work, in work] }", "3:38-45 name-clash The value `in work` and the value `in-work` would both be `InWork` in C#; write `values` as a map and give one of them a `name`")]
    [InlineData("  a: { type: enum, values: [x, null] }", "3:32-36 wrong-value A value is text; this is empty, put quotes round it if it is meant as text")]
    [InlineData("  a: { type: string, default: 5 }", "3:31-32 wrong-value `default` is text on one line; put quotes round a number or `true`; this is `5`")]
    [InlineData("  a: { type: string, min_length: 3, default: ab }", "3:46-48 unsatisfiable `default` is `ab`, which has fewer characters than `min_length` (3)")]
    [InlineData("  a: { type: string, pattern: '^x', default: ab }", "3:46-48 unsatisfiable `default` is `ab`, which does not match `pattern`")]
    [InlineData("  a: { type: string, const: x, default: y }", "3:41-42 unsatisfiable `default` is y, but `const` allows x only")]
    [InlineData("  a: { type: string, required: true, max_length: 0 }", "3:50-51 unsatisfiable The field is required, which an empty value does not meet, and `max_length` allows nothing else")]
    [InlineData("  a: { type: integer, min: 1, max: 4, multiple_of: 7 }", "3:52-53 unsatisfiable No multiple of 7 lies between 1 and 4")]
    [InlineData("  a: { type: tags, contains: x, allowed: [y, z/*] }", "3:30-31 unsatisfiable The tag `x` must be there, but is not among `allowed`")]
    [InlineData("  a: { type: tags, contains: [\"my recipe\"] }", "3:31-42 wrong-value `my recipe` is no tag: letters, digits, `_`, `-` and `/` make one, and not digits alone")]
    [InlineData("  a: { type: tags, contains: \"1984\" }", "3:30-36 wrong-value `1984` is no tag: letters, digits, `_`, `-` and `/` make one, and not digits alone")]
    [InlineData("  a: { type: tags, contains: \"#soup\" }", "3:30-37 wrong-value `#soup` is no tag: letters, digits, `_`, `-` and `/` make one, and not digits alone")]
    [InlineData("  a: { type: tags, contains: soup/ }", "3:30-35 wrong-value `soup/` is no tag: letters, digits, `_`, `-` and `/` make one, and not digits alone")]
    [InlineData("  a: { type: tags, contains: [recipe/soup, 🍲] }", "")]
    [InlineData("  a: { type: link, default: [[Note]] }", "3:29-37 wrong-value `default` is a link in quotes, such as \"[[Note]]\"; this is a list")]
    [InlineData("  a: { type: date, derive: now(), refresh: true }", "3:28-33 bad-expression This must be `date`, but is `timestamp`; write `date(…)` around it")]
    [InlineData("  a: { type: date, derive: today(), refresh: true }", "3:28-35 bad-expression `today()` and `now()` give another value each time, so a field with `refresh` would never come to rest; leave one of the two out")]
    [InlineData("  a: { type: tags, unique: true }", "3:20-26 unknown-key `unique` does not go with the type `tags`, only with a list or with a type of one value")]
    [InlineData("  a: { type: link, to: thong }", "3:24-29 unknown-schema No schema `thong` is loaded; did you mean `thing`?")]
    [InlineData("  a: { type: link, inverse: b }", "3:29-30 missing-key `inverse` needs `to`: the schema that has the field")]
    [InlineData("  a: { type: list, items: { type: link, to: thing, inverse: bac } }\n  back: link", "3:61-64 unknown-name The schema `thing` has no field `bac`; did you mean `back`?")]
    [InlineData("  a: { type: link, to: thing, inverse: b }\n  b: string", "3:40-41 wrong-value `b` of the schema `thing` holds no links, so no note can name this one there; it must be a `link` or a list of them")]
    [InlineData("  a: { type: link, to: thing, inverse: b }\n  b: { type: list, items: date }", "3:40-41 wrong-value `b` of the schema `thing` holds no links, so no note can name this one there; it must be a `link` or a list of them")]
    [InlineData("  a: { type: link, to: thing, inverse: b }\n  b: { type: list, items: { type: link, to: thing, inverse: a } }", "")]
    [InlineData("  a: { type: link, to: thing, inverse: b }\n  b: list", "")]
    [InlineData("  note: string\n  thing-note: string\n  \"😀\": string", "")]
    [InlineData("  note: string\n  note-value: string", "4:3-13 name-clash The field `note-value` and the field `note` would both be `NoteValue` in C#; give it another name with `name`")]
    [InlineData("  a: { type: string, name: Note }", "3:28-32 name-clash The field `a` would be `Note` in C#, a name that the generated code or every object has already; give it another name with `name`")]
    [InlineData("  a: { type: string, name: ThingNote }", "3:28-37 name-clash The field `a` would be `ThingNote` in C#, the name of the type that holds it; give it another name with `name`")]
    [InlineData("  a: { type: string, name: class }", "3:28-33 wrong-value `class` cannot be a C# name here: an upper-case letter, then letters and digits; write `Class`")]
    [InlineData("  a: { type: string, was: [b] }\n  b: string", "3:28-29 name-clash `b` is a field, or an earlier key of one, already; a note's `b` could not be told apart")]
    [InlineData("  a:", "3:3-4 missing-key The field `a` needs a type; write `a: string`, or a map with `type`")]
    public void A_mistake_in_a_field_is_reported_at_its_place(string field, string expected) =>
        Assert.Equal(expected, Read.Problems("schema: thing\nfields:\n" + field + "\n"));
}
