namespace NoteSchema.Emitter;

/// <summary>A generated file.</summary>
/// <param name="HintName">Its name in the compilation: ASCII, another for every schema id whether case counts or not, ending in <c>.g.cs</c>.</param>
/// <param name="Text">The C#, ASCII with <c>\n</c> line ends.</param>
public sealed record GeneratedFile(string HintName, string Text);
