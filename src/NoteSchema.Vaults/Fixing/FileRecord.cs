namespace NoteSchema.Vaults;

/// <summary>What becomes of a file while a vault is being fixed.</summary>
internal sealed class FileRecord
{
    private readonly List<AppliedFix> _applied = [];
    private readonly List<IReadOnlyList<string>> _loops = [];

    /// <summary>The text before the first change; null where nothing was tried.</summary>
    public string? Before { get; set; }

    /// <summary>The fixes refused in the last round.</summary>
    public List<RefusedFix> Refused { get; } = [];

    /// <summary>Whether fixes of this file go on without end.</summary>
    public bool IsUnsettled { get; set; }

    public void Add(AppliedFix fix) => _applied.Add(fix);

    public void Add(NoteFixes fixes)
    {
        Before ??= fixes.Before;
        _applied.AddRange(fixes.Applied);
        foreach (IReadOnlyList<string> loop in fixes.Loops)
        {
            if (!_loops.Exists(known => known.SequenceEqual(loop))) _loops.Add(loop);
        }
        IsUnsettled |= fixes.IsUnsettled;
    }

    public FixedFile Close(string path, string? after) =>
        new(path, Before ?? "", after ?? Before ?? "") { Applied = _applied, Refused = Refused, Loops = _loops, IsUnsettled = IsUnsettled };
}
