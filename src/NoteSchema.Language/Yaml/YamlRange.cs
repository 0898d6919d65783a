namespace NoteSchema.Language.Yaml;

/// <summary>A range of a text: lines and UTF-16 units from 0; the end is the place after the last unit.</summary>
public readonly record struct YamlRange(int Line, int Character, int EndLine, int EndCharacter);

/// <summary>What keeps YAML from being read, or a key given twice.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Start">The first unit.</param>
/// <param name="End">The unit after the last.</param>
/// <param name="Message">What is wrong, and what to write instead.</param>
public sealed record YamlProblem(YamlProblemKind Kind, int Start, int End, string Message);

/// <summary>The kinds of problems that YAML has.</summary>
public enum YamlProblemKind
{
    /// <summary>It cannot be read.</summary>
    Syntax,
    /// <summary>A key stands twice in one map.</summary>
    DuplicateKey,
    /// <summary>It is too large, or too deeply nested.</summary>
    TooLarge,
}
