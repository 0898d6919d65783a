namespace NoteSchema.Language.Versions;

/// <summary>Compares two versions of a schema by what they mean: the order of keys, comments, descriptions and the way the YAML is written make no difference.</summary>
public static class SchemaDiff
{
    /// <summary>The changes that make <paramref name="after"/> of <paramref name="before"/>, in the order of the schema; none where both mean the same.</summary>
    /// <param name="before">The schema as it was.</param>
    /// <param name="after">The schema as it is.</param>
    /// <param name="renames">Old paths of fields and sections and what each became, such as <c>attendees</c> and <c>participants</c>, beside those that <c>was</c> and <c>aliases</c> tell; null for none.</param>
    public static IReadOnlyList<SchemaChange> Compare(SchemaModel before, SchemaModel after, IReadOnlyDictionary<string, string>? renames = null)
    {
        ChangeList changes = new();
        IReadOnlyDictionary<string, string> known = renames ?? new Dictionary<string, string>();
        CompareHead(changes, before, after);
        new FieldDiff(changes, known).Compare(before, after);
        changes.Constraint(default, "additional_fields", "the note", PolicyText(before.AdditionalFields), PolicyText(after.AdditionalFields), after.AdditionalFields > before.AdditionalFields);
        new BodyDiff(changes, known).Compare(before.Body, after.Body);
        RuleDiff.Compare(changes, before.Rules, after.Rules);
        return changes.Items;
    }

    internal static string? PolicyText(AdditionalPolicy policy) => policy switch { AdditionalPolicy.Warn => "warn", AdditionalPolicy.Forbid => "forbid", _ => null };

    internal static string? SeverityText(ModelSeverity severity) => severity == ModelSeverity.Unset ? null : severity.ToString().ToLowerInvariant();

    private static void CompareHead(ChangeList changes, SchemaModel before, SchemaModel after)
    {
        EquatableArray<string> match = new(["match"]);
        Match("type", before.Match.Type ?? before.Id, after.Match.Type ?? after.Id);
        Match("path", Join(before.Match.Paths), Join(after.Match.Paths));
        Match("tag", before.Match.Tag, after.Match.Tag);
        string? from = Join(before.Bases), to = Join(after.Bases);
        changes.Changed(ChangeKind.ExtendsChanged, new(["extends"]), "What the schema extends", from, to, ChangeEffects.BreaksNotes);
        if (before.IsAbstract != after.IsAbstract)
        {
            changes.Add(ChangeKind.ExtendsChanged, new(["abstract"]), after.IsAbstract ? ChangeEffects.BreaksNotes | ChangeEffects.BreaksCode : ChangeEffects.Harmless,
                after.IsAbstract ? "The schema is abstract, so that no note has it" : "The schema is no longer abstract", before.IsAbstract ? "true" : "false", after.IsAbstract ? "true" : "false");
        }

        void Match(string key, string? old, string? now) => changes.Changed(ChangeKind.MatchChanged, match.With(key), $"`{key}` of `match`", old, now, ChangeEffects.BreaksNotes);
    }

    private static string? Join(EquatableArray<string> texts) => texts.Count == 0 ? null : string.Join(", ", texts);
}
