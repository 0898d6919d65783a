namespace NoteSchema.Language.Yaml;

/// <summary>What of a schema can be read while its YAML is broken, as it is whenever somebody writes in it.</summary>
internal static class YamlSalvage
{
    /// <summary>The file without the line that it breaks at, or the one before, which most often is what is being written; else what stands above. Null where none of that can be read.</summary>
    public static SchemaDraft? Read(SchemaDraft broken)
    {
        YamlDocument document = broken.Document;
        if (document.Root is not null || document.Problems.FirstOrDefault(problem => problem.Kind == YamlProblemKind.Syntax) is not { } problem) return null;
        int line = LineStart(document.Text, Math.Min(problem.Start, document.Text.Length));
        int before = line == 0 ? 0 : LineStart(document.Text, line - 1);
        return new[] { WithoutLine(document.Text, line), WithoutLine(document.Text, before), document.Text.Substring(0, line), document.Text.Substring(0, before) }
            .Select(text => new SchemaDraft(new SchemaFile(broken.File.Path, text)))
            .FirstOrDefault(draft => draft.Root is not null && draft.Document.Problems.All(found => found.Kind != YamlProblemKind.Syntax));
    }

    private static int LineStart(string text, int offset) => offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;

    private static string WithoutLine(string text, int start)
    {
        int end = text.IndexOf('\n', start);
        return end < 0 ? text.Substring(0, start) : text.Remove(start, end - start);
    }
}
