namespace NoteSchema.Language.Versions;

/// <summary>Compares the fields of two versions, those within objects too.</summary>
internal sealed class FieldDiff(ChangeList changes, IReadOnlyDictionary<string, string> renames)
{
    private readonly HashSet<FieldPath> _taken = [];

    public void Compare(SchemaModel before, SchemaModel after)
    {
        EquatableArray<string> root = new(["fields"]);
        ComparePaired(FieldPath.All(before.Fields), FieldPath.All(after.Fields));
        Compare(before.Fields, after.Fields, root, root, "");
    }

    /// <summary>Fields that were said to be others elsewhere.</summary>
    private void ComparePaired(List<FieldPath> before, List<FieldPath> after)
    {
        foreach (KeyValuePair<string, string> rename in renames)
        {
            FieldPath? from = before.Find(field => field.Path == rename.Key), to = after.Find(field => field.Path == rename.Value);
            if (from is null || to is null || after.Exists(field => field.Path == from.Path) || before.Exists(field => field.Path == to.Path)) continue;
            _taken.Add(from);
            _taken.Add(to);
            Renamed(from, to, from.Parent == to.Parent ? ChangeKind.FieldRenamed : ChangeKind.FieldMoved);
        }
    }

    private void Renamed(FieldPath from, FieldPath to, ChangeKind kind)
    {
        string how = kind == ChangeKind.FieldMoved ? "moved to" : "renamed to";
        changes.Items.Add(new(kind, to.Place, ChangeEffects.BreaksNotes | ChangeEffects.BreaksCode, $"The field `{from.Path}` was {how} `{to.Path}`") { OldPlace = from.Place });
        CompareField(from.Field, to.Field, to.Place, to.Path, isRenamed: true);
    }

    private void Compare(EquatableArray<FieldModel> before, EquatableArray<FieldModel> after, EquatableArray<string> oldPlace, EquatableArray<string> place, string parent)
    {
        List<FieldModel> gone = [.. before.Where(old => after.All(field => field.Key != old.Key) && !_taken.Contains(Path(old, oldPlace)))];
        List<FieldModel> come = [];
        foreach (FieldModel field in after)
        {
            string path = parent + field.Key;
            if (before.FirstOrDefault(old => old.Key == field.Key) is { } same)
            {
                CompareField(same, field, place.With(field.Key), path, isRenamed: false);
            }
            else if (!_taken.Contains(Path(field, place)))
            {
                if (gone.Find(old => field.Was.Contains(old.Key)) is not { } earlier)
                {
                    come.Add(field);
                    continue;
                }

                gone.Remove(earlier);
                Renamed(Path(earlier, oldPlace), Path(field, place), ChangeKind.FieldRenamed);
            }
        }

        foreach (FieldModel field in gone) changes.Add(ChangeKind.FieldRemoved, oldPlace.With(field.Key), ChangeEffects.BreaksNotes | ChangeEffects.BreaksCode, $"The field `{parent}{field.Key}` was removed", TypeText.Of(field.Type));
        foreach (FieldModel field in come) Added(field, place.With(field.Key), parent + field.Key);

        FieldPath Path(FieldModel field, EquatableArray<string> at) => new(field, at.With(field.Key), parent + field.Key, parent);
    }

    private void Added(FieldModel field, EquatableArray<string> place, string path)
    {
        bool isRequired = field.Required || field.RequiredWhen is not null;
        string required = !isRequired ? "" : field.Derive is not null ? ", required and derived" : field.Default is not null ? ", required and with a default" : ", required";
        changes.Add(ChangeKind.FieldAdded, place, isRequired || field.Refresh ? ChangeEffects.BreaksNotes : ChangeEffects.Harmless, $"The field `{path}` was added ({TypeText.Of(field.Type)}{required})", null, TypeText.Of(field.Type) + required);
    }

    private void CompareField(FieldModel before, FieldModel after, EquatableArray<string> place, string path, bool isRenamed)
    {
        string what = $"the field `{path}`";
        CompareType(before.Type, after.Type, place, path, what);
        // Whether the property can be null, which no list is.
        ChangeEffects code = IsThere(before) != IsThere(after) && after.Type.Kind is not (FieldKind.List or FieldKind.Tags or FieldKind.Any) ? ChangeEffects.BreaksCode : ChangeEffects.Harmless;
        changes.Required(place, $"The field `{path}`", (before.Required, before.RequiredWhen), (after.Required, after.RequiredWhen), before.Required == after.Required ? ChangeEffects.Harmless : code);
        changes.Changed(ChangeKind.ValueChanged, place.With("default"), $"The default of {what}", before.Default?.ToString(), after.Default?.ToString(), before.Required == after.Required ? code : ChangeEffects.Harmless);
        changes.Constraint(place, "const", what, before.Const?.ToString(), after.Const?.ToString(), after.Const is not null);
        changes.Changed(ChangeKind.ValueChanged, place.With("derive"), $"`derive` of {what}", Expression(before.Derive), Expression(after.Derive), after is { Refresh: true, Derive: not null } ? ChangeEffects.BreaksNotes : ChangeEffects.Harmless);
        if (before.Refresh != after.Refresh) changes.Changed(ChangeKind.ValueChanged, place.With("refresh"), $"`refresh` of {what}", before.Refresh ? "true" : "false", after.Refresh ? "true" : "false", after.Refresh ? ChangeEffects.BreaksNotes : ChangeEffects.Harmless);
        changes.Constraint(place, "unique", what, before.Unique ? "true" : null, after.Unique ? "true" : null, after.Unique);
        changes.Changed(ChangeKind.SeverityChanged, place.With("severity"), $"The severity of {what}", SchemaDiff.SeverityText(before.Severity), SchemaDiff.SeverityText(after.Severity));
        changes.Changed(ChangeKind.SeverityChanged, place.With("deprecated"), $"`deprecated` of {what}", before.Deprecated, after.Deprecated);
        CompareEarlier(before, after, place, what, isRenamed);
        if (!isRenamed) changes.Changed(ChangeKind.NameChanged, place.With("name"), $"The C# property of {what}", before.PropertyName, after.PropertyName, ChangeEffects.BreaksCode);
    }

    private void CompareEarlier(FieldModel before, FieldModel after, EquatableArray<string> place, string what, bool isRenamed)
    {
        foreach (string key in before.Was.Where(key => !after.Was.Contains(key) && key != after.Key)) changes.Add(ChangeKind.Narrowed, place.With("was"), ChangeEffects.BreaksNotes, $"`{key}` is no longer read as {what}", key);
        foreach (string key in after.Was.Where(key => !before.Was.Contains(key) && !(isRenamed && key == before.Key))) changes.Add(ChangeKind.Widened, place.With("was"), ChangeEffects.Harmless, $"`{key}` is read as {what}", null, key);
    }

    private void CompareType(TypeModel before, TypeModel after, EquatableArray<string> place, string path, string what)
    {
        if (before.Kind != after.Kind || (before.Items is null) != (after.Items is null))
        {
            changes.Add(ChangeKind.Retyped, place.With("type"), TypeText.Effects(before, after), $"{ExpressionReader.Capital(what)} is {TypeText.WithArticle(after)}; it was {TypeText.WithArticle(before)}", TypeText.Of(before), TypeText.Of(after));
            // Of what both types have, the bounds say no more than the type does.
            return;
        }

        TypeDiff.Compare(changes, before, after, place, what);
        if (before.Items is { } items && after.Items is { } other) CompareType(items, other, place.With("items"), path, $"the items of {what}");
        if (after.Kind == FieldKind.Object) Compare(before.Fields, after.Fields, place.With("fields"), place.With("fields"), path + ".");
    }

    private static bool IsThere(FieldModel field) => field.Required || field.Default is not null and not { Kind: LiteralKind.Null };

    private static string? Expression(ExpressionModel? expression) => expression is null ? null : ExpressionText.Of(expression);
}

/// <summary>A field and where it stands.</summary>
/// <param name="Field">The field.</param>
/// <param name="Place">The keys that lead to it in the schema.</param>
/// <param name="Path">The keys that lead to it in a note, with dots.</param>
/// <param name="Parent">The path of the object around it, with a dot at its end; empty for none.</param>
internal sealed record FieldPath(FieldModel Field, EquatableArray<string> Place, string Path, string Parent)
{
    /// <summary>The fields and those of the objects in them, but not of objects in lists, of which there are several.</summary>
    public static List<FieldPath> All(EquatableArray<FieldModel> fields) => [.. Walk(fields, new(["fields"]), "")];

    private static IEnumerable<FieldPath> Walk(EquatableArray<FieldModel> fields, EquatableArray<string> place, string parent)
    {
        foreach (FieldModel field in fields)
        {
            FieldPath here = new(field, place.With(field.Key), parent + field.Key, parent);
            yield return here;
            if (field.Type.Kind != FieldKind.Object) continue;
            foreach (FieldPath inner in Walk(field.Type.Fields, here.Place.With("fields"), here.Path + ".")) yield return inner;
        }
    }
}
