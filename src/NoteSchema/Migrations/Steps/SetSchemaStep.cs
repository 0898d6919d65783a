namespace NoteSchema;

/// <summary><c>set_schema</c>: makes the note one of another schema. Steps of later versions are not for it any more.</summary>
/// <param name="to">The id of the schema.</param>
/// <param name="type">What the note's type key then says.</param>
public sealed class SetSchemaStep(string to, string type) : MigrationStep
{
    /// <inheritdoc/>
    public override string Name => "set_schema";

    /// <inheritdoc/>
    public override string Summary => $"make it a note of the schema `{to}`";

    /// <summary>The id of the schema.</summary>
    public string To => to;

    /// <summary>The version of that schema that the note then has.</summary>
    public int Version { get; init; } = 1;

    internal override bool MayChange(Note note, NoteEnvironment environment) => true;

    internal override string? Apply(MigrationRun run)
    {
        run.Editor.SetField(FieldPath.Of(StepFields.Exists(StepFields.Find(run.Fields, run.Environment.TypeField))?.Name ?? run.Environment.TypeField), type, FieldPlace.Before([.. run.Fields.Entries.Select(entry => entry.Name)]));
        run.Successor = this;
        return null;
    }
}
