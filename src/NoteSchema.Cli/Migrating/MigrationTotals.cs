using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>How many notes a run of <c>migrate</c> looked at, and what becomes of them.</summary>
internal sealed class MigrationTotals
{
    private readonly HashSet<string> _linked = new(StringComparer.Ordinal);

    /// <summary>Notes of a schema.</summary>
    public int Notes { get; private set; }

    /// <summary>Those that come to another version, or did.</summary>
    public int Migrated { get; private set; }

    /// <summary>Those that have their version already.</summary>
    public int Current { get; private set; }

    /// <summary>Those of a version that the schema does not know yet.</summary>
    public int Newer { get; private set; }

    /// <summary>Those that cannot be migrated.</summary>
    public int Failed { get; private set; }

    /// <summary>Those that somebody said no to.</summary>
    public int Refused { get; private set; }

    /// <summary>Those whose schema and version cannot be told.</summary>
    public int Unreadable { get; private set; }

    /// <summary>Notes that are changed for their links alone.</summary>
    public int Linked => _linked.Count;

    /// <summary>Those that are of an older version and stay so.</summary>
    public int Left => Failed + Refused;

    /// <summary>How many of the notes that <paramref name="result"/> wrote came to another version.</summary>
    public int MigratedOf(OperationResult result) => result.Written.Count(path => !_linked.Contains(path));

    /// <summary>Counts a note.</summary>
    public void Add(NoteMigration migration)
    {
        AddLinks(migration);
        // A note without a schema is looked at for its links alone.
        if (migration.Schema.Length == 0) return;
        Notes++;
        switch (migration.State)
        {
            case MigrationState.Migrated: Migrated++; break;
            case MigrationState.Failed: Failed++; break;
            case MigrationState.Newer: Newer++; break;
            default: Current++; break;
        }
    }

    /// <summary>Counts a note whose schema and version cannot be told.</summary>
    public void AddUnreadable() => Unreadable++;

    /// <summary>Counts a note whose links are changed, if nothing else is.</summary>
    public void AddLinks(NoteMigration migration)
    {
        if (migration is { State: MigrationState.Current, Change: not null }) _linked.Add(migration.Path);
    }

    /// <summary>Counts the last note as one that somebody said no to.</summary>
    public void Refuse()
    {
        Migrated--;
        Refused++;
    }
}
