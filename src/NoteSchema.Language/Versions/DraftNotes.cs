using System.Globalization;

namespace NoteSchema.Language.Versions;

/// <summary>A draft in the making: its steps, what is left to the owner, and how many notes each change touches.</summary>
/// <param name="notes">How many notes a change touches.</param>
internal sealed class DraftNotes(Func<SchemaChange, int> notes)
{
    private readonly List<DraftStep> _steps = [];

    /// <summary>What the owner has to decide, a sentence each.</summary>
    public List<string> Open { get; } = [];

    /// <summary>The steps and comments, in the order in which they are carried out.</summary>
    public IEnumerable<DraftStep> Steps => _steps.OrderBy(step => step.Stage);

    public void Add(DraftStage stage, SchemaChange change, params string[] lines) => _steps.Add(new(stage, lines, [change]));

    public void Add(DraftStage stage, IReadOnlyList<SchemaChange> changes, IReadOnlyList<string> lines) => _steps.Add(new(stage, lines, changes));

    /// <summary>Leaves a change to the owner.</summary>
    public void Ask(DraftStage stage, SchemaChange change, string why)
    {
        string sentence = $"{change.Message} ({Count(change, "note")}): {why}.";
        Open.Add(sentence);
        Add(stage, change, "# " + sentence.Replace('\n', ' '));
    }

    public bool Touches(SchemaChange change) => notes(change) > 0;

    public string Have(SchemaChange change) => notes(change) == 1 ? "1 note has" : $"{notes(change).ToString("N0", CultureInfo.InvariantCulture)} notes have";

    public string Count(SchemaChange change, string what) => $"{notes(change).ToString("N0", CultureInfo.InvariantCulture)} {what}{(notes(change) == 1 ? "" : "s")}";
}
