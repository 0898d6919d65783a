namespace NoteSchema.Tests;

public class CelFormatTests
{
    public static TheoryData<object?, string, string> Values => new()
    {
        { null, "null", "null_type" },
        { true, "true", "bool" },
        { -3L, "-3", "int" },
        { 3UL, "3u", "uint" },
        { 3.0, "3.0", "double" },
        { 1e300, "1e+300", "double" },
        { double.NaN, "double(\"NaN\")", "double" },
        { "a\"b\\c\n\u0001", "\"a\\\"b\\\\c\\n\\u0001\"", "string" },
        { new byte[] { 0x41, 0xFF, 0x22 }, "b\"A\\xff\\x22\"", "bytes" },
        { new DateOnly(2025, 3, 14), "date(\"2025-03-14\")", "date" },
        { new TimeOnly(9, 30), "time(\"09:30\")", "time" },
        { new DateTimeOffset(2025, 3, 14, 9, 30, 0, TimeSpan.FromHours(1)), "timestamp(\"2025-03-14T08:30:00Z\")", "timestamp" },
        { TimeSpan.FromMilliseconds(1500), "duration(\"1.5s\")", "duration" },
        { new NoteLink("Ada") { Alias = "A" }, "link(\"[[Ada|A]]\")", "link" },
        { new object?[] { 1L, "a", null }, "[1, \"a\", null]", "list" },
        { new Dictionary<object, object?> { ["a"] = new object?[] { 1L } }, "{\"a\": [1]}", "map" },
        { new CelTypeName("int"), "int", "type" },
        { new CelError("no such thing"), "no such thing", "error" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_written_as_the_expression_that_gives_it(object? value, string text, string type)
    {
        Assert.Equal(text, CelFormat.ToText(value));
        Assert.Equal(type, CelTypes.NameOf(value));
    }

    [Fact]
    public void A_value_nested_or_long_without_end_is_cut()
    {
        object?[] nested = [];
        for (int i = 0; i < 10_000; i++) nested = [nested];
        object?[] wide = new object?[1000];
        Array.Fill(wide, new string('x', 1000));

        Assert.True(CelFormat.ToText(nested).Length < 1000);
        Assert.True(CelFormat.ToText(wide).Length < 100_000);
    }
}
