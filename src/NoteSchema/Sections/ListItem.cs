namespace NoteSchema;

/// <summary>An item of a list in a section.</summary>
/// <param name="Text">Its first line without marker and checkbox, as written.</param>
/// <param name="Level">Its depth, from 0.</param>
/// <param name="Span">Its first line, marker and all.</param>
public sealed record ListItem(string Text, int Level, TextSpan Span);
