namespace NoteSchema;

/// <summary><c>map_values</c>: replaces values by others; of a list, one by one.</summary>
/// <param name="key">The field.</param>
/// <param name="values">The new value for each old one.</param>
public sealed class MapValuesStep(string key, IReadOnlyList<MappedValue> values) : MigrationStep
{
    /// <inheritdoc/>
    public override string Name => "map_values";

    /// <inheritdoc/>
    public override string Summary => $"map values of `{key}`: {string.Join(", ", values.Select(value => $"{value.From} to {Literals.Write(value.To)}"))}";

    /// <summary>What becomes of other values, those of <see cref="Type"/> aside.</summary>
    public UnmappedValues Otherwise { get; init; }

    /// <summary>The enum that the values are of then, whose own values stay; null where they are of none.</summary>
    public FieldType? Type { get; init; }

    internal override bool MayChange(Note note, NoteEnvironment environment) => StepFields.Find(note.Frontmatter.Root, key).Value is { IsMissing: false } value
        && (Otherwise != UnmappedValues.Keep || value.Kind == FrontmatterKind.List || values.Any(mapped => mapped.From == value.Text));

    internal override string? Apply(MigrationRun run)
    {
        FrontmatterEntry entry = StepFields.Find(run.Fields, key);
        if (entry.Value.IsMissing) return null;
        FieldPath path = FieldPath.Of(entry.Name);
        if (entry.Value.Kind == FrontmatterKind.List) return MapItems(run, path, entry.Value);
        if (Map(entry.Value, run.Environment, out FieldValue? value) is { } failure) return failure;
        if (value is null) run.Editor.RemoveField(path);
        else run.Editor.SetField(path, value);
        return null;
    }

    private string? MapItems(MigrationRun run, FieldPath path, FrontmatterValue list)
    {
        var mapped = new List<(FieldValue Value, bool IsNew)>();
        foreach (FrontmatterValue item in list.Items)
        {
            if (Map(item, run.Environment, out FieldValue? value) is { } failure) return failure;
            if (value is not null) mapped.Add((value, !value.Equals(FieldValue.Of(item))));
        }
        // Two old values may become one, which the list may have already; a value that stood twice still does.
        var items = new List<FieldValue>();
        foreach ((FieldValue value, bool isNew) in mapped)
        {
            if (!isNew || (!items.Contains(value) && !mapped.Contains((value, false)))) items.Add(value);
        }
        run.Editor.SetField(path, FieldValue.List(items));
        return null;
    }

    private string? Map(FrontmatterValue old, NoteEnvironment environment, out FieldValue? value)
    {
        value = FieldValue.Of(old);
        if (old.Kind is FrontmatterKind.List or FrontmatterKind.Map || values.FirstOrDefault(value => value.From == old.Text) is not { } mapped)
        {
            // What is new already, as a note put right by hand has it, stays in any case.
            if (Otherwise == UnmappedValues.Keep || (Type is EnumType own && own.Reads(old.Chars, environment)) || values.Any(value => Literals.Matches(value.To, old))) return null;
            value = null;
            return Otherwise == UnmappedValues.Fail ? $"`{key}` is {StepFields.Shown(old)}, and the migration does not say what becomes of that." : null;
        }
        value = FieldValues.Of(mapped.To);
        if (value.Kind == FrontmatterKind.Null) value = null;
        return null;
    }
}

/// <summary>A value and the one that takes its place.</summary>
/// <param name="From">The old value, as text.</param>
/// <param name="To">The new one; <see cref="Literal.Null"/> takes the old one out.</param>
public sealed record MappedValue(string From, Literal To);

/// <summary>What becomes of values that a map does not name, and that are not new already.</summary>
public enum UnmappedValues
{
    /// <summary>They stay.</summary>
    Keep,
    /// <summary>They are taken out.</summary>
    Remove,
    /// <summary>The note cannot be migrated.</summary>
    Fail,
}
