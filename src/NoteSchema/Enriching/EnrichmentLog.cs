namespace NoteSchema;

/// <summary>What was done to a note over several rounds, each part once.</summary>
/// <param name="only">The <see cref="Enrichment.Id"/>s of the only changes that are wanted; null for all.</param>
internal sealed class EnrichmentLog(IReadOnlySet<string>? only = null)
{
    private readonly List<Enrichment> _changes = [];
    private readonly List<LeftOut> _left = [];
    private readonly HashSet<string> _rejected = new(StringComparer.Ordinal);

    /// <summary>What was done, but for what came back to what it was.</summary>
    public IReadOnlyList<Enrichment> Changes => [.. _changes.Where(change => change.Old != change.New).OrderBy(change => change.Kind)];

    public IReadOnlyList<LeftOut> Left => _left;

    /// <summary>The names of the fields that the last round changed.</summary>
    public IReadOnlyList<string> LastChanged { get; private set; } = [];

    /// <summary>Whether the part is not wanted, or was tried before in vain.</summary>
    public bool IsRejected(string part) => _rejected.Contains(part) || only?.Contains(part) == false;

    /// <summary>Notes what cannot be done, so that it is not tried again.</summary>
    public void Reject(string part, string reason)
    {
        if (_rejected.Add(part)) _left.Add(new LeftOut(part, reason));
    }

    /// <summary>Notes what a round did. A field that was changed before keeps the value that it had first.</summary>
    public void Add(params IReadOnlyList<Enrichment> changes)
    {
        if (changes.Count > 0) LastChanged = [.. changes.Select(change => change.Name).Distinct()];
        foreach (Enrichment change in changes)
        {
            int before = change.Kind is EnrichmentKind.Field or EnrichmentKind.Order ? _changes.FindIndex(other => other.Kind == change.Kind && other.Name == change.Name) : -1;
            if (before < 0) _changes.Add(change);
            else _changes[before] = change with { Old = _changes[before].Old };
        }
    }
}
