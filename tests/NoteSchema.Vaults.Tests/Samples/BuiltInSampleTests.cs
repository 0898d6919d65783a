using VerifyXunit;

namespace NoteSchema.Vaults.Tests;

/// <summary>The samples beside the schemas that come along, which owners run with <c>noteschema test</c>, under Verify's conventions.</summary>
public sealed class BuiltInSampleTests
{
    private static readonly string s_schemas = Schemas();

    private static readonly string[] s_samples = [.. Directory.EnumerateFiles(s_schemas, "*.md", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(s_schemas, path).Replace('\\', '/')).Where(path => !path.Contains(".verified.", StringComparison.Ordinal) && !path.Contains(".received.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> All => [.. s_samples];

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_sample_becomes_what_was_verified(string sample)
    {
        string path = Path.Combine(s_schemas, sample);
        Schema schema = GeneratedSchemas.Find(sample[..sample.IndexOf('.', StringComparison.Ordinal)])!;
        Note note = Note.Parse(System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(path)), Path.GetFileName(path));
        MigrationResult result = schema.Migrate(note, new NoteEnvironment { VersionField = "schema_version" });
        Assert.Null(result.Failure?.Message);
        // What is kept has the note's byte-order mark; the reader of snapshots takes it for the file's own.
        await Verifier.Verify(result.Note.Source.ToString().TrimStart('\uFEFF'), extension: "md").UseDirectory(Path.GetDirectoryName(path)!).UseFileName(Path.GetFileNameWithoutExtension(path));
    }

    [Fact]
    public void Both_schemas_with_versions_have_samples_of_each_old_one() =>
        Assert.Equal(["meeting.samples/v1", "meeting.samples/v2", "transcript.samples/v1", "transcript.samples/v2"], s_samples.Select(sample => Path.GetDirectoryName(sample)!.Replace('\\', '/')).Distinct().Order(StringComparer.Ordinal));

    private static string Schemas()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NoteSchema.sln"))) folder = folder.Parent;
        return Path.Combine(folder!.FullName, "schemas");
    }
}
