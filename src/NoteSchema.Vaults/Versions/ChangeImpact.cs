using NoteSchema.Language.Versions;

namespace NoteSchema.Vaults;

/// <summary>What a change of a schema means to the notes of a vault.</summary>
/// <param name="Change">The change.</param>
/// <param name="Notes">The notes that it touches: those that get a finding from it, or hold what is called or read another way.</param>
/// <param name="NeedPerson">The paths of those among them that no step, default, derivation or fix puts right, in order.</param>
public sealed record ChangeImpact(SchemaChange Change, int Notes, IReadOnlyList<string> NeedPerson)
{
    /// <summary>The notes that are put right by themselves.</summary>
    public int ByThemselves => Notes - NeedPerson.Count;
}

/// <summary>What all changes of a schema mean to the notes of a vault.</summary>
/// <param name="Total">The notes that have the version which was changed.</param>
/// <param name="Changes">Each change, in order.</param>
/// <param name="Unreadable">Paths that could not be read, and why.</param>
public sealed record SchemaImpact(int Total, IReadOnlyList<ChangeImpact> Changes, IReadOnlyList<(string Path, string Reason)> Unreadable)
{
    /// <summary>The notes that at least one change touches.</summary>
    public int Touched { get; init; }
}
