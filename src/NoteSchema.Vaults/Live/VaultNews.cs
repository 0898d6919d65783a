namespace NoteSchema.Vaults;

/// <summary>What happened in an open vault since it was last asked.</summary>
public sealed record VaultNews
{
    /// <summary>The state that is in force now; null where it is the same.</summary>
    public VaultState? Swapped { get; init; }

    /// <summary>The ids of schemas that are new, other or gone.</summary>
    public IReadOnlyCollection<string> ChangedSchemas { get; init; } = [];

    /// <summary>Notes that changed, and others that may have other findings because of it, from the vault's root; at most a thousand.</summary>
    public IReadOnlyCollection<string> Notes { get; init; } = [];

    /// <summary>Whether there are more than those.</summary>
    public bool HasMoreNotes { get; init; }

    /// <summary>The totals; null where they are the same or not known yet.</summary>
    public VaultTotals? Totals { get; init; }

    /// <summary>How many notes of how many are checked; null where all are.</summary>
    public (int Done, int Total)? Progress { get; init; }
}

/// <summary>The findings of a whole vault, counted.</summary>
/// <param name="Notes">The notes that were checked.</param>
/// <param name="Errors">Findings of that severity.</param>
/// <param name="Warnings">Likewise.</param>
/// <param name="Infos">Likewise.</param>
/// <param name="Hints">Likewise.</param>
/// <param name="OldNotes">Notes of an older version than their schema.</param>
public readonly record struct VaultTotals(int Notes, int Errors, int Warnings, int Infos, int Hints, int OldNotes)
{
    /// <summary>A note with <paramref name="diagnostics"/>.</summary>
    public static VaultTotals Of(IReadOnlyList<Diagnostic> diagnostics)
    {
        var counts = (Errors: 0, Warnings: 0, Infos: 0, Hints: 0, Old: 0);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            switch (diagnostic.Severity)
            {
                case Severity.Error: counts.Errors++; break;
                case Severity.Warning: counts.Warnings++; break;
                case Severity.Info: counts.Infos++; break;
                case Severity.Hint: counts.Hints++; break;
            }
            if (diagnostic.Rule == Rules.OldVersion) counts.Old = 1;
        }
        return new VaultTotals(1, counts.Errors, counts.Warnings, counts.Infos, counts.Hints, counts.Old);
    }

    /// <summary>Both together.</summary>
    public static VaultTotals operator +(VaultTotals left, VaultTotals right) => new(
        left.Notes + right.Notes, left.Errors + right.Errors, left.Warnings + right.Warnings, left.Infos + right.Infos, left.Hints + right.Hints, left.OldNotes + right.OldNotes);
}
