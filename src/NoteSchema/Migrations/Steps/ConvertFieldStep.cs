namespace NoteSchema;

/// <summary><c>convert_field</c>: writes a value as one of another type; a value that is of it already stays as it is written.</summary>
/// <param name="key">The field.</param>
/// <param name="type">The type that its value becomes.</param>
public sealed class ConvertFieldStep(string key, FieldType type) : MigrationStep
{
    /// <inheritdoc/>
    public override string Name => "convert_field";

    /// <inheritdoc/>
    public override string Summary => $"make `{key}` {type.Description}";

    /// <summary>The forms that dates and times may have, besides those that are known anyway; see <see cref="DatePattern"/>.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];

    internal override bool MayChange(Note note, NoteEnvironment environment) =>
        StepFields.Find(note.Frontmatter.Root, key).Value is { IsMissing: false } value && (type.Read(value, environment, out bool exact) is CelError || !exact);

    internal override string? Apply(MigrationRun run)
    {
        FrontmatterEntry entry = StepFields.Find(run.Fields, key);
        if (entry.Value.IsMissing) return null;
        var conversion = new ValueConversion(run.Environment, Formats);
        if (conversion.Convert(entry.Value, type) is not { } value) return $"`{key}` is {StepFields.Shown(entry.Value)}, which does not become {type.Description}.";
        run.Editor.SetField(FieldPath.Of(entry.Name), value);
        return null;
    }
}
