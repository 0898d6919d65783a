namespace NoteSchema.Language.Tests.Reading;

/// <summary>Reads schemas for tests and shows what came of them.</summary>
internal static class Read
{
    /// <summary>The schema of a text without problems.</summary>
    public static SchemaModel Schema(string text, params string[] others)
    {
        SchemaSet set = Set([text, .. others]);
        Assert.Equal("", Show(set.Problems));
        return set.Schemas.Single(schema => text.Contains("schema: " + schema.Id + "\n", StringComparison.Ordinal));
    }

    /// <summary>The schemas of several texts, called a.yaml, b.yaml and so on.</summary>
    public static SchemaSet Set(params string[] texts) => SchemaSetReader.Read(texts.Select((text, index) => new SchemaFile((char)('a' + index) + ".yaml", text)));

    /// <summary>The problems of a text, a line each: line and column from 1, the rule, and the message.</summary>
    public static string Problems(string text, params string[] others) => Show(Set([text, .. others]).Problems);

    /// <summary>The problems, a line each; the file is named where it is not the first.</summary>
    public static string Show(IEnumerable<SchemaProblem> problems) => string.Join("\n", problems.Select(Show));

    private static string Show(SchemaProblem problem) =>
        $"{(problem.Path == "a.yaml" ? "" : problem.Path + ":")}{problem.Line + 1}:{problem.Character + 1}-{(problem.EndLine == problem.Line ? "" : problem.EndLine + 1 + ":")}{problem.EndCharacter + 1} {problem.Rule.Name} {problem.Message}";
}
