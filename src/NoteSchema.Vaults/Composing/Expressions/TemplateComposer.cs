using NoteSchema.Language;

namespace NoteSchema.Vaults;

/// <summary>Makes texts with places ready to be filled in.</summary>
internal static class TemplateComposer
{
    /// <summary>The text, its expressions ready to run.</summary>
    public static TextTemplate Compose(TemplateModel model) =>
        new(model.Text, [.. model.Parts.Select(part => part.Literal ?? (object)ExpressionComposer.Compose(part.Expression!))]);
}
