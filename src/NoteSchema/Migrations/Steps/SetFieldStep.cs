namespace NoteSchema;

/// <summary><c>set_field</c>: gives a field a value, the same for all notes or derived from the note as it was before the first step of the version.</summary>
/// <param name="key">The field.</param>
public sealed class SetFieldStep(string key) : MigrationStep
{
    /// <inheritdoc/>
    public override string Name => "set_field";

    /// <inheritdoc/>
    public override string Summary => Derive is not null ? $"set `{key}` to `{Derive.Text}`" : $"set `{key}` to {Literals.Write(Value ?? Literal.Null)}";

    /// <summary>The value it gets; null where it is derived.</summary>
    public Literal? Value { get; init; }

    /// <summary>The expression that gives the value; null where <see cref="Value"/> does.</summary>
    public Expression? Derive { get; init; }

    /// <summary>Whether a value that is there is replaced; else only a missing one is set.</summary>
    public bool Always { get; init; }

    /// <summary>The type of the field; null where any value will do.</summary>
    public FieldType? Type { get; init; }

    internal override bool MayChange(Note note, NoteEnvironment environment) => Always || StepFields.Find(note.Frontmatter.Root, key).Value.IsMissing;

    internal override string? Apply(MigrationRun run)
    {
        FrontmatterEntry old = StepFields.Find(run.Fields, key);
        if (!Always && !old.Value.IsMissing) return null;
        FieldValue? value = Value is null ? null : FieldValues.Of(Value);
        if (Derive is not null && Evaluate(Derive, run, out value) is { } failure) return failure;
        if (value is null || (value.Kind == FrontmatterKind.Null && old.Value.IsMissing)) return null;
        run.Editor.SetField(FieldPath.Of(StepFields.Exists(old)?.Name ?? key), value, run.PlaceOf(key));
        return null;
    }

    // Where nothing that the expression reads is there, there is nothing to derive from. Where something is, no value may be lost in silence: a later step may take it out.
    private string? Evaluate(Expression derive, MigrationRun run, out FieldValue? value)
    {
        value = null;
        run.Old.FieldsAsked.Clear();
        object? found = derive.Evaluate(run.Old.Scope);
        if (found is CelError)
        {
            FrontmatterEntry given = run.Old.FieldsAsked.Select(run.Old.Entry).FirstOrDefault(entry => !entry.Value.IsMissing);
            return StepFields.Exists(given) is null ? null : $"`{derive.Text}` has no value where `{given.Name}` is {StepFields.Shown(given.Value)}.";
        }
        value = FieldValues.Of(found, Type);
        return value is null ? $"`{derive.Text}` gives {CelFormat.Excerpt(CelFormat.ToText(found))}, which is not {Type?.Description ?? "a value that a note can hold"}." : null;
    }
}
