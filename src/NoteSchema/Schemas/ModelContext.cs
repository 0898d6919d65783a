namespace NoteSchema;

/// <summary>The reading of one model under way: the note, and what of it cannot be read.</summary>
internal sealed class ModelContext(NoteReading reading)
{
    private readonly List<string> _failures = [];

    public NoteReading Reading { get; } = reading;

    /// <summary>What cannot be read, and why: “`date` is missing”.</summary>
    public IReadOnlyList<string> Failures => _failures;

    public void Fail(string path, string why) => _failures.Add($"`{path}` {why}");
}
