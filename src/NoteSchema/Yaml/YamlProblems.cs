namespace NoteSchema;

/// <summary>What is said of an error, for people.</summary>
internal static class YamlProblems
{
    public static YamlProblem Describe(SourceText source, TextSpan content, YamlError error)
    {
        _ = content;
        return new YamlProblem(error.Span, $"This is no YAML ({error.Fault}): {source.ToString(error.Span)}", []);
    }
}
