using System.Globalization;
using System.Text.Json;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>Writes what <c>enrich</c> does to each note, and why.</summary>
internal sealed class EnrichReport(Context context, VaultFolder vault)
{
    private readonly TextWriter _output = context.Terminal.Output;

    /// <param name="files">The notes with which there is something to do.</param>
    /// <param name="result">What was written; null where nothing was to be.</param>
    /// <param name="notes">How many notes were looked at.</param>
    public void Write(IReadOnlyList<EnrichedFile> files, OperationResult? result, int notes)
    {
        if (context.Format == ReportFormat.Json)
        {
            WriteJson(files, result, notes);
            return;
        }
        HashSet<string>? written = result?.Written.ToHashSet(StringComparer.Ordinal);
        foreach (EnrichedFile file in files)
        {
            if (file.After is not null && written?.Contains(file.Path) != false) WriteChanges(file, isPreview: result is null);
            if (context.Detail != TextDetail.Quiet) WriteLeft(file);
        }
        _output.Flush();
        if (context.Detail != TextDetail.Quiet) context.Terminal.Error.WriteLine($"noteschema: {Summary(files, result, notes)}");
    }

    private string Shown(string path) => ShownText.OneLine(context.Terminal.ShownPath(vault.FullPath(path)));

    private void WriteChanges(EnrichedFile file, bool isPreview)
    {
        _output.WriteLine(context.Paint.Bold(Shown(file.Path)));
        foreach (Enrichment change in file.Changes)
        {
            _output.WriteLine($"  {ShownText.OneLine(What(change))}");
            if (context.Detail != TextDetail.Quiet) _output.WriteLine($"      {context.Paint.Dim(ShownText.OneLine(Why(change)))}");
        }
        if (context.Detail == TextDetail.Quiet || !isPreview) return;
        _output.WriteLine();
        new DiffReport(_output, context.Paint).Write(FileDiff.Of(file.Path, file.Before!.Text, file.After));
        _output.WriteLine();
    }

    private void WriteLeft(EnrichedFile file)
    {
        foreach (LeftOut left in file.Left)
        {
            _output.Flush();
            context.Terminal.Error.WriteLine($"noteschema: {Shown(file.Path)}: {(left.Name.Length > 0 ? $"`{ShownText.OneLine(left.Name)}` was left as it is" : "left as it is")}: {ShownText.OneLine(left.Reason)}");
        }
    }

    private static string What(Enrichment change) => change.Kind switch
    {
        EnrichmentKind.Field => $"{change.Name}: {change.Old ?? "(missing)"} -> {change.New}",
        EnrichmentKind.Tag => $"{change.Name}: + {change.New}",
        EnrichmentKind.Section => $"+ section “{change.Name}”",
        EnrichmentKind.Header => $"+ line below the title “{change.New}”",
        _ => $"fields: {change.Old} -> {change.New}",
    };

    private static string Why(Enrichment change)
    {
        string reason = change.Reason switch
        {
            "default" => "the schema's default",
            "const" => "the only value that the schema allows",
            "required" => "the schema requires it",
            "schema" => "the order of the schema",
            _ => $"from {change.Reason}",
        };
        return change.Reads.Count == 0 ? reason : $"{reason}, where {string.Join(", ", change.Reads.Select(read => $"{read.Name} is {read.Value}"))}";
    }

    private static string Summary(IReadOnlyList<EnrichedFile> files, OperationResult? result, int notes)
    {
        int changed = result?.Written.Count ?? files.Count(file => file.After is not null), left = files.Count(file => file.Left.Count > 0);
        string leftOut = left == 0 ? "" : $"; something was left in {Count(left)}";
        if (changed == 0) return $"{Count(notes)} looked at, nothing to {(result is null ? "do" : "write")}{leftOut}";
        return result is null ? string.Create(CultureInfo.InvariantCulture, $"{changed:N0} of {Count(notes)} would change, and nothing was written: --write does{leftOut}")
            : $"{Count(changed)} written{leftOut}; `noteschema undo {result.Id}` takes {(changed == 1 ? "it" : "them")} back";
    }

    private static string Count(int notes) => string.Create(CultureInfo.InvariantCulture, $"{notes:N0} {(notes == 1 ? "note" : "notes")}");

    private void WriteJson(IReadOnlyList<EnrichedFile> files, OperationResult? result, int notes)
    {
        using var json = new JsonOutput(_output);
        Utf8JsonWriter writer = json.Writer;
        writer.WriteStartObject();
        writer.WriteString("vault", context.Terminal.ShownPath(vault.Root));
        writer.WriteStartArray("files");
        foreach (EnrichedFile file in files)
        {
            WriteJson(writer, file);
            json.Flush();
        }
        writer.WriteEndArray();
        writer.WriteNumber("notes", notes);
        if (result is not null) OperationJson.Write(writer, result);
        writer.WriteEndObject();
        json.End();
    }

    private static void WriteJson(Utf8JsonWriter writer, EnrichedFile file)
    {
        writer.WriteStartObject();
        writer.WriteString("path", file.Path);
        writer.WriteStartArray("changes");
        foreach (Enrichment change in file.Changes)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", change.Kind.ToString().ToLowerInvariant());
            writer.WriteString("name", change.Name);
            writer.WriteString("old", change.Old);
            writer.WriteString("new", change.New);
            writer.WriteString("reason", change.Reason);
            writer.WriteStartObject("reads");
            foreach (ReadValue read in change.Reads) writer.WriteString(read.Name, read.Value);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartArray("left");
        foreach (LeftOut left in file.Left)
        {
            writer.WriteStartObject();
            writer.WriteString("name", left.Name);
            writer.WriteString("reason", left.Reason);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        if (file.After is not null) writer.WriteString("diff", FileDiff.Of(file.Path, file.Before!.Text, file.After).ToString());
        if (file.Failure is not null) writer.WriteString("failure", file.Failure);
        writer.WriteEndObject();
    }
}
