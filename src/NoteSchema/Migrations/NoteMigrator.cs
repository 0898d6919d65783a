using System.Globalization;

namespace NoteSchema;

/// <summary>Brings notes to the version of their schema.</summary>
public static class NoteMigrator
{
    /// <summary>
    /// Brings <paramref name="note"/> from the version that it says, 1 if none, to that of <paramref name="schema"/>, version after version. It arrives whole and valid, or stays as it was: a step that cannot be
    /// carried out ends it, and so does an error that the note would have as one of the new version and does not have as it is, those about other notes (NS3xxx) aside. The file is not touched.
    /// </summary>
    /// <param name="note">The note.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="environment">What is known of the note besides its text; null for nothing, and the system's clock.</param>
    /// <param name="options">How; <see cref="MigrationOptions.Default"/> if null.</param>
    public static MigrationResult Migrate(Note note, Schema schema, NoteEnvironment? environment = null, MigrationOptions? options = null)
    {
        environment ??= NoteEnvironment.Default;
        options ??= MigrationOptions.Default;
        NoteVersion version = NoteVersion.Of(note.Frontmatter, environment);
        int target = Math.Min(options.To ?? schema.Version, schema.Version);
        if (version.Number > schema.Version) return new MigrationResult(MigrationState.Newer, schema, version.Number, note);
        if (version.Number == 0)
        {
            string reason = string.Create(CultureInfo.InvariantCulture, $"`{environment.VersionField}` must be a whole number from 1 to {schema.Version}, not {StepFields.Shown(version.Value)}.");
            return new MigrationResult(MigrationState.Failed, schema, 0, note) { Failure = new MigrationFailure(target, null, reason) };
        }
        return version.Number >= target ? new MigrationResult(MigrationState.Current, schema, version.Number, note) : new MigrationJourney(note, schema, version, environment, options).Go(target);
    }
}
