using System.Reflection;

namespace NoteSchema.Generators.Tests;

/// <summary>Notes changed by the fields of a generated model, which knows the types of their values and the keys that they have in notes.</summary>
public sealed class FieldEditTests
{
    [Fact]
    public void Values_are_given_as_the_model_has_them() =>
        Assert.Equal("""
            ---
            name: Anna
            count: 15
            rating: 4.5
            done: true
            day: 2025-11-06
            at: 2025-11-06T12:59:00+02:00
            start: 09:15
            length: 1h 30m
            mood: so-so
            person: "[[People/Kim|Kimmy]]"
            tags:
              - area/home
              - done
            site: https://example.org/a
            mail: a@example.org
            friends:
              - "[[Lee]]"
            moods:
              - up
              - down
            grid:
              - [1, 2]
              - []
            address:
              street: High Street
              number: 7
            things:
              - 1
              - two
            ---

            """, Change("""
            editor.SetField(EveryFieldNote.Fields.Things, [FieldValue.Of(1), "two"])
                .SetField(EveryFieldNote.Fields.Address.Number, 7).SetField(EveryFieldNote.Fields.Address.Street, "High Street")
                .SetField(EveryFieldNote.Fields.Grid, [[1, 2], []]).AppendItem(EveryFieldNote.Fields.Friends, new NoteLink("Lee"))
                .SetField(EveryFieldNote.Fields.Moods, new[] { EveryFieldNote.MoodsItemOption.Up, EveryFieldNote.MoodsItemOption.Down })
                .SetField(EveryFieldNote.Fields.Mail, "a@example.org").SetField(EveryFieldNote.Fields.Site, new System.Uri("https://example.org/a"))
                .SetField(EveryFieldNote.Fields.Tags, new[] { "area/home", "done" }).SetField(EveryFieldNote.Fields.Person, NoteLink.Parse("[[People/Kim|Kimmy]]"))
                .SetField(EveryFieldNote.Fields.Mood, EveryFieldNote.MoodOption.SoSo).SetField(EveryFieldNote.Fields.Length, System.TimeSpan.FromMinutes(90))
                .SetField(EveryFieldNote.Fields.Start, new System.TimeOnly(9, 15)).SetField(EveryFieldNote.Fields.At, new System.DateTimeOffset(2025, 11, 6, 12, 59, 0, System.TimeSpan.FromHours(2)))
                .SetField(EveryFieldNote.Fields.Day, new System.DateOnly(2025, 11, 6)).SetField(EveryFieldNote.Fields.Done, true).SetField(EveryFieldNote.Fields.Rating, 4.5)
                .SetField(EveryFieldNote.Fields.Count, 15).SetField(EveryFieldNote.Fields.FullName, "Anna");
            """, ""));

    [Fact]
    public void A_field_is_changed_under_the_key_that_the_model_reads_it_from() =>
        Assert.Equal("---\nName: Bea # who\nNext-Mood: down\nothers: [1, 2]\nAddress:\n  Street: Low Road\n---\n", Change("""
            editor.SetField(EveryFieldNote.Fields.FullName, "Bea").SetField(EveryFieldNote.Fields.NextMood, EveryFieldNote.NextMoodOption.Down).SetField(EveryFieldNote.Fields.Address.Street, "Low Road");
            #pragma warning disable CS0618
            editor.SetField(EveryFieldNote.Fields.Rest, FieldValue.List(1, 2));
            """, "---\nName: Anna # who\nNext-Mood: up\nothers: [1]\nAddress:\n  Street: High Street\n---\n"));

    [Fact]
    public void A_field_that_is_taken_out_is_read_from_no_other_key() =>
        Assert.Equal("---\nName: Anna\nfriends: [\"[[Max]]\"]\n---\n", Change("""
            editor.RemoveField(EveryFieldNote.Fields.NextMood).RemoveField(EveryFieldNote.Fields.Address).RemoveField(EveryFieldNote.Fields.Done).RemoveItem(EveryFieldNote.Fields.Friends, new NoteLink("Lee"));
            """, "---\nName: Anna\nnext_mood: up\naddress: { street: x }\nNext-Mood: down\nfriends: [\"[[Lee]]\", \"[[Max]]\"]\n---\n"));

    [Fact]
    public void A_field_that_the_schema_does_not_have_is_refused_when_it_is_named()
    {
        var schema = new Schema { Id = "book", Fields = [new("title", new StringType())] };
        Assert.Equal("title", new NoteField(schema, ["title"]).ToString());
        Assert.Contains("“title.part”", Assert.Throws<ArgumentException>(() => new NoteField(schema, ["title", "part"])).Message, StringComparison.Ordinal);
    }

    private static string Change(string statements, string text)
    {
        string program = $"using NoteSchema; using Vault;\nstatic class Program {{ internal static string Change(string text) {{ var editor = new NoteEditor(Note.Parse(text));\n{statements}\nEditResult result = editor.Finish(); return result.Refusal ?? result.Text; }} }}";
        Assembly assembly = Compiler.Load(Compiler.Create(Compiler.CodeOf(GeneratedCodeTests.SchemaNamed("fields")), program));
        return (string)assembly.GetType("Program", throwOnError: true)!.GetMethod("Change", BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(null, [text])!;
    }
}
