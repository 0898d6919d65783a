namespace NoteSchema.Vaults;

/// <summary>The example of a rule about notes, checked in a vault of its own.</summary>
internal static class RuleExample
{
    private const string SchemaSeparator = "---\n";

    /// <summary>The fixes that the rule offers for the wrong note; none for a rule about schema files.</summary>
    public static IReadOnlyList<Fix> FixesOf(CatalogueRule rule)
    {
        if (rule.IsAboutSchemas) return [];
        VaultSchemas schemas = VaultSchemas.Load(rule.Schema is null ? [] : [.. rule.Schema.Split(SchemaSeparator).Select((text, number) => new Language.SchemaFile($"{number}.yaml", text))]);
        var linter = new Linter(VaultSettings.Default, schemas.Schemas);
        var texts = rule.OtherNotes.ToDictionary(note => note.Path, note => note.Text);
        var files = new FileTable();
        foreach (string path in texts.Keys) files.Add(path, NoteFiles.IsNote(path));
        VaultFile example = files.Add(rule.ExamplePath, isNote: true);
        texts[rule.ExamplePath] = rule.Wrong;
        var view = new CompleteView(linter.NewIndex(files, texts.GetValueOrDefault));
        view.Begin(example);
        NoteEnvironment environment = linter.EnvironmentOf(new NoteFile(rule.Wrong, null, rule.Wrong.Length, default, default), view);
        IReadOnlyList<Diagnostic> found = linter.Lint(Note.Parse(rule.Wrong, rule.ExamplePath), null, environment).Diagnostics;
        return [.. found.Where(finding => finding.Rule.Code == rule.Code).SelectMany(finding => finding.Fixes)];
    }
}
