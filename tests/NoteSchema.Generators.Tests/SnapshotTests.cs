using VerifyXunit;

namespace NoteSchema.Generators.Tests;

/// <summary>What snapshot tests rest on: a text that differs from its snapshot must not pass.</summary>
public sealed class SnapshotTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    private string TestFile => Path.Combine(_folder, "SnapshotTests.cs");

    [Fact]
    public async Task A_text_without_a_snapshot_fails_and_leaves_what_was_received()
    {
        await Assert.ThrowsAsync<VerifyException>(() => Verifier.Verify("one\r\ntwo", sourceFile: TestFile).DisableDiff().ToTask());
        Assert.Equal("one\ntwo", File.ReadAllText(Path.Combine(_folder, $"SnapshotTests.{nameof(A_text_without_a_snapshot_fails_and_leaves_what_was_received)}.received.txt")));
    }

    [Theory]
    [InlineData("a/b", "x")]
    public async Task A_text_equal_to_its_snapshot_passes_with_any_line_ends(string name, string unused)
    {
        string verified = Path.Combine(_folder, "kept", $"SnapshotTests.{nameof(A_text_equal_to_its_snapshot_passes_with_any_line_ends)}_name=a-b.verified.md");
        Directory.CreateDirectory(Path.GetDirectoryName(verified)!);
        File.WriteAllText(verified, "one\r\ntwo\n" + unused);
        await Verifier.Verify("one\ntwo\r\nx", "md", TestFile).UseDirectory("kept").UseParameters(name);
        VerifyException difference = await Assert.ThrowsAsync<VerifyException>(() => Verifier.Verify("one\nthree\nx", "md", TestFile).UseDirectory("kept").UseParameters(name).DisableDiff().ToTask());
        Assert.Contains("line 2", difference.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}
