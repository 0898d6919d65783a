using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>The forms in which findings are written.</summary>
internal enum ReportFormat
{
    Text, Json, Sarif, JUnit, GitHub,
}

/// <summary>Writes findings file by file as they come, and what they amount to.</summary>
internal abstract class Report : IDisposable
{
    /// <summary>Whether files without findings are listed too.</summary>
    public virtual bool ListsAllFiles => false;

    /// <summary>Whether findings are listed with their fingerprints.</summary>
    public virtual bool ListsFingerprints => false;

    /// <summary>Whether it says what was fixed.</summary>
    public virtual bool ShowsFixes => false;

    /// <summary>What was fixed before the notes were checked; null where nothing was to be.</summary>
    public FixSummary? Fixes { get; set; }

    /// <summary>Writes the findings of a file, which may be none where all files are listed.</summary>
    public abstract void Add(CheckedFile file, IReadOnlyList<Finding> findings);

    /// <summary>Writes what is left and the totals.</summary>
    public abstract void Finish(Totals totals);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}

/// <summary>What reports need to know of the run.</summary>
/// <param name="Output">Where they go.</param>
/// <param name="Vault">The vault's root as seen from the working directory.</param>
/// <param name="Checked">What was checked, in the plural: notes or schemas.</param>
/// <param name="FailOn">The severity from which a finding fails the run.</param>
internal sealed record ReportContext(TextWriter Output, string Vault, string Checked, Severity FailOn)
{
    public Report Create(ReportFormat format, Func<Report> text) => format switch
    {
        ReportFormat.Json => new JsonReport(this),
        ReportFormat.Sarif => new SarifReport(this),
        ReportFormat.JUnit => new JUnitReport(this),
        ReportFormat.GitHub => new GitHubReport(this),
        _ => text(),
    };

    /// <summary>The file that a fix of a finding in <paramref name="file"/> changes; an empty one where it makes the file.</summary>
    public CheckedFile FileOf(CheckedFile file, Fix fix) => fix.File is not { } other ? file
        : new CheckedFile(other.Path, Vault is "" or "." ? other.Path : $"{Vault.TrimEnd('/')}/{other.Path}", FindingLines.Of(other.Source ?? new SourceText(""), [.. fix.Edits.Select(edit => edit.Span)]));
}
