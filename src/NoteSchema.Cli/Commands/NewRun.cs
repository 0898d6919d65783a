using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>One run of <c>new</c>: values in, a note out.</summary>
internal sealed class NewRun(Context context, Vault vault, Schema schema, NewNoteFile file, Questions questions)
{
    public int Run(IReadOnlyList<(string Field, string Value)> sets)
    {
        if (file.Taken is { } taken) throw new CommandException($"there is a note `{context.Terminal.ShownPath(vault.Folder.FullPath(taken))}` already; no note is overwritten");
        foreach ((string field, string value) in sets)
        {
            if (file.Composition.Set(field, value) is { } reason) throw new CommandException($"--set: {reason}");
        }
        AskForMissing();
        Note note = file.Composition.Finish();
        LintResult found = file.Check(note);
        if (found.Schema != schema) throw new CommandException($"a note at `{file.Path}` would not be a `{schema.Id}`{(found.Schema is { } other ? $" but a `{other.Id}`" : "")}: {PlaceWanted()}");
        OperationResult result = Write(note);
        if (result.Failed is [var failure, ..]) throw new CommandException($"{context.Terminal.ShownPath(vault.Folder.FullPath(file.Path))} was not written: {failure.Reason}");
        Report(found, result);
        return found.Diagnostics.Any(finding => finding.Severity == Severity.Error) ? ExitStatus.Findings : ExitStatus.Clean;
    }

    private string PlaceWanted() => NewNotePath.IsMatch(schema, file.Path) ? "`noteschema explain` says which schema a note has and why" : $"it lies at {string.Join(" or ", schema.Match.Paths.Select(path => $"`{path}`"))}";

    // One answer may give others, and may make others required.
    private void AskForMissing()
    {
        while (file.Composition.FindMissing() is [var first, ..] missing)
        {
            if (questions.Ask(QuestionFor(first), text => file.Composition.Set(first.Name, text)) is null) throw new CommandException($"a `{schema.Id}` must have {string.Join(" and ", missing.Select(field => $"`{field.Name}` ({field.Field.Type.Description})"))}; give {(missing.Count == 1 ? "it" : "them")} with {string.Join(' ', missing.Select(field => $"--set {field.Name}=…"))}");
        }
    }

    private static string QuestionFor(NeededField missing) => $"{missing.Name}: {missing.Field.Type.Description}{(missing.Field.Description is { } description ? $". {description}" : "")}";

    private OperationResult Write(Note note)
    {
        try
        {
            return file.Write(note, $"new {schema.Id}");
        }
        catch (VaultWriteException exception)
        {
            throw new CommandException(exception.Message);
        }
    }

    private void Report(LintResult found, OperationResult result)
    {
        string shown = context.Terminal.ShownPath(vault.Folder.FullPath(file.Path));
        if (context.Format == ReportFormat.Text) context.Terminal.Output.WriteLine(ShownText.OneLine(shown));
        else WriteJson(found, result);
        context.Terminal.Output.Flush();
        foreach (Diagnostic finding in found.Diagnostics.Where(finding => finding.Severity is Severity.Error or Severity.Warning))
            context.Terminal.Error.WriteLine($"noteschema: {ShownText.OneLine($"{shown}: {Words.Of(finding.Severity)}: {finding.Message}")} [{finding.Name}]");
    }

    private void WriteJson(LintResult found, OperationResult result)
    {
        using var json = new JsonOutput(context.Terminal.Output);
        json.Writer.WriteStartObject();
        json.Writer.WriteString("vault", context.Terminal.ShownPath(vault.Folder.Root));
        json.Writer.WriteString("path", file.Path);
        json.Writer.WriteString("schema", schema.Id);
        json.Writer.WriteString("operation", result.Id);
        json.Writer.WriteStartArray("findings");
        foreach (Diagnostic finding in found.Diagnostics)
        {
            json.Writer.WriteStartObject();
            json.Writer.WriteString("rule", finding.Name);
            json.Writer.WriteString("severity", Words.Of(finding.Severity));
            json.Writer.WriteString("message", finding.Message);
            json.Writer.WriteEndObject();
        }
        json.Writer.WriteEndArray();
        json.Writer.WriteEndObject();
        json.End();
    }
}
