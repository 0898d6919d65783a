namespace NoteSchema;

/// <summary><c>move_field</c>: takes a value into another object, or out of one. An object that has nothing in it afterwards goes too.</summary>
/// <param name="from">Where the value was: keys with dots between them.</param>
/// <param name="to">Where it goes, likewise.</param>
public sealed class MoveFieldStep(string from, string to) : MigrationStep
{
    /// <inheritdoc/>
    public override string Name => "move_field";

    /// <inheritdoc/>
    public override string Summary => $"move `{from}` to `{to}`";

    internal override bool MayChange(Note note, NoteEnvironment environment) => StepFields.Follow(note.Frontmatter.Root, from) is not null;

    internal override string? Apply(MigrationRun run)
    {
        if (StepFields.Follow(run.Fields, from) is not var (path, old)) return null;
        (FieldPath Path, FrontmatterValue Value)? target = StepFields.Follow(run.Fields, to);
        if (target is { Value.IsMissing: false } there)
        {
            if (old.IsMissing) run.Editor.RemoveField(path);
            else if (!FieldValue.Of(there.Value).Equals(FieldValue.Of(old))) return $"The note has both `{from}` ({StepFields.Shown(old)}) and `{to}` ({StepFields.Shown(there.Value)}); leave one of them.";
        }
        run.Editor.MoveField(path, target?.Path ?? FieldPath.Of(to.Split('.')), run.PlaceOf(to));
        return null;
    }
}
