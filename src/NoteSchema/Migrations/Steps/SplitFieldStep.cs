namespace NoteSchema;

/// <summary><c>split_field</c>: makes a list of text, or several fields. What stands within <c>[[</c> and <c>]]</c> is not parted.</summary>
/// <param name="key">The field.</param>
/// <param name="separator">What stands between the parts.</param>
public sealed class SplitFieldStep(string key, string separator) : MigrationStep
{
    /// <inheritdoc/>
    public override string Name => "split_field";

    /// <inheritdoc/>
    public override string Summary => Into.Count == 0 ? $"split `{key}` at “{separator}”" : $"split `{key}` at “{separator}” into {string.Join(", ", Into.Select(part => $"`{part}`"))}";

    /// <summary>The type of the parts; null for text.</summary>
    public FieldType? As { get; init; }

    /// <summary>The fields that the parts become, the last one taking all that is left; empty where they become a list.</summary>
    public IReadOnlyList<string> Into { get; init; } = [];

    internal override bool MayChange(Note note, NoteEnvironment environment) => !StepFields.Find(note.Frontmatter.Root, key).Value.IsMissing;

    internal override string? Apply(MigrationRun run)
    {
        FrontmatterEntry entry = StepFields.Find(run.Fields, key);
        if (entry.Value.IsMissing) return null;
        if (entry.Value.Kind == FrontmatterKind.Map) return $"`{key}` is a map, which has no parts to split.";
        var parts = new List<FieldValue>();
        foreach (string text in Texts(entry.Value))
        {
            if (new ValueConversion(run.Environment, []).ConvertText(text, As ?? s_text) is not { } part) return $"`{key}` has the part “{Wording.Cut(text)}”, which does not become {As!.Description}.";
            parts.Add(part);
        }
        return Into.Count == 0 ? MakeList(run, entry, parts) : MakeFields(run, entry, parts);
    }

    private string? MakeList(MigrationRun run, FrontmatterEntry entry, List<FieldValue> parts)
    {
        // A list of what it should hold stays as it is written.
        if (As is null && entry.Value.Kind == FrontmatterKind.List && !UnquotedLink.Is(entry.Value)) return null;
        run.Editor.SetField(FieldPath.Of(entry.Name), FieldValue.List(parts));
        return null;
    }

    private string? MakeFields(MigrationRun run, FrontmatterEntry entry, List<FieldValue> parts)
    {
        for (int i = 0; i < Math.Min(parts.Count, Into.Count); i++)
        {
            FieldValue value = parts[i];
            FrontmatterEntry there = StepFields.Find(run.Fields, Into[i]);
            if (Into[i] == entry.Name || KeySpelling.AreSame(Into[i], entry.Name)) continue;
            if (!there.Value.IsMissing && !FieldValue.Of(there.Value).Equals(value)) return $"The note has `{Into[i]}` already ({StepFields.Shown(there.Value)}), so the part {value} of `{key}` has no place.";
            run.Editor.SetField(FieldPath.Of(StepFields.Exists(there)?.Name ?? Into[i]), value, run.PlaceOf(Into[i]));
        }
        int own = Into.ToList().FindIndex(name => KeySpelling.AreSame(name, entry.Name));
        if (own >= 0 && own < parts.Count) run.Editor.SetField(FieldPath.Of(entry.Name), parts[own]);
        else run.Editor.RemoveField(FieldPath.Of(entry.Name));
        return null;
    }

    private IEnumerable<string> Texts(FrontmatterValue value)
    {
        if (UnquotedLink.Target(value) is { } target) return [new NoteLink(target).ToString()];
        IEnumerable<string> parts = value.Kind == FrontmatterKind.List ? value.Items.Where(item => !item.IsMissing).Select(item => item.Text) : Split(value.Text, Into.Count == 0 ? int.MaxValue : Into.Count);
        return parts.Select(part => part.Trim()).Where(part => part.Length > 0);
    }

    private List<string> Split(string text, int most)
    {
        var parts = new List<string>();
        int start = 0;
        for (int at = 0; at < text.Length && parts.Count + 1 < most;)
        {
            int close = string.CompareOrdinal(text, at, "[[", 0, 2) == 0 ? text.IndexOf("]]", at, StringComparison.Ordinal) : -1;
            if (close > 0) at = close + 2;
            else if (string.CompareOrdinal(text, at, separator, 0, separator.Length) == 0)
            {
                parts.Add(text[start..at]);
                start = at += separator.Length;
            }
            else at++;
        }
        parts.Add(text[start..]);
        return parts;
    }

    private static readonly StringType s_text = new() { Multiline = true };
}
