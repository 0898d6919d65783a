using System.Globalization;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>
/// Findings for people: <c>path:line:column: severity: message [rule]</c>, which terminals make a link and editors can read, below it the line with the range underlined,
/// and what each fix would do.
/// </summary>
internal sealed class TextReport(ReportContext context, Paint paint, int columns, TextDetail detail) : Report
{
    private const int LinesOfRules = 10;
    private int _hidden;

    public override bool ShowsFixes => true;

    public override void Add(CheckedFile file, IReadOnlyList<Finding> findings)
    {
        foreach (Finding finding in findings)
        {
            if (finding.Severity == Severity.Hint && detail != TextDetail.Verbose)
            {
                _hidden++;
                continue;
            }
            WriteFinding(file, finding);
        }
    }

    public override void Finish(Totals totals)
    {
        if (detail == TextDetail.Quiet) return;
        if (Fixes is not null) WriteFixes(Fixes);
        if (totals.Findings == 0)
        {
            context.Output.WriteLine(paint.Good(CheckedSentence(totals) + "; nothing found."));
        }
        else
        {
            string files = totals.Files == 1 ? $"in 1 {context.Checked[..^1]}" : $"in {Count(totals.FilesWithFindings)} of {Counted(totals.Files, context.Checked[..^1])}";
            context.Output.WriteLine($"{Severities(totals)} {files}{Fixable(totals)}");
            WriteRules(totals);
        }
        if (_hidden > 0) context.Output.WriteLine(paint.Dim($"{Counted(_hidden, "hint")} not shown; --verbose shows them."));
        if (totals.Known > 0) context.Output.WriteLine(paint.Dim($"{Counted(totals.Known, "finding")} of the baseline not shown."));
    }

    private void WriteFixes(FixSummary fixes)
    {
        if (detail == TextDetail.Verbose)
        {
            foreach (FixedFile file in fixes.Files.Where(file => file.IsChanged))
            {
                foreach (AppliedFix fix in file.Applied) context.Output.WriteLine($"{paint.Bold(ShownText.OneLine(file.Path))}: {paint.Good("fixed")}: {ShownText.OneLine(fix.Title)} {paint.Dim($"[{fix.Rule}]")}");
            }
        }
        foreach ((string path, string what) in fixes.NotFixed) context.Output.WriteLine($"{paint.Bold(ShownText.OneLine(path))}: not fixed: {ShownText.OneLine(what)}");
        context.Output.WriteLine(paint.Good(fixes.Sentence));
    }

    private void WriteFinding(CheckedFile file, Finding finding)
    {
        TextWriter output = context.Output;
        LineRange range = finding.Range;
        string line = (range.Start.Line + 1).ToString(CultureInfo.InvariantCulture);
        string place = string.Create(CultureInfo.InvariantCulture, $"{ShownText.OneLine(file.ShownPath)}:{line}:{range.Start.Character + 1}");
        output.WriteLine($"{paint.Bold(place)}: {paint.Of(finding.Severity, Words.Of(finding.Severity))}: {ShownText.OneLine(finding.Message)} {paint.Dim($"[{finding.Rule}]")}");
        if (detail == TextDetail.Quiet) return;
        string margin = new(' ', line.Length + 2);
        Excerpt excerpt = Excerpt.Of(file.Lines.LineOf(finding.Span), finding.Span, Math.Max(20, columns - margin.Length - 3));
        output.WriteLine($"  {paint.Dim($"{line} │")} {excerpt.Line}");
        string more = range.End.Line > range.Start.Line && finding.Span.Length > 1 ? paint.Dim($" … to line {range.End.Line + 1}") : "";
        output.WriteLine($"{margin}{paint.Dim(" │")} {new string(' ', excerpt.Indent)}{paint.Of(finding.Severity, new string('^', excerpt.Width))}{more}");
        for (int index = 0; index < finding.Fixes.Count; index++)
        {
            Fix fix = finding.Fixes[index];
            string joint = index == finding.Fixes.Count - 1 ? " ╰─" : " ├─";
            output.WriteLine($"{margin}{paint.Dim(joint)} {paint.Good(Words.Of(fix.Kind) + " fix")}: {ShownText.OneLine(fix.Title)}");
        }
        output.WriteLine();
    }

    private void WriteRules(Totals totals)
    {
        var rules = totals.ByRule.ToList();
        int width = Count(rules[0].Value).Length;
        foreach ((string rule, int count) in rules.Take(detail == TextDetail.Verbose ? rules.Count : LinesOfRules)) context.Output.WriteLine($"  {Count(count).PadLeft(width)}  {rule}");
        int rest = rules.Count - LinesOfRules;
        if (rest > 0 && detail != TextDetail.Verbose) context.Output.WriteLine($"  {new string(' ', width)}  {paint.Dim($"and {Counted(rest, "more rule")}; --verbose shows all")}");
    }

    // What a check leaves out is part of its result: without a schema only text and links were looked at.
    private string CheckedSentence(Totals totals)
    {
        string files = $"{Counted(totals.Files, context.Checked[..^1])} checked";
        int without = totals.Files - totals.FilesWithSchema;
        return without == 0 ? files : without == totals.Files ? $"{files}, for {(totals.Files == 1 ? "its" : "their")} text and links only as {(totals.Files == 1 ? "it has no" : "none has a")} schema" : $"{files}, {Count(without)} of them for their text and links only as they have no schema";
    }

    private string Severities(Totals totals)
    {
        Severity[] severities = [Severity.Error, Severity.Warning, Severity.Info, Severity.Hint];
        return string.Join(", ", severities.Where(severity => totals.Of(severity) > 0).Select(severity => paint.Of(severity, Counted(totals.Of(severity), Words.Of(severity)))));
    }

    private static string Fixable(Totals totals) =>
        totals.Fixable == 0 ? "" : totals.SafelyFixable == 0 ? $"; {Count(totals.Fixable)} with a fix" : $"; {Count(totals.Fixable)} with a fix, {Count(totals.SafelyFixable)} of them safe";

    private static string Counted(int count, string noun) => $"{Count(count)} {noun}{(count == 1 ? "" : "s")}";

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>How much the text report says.</summary>
internal enum TextDetail
{
    /// <summary>A line for each finding, nothing else.</summary>
    Quiet,
    /// <summary>Excerpts, fixes and a summary.</summary>
    Normal,
    /// <summary>Hints and all rules of the summary too.</summary>
    Verbose,
}
