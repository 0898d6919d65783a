using NoteSchema.Language.Yaml;

namespace NoteSchema.Language;

/// <summary>Collects the problems of a schema, each once.</summary>
internal sealed class ProblemList
{
    private readonly HashSet<SchemaProblem> _seen = [];

    /// <summary>The problems in the order they were found.</summary>
    public List<SchemaProblem> Items { get; } = [];

    public void Report(SchemaRule rule, YamlNode node, string message, ModelSeverity severity = ModelSeverity.Error) => Report(rule, node.Document, node.Start, node.End, message, severity);

    public void Report(SchemaRule rule, YamlDocument document, int start, int end, string message, ModelSeverity severity = ModelSeverity.Error)
    {
        YamlRange range = document.GetRange(start, end);
        SchemaProblem problem = new(rule, document.Path, range.Line, range.Character, range.EndLine, range.EndCharacter, message) { Severity = severity };
        Add(problem);
    }

    public void Add(SchemaProblem problem)
    {
        if (_seen.Add(problem)) Items.Add(problem);
    }

    /// <summary>Forgets all problems but the first <paramref name="count"/>, as if they had not been reported.</summary>
    public void KeepFirst(int count)
    {
        _seen.ExceptWith(Items.Skip(count));
        Items.RemoveRange(count, Items.Count - count);
    }

    /// <summary>Reports at the part of a scalar's value from <paramref name="start"/> up to <paramref name="end"/>; a part without width gets one character.</summary>
    public void ReportWithin(SchemaRule rule, YamlScalar scalar, int start, int end, string message, ModelSeverity severity = ModelSeverity.Error)
    {
        (int from, int to) = scalar.Locate(start, end);
        Report(rule, scalar.Document, from, to, message, severity);
    }
}
