namespace NoteSchema.Tests;

public sealed class DurationFormatsTests
{
    [Theory]
    [InlineData("00:45:00", 2700)]
    [InlineData("45:00", 2700)]
    [InlineData("9:05", 545)]
    [InlineData("1000:00:01", 3_600_001)]
    [InlineData("00:00:03.25", 3.25)]
    [InlineData("00:00:03,5", 3.5)]
    [InlineData("1h 30m", 5400)]
    [InlineData("1h30m", 5400)]
    [InlineData("90s", 90)]
    [InlineData("1h 10s", 3610)]
    [InlineData("1.5h", 5400)]
    [InlineData("2d 1h", 176_400)]
    [InlineData("45min", 2700)]
    [InlineData("PT45M", 2700)]
    public void A_length_is_read(string text, double seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), DurationFormats.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("45")]
    [InlineData("30m 1h")]
    [InlineData("1h 1h")]
    [InlineData("1h ")]
    [InlineData("1h  30m")]
    [InlineData("100:00")]
    [InlineData("00:60:00")]
    [InlineData("00:00:60")]
    [InlineData("00:00:00.")]
    [InlineData("00:00:00.12345678")]
    [InlineData("-1h")]
    public void What_is_no_length_is_none(string text) => Assert.Null(DurationFormats.Parse(text));
}
