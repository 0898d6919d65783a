using System.Text.Json;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>SARIF 2.1.0. The tool with the rules that were met stands after the results, so that results can be written as they come.</summary>
internal sealed class SarifReport : Report
{
    private const string SchemaUri = "https://json.schemastore.org/sarif-2.1.0.json";
    private readonly ReportContext _context;
    private readonly JsonOutput _json;
    private readonly List<Finding> _rules = [];
    private readonly Dictionary<string, int> _indexByRule = new(StringComparer.Ordinal);

    public SarifReport(ReportContext context)
    {
        _context = context;
        _json = new JsonOutput(context.Output);
        Utf8JsonWriter writer = _json.Writer;
        writer.WriteStartObject();
        writer.WriteString("$schema", SchemaUri);
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
        writer.WriteString("columnKind", "utf16CodeUnits");
        writer.WriteStartArray("results");
    }

    public override bool ListsFingerprints => true;

    public override void Add(CheckedFile file, IReadOnlyList<Finding> findings)
    {
        foreach (Finding finding in findings) WriteResult(file, finding);
        _json.Flush();
    }

    public override void Finish(Totals totals)
    {
        Utf8JsonWriter writer = _json.Writer;
        writer.WriteEndArray();
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "NoteSchema");
        writer.WriteString("semanticVersion", ProgramVersion.Text);
        writer.WriteStartArray("rules");
        foreach (Finding finding in _rules) WriteRule(finding);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        _json.End();
    }

    protected override void Dispose(bool disposing)
    {
        _json.Dispose();
        base.Dispose(disposing);
    }

    private void WriteRule(Finding finding)
    {
        Utf8JsonWriter writer = _json.Writer;
        CatalogueRule? rule = RuleCatalog.Find(finding.Code);
        writer.WriteStartObject();
        writer.WriteString("id", finding.Rule);
        writer.WriteString("name", finding.Code);
        if (rule is not null)
        {
            WriteText("shortDescription", rule.Summary);
            WriteText("help", $"{rule.Why}\n\n`noteschema explain {rule.Name}` shows examples.");
            writer.WriteStartObject("defaultConfiguration");
            writer.WriteString("level", Level(rule.Severity));
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    }

    private void WriteResult(CheckedFile file, Finding finding)
    {
        Utf8JsonWriter writer = _json.Writer;
        writer.WriteStartObject();
        writer.WriteString("ruleId", finding.Rule);
        writer.WriteNumber("ruleIndex", IndexOf(finding));
        writer.WriteString("level", Level(finding.Severity));
        WriteText("message", finding.Message);
        writer.WriteStartArray("locations");
        writer.WriteStartObject();
        writer.WriteStartObject("physicalLocation");
        WriteArtifact(file);
        WriteRegion("region", finding.Range);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
        if (finding.Fingerprint is { } fingerprint)
        {
            writer.WriteStartObject("partialFingerprints");
            writer.WriteString("noteschemaFinding/v1", fingerprint);
            writer.WriteEndObject();
        }
        if (finding.Fixes.Count > 0)
        {
            writer.WriteStartArray("fixes");
            foreach (Fix fix in finding.Fixes) WriteFix(_context.FileOf(file, fix), fix);
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }

    private void WriteFix(CheckedFile file, Fix fix)
    {
        Utf8JsonWriter writer = _json.Writer;
        writer.WriteStartObject();
        WriteText("description", fix.Title);
        writer.WriteStartArray("artifactChanges");
        writer.WriteStartObject();
        WriteArtifact(file);
        writer.WriteStartArray("replacements");
        foreach (TextEdit edit in fix.Edits)
        {
            writer.WriteStartObject();
            WriteRegion("deletedRegion", file.Lines.RangeOf(edit.Span));
            WriteText("insertedContent", edit.NewText);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private int IndexOf(Finding finding)
    {
        if (!_indexByRule.TryGetValue(finding.Rule, out int index))
        {
            _indexByRule[finding.Rule] = index = _rules.Count;
            _rules.Add(finding with { Fixes = [], Fingerprint = null });
        }
        return index;
    }

    private void WriteArtifact(CheckedFile file)
    {
        _json.Writer.WriteStartObject("artifactLocation");
        _json.Writer.WriteString("uri", string.Join('/', file.ShownPath.Split('/').Select(Uri.EscapeDataString)));
        _json.Writer.WriteEndObject();
    }

    private void WriteText(string name, string text)
    {
        _json.Writer.WriteStartObject(name);
        _json.Writer.WriteString("text", text);
        _json.Writer.WriteEndObject();
    }

    // SARIF counts lines and columns from 1; the end column is the one after the last.
    private void WriteRegion(string name, LineRange range)
    {
        Utf8JsonWriter writer = _json.Writer;
        writer.WriteStartObject(name);
        writer.WriteNumber("startLine", range.Start.Line + 1);
        writer.WriteNumber("startColumn", range.Start.Character + 1);
        writer.WriteNumber("endLine", range.End.Line + 1);
        writer.WriteNumber("endColumn", range.End.Character + 1);
        writer.WriteEndObject();
    }

    private static string Level(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };
}
