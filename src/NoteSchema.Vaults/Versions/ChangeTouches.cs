using NoteSchema.Language.Versions;

namespace NoteSchema.Vaults;

/// <summary>Puts what is new in a note down to the changes it comes from.</summary>
/// <param name="changes">The changes.</param>
/// <param name="before">The note as the locked version reads it.</param>
/// <param name="after">The note as the edited schema reads it.</param>
internal sealed class ChangeTouches(IReadOnlyList<SchemaChange> changes, NoteReading before, NoteReading after)
{
    private readonly HashSet<int> _touched = [];

    /// <summary>The numbers of the changes that touch the note.</summary>
    public IReadOnlyCollection<int> Numbers => _touched;

    /// <summary>Changes of which it is known.</summary>
    public void Touch(IEnumerable<int> numbers) => _touched.UnionWith(numbers);

    /// <summary>The note has another schema now, or none.</summary>
    public void LostSchema()
    {
        for (int i = 0; i < changes.Count; i++)
        {
            if (changes[i].Kind is ChangeKind.MatchChanged or ChangeKind.ExtendsChanged) Touch(i);
        }
    }

    /// <summary>What the note holds that is called another way, stands elsewhere, or is not read any more.</summary>
    public void Presence()
    {
        for (int i = 0; i < changes.Count; i++)
        {
            SchemaChange change = changes[i];
            switch (change.Kind)
            {
                case ChangeKind.FieldRemoved:
                    if (!ValueAt(change.OldPlace).IsMissing) Touch(i);
                    break;
                case ChangeKind.FieldRenamed or ChangeKind.FieldMoved:
                    if (!ValueAt(change.OldPlace).IsMissing) Touch(i);
                    break;
                case ChangeKind.SectionRemoved:
                    if (SectionAt(before, change.OldPlace) is { Exists: true }) Touch(i);
                    break;
                case ChangeKind.SectionRenamed when change.Effects.HasFlag(ChangeEffects.BreaksNotes):
                    if (SectionAt(before, change.OldPlace) is { Exists: true } && SectionAt(after, change.Place) is { } now && !HasOwnTitle(now)) Touch(i);
                    break;
                case ChangeKind.SectionMoved when change.OldPlace != change.Place:
                    if (SectionAt(before, change.OldPlace) is { Exists: true }) Touch(i);
                    break;
            }
        }
    }

    /// <summary>A finding that the locked version does not give; says no where it comes of no change that is known.</summary>
    public bool Finding(Diagnostic found)
    {
        List<int> meant = found.Rule == Rules.SchemaRule ? At(change => change.Place is ["rules", var name, ..] && name == found.Name)
            : found.Field is { } field ? OfField(found, field)
            : OfBody(found);
        // What was renamed or moved is known by what the note holds.
        Touch(meant.Where(number => changes[number].Kind is not (ChangeKind.FieldRenamed or ChangeKind.FieldMoved or ChangeKind.FieldRemoved or ChangeKind.SectionRenamed or ChangeKind.SectionMoved)));
        return meant.Count > 0;
    }

    private List<int> OfField(Diagnostic found, string field)
    {
        List<int> about = At(change => change.Place.Count > 1 && change.Place[0] == "fields" && IsAt(field, PathOf(change.Place)));
        if (about.Count == 0) about = At(change => change.Kind is ChangeKind.FieldRemoved or ChangeKind.FieldRenamed or ChangeKind.FieldMoved && IsAt(field, PathOf(change.OldPlace)));
        if (about.Count == 0 && found.Rule == Rules.UnknownField) about = At(change => change.Place is [.., "additional_fields"]);
        List<int> exact = about.FindAll(number => Explains(changes[number], found));
        return exact.Count > 0 ? exact : about.FindAll(number => changes[number].Effects.HasFlag(ChangeEffects.BreaksNotes));
    }

    /// <summary>Whether a finding of that rule is what the change brings.</summary>
    private bool Explains(SchemaChange change, Diagnostic found) => change.Kind switch
    {
        ChangeKind.MadeRequired or ChangeKind.FieldAdded => found.Rule == Rules.RequiredField,
        ChangeKind.Retyped => found.Rule == Rules.WrongType,
        ChangeKind.EnumValueRemoved or ChangeKind.EnumValueRenamed => found.Rule == Rules.NotAllowed && after.Note.Source.ToString(found.Span).Contains(change.From!, StringComparison.Ordinal),
        ChangeKind.ValueChanged => found.Rule == Rules.StaleValue,
        ChangeKind.Narrowed => change.Place[^1] switch
        {
            "const" => found.Rule == Rules.Const,
            "pattern" => found.Rule == Rules.Pattern,
            "min" or "max" or "multiple_of" => found.Rule == Rules.OutOfRange,
            "max_length" => found.Rule == Rules.TooLong,
            "min_items" => found.Rule == Rules.TooFewItems,
            "max_items" => found.Rule == Rules.TooManyItems,
            "contains" => found.Rule == Rules.MissingTag,
            "allowed" or "extensions" => found.Rule == Rules.NotAllowed,
            "unique" => found.Rule == Rules.DuplicateItem || found.Rule == Rules.NotUnique,
            "to" => found.Rule == Rules.WrongLinkType,
            "inverse" => found.Rule == Rules.InverseLink,
            "exists" => found.Rule == Rules.BrokenLink || found.Rule == Rules.MissingPath,
            _ => false,
        },
        _ => false,
    };

    private List<int> OfBody(Diagnostic found)
    {
        if (found.Rule == Rules.TitleMismatch || found.Rule == Rules.MissingTitle) return At(change => change.Place is ["body", "title"]);
        if (found.Rule == Rules.HeaderMismatch) return At(change => change.Place is ["body", "header"]);
        if (found.Rule == Rules.UnknownSection) return At(change => change.Place is ["body", "additional_sections"]);
        if (found.Rule == Rules.SectionOrder) return At(change => change.Place is ["body", "order"] || change is { Kind: ChangeKind.SectionMoved, Effects: not ChangeEffects.Harmless });
        if (found.Rule == Rules.MissingSection) return At(change => change.Kind is ChangeKind.SectionAdded or ChangeKind.MadeRequired && SectionAt(after, change.Kind == ChangeKind.MadeRequired ? [.. change.Place.SkipLast(1)] : change.Place) is { Exists: false, Layout: { } layout } && IsNamed(found.Message, layout));
        return At(change => change.Place is ["body", "sections", ..] && change.Effects.HasFlag(ChangeEffects.BreaksNotes) && change.Kind is not (ChangeKind.SectionAdded or ChangeKind.SectionRemoved or ChangeKind.MadeRequired)
            && SectionAt(after, change.Place) is { Exists: true } section && section.Span.Contains(new TextSpan(found.Span.Start, 0)));
    }

    private bool HasOwnTitle(SectionReading section) =>
        section.Exists && after.Note.Source.ToString(section.HeadingSpan).Contains(section.Layout!.Heading ?? section.Layout.Callout ?? "", StringComparison.OrdinalIgnoreCase);

    private static bool IsNamed(string message, SectionLayout layout) => message.Contains($"“{layout.Heading ?? $"[!{layout.Callout}] {layout.Title}".TrimEnd()}”", StringComparison.Ordinal);

    private List<int> At(Func<SchemaChange, bool> isMeant) => [.. Enumerable.Range(0, changes.Count).Where(number => isMeant(changes[number]))];

    private void Touch(int number) => _touched.Add(number);

    private FrontmatterValue ValueAt(IEnumerable<string> place)
    {
        FrontmatterValue value = before.Note.Frontmatter.Root;
        foreach (string key in Keys(place)) value = value[key];
        return value;
    }

    /// <summary>The section at a place or the one that the place lies in; null where the schema has none there.</summary>
    private static SectionReading? SectionAt(NoteReading reading, IEnumerable<string> place)
    {
        SectionReading section = reading.Sections;
        string[] keys = [.. place];
        for (int i = 1; i + 1 < keys.Length && keys[i] == "sections"; i += 2)
        {
            if (section.Sections.FirstOrDefault(inner => inner.Layout!.Key == keys[i + 1]) is not { } inner) return null;
            section = inner;
        }
        return section.Layout is null ? null : section;
    }

    private static bool IsAt(string field, string path) => field == path || field.StartsWith(path + ".", StringComparison.Ordinal);

    private static string PathOf(IEnumerable<string> place) => string.Join(".", Keys(place));

    // Keys and words of the language stand in turn: `fields.meta.fields.city` is `meta.city` in a note. What is said of a field is no key.
    private static IEnumerable<string> Keys(IEnumerable<string> place)
    {
        string[] parts = [.. place];
        for (int i = 0; i + 1 < parts.Length && (parts[i] == "fields" || parts[i] == "items"); i += 2)
        {
            if (parts[i] == "items") yield break;
            yield return parts[i + 1];
        }
    }
}
