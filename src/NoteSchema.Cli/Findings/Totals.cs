namespace NoteSchema.Cli;

/// <summary>What was checked and found.</summary>
internal sealed class Totals
{
    private readonly SortedDictionary<string, int> _byRule = new(StringComparer.Ordinal);
    private readonly int[] _bySeverity = new int[(int)Severity.Error + 1];

    /// <summary>The number of files checked.</summary>
    public int Files { get; private set; }

    /// <summary>Of them, those with findings.</summary>
    public int FilesWithFindings { get; private set; }

    /// <summary>Of them, those that have a schema.</summary>
    public int FilesWithSchema { get; private set; }

    /// <summary>Findings left out since the baseline knows them.</summary>
    public int Known { get; set; }

    /// <summary>Findings with at least one fix.</summary>
    public int Fixable { get; private set; }

    /// <summary>Findings with a safe fix.</summary>
    public int SafelyFixable { get; private set; }

    /// <summary>All findings.</summary>
    public int Findings => _bySeverity.Sum();

    /// <summary>Findings by rule, most first.</summary>
    public IEnumerable<KeyValuePair<string, int>> ByRule => _byRule.OrderByDescending(rule => rule.Value);

    /// <summary>The number of findings of a severity.</summary>
    public int Of(Severity severity) => _bySeverity[(int)severity];

    /// <summary>The number of findings of a severity or a higher one.</summary>
    public int AtLeast(Severity severity) => _bySeverity.Skip((int)severity).Sum();

    /// <summary>Counts a file and its findings.</summary>
    public void Add(IReadOnlyList<Finding> findings, bool hasSchema)
    {
        Files++;
        if (hasSchema) FilesWithSchema++;
        if (findings.Count > 0) FilesWithFindings++;
        foreach (Finding finding in findings)
        {
            _bySeverity[(int)finding.Severity]++;
            _byRule[finding.Rule] = _byRule.GetValueOrDefault(finding.Rule) + 1;
            if (finding.Fixes.Count > 0) Fixable++;
            if (finding.Fixes.Any(fix => fix.Kind == FixKind.Safe)) SafelyFixable++;
        }
    }
}
