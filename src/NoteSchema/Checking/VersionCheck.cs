using System.Globalization;

namespace NoteSchema;

/// <summary>Holds the version that a note says against its schema's.</summary>
internal static class VersionCheck
{
    /// <summary>Whether the note is to be checked as one of the schema's version.</summary>
    public static bool Run(CheckContext context)
    {
        NoteReading reading = context.Reading;
        Schema schema = reading.Schema;
        if (!reading.Note.Frontmatter.IsReadable) return true;
        VersionStanding standing = VersionStanding.Of(reading.Note, schema, reading.Environment);
        return standing.State == VersionState.Current || Report(context, standing);
    }

    private static bool Report(CheckContext context, in VersionStanding standing)
    {
        NoteReading reading = context.Reading;
        Schema schema = reading.Schema;
        FrontmatterValue value = standing.Version.Value;
        TextSpan place = value.IsMissing ? new TextSpan(reading.Note.Frontmatter.Span.Start, Math.Min(3, reading.Note.Source.Length)) : value.Span;
        switch (standing.State)
        {
            case VersionState.Unreadable:
                context.Report(Rules.WrongType, place, $"`{reading.Environment.VersionField}` must be a whole number from 1 to {schema.Version}, not “{value.Text}”.");
                return true;
            case VersionState.Future:
                context.Report(Rules.FutureVersion, place, $"The note has version {standing.Version.Number} of the schema `{schema.Id}`, which is known here up to version {schema.Version}.");
                return false;
            default:
                ReportOld(context, standing, place);
                return false;
        }
    }

    private static void ReportOld(CheckContext context, VersionStanding standing, TextSpan place)
    {
        Schema schema = context.Reading.Schema;
        string message = $"The note has version {standing.Version.Number} of the schema `{schema.Id}`, whose version is now {schema.Version}";
        if (standing.Migration?.Failure is { } failure) context.Report(Rules.MigrationFailed, place, $"{message}, and stays so. {failure.Message}");
        else context.Report(Rules.OldVersion, place, message + ".", null, standing.Migration is { } result ? [new Fix(TitleOf(result), FixKind.Suggested, result.Edits)] : []);
    }

    private static string TitleOf(MigrationResult result)
    {
        string steps = string.Join(", ", result.Steps.Select(step => step.Summary));
        return string.Create(CultureInfo.InvariantCulture, $"Migrate it to version {result.To}{(steps.Length == 0 ? "" : ": " + steps)}");
    }
}
