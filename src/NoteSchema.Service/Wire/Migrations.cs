using System.Globalization;
using NoteSchema.Service.V1;
using NoteSchema.Vaults;

namespace NoteSchema.Service;

/// <summary>What migrations make of notes, on the wire.</summary>
internal static class Migrations
{
    /// <summary>The plan for a text whose hash is <paramref name="hash"/>.</summary>
    public static MigrationPlan Of(MigrationResult result, string hash)
    {
        string path = result.Original.Path, before = result.Original.Source.ToString();
        MigrationPlan plan = Plan(path, result.Schema.Id, result.From, result.To, result.Steps, result.State, result.Failure);
        if (result.Edits.Count == 0) return plan;
        plan.Edit = result.Edits.ToWire(path, result.Original.Source, hash);
        plan.Diff = FileDiff.Of(path, before, result.Note.Source.ToString()).ToString();
        return plan;
    }

    /// <summary>The plan for a note on disk.</summary>
    public static MigrationPlan Of(NoteMigration migration, CancellationToken cancellation)
    {
        using Interruption.Scope _ = Interruption.Begin(cancellation);
        MigrationPlan plan = Plan(migration.Path, migration.Schema, migration.From, migration.To, migration.Steps, migration.State, migration.Failure);
        plan.Steps.AddRange(migration.Links.Select(link => link.After is null ? $"{link.Before} leads nowhere then" : $"{link.Before} becomes {link.After}"));
        if (migration.After == migration.Before) return plan;
        // Places count without a byte-order mark.
        string before = migration.Before.TrimStart('\uFEFF');
        plan.Edit = TextDifference.Edits(before, migration.After.TrimStart('\uFEFF')).ToWire(migration.Path, new SourceText(before));
        plan.Diff = migration.Diff.ToString();
        return plan;
    }

    private static MigrationPlan Plan(string path, string schema, long from, long to, IEnumerable<MigratedStep> steps, MigrationState state, MigrationFailure? failure) => new()
    {
        Path = path,
        Schema = schema,
        From = (uint)from,
        To = (uint)to,
        Steps = { steps.Select(step => string.Create(CultureInfo.InvariantCulture, $"{step.Version}: {step.Summary}")) },
        Problem = failure?.Message ?? (state == MigrationState.Newer ? "The note has a newer version than its schema." : ""),
    };
}
