using System.Globalization;

namespace NoteSchema;

/// <summary>How a note's version stands to its schema's.</summary>
internal enum VersionState
{
    Current,
    Old,
    Future,
}

/// <summary>Compares the version that a note says with its schema's.</summary>
internal static class VersionCheck
{
    public static VersionState Run(CheckContext context)
    {
        NoteReading reading = context.Reading;
        Schema schema = reading.Schema;
        if (reading.Note.Frontmatter.Problems.Count > 0) return VersionState.Current;
        NoteVersion version = NoteVersion.Of(reading.Note.Frontmatter, reading.Environment);
        if (version.Number == schema.Version) return VersionState.Current;
        TextSpan place = version.Value.IsMissing ? new TextSpan(reading.Note.Frontmatter.Span.Start, Math.Min(3, reading.Note.Source.Length)) : version.Value.Span;
        if (version.Number == 0)
        {
            context.Report(Rules.WrongType, place, $"`{reading.Environment.VersionField}` must be a whole number from 1 to {schema.Version}, not “{version.Value.Text}”.");
            return VersionState.Current;
        }
        if (version.Number > schema.Version)
        {
            context.Report(Rules.FutureVersion, place, $"The note has version {version.Number} of the schema `{schema.Id}`, which is known here up to version {schema.Version}.");
            return VersionState.Future;
        }
        return CheckOld(context, version, place);
    }

    // A note that says no version, and in which no step finds anything to do, is written as notes of the current version are: it is checked as one of them.
    private static VersionState CheckOld(CheckContext context, NoteVersion version, TextSpan place)
    {
        NoteReading reading = context.Reading;
        Schema schema = reading.Schema;
        bool isSaid = !version.Value.IsMissing;
        bool hasSteps = schema.Migrations.Count > 0;
        if (!isSaid && hasSteps && !schema.Migrations.Any(migration => migration.Steps.Any(step => step.MayChange(reading.Note, reading.Environment)))) return VersionState.Current;
        MigrationResult? result = hasSteps ? NoteMigrator.Migrate(reading.Note, schema, reading.Environment) : null;
        if (!isSaid && result is { Steps.Count: 0, Failure: null or { Step: null, Findings.Count: > 0 } }) return VersionState.Current;
        string message = $"The note has version {version.Number} of the schema `{schema.Id}`, whose version is now {schema.Version}";
        if (result?.Failure is { } failure) context.Report(Rules.MigrationFailed, place, $"{message}, and stays so. {failure.Message}");
        else context.Report(Rules.OldVersion, place, message + ".", null, result is null ? [] : [new Fix(TitleOf(result), FixKind.Suggested, result.Edits)]);
        return VersionState.Old;
    }

    private static string TitleOf(MigrationResult result)
    {
        string steps = string.Join(", ", result.Steps.Select(step => step.Step.Summary));
        return string.Create(CultureInfo.InvariantCulture, $"Migrate it to version {result.To}{(steps.Length == 0 ? "" : ": " + steps)}");
    }
}
