using NoteSchema.Language.Yaml;

namespace NoteSchema.Language.Versions;

/// <summary>Holds a schema against its locked versions.</summary>
internal sealed class VersionChecks(SchemaDraft draft, SchemaIndex schemas, ProblemList problems)
{
    /// <summary>Reports edits of a locked version, and locked versions that are missing or cannot be relied on. A schema that has none at all was never locked.</summary>
    public void Check(SchemaModel model)
    {
        List<int> locked = [.. schemas.LockedVersions(model.Id)];
        if (locked.Count == 0) return;
        YamlNode place = draft.Find("version")?.Value ?? draft.Find("schema")!.Value;
        foreach (int version in locked)
        {
            LockedSchema found = schemas.Locked(model.Id, version)!;
            if (found.Problem is { } problem) Broken($"The locked version `{found.Path}` {problem}; take it back from version control{(version == model.Version ? $", or delete it and lock the schema as it is with `noteschema schema diff {model.Id}`" : "")}");
        }

        for (int version = locked[0] + 1; version < model.Version; version++)
        {
            if (!locked.Contains(version)) Broken($"Version {version} of `{model.Id}` is not among the locked versions; take `{LockFile.Folder}/{LockFile.NameOf(model.Id, version)}` back from version control");
        }

        // Where steps are written, the reader of them says which are missing.
        if (model.Migrations.Count == 0 && locked[0] < model.Version) problems.Report(SchemaRules.BadMigration, place, NoSteps(model, locked), ModelSeverity.Warning);

        if (locked.Exists(version => version > model.Version)) Broken($"Version {locked.Last()} of `{model.Id}` is locked, but the schema is at version {model.Version}; versions are not taken back, so make the next one with `noteschema schema bump {model.Id}`");
        if (!locked.Contains(model.Version)) Broken($"Version {model.Version} of `{model.Id}` is not locked, so edits of it go unnoticed; `noteschema schema diff {model.Id}` locks it", ModelSeverity.Info);
        else if (schemas.Locked(model.Id, model.Version)!.Schema is { } before) Compare(before, model);

        void Broken(string message, ModelSeverity severity = ModelSeverity.Warning) => problems.Report(SchemaRules.BrokenLock, place, message, severity);
    }

    // Who raises the version by hand has no draft of the steps.
    private static string NoSteps(SchemaModel model, List<int> locked)
    {
        string advice = locked.Contains(model.Version)
            ? $"write them below `migrations`, `{model.Version}: []` if nothing has to change in notes"
            : $"take `version` back to {model.Version - 1} and run `noteschema schema bump {model.Id}`, which drafts them";
        return $"Version {locked[0]} of `{model.Id}` is locked, but no steps lead from it to version {model.Version}, so notes of it stay as they are; {advice}";
    }

    private void Compare(SchemaModel before, SchemaModel after)
    {
        EquatableArray<string> approved = schemas.Locked(after.Id, after.Version)!.Approved;
        SchemaPlaceFinder places = new(draft);
        foreach (SchemaChange change in SchemaDiff.Compare(before, after).Where(change => !approved.Contains(change.Identity)))
        {
            string advice = change.IsHarmless
                ? $"no note and no program breaks, and `noteschema schema diff {after.Id} --approve` takes it into the version"
                : $"run `noteschema schema bump {after.Id}` for a new version, or see with `noteschema schema diff {after.Id}` what it breaks";
            problems.Report(SchemaRules.UnlockedChange, places.Find(change.Place), $"{change.Message}. Version {after.Version} is locked: {advice}", change.IsHarmless ? ModelSeverity.Info : ModelSeverity.Warning);
        }
    }
}

/// <summary>Finds places of a schema in its file.</summary>
internal sealed class SchemaPlaceFinder(SchemaDraft draft)
{
    /// <summary>The value or key at a place; where the file has less, the last key on the way, and where a base has it, <c>extends</c>.</summary>
    public YamlNode Find(EquatableArray<string> place)
    {
        YamlNode node = draft.Root!;
        YamlNode? last = null;
        for (int i = 0; i < place.Count; i++)
        {
            if (node is YamlMap map && map.Find(place[i]) is { } entry)
            {
                (last, node) = (entry.Key, entry.Value);
                if (i == place.Count - 1 && entry.Value is YamlScalar { IsNull: false } scalar && i > 0 && place[i - 1] is not ("fields" or "values")) last = scalar;
            }
            else if (node is YamlList list && list.Items.FirstOrDefault(item => item is YamlScalar scalar && scalar.Value == place[i]) is { } found)
            {
                (last, node) = (found, found);
            }
            else
            {
                if (i <= 1 || place[i - 1] == "sections") last = draft.Find("extends")?.Value ?? last;
                break;
            }
        }

        return last ?? draft.Find("version")?.Key ?? draft.Find("schema")!.Value;
    }
}
