using NoteSchema.Language;

namespace NoteSchema.Vaults.Tests;

/// <summary>Notes and the schemas that they are migrated by.</summary>
internal static class Migrated
{
    public static readonly NoteEnvironment Environment = new() { Owner = new NoteLink("Tomas Lind"), Clock = new FixedClock() };

    /// <summary>The last of the schemas, which must have no problem.</summary>
    public static Schema Schema(params string[] yaml)
    {
        SchemaSet set = SchemaSetReader.Read(yaml.Select((text, index) => new SchemaFile($"schema{index}.yaml", text)));
        Assert.Empty(set.Problems.Select(problem => $"{problem.Line + 1}:{problem.Character + 1} {problem.Message}"));
        return SchemaComposer.Compose(set.Schemas.First(schema => yaml[^1].StartsWith($"schema: {schema.Id}\n", StringComparison.Ordinal)));
    }

    /// <summary>A schema of version 2 with those steps, fields and sections.</summary>
    public static Schema Steps(string steps, string fields = "", string sections = "") => Schema($"""
        schema: talk
        version: 2
        fields: {"{"}type: string{(fields.Length > 0 ? ", " : "")}{fields}{"}"}
        body:
          sections: {"{"}{sections}{"}"}
        migrations:
          2:
            {string.Join("\n    ", steps.Trim().Split('\n'))}

        """);

    /// <summary>The text of the note after the migration, which must succeed and, run again, find nothing to do.</summary>
    public static string Note(Schema schema, string text)
    {
        MigrationResult result = schema.Migrate(NoteSchema.Note.Parse(text, "Note.md"), Environment);
        Assert.Null(result.Failure?.Message);
        Assert.Equal(MigrationState.Migrated, result.State);
        string migrated = TextEdit.Apply(text, result.Edits);
        Assert.Equal(migrated, result.Note.Source.ToString());
        Assert.Equal(MigrationState.Current, schema.Migrate(NoteSchema.Note.Parse(migrated, "Note.md"), Environment).State);
        return migrated;
    }

    /// <summary>Why the note stays as it was.</summary>
    public static string Failure(Schema schema, string text)
    {
        MigrationResult result = schema.Migrate(NoteSchema.Note.Parse(text, "Note.md"), Environment);
        Assert.Equal(MigrationState.Failed, result.State);
        Assert.Empty(result.Edits);
        Assert.Same(result.Original, result.Note);
        return result.Failure!.Message;
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2025, 3, 20, 8, 0, 0, TimeSpan.Zero);

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    }
}
