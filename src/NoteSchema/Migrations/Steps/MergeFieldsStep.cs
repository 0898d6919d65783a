namespace NoteSchema;

/// <summary><c>merge_fields</c>: makes one field of several: text with a separator between the parts, or a list of all that they hold. Those that have no value do not count.</summary>
/// <param name="from">The fields in order.</param>
/// <param name="to">The field they become; it may be one of them.</param>
public sealed class MergeFieldsStep(IReadOnlyList<string> from, string to) : MigrationStep
{
    /// <inheritdoc/>
    public override string Name => "merge_fields";

    /// <inheritdoc/>
    public override string Summary => $"merge {string.Join(", ", from.Select(key => $"`{key}`"))} into `{to}`";

    /// <summary>What is put between the parts; null for a list.</summary>
    public string? Separator { get; init; }

    internal override bool MayChange(Note note, NoteEnvironment environment) => from.Any(key => key != to && StepFields.Exists(StepFields.Find(note.Frontmatter.Root, key)) is not null);

    internal override string? Apply(MigrationRun run)
    {
        List<FrontmatterEntry> parts = [.. from.Select(key => StepFields.Find(run.Fields, key)).Where(entry => StepFields.Exists(entry) is not null)];
        List<string> gone = [.. parts.Select(part => part.Name).Where(name => name != to)];
        if (gone.Count == 0) return null;
        if (!from.Contains(to) && StepFields.Find(run.Fields, to).Value is { IsMissing: false } there) return $"The note has `{to}` already ({StepFields.Shown(there)}), so what {string.Join(" and ", gone.Select(key => $"`{key}`"))} hold has no place.";
        if (Merge(parts, out FieldValue? merged) is { } failure) return failure;
        // The first of them keeps its place.
        string first = parts[0].Name;
        if (merged is not null && StepFields.Exists(StepFields.Find(run.Fields, to)) is null)
        {
            run.Editor.RenameField(FieldPath.Of(first), to);
            gone.Remove(first);
        }
        if (merged is not null) run.Editor.SetField(FieldPath.Of(to), merged);
        foreach (string key in gone) run.Editor.RemoveField(FieldPath.Of(key));
        return null;
    }

    private string? Merge(List<FrontmatterEntry> parts, out FieldValue? merged)
    {
        merged = null;
        var values = new List<FieldValue>();
        foreach (FrontmatterEntry part in parts)
        {
            if (part.Value.Kind == FrontmatterKind.Map || (Separator is not null && part.Value.Items.Any(item => item.Kind is FrontmatterKind.List or FrontmatterKind.Map)))
                return $"`{part.Name}` is {StepFields.Shown(part.Value)}, which is no {(Separator is null ? "list" : "text")}.";
            foreach (FieldValue value in part.Value.IsMissing ? [] : part.Value.Kind == FrontmatterKind.List ? FieldValue.Of(part.Value).Items : [FieldValue.Of(part.Value)])
            {
                if (value.Kind != FrontmatterKind.Null && (Separator is not null || !values.Contains(value))) values.Add(value);
            }
        }
        if (values.Count > 0) merged = Separator is null ? FieldValue.List(values) : FieldValue.Of(string.Join(Separator, values.Select(value => value.Text)));
        return null;
    }
}
