using System.Globalization;

namespace NoteSchema.Tests;

public sealed class DateFormatsTests
{
    [Theory]
    [InlineData("2025-11-06T12:59:00", "2025-11-06T12:59:00.0000000+00:00")]
    [InlineData("2025-11-06T12:59:00Z", "2025-11-06T12:59:00.0000000+00:00")]
    [InlineData("2025-11-06T12:59:00-05:30", "2025-11-06T12:59:00.0000000-05:30")]
    [InlineData("2025-11-06T12:59:00.5+14:00", "2025-11-06T12:59:00.5000000+14:00")]
    [InlineData("2025-11-06T12:59:00.123456789", "2025-11-06T12:59:00.1234567+00:00")]
    [InlineData("2025-11-06T12:59", "2025-11-06T12:59:00.0000000+00:00")]
    [InlineData("2025-11-06T12:59Z", "2025-11-06T12:59:00.0000000+00:00")]
    [InlineData("2025-11-06T12:59+02:00", "2025-11-06T12:59:00.0000000+02:00")]
    [InlineData("2025-11-06T12:59:00\n", "2025-11-06T12:59:00.0000000+00:00")]
    public void A_moment_is_read_to_the_letter(string text, string expected) =>
        Assert.Equal(expected, DateFormats.ParseDateTime(text, TimeZoneInfo.Utc)?.ToString("O", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2025-11-06T12:5")]
    [InlineData("2025-11-06T12:59:")]
    [InlineData("2025-11-06T12:59:0")]
    [InlineData("2025-11-06T12:59.5")]
    [InlineData("2025-11-06t12:59:00")]
    [InlineData("2025-11-06 12:59:00")]
    [InlineData("2025-11-06T24:00:00")]
    [InlineData("2025-02-29T12:59:00")]
    [InlineData("2025-11-06T12:59:00.")]
    [InlineData("2025-11-06T12:59:00.1234567890")]
    [InlineData("2025-11-06T12:59:00z")]
    [InlineData("2025-11-06T12:59:00+15:00")]
    [InlineData("2025-11-06T12:59:00+01:60")]
    [InlineData("2025-11-06T12:59:00+٠١:00")]
    [InlineData("2025-11-06T12:59:00.١")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    public void What_is_no_moment_is_none(string text) => Assert.Null(DateFormats.ParseDateTime(text, TimeZoneInfo.Utc));

    [Theory]
    [InlineData("12:59", "12:59:00")]
    [InlineData("00:00:00", "00:00:00")]
    [InlineData("23:59:59", "23:59:59")]
    [InlineData("24:00", null)]
    [InlineData("12:60", null)]
    [InlineData("1:05", null)]
    [InlineData("12:59:5", null)]
    [InlineData("12.59", null)]
    [InlineData("12:59-30", null)]
    [InlineData("١٢:59", null)]
    public void A_time_has_two_digits_for_each_part(string text, string? expected) => Assert.Equal(expected, DateFormats.ParseTime(text)?.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
}
