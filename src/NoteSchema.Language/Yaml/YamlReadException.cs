namespace NoteSchema.Language.Yaml;

/// <summary>Ends the reading of a YAML file; never leaves <see cref="YamlTreeBuilder"/>.</summary>
#pragma warning disable CA1032, CA1064 // It carries a problem and is caught where it is thrown.
internal sealed class YamlReadException(YamlProblemKind kind, int start, int end, string message) : Exception(message)
{
    public YamlProblem Problem { get; } = new(kind, start, end, message);
}
