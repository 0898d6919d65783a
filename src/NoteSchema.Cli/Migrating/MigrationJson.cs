using System.Text.Json;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>The same as one JSON object. Notes that have their version already are only counted.</summary>
internal sealed class MigrationJson : MigrationReport
{
    private readonly JsonOutput _json;
    private readonly List<(string Path, string Reason)> _unreadable = [];

    public MigrationJson(Context context, Vault vault, bool writes)
    {
        _json = new JsonOutput(context.Terminal.Output);
        _json.Writer.WriteStartObject();
        _json.Writer.WriteString("vault", context.Terminal.ShownPath(vault.Folder.Root));
        _json.Writer.WriteBoolean("write", writes);
        _json.Writer.WriteStartArray("notes");
    }

    public override void Add(NoteMigration migration)
    {
        Utf8JsonWriter writer = _json.Writer;
        writer.WriteStartObject();
        writer.WriteString("path", migration.Path);
        writer.WriteString("schema", migration.Schema);
        writer.WriteString("state", Word(migration.State));
        writer.WriteNumber("from", migration.From);
        writer.WriteNumber("to", migration.Target);
        writer.WriteStartArray("steps");
        foreach (MigratedStep step in migration.Steps)
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", step.Version);
            writer.WriteString("step", step.Step.Name);
            writer.WriteString("summary", step.Summary);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        if (migration.Links.Count > 0) WriteLinks(writer, migration.Links);
        if (migration.Change is not null) writer.WriteString("diff", migration.Diff.ToString());
        if (migration.Failure is { } failure) WriteProblem(writer, failure);
        writer.WriteEndObject();
        _json.Flush();
    }

    public override void AddUnreadable(string path, string reason) => _unreadable.Add((path, reason));

    public override void End(MigrationTotals totals, OperationResult? result)
    {
        Utf8JsonWriter writer = _json.Writer;
        writer.WriteEndArray();
        writer.WriteStartArray("unreadable");
        foreach ((string path, string reason) in _unreadable)
        {
            writer.WriteStartObject();
            writer.WriteString("path", path);
            writer.WriteString("reason", reason);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        if (result is not null) OperationJson.Write(writer, result);
        writer.WriteStartObject("summary");
        writer.WriteNumber("notes", totals.Notes);
        writer.WriteNumber("migrated", result is null ? totals.Migrated : totals.MigratedOf(result));
        writer.WriteNumber("linked", totals.Linked);
        writer.WriteNumber("failed", totals.Failed);
        writer.WriteNumber("newer", totals.Newer);
        writer.WriteNumber("current", totals.Current);
        writer.WriteEndObject();
        writer.WriteEndObject();
        _json.End();
    }

    public override void Dispose()
    {
        base.Dispose();
        _json.Dispose();
    }

    private static void WriteLinks(Utf8JsonWriter writer, IReadOnlyList<HeadingLink> links)
    {
        writer.WriteStartArray("links");
        foreach (HeadingLink link in links)
        {
            writer.WriteStartObject();
            writer.WriteString("before", link.Before);
            writer.WriteString("after", link.After);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteProblem(Utf8JsonWriter writer, MigrationFailure failure)
    {
        writer.WriteStartObject("problem");
        writer.WriteNumber("version", failure.Version);
        writer.WriteString("step", failure.Step?.Name);
        writer.WriteString("reason", failure.Reason);
        writer.WriteStartArray("findings");
        foreach (Diagnostic finding in failure.Findings)
        {
            writer.WriteStartObject();
            writer.WriteString("rule", finding.Name);
            writer.WriteString("code", finding.Rule.Code);
            writer.WriteString("message", finding.Message);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
