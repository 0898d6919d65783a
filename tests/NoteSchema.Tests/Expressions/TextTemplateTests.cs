namespace NoteSchema.Tests;

public class TextTemplateTests
{
    private static readonly ExpressionScope s_scope = new NoteReading(Note.Parse(""), new Schema { Id = "x" }, NoteEnvironment.Default).Scope;

    public static TheoryData<object?, string?> Values => new()
    {
        { "text", "text" },
        { 3L, "3" },
        { 3UL, "3" },
        { 2.0, "2" },
        { 2.5, "2.5" },
        { true, "true" },
        { new DateOnly(2025, 3, 14), "2025-03-14" },
        { new TimeOnly(9, 30), "09:30" },
        { new TimeOnly(9, 30, 5), "09:30:05" },
        { new DateTimeOffset(2025, 3, 14, 9, 30, 0, TimeSpan.FromHours(1)), "2025-03-14T09:30:00+01:00" },
        { new DateTimeOffset(2025, 3, 14, 9, 30, 0, TimeSpan.Zero), "2025-03-14T09:30:00Z" },
        { new TimeSpan(2, 3, 0, 0), "2d 3h" },
        { TimeSpan.FromSeconds(-90.5), "-1m 30.5s" },
        { TimeSpan.Zero, "0s" },
        { new NoteLink("People/Ada Lovelace"), "Ada Lovelace" },
        { new NoteLink("People/Ada Lovelace") { Alias = "Ada" }, "Ada" },
        { new NoteLink("") { Heading = "Notes" }, "Notes" },
        { new object?[] { "a", 1L, new NoteLink("Ada") }, "a, 1, Ada" },
        { Array.Empty<object?>(), "" },
        { "é"u8.ToArray(), "é" },
        { null, null },
        { new CelError("missing"), null },
        { new object?[] { "a", new CelError("missing") }, null },
        { new Dictionary<object, object?> { ["a"] = 1L }, null },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_written_as_people_write_it_and_what_has_no_form_makes_no_text(object? value, string? expected)
    {
        var template = new TextTemplate("<{x}>", "<", new Expression("x", _ => value), ">");

        Assert.Equal(expected is null ? null : $"<{expected}>", template.Format(s_scope));
    }

    [Fact]
    public void A_text_that_would_be_longer_than_a_mebibyte_is_none()
    {
        var half = new Expression("x", _ => new string('x', 600_000));

        Assert.NotNull(new TextTemplate("{x}", half).Format(s_scope));
        Assert.Null(new TextTemplate("{x}{x}", half, half).Format(s_scope));
    }
}
