namespace NoteSchema;

/// <summary><c>add_tag</c>: adds a tag to the frontmatter of a note that has it neither there nor in its text.</summary>
/// <param name="tag">The tag, without <c>#</c>.</param>
public sealed class AddTagStep(string tag) : MigrationStep
{
    /// <inheritdoc/>
    public override string Name => "add_tag";

    /// <inheritdoc/>
    public override string Summary => $"add the tag `{tag}`";

    internal override bool MayChange(Note note, NoteEnvironment environment) => !TagPlaces.Has(note, tag);

    internal override string? Apply(MigrationRun run)
    {
        if (TagPlaces.Has(run.Editor.Note, tag)) return null;
        FrontmatterEntry entry = TagPlaces.FieldOf(run.Fields);
        FieldPath path = FieldPath.Of(StepFields.Exists(entry)?.Name ?? TagPlaces.Keys[0]);
        if (entry.Value.Kind == FrontmatterKind.List) run.Editor.AppendItem(path, tag);
        else run.Editor.SetField(path, FieldValue.List([.. TagNames.Split(entry.Value.Text).Select(FieldValue.Of), tag]), run.PlaceOf(TagPlaces.Keys[0]));
        return null;
    }
}

/// <summary><c>remove_tag</c>: takes a tag out of the frontmatter and out of the text. Tags below it stay.</summary>
/// <param name="tag">The tag, without <c>#</c>.</param>
public sealed class RemoveTagStep(string tag) : MigrationStep
{
    /// <inheritdoc/>
    public override string Name => "remove_tag";

    /// <inheritdoc/>
    public override string Summary => $"remove the tag `{tag}`";

    internal override bool MayChange(Note note, NoteEnvironment environment) => TagPlaces.Has(note, tag);

    internal override string? Apply(MigrationRun run)
    {
        TagPlaces.Change(run, name => name.Equals(tag, StringComparison.OrdinalIgnoreCase) ? "" : null);
        return null;
    }
}

/// <summary><c>rename_tag</c>: gives a tag another name, in the frontmatter and in the text, and with it all tags below it.</summary>
/// <param name="from">The tag as it was, without <c>#</c>.</param>
/// <param name="to">The tag it becomes, likewise.</param>
public sealed class RenameTagStep(string from, string to) : MigrationStep
{
    /// <inheritdoc/>
    public override string Name => "rename_tag";

    /// <inheritdoc/>
    public override string Summary => $"rename the tag `{from}` to `{to}`";

    internal override bool MayChange(Note note, NoteEnvironment environment) => TagPlaces.Has(note, from, orBelow: true);

    internal override string? Apply(MigrationRun run)
    {
        TagPlaces.Change(run, name => TagPlaces.IsAtOrBelow(name, from) ? string.Concat(to, name.AsSpan(from.Length)) : null);
        return null;
    }
}
