using static NoteSchema.Language.Versions.DraftText;

namespace NoteSchema.Language.Versions;

/// <summary>
/// Drafts the steps that bring notes over changes. What cannot be known is drafted as a comment or leaves a hole that is said, never guessed: the draft is the owner's to edit.
/// </summary>
public sealed class MigrationDraft
{
    private readonly DraftNotes _notes;
    private readonly SchemaModel _before, _after;
    private readonly SectionDraft _sections;
    private readonly RemovalDraft _removals;

    /// <summary>A draft for the changes between two versions.</summary>
    /// <param name="before">The version that notes have.</param>
    /// <param name="after">The schema as it is.</param>
    /// <param name="notes">How many notes a change touches.</param>
    public MigrationDraft(SchemaModel before, SchemaModel after, Func<SchemaChange, int> notes)
    {
        (_before, _after, _notes) = (before, after, new(notes));
        _sections = new(_notes, before, after);
        _removals = new(_notes, before, after);
    }

    /// <summary>What the owner has to decide, a sentence each.</summary>
    public IReadOnlyList<string> Open => _notes.Open;

    /// <summary>The changes that each step of the draft is there for, in the order of the steps; comments are none.</summary>
    public IReadOnlyList<IReadOnlyList<SchemaChange>> StepChanges => [.. _notes.Steps.Where(step => step.IsStep).Select(step => step.Changes)];

    /// <summary>The lines of the list of steps, without indentation; empty where notes need no step.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="guesses">What may have been renamed, split or joined.</param>
    public IReadOnlyList<string> Write(IReadOnlyList<SchemaChange> changes, IReadOnlyList<RenameGuess> guesses)
    {
        Dictionary<string, string> oldPaths = changes.Where(change => change.Kind is ChangeKind.FieldRenamed or ChangeKind.FieldMoved).ToDictionary(change => PathOf(change.Place), change => PathOf(change.OldPlace), StringComparer.Ordinal);
        HashSet<string> guessed = [.. guesses.SelectMany(guess => RenameGuesses.Sides(guess, _before, _after).To)];
        foreach (SchemaChange change in changes)
        {
            switch (change.Kind)
            {
                case ChangeKind.FieldRenamed or ChangeKind.FieldMoved:
                    _notes.Add(DraftStage.Renames, change, RenameStep(PathOf(change.OldPlace), PathOf(change.Place)));
                    break;
                case ChangeKind.FieldRemoved:
                    _removals.Remove(change, changes, guesses);
                    break;
                case ChangeKind.FieldAdded or ChangeKind.MadeRequired when change.Place[0] == "fields":
                    if (!guessed.Contains(PathOf(change.Place))) Fill(change);
                    break;
                case ChangeKind.Retyped when change.Place[0] == "fields":
                    Convert(change, oldPaths);
                    break;
                case ChangeKind.Narrowed when change.Place[0] == "fields":
                    Narrow(change);
                    break;
                default:
                    _sections.Draft(change, guesses);
                    break;
            }
        }

        MapValues(changes);
        return [.. _notes.Steps.SelectMany(step => step.Lines)];
    }

    /// <summary>The step that gives a field another key or place.</summary>
    internal static string RenameStep(string from, string to) => $"- {(from.IndexOf('.') < 0 && to.IndexOf('.') < 0 ? "rename_field" : "move_field")}: {{ from: {Quoted(from)}, to: {Quoted(to)} }}";

    /// <summary>The step that makes values of one type those of another; null where there is none to make or none is needed.</summary>
    internal static string? ConversionOf(string path, TypeModel from, TypeModel to)
    {
        bool wasList = from.Kind is FieldKind.List or FieldKind.Tags, isList = to.Kind is FieldKind.List or FieldKind.Tags;
        if (path.IndexOf('.') >= 0 || from == to || (from.Kind != to.Kind && TypeText.TakesAll(from, to))) return null;
        if (isList && !wasList) return $"- split_field: {{ field: {Quoted(path)}, separator: \",\"{(to.Items is { } items ? $", as: {FieldKinds.Of(items.Kind).Name}" : "")} }}";
        if (wasList && to.Kind is FieldKind.String or FieldKind.Text) return $"- join_field: {{ field: {Quoted(path)}, separator: \", \" }}";
        return TypeText.TakesNone(from.Kind, to.Kind) ? null : $"- convert_field: {{ field: {Quoted(path)}, to: {FieldKinds.Of(to.Kind).Name} }}";
    }

    /// <summary>The keys that lead to a field in a note, with dots.</summary>
    internal static string PathOf(EquatableArray<string> place)
    {
        List<string> keys = [];
        for (int i = 0; i + 1 < place.Count && place[i] == "fields"; i += 2) keys.Add(place[i + 1]);
        return string.Join(".", keys);
    }

    /// <summary>A value for notes that have none of a field that they must have.</summary>
    private void Fill(SchemaChange change)
    {
        string path = PathOf(change.Place);
        if (RenameGuesses.FieldAt(_after, path) is not { } field || change.Effects == ChangeEffects.Harmless || change.Effects == ChangeEffects.BreaksCode) return;
        string? value = Literal(field.Const) ?? Literal(field.Default);
        if (path.IndexOf('.') >= 0)
        {
            if (_notes.Touches(change)) _notes.Ask(DraftStage.Sets, change, "no step sets a field within an object; put those notes right before, or derive the whole object");
        }
        else if (value is not null)
        {
            _notes.Add(DraftStage.Sets, change, $"- set_field: {{ field: {Quoted(path)}, value: {value} }}");
        }
        else if (field.Derive is { } derive && CelChecker.Check(derive.Text, CelEnvironment.ForSchema(_before.Fields, _before.Body.Sections)).Errors.Count == 0)
        {
            _notes.Add(DraftStage.Sets, change, $"- set_field: {{ field: {Quoted(path)}, derive: {Quoted(derive.Text)} }}");
        }
        else
        {
            if (_notes.Touches(change)) _notes.Open.Add($"What is `{path}` in the {_notes.Count(change, "note")} without it? Write a `value`, or `derive` with an expression on the old note.");
            _notes.Add(DraftStage.Sets, change, $"# {_notes.Have(change)} no `{path}`; write a value, or `derive` with an expression on the old note:", $"# - set_field: {{ field: {Quoted(path)}, value: {Example(field.Type)} }}");
        }
    }

    private void Convert(SchemaChange change, Dictionary<string, string> oldPaths)
    {
        string path = PathOf(change.Place);
        if (!change.Effects.HasFlag(ChangeEffects.BreaksNotes)) return;
        FieldModel? old = RenameGuesses.FieldAt(_before, oldPaths.TryGetValue(path, out string? renamed) ? renamed : PathOf(change.OldPlace)), now = RenameGuesses.FieldAt(_after, path);
        if (old is null || now is null || path.IndexOf('.') >= 0) _notes.Ask(DraftStage.Values, change, "no step converts a field within an object");
        else if (ConversionOf(path, old.Type, now.Type) is { } step) _notes.Add(DraftStage.Values, change, step);
        else _notes.Ask(DraftStage.Values, change, "no such value can be converted; set the field with `derive`, or remove it");
    }

    private void Narrow(SchemaChange change)
    {
        string path = PathOf(change.Place);
        switch (change.Place[change.Place.Count - 1])
        {
            case "const" when path.IndexOf('.') < 0 && RenameGuesses.FieldAt(_after, path)?.Const is { } only:
                _notes.Add(DraftStage.Sets, change, $"- set_field: {{ field: {Quoted(path)}, value: {Literal(only)}, when: always }}");
                break;
            case "was" when change.From is { } earlier && path.IndexOf('.') < 0:
                _notes.Add(DraftStage.Renames, change, RenameStep(earlier, path));
                break;
            case "contains" when change.To is { } tag:
                if (tag.IndexOf('{') < 0) _notes.Add(DraftStage.Tags, change, $"- add_tag: {{ tag: {Quoted(tag.TrimStart('#'))} }}");
                else _notes.Ask(DraftStage.Tags, change, "the tag depends on the note; `noteschema lint --fix` adds it");
                break;
            default:
                if (_notes.Touches(change)) _notes.Ask(DraftStage.Values, change, "those notes need eyes; `noteschema schema diff` names them");
                break;
        }
    }

    private static IEnumerable<string> ValuesOf(TypeModel type) => (type.Kind == FieldKind.List ? type.Items! : type).Values.Select(value => value.Value);

    /// <summary>One step for all values of a field.</summary>
    private void MapValues(IReadOnlyList<SchemaChange> changes)
    {
        foreach (IGrouping<string, SchemaChange> field in changes.Where(change => change.Kind is ChangeKind.EnumValueRemoved or ChangeKind.EnumValueRenamed && change.Place[0] == "fields" && change.Effects.HasFlag(ChangeEffects.BreaksNotes)).GroupBy(change => PathOf(change.Place)))
        {
            if (field.Key.IndexOf('.') >= 0 || RenameGuesses.FieldAt(_after, field.Key)?.Type is not { } type)
            {
                foreach (SchemaChange change in field) _notes.Ask(DraftStage.Values, change, "no step maps values within an object");
                continue;
            }

            // A value that is new most likely stands for one that is gone.
            HashSet<string> earlier = [.. RenameGuesses.FieldAt(_before, field.Key) is { } was ? ValuesOf(was.Type) : []];
            List<string> known = [.. ValuesOf(type).OrderBy(earlier.Contains)];
            bool hasHole = false;
            List<string> lines = ["- map_values:", $"    field: {Quoted(field.Key)}", "    values:"];
            foreach (SchemaChange change in field)
            {
                if (change.Kind == ChangeKind.EnumValueRenamed)
                {
                    lines.Add($"      {Quoted(change.From!)}: {Quoted(change.To!)}");
                    continue;
                }

                hasHole = true;
                _notes.Open.Add($"What becomes of the value `{change.From}` of `{field.Key}` ({_notes.Count(change, "note")})? Write it into `map_values`: one of {string.Join(", ", known)}.");
                lines.Add($"      # {Quoted(change.From!)}: {Quoted(Suggestions.Nearest(change.From!, known) ?? known.FirstOrDefault() ?? "")}   # {_notes.Count(change, "note")}; one of {string.Join(", ", known)}");
            }

            if (hasHole) lines.Add("    otherwise: fail");
            _notes.Add(DraftStage.Values, [.. field], lines);
        }
    }
}
