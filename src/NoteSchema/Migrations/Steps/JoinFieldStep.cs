namespace NoteSchema;

/// <summary><c>join_field</c>: makes text of a list.</summary>
/// <param name="key">The field.</param>
/// <param name="separator">What is put between the items.</param>
public sealed class JoinFieldStep(string key, string separator) : MigrationStep
{
    /// <inheritdoc/>
    public override string Name => "join_field";

    /// <inheritdoc/>
    public override string Summary => $"join `{key}` with “{separator}”";

    internal override bool MayChange(Note note, NoteEnvironment environment) => StepFields.Find(note.Frontmatter.Root, key).Value.Kind == FrontmatterKind.List;

    internal override string? Apply(MigrationRun run)
    {
        FrontmatterEntry entry = StepFields.Find(run.Fields, key);
        if (entry.Value.Kind != FrontmatterKind.List) return null;
        var texts = new List<string>();
        foreach (FrontmatterValue item in entry.Value.Items)
        {
            if (item.Kind is FrontmatterKind.List or FrontmatterKind.Map) return $"`{key}` has the item {StepFields.Shown(item)}, which is no text.";
            if (!item.IsMissing) texts.Add(item.Text);
        }
        run.Editor.SetField(FieldPath.Of(entry.Name), texts.Count == 0 ? FieldValue.Null : FieldValue.Of(string.Join(separator, texts)));
        return null;
    }
}
