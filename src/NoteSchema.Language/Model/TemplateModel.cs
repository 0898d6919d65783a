namespace NoteSchema.Language;

/// <summary>Text with places: literal text and expressions in turn.</summary>
/// <param name="Text">As the schema writes it.</param>
/// <param name="Parts">The parts in order.</param>
public sealed record TemplateModel(string Text, EquatableArray<TemplatePartModel> Parts);

/// <summary>A part of a text with places: exactly one of the two is given.</summary>
/// <param name="Literal">Literal text, braces already single; null for an expression.</param>
/// <param name="Expression">The expression; null for literal text.</param>
public sealed record TemplatePartModel(string? Literal, ExpressionModel? Expression);

/// <summary>An expression that was parsed and type-checked against its schema.</summary>
/// <param name="Text">As the schema writes it.</param>
/// <param name="Root">The checked tree; its places count from the start of <paramref name="Text"/>.</param>
public sealed record ExpressionModel(string Text, CelNode Root);
