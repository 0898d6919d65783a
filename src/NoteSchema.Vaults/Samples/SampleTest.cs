using System.Globalization;
using System.Text;

namespace NoteSchema.Vaults;

/// <summary>How what became of a sample stands to what was expected.</summary>
public enum SampleState
{
    /// <summary>It is what was expected.</summary>
    Same,
    /// <summary>It is something else.</summary>
    Different,
    /// <summary>Nothing was expected yet.</summary>
    New,
    /// <summary>It is something else, or new, and was taken over.</summary>
    Accepted,
}

/// <summary>What became of a sample.</summary>
/// <param name="Sample">The sample.</param>
/// <param name="State">How it stands to what was expected.</param>
/// <param name="VerifiedPath">Where what it became is expected, from the vault's root: as a note, or as the reason.</param>
/// <param name="Expected">What was expected; null where nothing was.</param>
/// <param name="Received">What it became: the note, or the reason for which it stays as it is.</param>
/// <param name="ReceivedPath">Where that was written, from the vault's root; null where it was not.</param>
public sealed record SampleResult(SampleNote Sample, SampleState State, string VerifiedPath, string? Expected, string Received, string? ReceivedPath)
{
    /// <summary>What differs, line by line.</summary>
    public FileDiff Diff => FileDiff.Of(VerifiedPath, Expected, Received);
}

/// <summary>
/// Migrates samples and compares what they become with what was looked at and kept: <c>NAME.verified.md</c>, or <c>NAME.verified.txt</c> with the reason for a note that is expected to stay as it is. Where it is something
/// else it is written beside it as <c>NAME.received.md</c>. Expressions see the file's name, no other note, and 1 January 2000 as the day, so that the same comes of it everywhere.
/// </summary>
/// <param name="vault">The vault.</param>
/// <param name="accepts">Whether what a sample becomes is taken over as what is expected.</param>
public sealed class SampleTest(Vault vault, bool accepts)
{
    private readonly NoteEnvironment _environment = new() { Owner = vault.Settings.Owner, TypeField = vault.Settings.TypeField, VersionField = vault.Settings.VersionField, Clock = new SampleClock() };

    /// <summary>Tests a sample.</summary>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read or written.</exception>
    public SampleResult Run(SampleNote sample)
    {
        (string text, bool isNote) = Migrate(sample);
        string verified = isNote ? sample.VerifiedNote : sample.VerifiedReason;
        string received = sample.Beside(SampleNote.Received, isNote ? ".md" : ".txt");
        string other = isNote ? sample.VerifiedReason : sample.VerifiedNote;
        string? expected = Read(verified);
        Delete(sample.Beside(SampleNote.Received, isNote ? ".txt" : ".md"));
        string? otherExpected = Read(other);
        if (expected == text && otherExpected is null)
        {
            Delete(received);
            return new SampleResult(sample, SampleState.Same, verified, expected, text, null);
        }
        if (accepts)
        {
            Write(verified, text);
            Delete(received);
            Delete(other);
            return new SampleResult(sample, SampleState.Accepted, verified, expected ?? otherExpected, text, verified);
        }
        Write(received, text);
        return new SampleResult(sample, (expected ?? otherExpected) is null ? SampleState.New : SampleState.Different, verified, expected ?? otherExpected, text, received);
    }

    private (string Text, bool IsNote) Migrate(SampleNote sample)
    {
        Note note = Note.Parse(Read(sample.Path)!, Path.GetFileName(sample.Path));
        MigrationResult result = NoteMigrator.Migrate(note, sample.Schema, _environment, new MigrationOptions { Schemas = id => vault.Schemas.FirstOrDefault(schema => schema.Id == id) });
        string? reason = result.State switch
        {
            MigrationState.Newer => string.Create(CultureInfo.InvariantCulture, $"The note says version {result.From}, which the schema does not know."),
            _ when result.From != sample.Version => string.Create(CultureInfo.InvariantCulture, $"The note says version {result.From} and lies among those of version {sample.Version}."),
            _ => result.Failure?.Message,
        };
        return reason is null ? (result.Note.Source.ToString(), true) : (reason + "\n", false);
    }

    private string? Read(string path) => File.Exists(vault.Folder.FullPath(path)) ? Encoding.UTF8.GetString(File.ReadAllBytes(vault.Folder.FullPath(path))) : null;

    private void Write(string path, string text) => OutputFile.WriteAll(vault.Folder.FullPath(path), Encoding.UTF8.GetBytes(text));

    private void Delete(string path) => File.Delete(vault.Folder.FullPath(path));

    private sealed class SampleClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2000, 1, 1, 12, 0, 0, TimeSpan.Zero);

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    }
}
