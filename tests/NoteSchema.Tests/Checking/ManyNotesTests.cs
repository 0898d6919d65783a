namespace NoteSchema.Tests;

public sealed class ManyNotesTests
{
    private static readonly Schema s_task = new()
    {
        Id = "task",
        AdditionalFields = Additional.Warn,
        Fields =
        [
            new Field("title", new StringType()) { Required = true },
            new Field("due", new DateType()),
            new Field("people", new ListType { Items = new LinkType(), Unique = true }),
            new Field("tags", new TagsType { Contains = [new TextTemplate("type/{type}", "type/", new Expression("type", scope => scope.Reading.Field("type")))] }),
            new Field("type", new StringType()),
        ],
        Rules = [new NoteRule { Name = "due-in-title", Assert = new Expression("title", scope => CelDispatch.Function("contains")([scope.Reading.Field("title"), "due"])) }],
    };

    private static readonly Schema s_other = new() { Id = "other", Fields = [new Field("due", new IntegerType()), new Field("title", new DateType())] };

    private const string InOrder = "---\ntype: task\ntitle: What is due\ndue: 2025-03-14\npeople: [\"[[Ada]]\", \"[[Bob|B]]\"]\ntags: [type/task]\n---\n";

    private const string OutOfOrder = "---\ntype: task\ntitle: Nothing\nDue: 14.03.2025\npeople: [\"[[Ada]]\", \"[[ada|A]]\"]\ntags: [tasks, tasks]\nmore: 1\n---\n";

    private static string[] Found(string text, Schema schema) =>
        [.. NoteChecker.Check(Note.Parse(text), schema, NoteEnvironment.Default).Select(finding => $"{finding.Span} {finding.Name}: {finding.Message}")];

    [Fact]
    public void What_is_found_in_a_note_does_not_hang_on_the_notes_before()
    {
        string[] first = Found(OutOfOrder, s_task);

        Assert.Empty(Found(InOrder, s_task));
        Assert.Equal(2, Found(InOrder, s_other).Length);
        Assert.Equal(first, Found(OutOfOrder, s_task));
    }

    [Fact]
    public void Each_mistake_is_found_once() => Assert.Equal(
        ["due-in-title", "key-spelling", "wrong-type", "duplicate-item", "missing-tag", "duplicate-item", "unknown-field"],
        NoteChecker.Check(Note.Parse(OutOfOrder), s_task, NoteEnvironment.Default).Select(finding => finding.Name));
}
