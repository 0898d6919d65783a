using System.Globalization;

namespace NoteSchema;

/// <summary>The reading of one model under way: the note, and what of it cannot be read.</summary>
internal sealed class ModelContext(NoteReading reading)
{
    private readonly List<string> _failures = [];

    public NoteReading Reading { get; } = reading;

    /// <summary>What cannot be read, where, and why: “`title` is missing”, “`date` (line 3) is not a date such as 2025-11-06”.</summary>
    public IReadOnlyList<string> Failures => _failures;

    /// <param name="path">The field, dots and places of items in it.</param>
    /// <param name="value">What stands there; missing where nothing does.</param>
    /// <param name="why">What is wrong with it.</param>
    public void Fail(string path, FrontmatterValue value, string why) =>
        _failures.Add(value.IsMissing ? $"`{path}` {why}" : string.Create(CultureInfo.InvariantCulture, $"`{path}` (line {Reading.Note.Source.LineAt(value.Span.Start) + 1}) {why}"));
}
