using System.Text.Json;

namespace NoteSchema.Cli;

/// <summary>One JSON object, written as the findings come. Positions count from 0 in UTF-16 units, paths from the vault's root.</summary>
internal sealed class JsonReport : Report
{
    private readonly ReportContext _context;
    private readonly JsonOutput _json;

    public JsonReport(ReportContext context)
    {
        _context = context;
        _json = new JsonOutput(context.Output);
        _json.Writer.WriteStartObject();
        _json.Writer.WriteString("vault", context.Vault);
        _json.Writer.WriteStartArray("diagnostics");
    }

    public override bool ShowsFixes => true;

    public override void Add(CheckedFile file, IReadOnlyList<Finding> findings)
    {
        foreach (Finding finding in findings) Write(file, finding);
        _json.Flush();
    }

    public override void Finish(Totals totals)
    {
        Utf8JsonWriter writer = _json.Writer;
        writer.WriteEndArray();
        writer.WriteNumber(_context.Checked, totals.Files);
        writer.WriteStartObject("summary");
        foreach (Severity severity in (Severity[])[Severity.Error, Severity.Warning, Severity.Info, Severity.Hint]) writer.WriteNumber(Words.Of(severity), totals.Of(severity));
        writer.WriteNumber("fixable", totals.Fixable);
        writer.WriteNumber("baseline", totals.Known);
        writer.WriteStartObject("rules");
        foreach ((string rule, int count) in totals.ByRule) writer.WriteNumber(rule, count);
        writer.WriteEndObject();
        writer.WriteEndObject();
        if (Fixes is not null) FixesJson.Write(writer, Fixes);
        writer.WriteEndObject();
        _json.End();
    }

    protected override void Dispose(bool disposing)
    {
        _json.Dispose();
        base.Dispose(disposing);
    }

    private void Write(CheckedFile file, Finding finding)
    {
        Utf8JsonWriter writer = _json.Writer;
        writer.WriteStartObject();
        writer.WriteString("path", file.Path);
        WriteRange(writer, finding.Range);
        writer.WriteString("rule", finding.Rule);
        writer.WriteString("code", finding.Code);
        writer.WriteString("severity", Words.Of(finding.Severity));
        writer.WriteString("message", finding.Message);
        writer.WriteString("schema", finding.Schema);
        writer.WriteStartArray("fixes");
        foreach (Fix fix in finding.Fixes)
        {
            writer.WriteStartObject();
            writer.WriteString("title", fix.Title);
            writer.WriteString("kind", Words.Of(fix.Kind));
            CheckedFile changed = _context.FileOf(file, fix);
            if (changed != file)
            {
                writer.WriteString("path", changed.Path);
                if (fix.File?.Source is null) writer.WriteBoolean("isNew", true);
            }
            writer.WriteStartArray("edits");
            foreach (TextEdit edit in fix.Edits)
            {
                writer.WriteStartObject();
                WriteRange(writer, changed.Lines.RangeOf(edit.Span));
                writer.WriteString("newText", edit.NewText);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter writer, LineRange range)
    {
        writer.WriteStartObject("range");
        WritePosition(writer, "start", range.Start);
        WritePosition(writer, "end", range.End);
        writer.WriteEndObject();
    }

    private static void WritePosition(Utf8JsonWriter writer, string name, LinePosition position)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("line", position.Line);
        writer.WriteNumber("character", position.Character);
        writer.WriteEndObject();
    }
}
