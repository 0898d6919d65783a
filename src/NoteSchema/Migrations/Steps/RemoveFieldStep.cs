using System.Text;

namespace NoteSchema;

/// <summary><c>remove_field</c>: takes a field out, and keeps what it held in the body where that is asked for.</summary>
/// <param name="key">The key as it was, or keys with dots between them.</param>
public sealed class RemoveFieldStep(string key) : MigrationStep
{
    /// <inheritdoc/>
    public override string Name => "remove_field";

    /// <inheritdoc/>
    public override string Summary => !KeepInBody ? $"remove `{key}`" : Section is null ? $"move `{key}` into the body" : $"move `{key}` into the section “{SectionPlaces.NameOf(Section)}”";

    /// <summary>Whether what it held is kept in the body.</summary>
    public bool KeepInBody { get; init; }

    /// <summary>The section that it is kept in, which is made where the note has none; null for the end of the body, under the field's name.</summary>
    public SectionLayout? Section { get; init; }

    internal override bool MayChange(Note note, NoteEnvironment environment) => StepFields.Follow(note.Frontmatter.Root, key) is not null;

    internal override string? Apply(MigrationRun run)
    {
        if (StepFields.Follow(run.Fields, key) is not var (path, value)) return null;
        if (KeepInBody && !value.IsEmpty) SectionInsertion.Append(run, Section, Markdown(FieldValue.Of(value), Section is null ? path.Key! : null));
        run.Editor.RemoveField(path);
        return null;
    }

    // Lines of Markdown that say what the value says.
    private static List<string> Markdown(FieldValue value, string? label)
    {
        if (value.Kind == FrontmatterKind.List && value.Items.All(item => item.Kind is not (FrontmatterKind.List or FrontmatterKind.Map)))
            return [.. label is null ? [] : (string[])[$"**{label}:**", ""], .. value.Items.Select(item => $"- {OneLine(item.Text)}")];
        if (value.Kind is FrontmatterKind.List or FrontmatterKind.Map) return [.. label is null ? [] : (string[])[$"**{label}:**", ""], "```yaml", value.ToString(), "```"];
        string[] lines = value.Text.TrimEnd('\n').Split('\n');
        if (label is null) return [.. lines];
        return lines.Length == 1 ? [$"**{label}:** {lines[0]}"] : [$"**{label}:**", "", .. lines];
    }

    private static string OneLine(string text) => new StringBuilder(text).Replace('\n', ' ').ToString();
}
