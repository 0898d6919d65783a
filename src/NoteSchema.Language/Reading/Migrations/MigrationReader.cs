using System.Globalization;
using NoteSchema.Language.Yaml;

namespace NoteSchema.Language;

/// <summary>
/// Reads migrations. Steps are read in order and then checked from the last to the first, since the schema as it is now is always at hand: each step that is passed
/// tells which names there were before it. Where the version that they begin with is locked, they are then held against that one from the first to the last.
/// </summary>
/// <param name="context">The reading.</param>
/// <param name="schema">The schema as it is now.</param>
/// <param name="isVersionKnown">Whether the schema says its version in a way that can be read; else there is nothing to hold versions against.</param>
internal sealed class MigrationReader(ReadContext context, SchemaModel schema, bool isVersionKnown)
{
    public List<MigrationModel> Read(YamlEntry? entry)
    {
        if (entry?.Value is not YamlMap map) return [];
        SortedDictionary<int, List<OpenStep>> versions = [];
        Dictionary<int, YamlScalar> keys = [];
        foreach (YamlEntry version in map.Entries)
        {
            List<OpenStep> steps = ReadSteps(version);
            if (ReadVersion(version.Key) is { } number && !versions.ContainsKey(number))
            {
                versions.Add(number, steps);
                keys.Add(number, version.Key);
            }
        }

        ReportHoles(entry.Key, versions);
        OlderNames names = new(schema);
        List<MigrationModel> migrations = [];
        foreach (KeyValuePair<int, List<OpenStep>> version in versions.Reverse())
        {
            SchemaModel? target = version.Key == schema.Version ? schema : Locked(version.Key);
            if (version.Key != schema.Version && target is not null) names = new(target);
            (MigrationModel Model, OlderNames Names) read = (version.Key == schema.Version ? ReadToLocked(version, keys[version.Key]) : null) ?? Read(version, keys[version.Key], target, names);
            names = read.Names;
            migrations.Insert(0, read.Model);
        }

        return migrations;
    }

    /// <summary>
    /// The steps to the schema's own version as it is locked, while the schema is edited and the edit is no version yet: they lead to what the version was. Null where nothing is edited, or where the steps were
    /// edited too and go with the schema as it is.
    /// </summary>
    private (MigrationModel, OlderNames)? ReadToLocked(KeyValuePair<int, List<OpenStep>> version, YamlScalar key)
    {
        if (context.Scope is null || context.Schemas.Locked(schema.Id, version.Key) is not { Schema: { } target } locked) return null;
        if (Versions.SchemaDiff.Compare(target, schema).All(change => locked.Approved.Contains(change.Identity))) return null;
        int known = context.Problems.Items.Count;
        (MigrationModel, OlderNames) read = Read(version, key, target, new(target));
        if (!context.Problems.Items.Skip(known).Any(problem => problem.Severity == ModelSeverity.Error)) return read;
        context.Problems.KeepFirst(known);
        return null;
    }

    private (MigrationModel, OlderNames) Read(KeyValuePair<int, List<OpenStep>> version, YamlScalar key, SchemaModel? target, OlderNames names)
    {
        SchemaModel? before = Locked(version.Key - 1);
        StepChecker checker = new(context, schema, names, before);
        List<(OpenStep Step, MigrationStepModel Model)> steps = [];
        foreach (OpenStep step in Enumerable.Reverse(version.Value))
        {
            if (checker.Check(step) is { } model) steps.Insert(0, (step, model));
        }

        // Expressions are about the old note, so they may name what any step of the version begins with.
        MigrationModel migration = names.Migration(version.Key, new(steps.Select(step => checker.WithDerive(step.Step, step.Model))), before);
        if (before is not null && context.Scope is not null) new StepRehearsal(context, before, target).Run(version.Key, key, steps);
        return (migration, names);
    }

    private SchemaModel? Locked(int version) => context.Schemas.Locked(schema.Id, version)?.Schema;

    private int? ReadVersion(YamlScalar key)
    {
        string? problem = null;
        if (!int.TryParse(key.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int version)) problem = $"`migrations` maps versions to steps; `{YamlMessages.Shorten(key.Value)}` is no version";
        else if (version < 2) problem = "The first version that steps lead to is 2; notes without a version are of version 1";
        else if (version > schema.Version && isVersionKnown) problem = $"The schema is at version {schema.Version}; write `version: {version}` to have steps that lead there";
        if (problem is null) return version;
        context.Problems.Report(SchemaRules.BadMigration, key, problem);
        return null;
    }

    private void ReportHoles(YamlScalar key, SortedDictionary<int, List<OpenStep>> versions)
    {
        for (int version = 2; version <= schema.Version; version++)
        {
            if (versions.ContainsKey(version)) continue;
            context.Problems.Report(SchemaRules.BadMigration, key, $"No steps lead to version {version}; write `{version}: []` if nothing has to change in notes");
            return;
        }
    }

    private List<OpenStep> ReadSteps(YamlEntry version)
    {
        List<OpenStep> steps = [];
        if (version.Value.IsNull) return steps;
        if (version.Value is not YamlList list)
        {
            context.Problems.Report(SchemaRules.BadMigration, version.Value, $"The steps are a list, each with `-` before it; this is {ReadContext.Describe(version.Value)}");
            return steps;
        }

        foreach (YamlNode item in list.Items)
        {
            if (!context.Count("migration steps", ReadLimits.MigrationSteps, item)) break;
            if (OpenItem(item) is { } step) steps.Add(step);
        }

        return steps;
    }

    private OpenStep? OpenItem(YamlNode item)
    {
        if (item is not YamlMap { Entries.Count: 1 } map)
        {
            context.Problems.Report(SchemaRules.BadMigration, item, "A step is one name with what it says, such as `rename_field: { from: a, to: b }`");
            return null;
        }

        YamlEntry entry = map.Entries[0];
        if (MigrationSteps.Find(entry.Key.Value) is not { } step)
        {
            string meant = context.DidYouMean(entry.Key.Value, MigrationSteps.Names);
            context.Problems.Report(SchemaRules.BadMigration, entry.Key, $"`{YamlMessages.Shorten(entry.Key.Value)}` is no step{(meant.Length > 0 ? meant : $"; the steps are {KeyedMap.Join(MigrationSteps.Names)}")}");
            return null;
        }

        return KeyedMap.Open(context, entry.Value, step, entry.Key) is { } arguments ? new(step, entry.Key, arguments) : null;
    }
}

/// <summary>A step whose keys were checked.</summary>
/// <param name="Step">Which step.</param>
/// <param name="Key">Its name in the file.</param>
/// <param name="Says">What it says.</param>
internal sealed record OpenStep(SchemaPlace Step, YamlScalar Key, KeyedMap Says);
