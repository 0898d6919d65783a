using System.Globalization;
using System.Text;
using System.Xml;

namespace NoteSchema.Cli;

/// <summary>JUnit's XML: a test case for each file, failed where a finding is severe enough. The counts stand first, so the cases are kept until the end.</summary>
internal sealed class JUnitReport : Report
{
    private readonly ReportContext _context;
    private readonly StringBuilder _cases = new();
    private readonly XmlWriter _writer;
    private int _failures;

    public JUnitReport(ReportContext context)
    {
        _context = context;
        _writer = XmlWriter.Create(_cases, new XmlWriterSettings { Indent = true, NewLineChars = "\n", ConformanceLevel = ConformanceLevel.Fragment, OmitXmlDeclaration = true });
    }

    public override bool ListsAllFiles => true;

    public override void Add(CheckedFile file, IReadOnlyList<Finding> findings)
    {
        _writer.WriteStartElement("testcase");
        _writer.WriteAttributeString("name", Clean(file.ShownPath));
        _writer.WriteAttributeString("classname", "noteschema." + _context.Checked);
        _writer.WriteAttributeString("file", Clean(file.ShownPath));
        int failing = findings.Count(finding => finding.Severity >= _context.FailOn);
        if (failing > 0)
        {
            _failures++;
            Finding first = findings.First(finding => finding.Severity >= _context.FailOn);
            _writer.WriteStartElement("failure");
            _writer.WriteAttributeString("type", first.Rule);
            _writer.WriteAttributeString("message", Clean(failing == 1 ? first.Message : $"{failing} findings, the first: {first.Message}"));
            _writer.WriteString(Clean(Lines(findings)));
            _writer.WriteEndElement();
        }
        else if (findings.Count > 0)
        {
            _writer.WriteElementString("system-out", Clean(Lines(findings)));
        }
        _writer.WriteEndElement();
    }

    public override void Finish(Totals totals)
    {
        _writer.Flush();
        string counts = string.Create(CultureInfo.InvariantCulture, $"tests=\"{totals.Files}\" failures=\"{_failures}\" errors=\"0\"");
        TextWriter output = _context.Output;
        output.WriteLine("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        output.WriteLine($"<testsuites name=\"noteschema\" {counts}>");
        output.WriteLine($"<testsuite name=\"noteschema {_context.Checked}\" {counts} skipped=\"0\">");
        output.WriteLine(_cases.ToString());
        output.WriteLine("</testsuite>");
        output.WriteLine("</testsuites>");
    }

    protected override void Dispose(bool disposing)
    {
        _writer.Dispose();
        base.Dispose(disposing);
    }

    private static string Lines(IReadOnlyList<Finding> findings)
    {
        var text = new StringBuilder();
        foreach (Finding finding in findings)
        {
            LinePosition start = finding.Range.Start;
            text.Append(CultureInfo.InvariantCulture, $"{finding.File.ShownPath}:{start.Line + 1}:{start.Character + 1}: {Words.Of(finding.Severity)}: {finding.Message} [{finding.Rule}]\n");
        }
        return text.ToString();
    }

    // XML 1.0 has no way to write most control characters and halves of surrogate pairs.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isAllowed = rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and not 0xFFFE and not 0xFFFF);
            clean.Append((isAllowed ? rune : Rune.ReplacementChar).ToString());
        }
        return clean.ToString();
    }
}
