using System.Globalization;

namespace NoteSchema.Cli;

/// <summary>Workflow commands that GitHub Actions shows as annotations at the lines.</summary>
internal sealed class GitHubReport(ReportContext context) : Report
{
    public override void Add(CheckedFile file, IReadOnlyList<Finding> findings)
    {
        foreach (Finding finding in findings)
        {
            LineRange range = finding.Range;
            string command = finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
            // Columns are only understood where the range lies in one line.
            string end = range.End.Line == range.Start.Line ? string.Create(CultureInfo.InvariantCulture, $",col={range.Start.Character + 1},endColumn={range.End.Character + 1}") : "";
            context.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"::{command} file={Property(file.ShownPath)},line={range.Start.Line + 1},endLine={range.End.Line + 1}{end},title={Property(finding.Rule)}::{Data(finding.Message)}"));
        }
    }

    public override void Finish(Totals totals)
    {
    }

    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
