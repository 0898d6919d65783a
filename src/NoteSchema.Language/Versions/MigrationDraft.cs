using System.Globalization;

namespace NoteSchema.Language.Versions;

/// <summary>
/// Drafts the steps that bring notes over changes. What cannot be known is drafted as a comment or leaves a hole that is said, never guessed: the draft is the owner's to edit.
/// </summary>
/// <param name="before">The version that notes have.</param>
/// <param name="after">The schema as it is.</param>
/// <param name="notes">How many notes a change touches.</param>
public sealed class MigrationDraft(SchemaModel before, SchemaModel after, Func<SchemaChange, int> notes)
{
    private readonly List<string> _renames = [], _values = [], _sets = [], _removals = [], _tags = [], _sections = [];
    private readonly List<string> _open = [];
    private readonly Dictionary<string, string> _oldPaths = new(StringComparer.Ordinal);

    /// <summary>What the owner has to decide, a sentence each.</summary>
    public IReadOnlyList<string> Open => _open;

    /// <summary>The lines of the list of steps, without indentation; empty where notes need no step.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="guesses">What may have been renamed.</param>
    public IReadOnlyList<string> Write(IReadOnlyList<SchemaChange> changes, IReadOnlyList<RenameGuess> guesses)
    {
        foreach (SchemaChange change in changes.Where(change => change.Kind is ChangeKind.FieldRenamed or ChangeKind.FieldMoved)) _oldPaths[PathOf(change.Place)] = PathOf(change.OldPlace);
        foreach (SchemaChange change in changes)
        {
            switch (change.Kind)
            {
                case ChangeKind.FieldRenamed or ChangeKind.FieldMoved:
                    Rename(PathOf(change.OldPlace), PathOf(change.Place), _renames, "");
                    break;
                case ChangeKind.FieldRemoved:
                    Remove(change, guesses);
                    break;
                case ChangeKind.FieldAdded or ChangeKind.MadeRequired when change.Place[0] == "fields":
                    if (guesses.All(guess => guess.To != PathOf(change.Place))) Fill(change);
                    break;
                case ChangeKind.Retyped when change.Place[0] == "fields":
                    Convert(change);
                    break;
                case ChangeKind.Narrowed when change.Place[0] == "fields":
                    Narrow(change);
                    break;
                case ChangeKind.SectionRenamed when change.Effects.HasFlag(ChangeEffects.BreaksNotes):
                    _sections.Add($"- rename_section: {{ from: {Quoted(Title(Section(before, change.OldPlace)))}, to: {Quoted(change.Place[change.Place.Count - 1])} }}");
                    break;
                case ChangeKind.SectionMoved:
                    MoveSection(change);
                    break;
                case ChangeKind.SectionAdded or ChangeKind.MadeRequired when change.Effects.HasFlag(ChangeEffects.BreaksNotes):
                    AddSection(change);
                    break;
                case ChangeKind.SectionRemoved:
                    RemoveSection(change, guesses);
                    break;
                case ChangeKind.ContentChanged or ChangeKind.ColumnAdded or ChangeKind.ColumnRemoved or ChangeKind.ColumnRenamed:
                    if (notes(change) > 0) Ask(_sections, change, "no step changes what a section holds, except `replace_text`; `noteschema lint` shows the notes to put right");
                    break;
            }
        }

        MapValues(changes);
        return [.. _renames, .. _values, .. _sets, .. _removals, .. _tags, .. _sections];
    }

    private static void Rename(string from, string to, List<string> lines, string mark)
    {
        string step = from.IndexOf('.') < 0 && to.IndexOf('.') < 0 ? "rename_field" : "move_field";
        lines.Add($"{mark}- {step}: {{ from: {Quoted(from)}, to: {Quoted(to)} }}");
    }

    private void Remove(SchemaChange change, IReadOnlyList<RenameGuess> guesses)
    {
        string path = PathOf(change.OldPlace);
        List<RenameGuess> meant = [.. guesses.Where(guess => !guess.IsSection && (guess.From == path || guess.Rivals.Contains(path) || guess.From.StartsWith(path + ".", StringComparison.Ordinal)))];
        bool isLost = path.IndexOf('.') >= 0;
        string removal = isLost ? $"# no step takes `{path}` out of its object; notes keep it" : $"- remove_field: {{ field: {Quoted(path)}{(notes(change) > 0 ? ", keep_in_body: true" : "")} }}";
        if (meant.Count == 0)
        {
            if (notes(change) > 0 && !isLost) _removals.Add($"# {Notes(change)} {path}; without `keep_in_body` what they hold is lost.");
            _removals.Add(removal);
            return;
        }

        foreach (RenameGuess guess in meant)
        {
            if (guess.Rivals.Count > 0)
            {
                bool splits = guess.Rivals.All(rival => RenameGuesses.FieldAt(after, rival) is not null);
                string[] parts = [guess.To, .. splits ? guess.Rivals : []];
                string[] sources = [guess.From, .. splits ? [] : guess.Rivals];
                if (sources[0] != path) continue;
                _open.Add(splits ? $"Was `{guess.From}` split into {And(parts)}? Say with `derive` how." : $"Were {And(sources)} joined to `{guess.To}`? Say with `derive` how.");
                _removals.Add(splits ? $"# Perhaps `{guess.From}` was split into {And(parts)}; then say how, with expressions on the old note:" : $"# Perhaps {And(sources)} were joined to `{guess.To}`; then say how, with an expression on the old note:");
                foreach (string part in parts) _removals.Add($"# - set_field: {{ field: {Quoted(part)}, derive: \"{string.Join(" + ' ' + ", sources)}\" }}");
            }
            else
            {
                _open.Add($"Is `{guess.From}` called `{guess.To}` now? Then take the comment off that step (or say it beforehand, with `--rename {guess.From}={guess.To}`).");
                _removals.Add(string.Format(CultureInfo.InvariantCulture, "# Perhaps `{0}` is called `{1}` now (likeness {2:0.00}); then this step instead of the removal:", guess.From, guess.To, guess.Score));
                Rename(guess.From, guess.To, _removals, "# ");
                if (ConversionOf(guess.To, RenameGuesses.FieldAt(before, guess.From)!.Type, RenameGuesses.FieldAt(after, guess.To)!.Type) is { } step) _removals.Add($"# {step}");
            }
        }

        _removals.Add("# " + removal.TrimStart('#', ' '));
    }

    /// <summary>A value for notes that have none of a field that they must have.</summary>
    private void Fill(SchemaChange change)
    {
        string path = PathOf(change.Place);
        if (RenameGuesses.FieldAt(after, path) is not { } field || change.Effects == ChangeEffects.Harmless || change.Effects == ChangeEffects.BreaksCode) return;
        string? value = Literal(field.Const) ?? Literal(field.Default);
        if (path.IndexOf('.') >= 0)
        {
            if (notes(change) > 0) Ask(_sets, change, "no step reaches into an object; put those notes right before, or derive the whole object");
        }
        else if (value is not null)
        {
            _sets.Add($"- set_field: {{ field: {Quoted(path)}, value: {value} }}");
        }
        else if (field.Derive is { } derive && HoldsBefore(derive))
        {
            _sets.Add($"- set_field: {{ field: {Quoted(path)}, derive: {Quoted(derive.Text)} }}");
        }
        else
        {
            if (notes(change) > 0) _open.Add($"What is `{path}` in the {Notes(change, "note")} without it? Write a `value`, or `derive` with an expression on the old note.");
            _sets.Add($"# {Notes(change)} no `{path}`; write a value, or `derive` with an expression on the old note:");
            _sets.Add($"# - set_field: {{ field: {Quoted(path)}, value: {Example(field.Type)} }}");
        }
    }

    private void Convert(SchemaChange change)
    {
        string path = PathOf(change.Place), oldPath = PathOf(change.OldPlace);
        FieldModel? old = RenameGuesses.FieldAt(before, _oldPaths.TryGetValue(path, out string? renamed) ? renamed : oldPath), now = RenameGuesses.FieldAt(after, path);
        if (!change.Effects.HasFlag(ChangeEffects.BreaksNotes)) return;
        if (old is null || now is null || path.IndexOf('.') >= 0) Ask(_values, change, "no step reaches into an object");
        else if (ConversionOf(path, old.Type, now.Type) is { } step) _values.Add(step);
        else Ask(_values, change, "no such value can be converted; set the field with `derive`, or remove it");
    }

    /// <summary>The step that makes values of one type those of another; null where there is none to make or none is needed.</summary>
    private static string? ConversionOf(string path, TypeModel from, TypeModel to)
    {
        bool wasList = from.Kind is FieldKind.List or FieldKind.Tags, isList = to.Kind is FieldKind.List or FieldKind.Tags;
        if (path.IndexOf('.') >= 0 || from == to || (from.Kind != to.Kind && TypeText.TakesAll(from, to))) return null;
        if (isList && !wasList) return $"- split_field: {{ field: {Quoted(path)}, separator: \",\"{(to.Items is { } items ? $", as: {FieldKinds.Of(items.Kind).Name}" : "")} }}";
        if (wasList && to.Kind is FieldKind.String or FieldKind.Text) return $"- join_field: {{ field: {Quoted(path)}, separator: \", \" }}";
        return TypeText.TakesNone(from.Kind, to.Kind) ? null : $"- convert_field: {{ field: {Quoted(path)}, to: {FieldKinds.Of(to.Kind).Name} }}";
    }

    private void Narrow(SchemaChange change)
    {
        string path = PathOf(change.Place);
        switch (change.Place[change.Place.Count - 1])
        {
            case "const" when path.IndexOf('.') < 0 && RenameGuesses.FieldAt(after, path)?.Const is { } only:
                _sets.Add($"- set_field: {{ field: {Quoted(path)}, value: {Literal(only)}, when: always }}");
                break;
            case "was" when change.From is { } earlier && path.IndexOf('.') < 0:
                Rename(earlier, path, _renames, "");
                break;
            case "contains" when change.To is { } tag:
                if (tag.IndexOf('{') < 0) _tags.Add($"- add_tag: {{ tag: {Quoted(tag.TrimStart('#'))} }}");
                else Ask(_tags, change, "the tag depends on the note; `noteschema lint --fix` adds it");
                break;
            default:
                if (notes(change) > 0) Ask(_values, change, "those notes need eyes; `noteschema schema diff` names them");
                break;
        }
    }

    /// <summary>One step for all values of a field.</summary>
    private void MapValues(IReadOnlyList<SchemaChange> changes)
    {
        foreach (IGrouping<string, SchemaChange> field in changes.Where(change => change.Kind is ChangeKind.EnumValueRemoved or ChangeKind.EnumValueRenamed && change.Place[0] == "fields" && change.Effects.HasFlag(ChangeEffects.BreaksNotes)).GroupBy(change => PathOf(change.Place)))
        {
            if (field.Key.IndexOf('.') >= 0 || RenameGuesses.FieldAt(after, field.Key)?.Type is not { } type)
            {
                foreach (SchemaChange change in field) Ask(_values, change, "no step reaches into an object");
                continue;
            }

            List<string> known = [.. (type.Kind == FieldKind.List ? type.Items! : type).Values.Select(value => value.Value)];
            bool hasHole = false;
            _values.AddRange(["- map_values:", $"    field: {Quoted(field.Key)}", "    values:"]);
            foreach (SchemaChange change in field)
            {
                if (change.Kind == ChangeKind.EnumValueRenamed)
                {
                    _values.Add($"      {Quoted(change.From!)}: {Quoted(change.To!)}");
                    continue;
                }

                hasHole = true;
                _open.Add($"What becomes of the value `{change.From}` of `{field.Key}` ({Notes(change, "note")})? Write it into `map_values`: one of {string.Join(", ", known)}.");
                _values.Add($"      # {Quoted(change.From!)}: {Quoted(Suggestions.Nearest(change.From!, known) ?? known.FirstOrDefault() ?? "")}   # {Notes(change, "note")}; one of {string.Join(", ", known)}");
            }

            if (hasHole) _values.Add("    otherwise: fail");
        }
    }

    private void MoveSection(SchemaChange change)
    {
        EquatableArray<string> around = new(change.Place.Take(change.Place.Count - 1));
        EquatableArray<SectionModel> siblings = Siblings(after, around);
        string key = change.Place[change.Place.Count - 1];
        int index = siblings.ToList().FindIndex(section => section.Key == key);
        string? where = index > 0 ? $"after: {Quoted(siblings[index - 1].Key)}" : siblings.Count > 1 ? $"before: {Quoted(siblings[1].Key)}" : null;
        string step = $"- move_section: {{ section: {Quoted(key)}, {where} }}";
        if (where is null) Ask(_sections, change, "no section stands beside it, so no step can say where it goes");
        else if (change.IsHarmless) _sections.Add($"# The order of sections is free. To move it all the same: {step.Substring(2)}");
        else _sections.Add(step);
    }

    private void AddSection(SchemaChange change)
    {
        EquatableArray<string> place = change.Kind == ChangeKind.MadeRequired ? new(change.Place.Take(change.Place.Count - 1)) : change.Place;
        if (place[0] != "body") return;
        EquatableArray<SectionModel> siblings = Siblings(after, new(place.Take(place.Count - 1)));
        int index = siblings.ToList().FindIndex(section => section.Key == place[place.Count - 1]);
        _sections.Add($"- add_section: {{ section: {Quoted(place[place.Count - 1])}{(index > 0 ? $", after: {Quoted(siblings[index - 1].Key)}" : "")} }}");
    }

    private void RemoveSection(SchemaChange change, IReadOnlyList<RenameGuess> guesses)
    {
        string path = string.Join(".", change.OldPlace.Where((_, index) => index % 2 == 0 && index > 0)), title = Title(Section(before, change.OldPlace));
        foreach (RenameGuess guess in guesses.Where(guess => guess.IsSection && guess.From == path))
        {
            _open.Add($"Is the section `{guess.From}` called `{guess.To}` now? Then take the comment off that step (or say it beforehand, with `--rename {guess.From}={guess.To}`).");
            _sections.Add(string.Format(CultureInfo.InvariantCulture, "# Perhaps “{0}” is `{1}` now (likeness {2:0.00}):", title, guess.To, guess.Score));
            _sections.Add($"# - rename_section: {{ from: {Quoted(title)}, to: {Quoted(guess.To.Split('.').Last())} }}");
        }

        _sections.Add($"# “{title}” stays in notes as it is. To delete it with all it holds ({Notes(change, "note")}):");
        _sections.Add($"# - remove_section: {{ section: {Quoted(title)} }}");
    }

    private void Ask(List<string> lines, SchemaChange change, string why)
    {
        string sentence = $"{change.Message} ({Notes(change, "note")}): {why}.";
        _open.Add(sentence);
        lines.Add("# " + sentence.Replace('\n', ' '));
    }

    private string Notes(SchemaChange change) => notes(change) == 1 ? "1 note has" : $"{notes(change).ToString("N0", CultureInfo.InvariantCulture)} notes have";

    private string Notes(SchemaChange change, string what) => $"{notes(change).ToString("N0", CultureInfo.InvariantCulture)} {what}{(notes(change) == 1 ? "" : "s")}";

    private bool HoldsBefore(ExpressionModel derive) => CelChecker.Check(derive.Text, CelEnvironment.ForSchema(before.Fields, before.Body.Sections)).Errors.Count == 0;

    private static string And(IReadOnlyList<string> names) => string.Join(" and ", names.Select(name => $"`{name}`"));

    private static string PathOf(EquatableArray<string> place)
    {
        List<string> keys = [];
        for (int i = 0; i + 1 < place.Count && place[i] == "fields"; i += 2) keys.Add(place[i + 1]);
        return string.Join(".", keys);
    }

    private static SectionModel Section(SchemaModel schema, EquatableArray<string> place) => Siblings(schema, new(place.Take(place.Count - 1))).First(section => section.Key == place[place.Count - 1]);

    private static string Title(SectionModel section) => section.Heading ?? section.Callout ?? section.Key;

    private static EquatableArray<SectionModel> Siblings(SchemaModel schema, EquatableArray<string> around)
    {
        EquatableArray<SectionModel> sections = schema.Body.Sections;
        for (int i = 2; i < around.Count; i += 2) sections = sections.First(section => section.Key == around[i]).Sections;
        return sections;
    }

    private static string? Literal(LiteralModel? literal) => literal?.Kind switch
    {
        null or LiteralKind.Null => null,
        LiteralKind.String => Quoted(literal.Text),
        LiteralKind.List => $"[{string.Join(", ", literal.Items.Select(Literal))}]",
        _ => literal.Text,
    };

    private static string Example(TypeModel type) => type.Kind switch
    {
        FieldKind.Enum => Quoted(type.Values.Count > 0 ? type.Values[0].Value : ""),
        FieldKind.Integer or FieldKind.Number => "0",
        FieldKind.Boolean => "false",
        FieldKind.Date => "2025-01-01",
        FieldKind.List or FieldKind.Tags => "[]",
        _ => "\"\"",
    };

    /// <summary>Text as a scalar between braces; plain where any reader of YAML takes it for text.</summary>
    private static string Quoted(string text)
    {
        bool isPlain = text.Length > 0 && char.IsLetter(text[0]) && text[text.Length - 1] != ' ' && text.All(unit => char.IsLetterOrDigit(unit) || unit is '_' or '-' or '.' or ' ' or '/')
            && text.ToLowerInvariant() is not ("true" or "false" or "null" or "yes" or "no" or "on" or "off" or "y" or "n");
        if (isPlain) return text;
        bool hasControl = text.Any(unit => unit < ' ');
        return hasControl ? $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n").Replace("\t", "\\t").Replace("\r", "\\r")}\"" : text.IndexOf('"') < 0 && text.IndexOf('\\') < 0 ? $"\"{text}\"" : $"'{text.Replace("'", "''")}'";
    }
}
