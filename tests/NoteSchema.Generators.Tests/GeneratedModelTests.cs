using System.Reflection;
using System.Text.Json;

namespace NoteSchema.Generators.Tests;

/// <summary>Generated models, compiled, loaded and asked for the values of notes.</summary>
public sealed class GeneratedModelTests
{
    private const string Everything = """
        ---
        name: Anna
        count: 15
        rating: 4.5
        done: true
        day: 2025-11-06
        at: 2025-11-06T12:59:00+02:00
        start: "09:15"
        length: 1h 30m
        mood: SO-SO
        person: "[[People/Kim|Kimmy]]"
        tags: [area/home, done]
        site: https://example.org/a
        mail: a@example.org
        friends: ["[[Lee]]", "[[Max]]"]
        moods: [down, up]
        grid: [[1, 2], [], [3]]
        address: { street: High Street, number: 7 }
        things: [1, two, { three: 3 }]
        rest: { free: true }
        ---
        """;

    [Fact]
    public void Every_field_has_its_value_in_the_type_that_the_language_promises()
    {
        dynamic note = Read("fields", "EveryFieldNote", Everything);
        Assert.Equal("Anna", (string)note.FullName);
        Assert.Null((string?)note.Story);
        Assert.Equal(15L, (long)note.Count);
        Assert.Equal(4.5, (double?)note.Rating);
        Assert.True((bool?)note.Done);
        Assert.Equal(new DateOnly(2025, 11, 6), (DateOnly)note.Day);
        Assert.Equal(new DateTimeOffset(2025, 11, 6, 12, 59, 0, TimeSpan.FromHours(2)), (DateTimeOffset?)note.At);
        Assert.Equal(new TimeOnly(9, 15), (TimeOnly?)note.Start);
        Assert.Equal(TimeSpan.FromMinutes(90), (TimeSpan?)note.Length);
        Assert.Equal("SoSo", note.Mood.ToString());
        Assert.Null((object?)note.NextMood);
        Assert.Equal("People/Kim", (string)note.Person.Target);
        Assert.Equal(["area/home", "done"], (IReadOnlyList<string>)note.Tags);
        Assert.Equal(new Uri("https://example.org/a"), (Uri?)note.Site);
        Assert.Equal("a@example.org", (string?)note.Mail);
        Assert.Equal(["Lee", "Max"], ((IReadOnlyList<NoteLink>)note.Friends).Select(link => link.Target));
        Assert.Equal(["Down", "Up"], ((System.Collections.IEnumerable)note.Moods).Cast<object>().Select(mood => mood.ToString()));
        Assert.Equal([[1L, 2L], [], [3L]], (IReadOnlyList<IReadOnlyList<long>>)note.Grid);
        Assert.Equal("High Street", (string)note.Address.Street);
        Assert.Equal(7L, (long?)note.Address.Number);
        Assert.Equal(3, ((IReadOnlyList<FrontmatterValue>)note.Things).Count);
        Assert.Equal("true", ((FrontmatterValue)note.Rest)["free"].Text);
    }

    [Fact]
    public void What_a_note_does_not_have_is_its_default_or_null_or_an_empty_list()
    {
        dynamic note = Read("fields", "EveryFieldNote", "---\nname: Anna\nday: 2025-11-06\nmood: good\n---\n");
        Assert.Equal(10L, (long)note.Count);
        Assert.Null((double?)note.Rating);
        Assert.Null((object?)note.Address);
        Assert.Empty((IReadOnlyList<string>)note.Tags);
        Assert.Empty((IReadOnlyList<IReadOnlyList<long>>)note.Grid);
        Assert.True(((FrontmatterValue)note.Rest).IsMissing);
    }

    [Theory]
    [InlineData("---\nname: Anna\nmood: good\n---\n", "required-field", "`day` is missing")]
    [InlineData("---\nname: Anna\nday: someday\nmood: good\n---\n", "wrong-type", "`day` (line 3) is not a date such as")]
    [InlineData("---\nname: Anna\nday: 2025-11-06\nmood: grand\n---\n", "not-allowed", "`mood` (line 4) is not")]
    [InlineData("---\nname: Anna\nday: 2025-11-06\nmood: good\ngrid: [[1, x]]\n---\n", "wrong-type", "`grid[0][1]` (line 5) is not")]
    [InlineData("---\nname: Anna\nday: 2025-11-06\nmood: good\naddress: { number: 7 }\n---\n", "required-field", "`address.street` is missing")]
    [InlineData("---\nname: [\n---\n", "yaml-syntax", "its frontmatter cannot be read")]
    [InlineData("---\nname:Anna\n---\n", "frontmatter-without-keys", "its frontmatter has no keys")]
    [InlineData("```markdown\n---\nname: Anna\nday: 2025-11-06\nmood: good\n---\n```\n", "fenced-note", "it stands in a code block")]
    public void A_note_that_lacks_something_or_has_something_else_is_refused_with_what_is_wrong(string text, string rule, string why)
    {
        Type type = TypeOf("fields", "EveryFieldNote");
        MethodInfo read = type.GetMethod("Read")!;
        var refusal = Assert.IsType<NoteReadException>(Assert.Throws<TargetInvocationException>(() => read.Invoke(null, [Note.Parse(text), null])).InnerException);
        Assert.Contains(rule, refusal.Diagnostics.Select(diagnostic => diagnostic.Name));
        Assert.Contains(why, refusal.Message, StringComparison.Ordinal);
        object?[] arguments = [Note.Parse(text), null, null];
        Assert.False((bool)type.GetMethod("TryRead")!.Invoke(null, arguments)!);
        Assert.Null(arguments[1]);
    }

    [Fact]
    public void Every_section_has_its_typed_content()
    {
        dynamic note = Read("sections", "EverySectionNote", """
            > [!abstract] In short
            > It went well.

            ## Story
            Once.

            Twice.

            ## Points
            - one
            - two

            ## Jobs
            - [ ] Call Kim 📅 2025-11-20
            ### Later
            Perhaps.

            ## Costs
            | What | When | Amount |
            | --- | --- | --- |
            | Tea | 2025-11-06 | 3.5 |
            | Cake | | |

            ## Log
            09:15 Kim: Hello: there
            9x15 Lee: Hi

            ## Script
            ```sh
            echo
            ```
            """);
        dynamic sections = note.Sections;
        Assert.Equal("It went well.", (string)sections.Intro.Text);
        Assert.Equal(["Once.", "Twice."], (IReadOnlyList<string>)sections.Story.Paragraphs);
        Assert.Equal(["one", "two"], ((IReadOnlyList<ListItem>)sections.Points.Items).Select(item => item.Text));
        Assert.Equal(new DateOnly(2025, 11, 20), Assert.Single((IReadOnlyList<TaskItem>)sections.Jobs.Tasks).Due);
        Assert.Equal(["Perhaps."], (IReadOnlyList<string>)sections.Jobs.Later.Paragraphs);
        dynamic[] rows = Items(sections.Costs.Rows);
        Assert.Equal(("Tea", new DateOnly(2025, 11, 6), 3.5), ((string)rows[0].What, (DateOnly)rows[0].When, (double)rows[0].Amount));
        Assert.Equal(("Cake", null, null), ((string)rows[1].What, (DateOnly?)rows[1].When, (double?)rows[1].Amount));
        dynamic[] lines = Items(sections.Log.Lines);
        dynamic line = lines[0];
        Assert.Equal((new TimeOnly(9, 15), "Kim", "Hello: there"), ((TimeOnly)line.At, (string)line.Who, (string)line.What));
        Assert.Equal((null, "Lee", "Hi"), ((TimeOnly?)lines[1].At, (string)lines[1].Who, (string)lines[1].What));
        Assert.Equal("echo", ((string)sections.Script.Code).Trim());
        Assert.True((bool)sections.Intro.Exists);
    }

    [Fact]
    public void A_section_that_a_note_does_not_have_is_there_but_empty()
    {
        dynamic sections = ((dynamic)Read("sections", "EverySectionNote", "Nothing.\n")).Sections;
        Assert.False((bool)sections.Log.Exists);
        Assert.Empty((System.Collections.IEnumerable)sections.Log.Lines);
        Assert.Empty((System.Collections.IEnumerable)sections.Costs.Rows);
        Assert.Empty((IReadOnlyList<TaskItem>)sections.Jobs.Tasks);
        Assert.Equal("", (string)sections.Jobs.Later.Text);
    }

    [Fact]
    public void A_section_of_the_model_is_changed_by_its_section_of_the_body()
    {
        dynamic read = Read("sections", "EverySectionNote", "> [!abstract] In short\n> Well.\n\n## Points\n- one\n\n## Jobs\n- [ ] Call\n### Later\nPerhaps.\n");
        var note = (Note)read.Note;
        EditResult result = new NoteEditor(note).AppendText((Section)read.Sections.Points.Section, "- two").RenameSection((Section)read.Sections.Jobs.Later.Section, "Soon").Finish();
        Assert.Equal("> [!abstract] In short\n> Well.\n\n## Points\n- one\n- two\n\n## Jobs\n- [ ] Call\n### Soon\nPerhaps.\n", result.Text);
        Assert.Null((Section?)read.Sections.Intro.Section);
        Assert.Null((Section?)read.Sections.Costs.Section);
    }

    [Fact]
    public void Objects_rows_and_lines_with_the_same_in_them_are_equal_lists_too()
    {
        const string Text = "---\nthings: [{ name: a, tags: [x, y], inner: [[1], []] }]\n---\n";
        Type type = Compiler.Load(Compiler.Create(Compiler.CodeOf("schema: store\nfields: { things: { type: list, items: { type: object, fields: { name: string, tags: tags, inner: { type: list, items: { type: list, items: integer } } } } } }\n"))).GetType("Vault.StoreNote", throwOnError: true)!;
        object Thing(string text) => Items(((dynamic)type.GetMethod("Read")!.Invoke(null, [Note.Parse(text), null])!).Things)[0];
        Assert.Equal(Thing(Text), Thing(Text + "More.\n"));
        Assert.Equal(Thing(Text).GetHashCode(), Thing(Text + "More.\n").GetHashCode());
        Assert.NotEqual(Thing(Text), Thing(Text.Replace("[x, y]", "[y, x]", StringComparison.Ordinal)));
        Assert.NotEqual(Thing(Text), Thing(Text.Replace("[1], []", "[1], [2]", StringComparison.Ordinal)));
        Assert.Equal("ThingsItem { Name = a, Tags = [x, y], Inner = [[1], []] }", Thing(Text).ToString());
    }

    [Fact]
    public void An_enum_leads_back_to_the_word_in_the_note()
    {
        Assembly assembly = Compiler.Load(Compiler.Create(Compiler.CodeOf(GeneratedCodeTests.SchemaNamed("fields"))));
        Type mood = assembly.GetType("Vault.EveryFieldNote+MoodOption", throwOnError: true)!;
        MethodInfo toText = assembly.GetType("Vault.EveryFieldNoteValues", throwOnError: true)!.GetMethod("ToText", [mood])!;
        Assert.Equal(["good", "so-so", "class"], Enum.GetValues(mood).Cast<object>().Select(value => (string)toText.Invoke(null, [value])!));
        Assert.IsType<ArgumentOutOfRangeException>(Assert.Throws<TargetInvocationException>(() => toText.Invoke(null, [Enum.ToObject(mood, 3)])).InnerException);
    }

    [Fact]
    public void What_a_model_gives_can_be_written_into_a_note_and_read_again()
    {
        const string Program = """
            using System.Linq;
            using NoteSchema;
            using Vault;
            static class Program
            {
                internal static string Copy(EveryFieldNote from) => new NoteEditor(Note.Parse(""))
                    .SetField("name", from.FullName).SetField("count", from.Count).SetField("rating", from.Rating!.Value).SetField("done", from.Done!.Value)
                    .SetField("day", from.Day).SetField("at", from.At!.Value).SetField("start", from.Start!.Value).SetField("length", from.Length!.Value)
                    .SetField("mood", from.Mood.ToText()).SetField("person", from.Person!).SetField("site", from.Site!).SetField("mail", from.Mail!)
                    .SetField("tags", FieldValue.List(from.Tags.Select(FieldValue.Of))).SetField("friends", FieldValue.List(from.Friends.Select(FieldValue.Of)))
                    .SetField("moods", FieldValue.List(from.Moods.Select(mood => FieldValue.Of(mood.ToText()))))
                    .SetField("address.street", from.Address!.Street).SetField("address.number", from.Address.Number!.Value).SetField("rest", FieldValue.Of(from.Note.Frontmatter["rest"]))
                    .Finish().Text;
            }
            """;
        Assembly assembly = Compiler.Load(Compiler.Create(Compiler.CodeOf(GeneratedCodeTests.SchemaNamed("fields")), Program));
        Type type = assembly.GetType("Vault.EveryFieldNote", throwOnError: true)!;
        object Read(string text) => type.GetMethod("Read")!.Invoke(null, [Note.Parse(text), null])!;
        object before = Read(Everything);
        var text = (string)assembly.GetType("Program", throwOnError: true)!.GetMethod("Copy", BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(null, [before])!;
        object after = Read(text);
        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.Name is not ("Note" or "Grid" or "Things" or "Rest")))
        {
            Assert.Equal((property.Name, property.GetValue(before)), (property.Name, property.GetValue(after)));
        }
        Assert.Contains("rest:\n  free: true", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fields", "EveryFieldNote", "---\nname: Anna\nday: 2025-11-06\nmood: so-so\nfriends: [\"[[Lee]]\"]\naddress: { street: High Street }\nrest: { a: [1, 2.5, 0x1F, true, ~, .inf, text], a: 2, b: &x [1], c: *x }\nthings: [&y [*y]]\n---\n",
        """ "FullName":"Anna","Story":null,"Count":10, | "Mood":1, | "Address":{"Street":"High Street","Number":null} | "Things":[null] | "Rest":{"a":[1,2.5,31,true,null,".inf","text"],"b":[1],"c":[1]} """)]
    [InlineData("sections", "EverySectionNote", "## Story\nOnce.\n\n## Jobs\n- [ ] Call\n### Later\nPerhaps.\n\n## Costs\n| What | When | Amount |\n| --- | --- | --- |\n| Tea | 2025-11-06 | 3.5 |\n",
        """ "Story":{"Paragraphs":["Once."],"Exists":true,"Text":"Once."} | "Rows":[{"What":"Tea","When":"2025-11-06","Amount":3.5}] | "Later":{"Paragraphs":["Perhaps."] """)]
    public void A_model_can_be_written_as_json_without_its_note(string schema, string className, string text, string parts)
    {
        string json = JsonSerializer.Serialize(Read(schema, className, text));
        Assert.All(parts.Split('|', StringSplitOptions.TrimEntries), part => Assert.Contains(part, json, StringComparison.Ordinal));
        Assert.DoesNotContain("\"Source\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void The_generated_validator_reports_what_the_schema_forbids()
    {
        var found = (IReadOnlyList<Diagnostic>)TypeOf("fields", "EveryFieldNote").GetMethod("Validate")!.Invoke(null, [Note.Parse("---\nname: Anna\nday: 2031-01-01\nmood: good\ncount: 3\n---\n"), null])!;
        Assert.Equal(["out-of-range", "out-of-range"], found.Select(diagnostic => diagnostic.Name));
    }

    private static object[] Items(object list) => [.. ((System.Collections.IEnumerable)list).Cast<object>()];

    private static object Read(string schema, string className, string text) => TypeOf(schema, className).GetMethod("Read")!.Invoke(null, [Note.Parse(text), null])!;

    private static Type TypeOf(string schema, string className) => Compiler.Load(Compiler.Create(Compiler.CodeOf(GeneratedCodeTests.SchemaNamed(schema)))).GetType("Vault." + className, throwOnError: true)!;
}
