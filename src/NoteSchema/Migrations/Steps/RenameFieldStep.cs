namespace NoteSchema;

/// <summary><c>rename_field</c>: gives a field another key. Its value, its place and its comments stay.</summary>
/// <param name="from">The key as it was.</param>
/// <param name="to">The key it becomes.</param>
public sealed class RenameFieldStep(string from, string to) : MigrationStep
{
    /// <inheritdoc/>
    public override string Name => "rename_field";

    /// <inheritdoc/>
    public override string Summary => $"rename `{from}` to `{to}`";

    internal override bool MayChange(Note note, NoteEnvironment environment) => StepFields.Exists(StepFields.Find(note.Frontmatter.Root, from)) is { } entry && entry.Name != to;

    internal override string? Apply(MigrationRun run)
    {
        if (StepFields.Exists(StepFields.Find(run.Fields, from)) is not { } old || old.Name == to) return null;
        if (StepFields.Exists(StepFields.Find(run.Fields, to)) is { } other && other.Name != old.Name)
        {
            if (other.Value.IsMissing) run.Editor.RemoveField(FieldPath.Of(other.Name));
            else if (old.Value.IsMissing || FieldValue.Of(old.Value).Equals(FieldValue.Of(other.Value)))
            {
                run.Editor.RemoveField(FieldPath.Of(old.Name));
                return null;
            }
            else return $"The note has both `{old.Name}` ({StepFields.Shown(old.Value)}) and `{other.Name}` ({StepFields.Shown(other.Value)}); leave one of them.";
        }
        run.Editor.RenameField(FieldPath.Of(old.Name), to);
        return null;
    }
}
