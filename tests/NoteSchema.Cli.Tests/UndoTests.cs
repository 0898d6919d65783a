using NoteSchema.Vaults;

namespace NoteSchema.Cli.Tests;

/// <summary><c>noteschema undo</c>.</summary>
public sealed class UndoTests : IDisposable
{
    private readonly TestVault _vault = new();

    public UndoTests() => _vault.With("noteschema.yaml", "{}\n").With("A.md", "one\n").With("B.md", "two\n").With("C.md", "three\n");

    public void Dispose() => _vault.Dispose();

    [Fact]
    public void The_last_operation_is_taken_back()
    {
        string id = Write("upper", "A.md", "B.md");

        CliResult listed = _vault.Run("undo", "--list");
        Assert.StartsWith(id, listed.Output, StringComparison.Ordinal);
        Assert.EndsWith("  upper  2 files\n", listed.Output, StringComparison.Ordinal);

        CliResult undone = _vault.Run("undo");
        Assert.StartsWith("A.md\nB.md\n`upper` of ", undone.Output, StringComparison.Ordinal);
        Assert.EndsWith(": 2 files taken back.\n", undone.Output, StringComparison.Ordinal);
        Assert.Equal(0, undone.Status);
        Assert.Equal("one\n", File.ReadAllText(_vault.FullPath("A.md")));

        CliResult again = _vault.Run("undo");
        Assert.Equal("noteschema: all that is known was taken back; `noteschema undo --list` shows it, and an undo can be undone by its id\n", again.Error);
        Assert.Equal(2, again.Status);
        Assert.EndsWith(" left nothing to take back: its files are as they were before.\n", _vault.Run("undo", id).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_that_changed_since_is_named_and_left()
    {
        Write("upper", "A.md", "B.md");
        _vault.With("A.md", "mine\n");

        CliResult undone = _vault.Run("undo");

        Assert.Equal("noteschema: A.md was left as it is: it has changed since\n", undone.Error);
        Assert.EndsWith(": 1 file taken back, 1 file left as it is.\n", undone.Output, StringComparison.Ordinal);
        Assert.Equal(1, undone.Status);
        Assert.Equal("mine\n", File.ReadAllText(_vault.FullPath("A.md")));
    }

    [Fact]
    public void An_undo_that_was_stopped_is_gone_on_with()
    {
        string first = Write("first", "C.md"), id = Write("upper", "A.md", "B.md");
        var vault = new VaultFolder(_vault.Root);
        using var stop = new CancellationTokenSource();
        OperationResult stopped = Undo.Run(vault, OperationLog.Read(vault)[0], TimeProvider.System, _ => stop.Cancel(), stop.Token);
        Assert.True(stopped.IsInterrupted);
        Assert.Single(stopped.Written);

        Assert.EndsWith(": 1 file taken back.\n", _vault.Run("undo").Output, StringComparison.Ordinal);
        Assert.Equal("two\n", File.ReadAllText(_vault.FullPath("B.md")));
        Assert.Contains("  taken back by ", _vault.Run("undo", "--list").Output.Split('\n').Single(line => line.StartsWith(id, StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.StartsWith("C.md\n`first` of ", _vault.Run("undo").Output, StringComparison.Ordinal);
        Assert.Contains(first, _vault.Run("undo", "--list").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_undo_that_was_killed_after_its_last_file_counts_as_done()
    {
        Write("first", "C.md");
        Write("upper", "A.md", "B.md");
        _vault.Run("undo");
        // As a process leaves it that ends before it could say so: without the last record.
        string journal = Directory.GetFiles(_vault.FullPath(".noteschema/operations")).Order(StringComparer.Ordinal).Last();
        byte[] bytes = File.ReadAllBytes(journal);
        File.WriteAllBytes(Path.ChangeExtension(journal, ".writing"), bytes[..^1]);
        File.Delete(journal);
        Assert.EndsWith(" left nothing to take back: its files are as they were before.\n", _vault.Run("undo").Output, StringComparison.Ordinal);
        Assert.StartsWith("C.md\n`first` of ", _vault.Run("undo").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Operations_and_undos_are_json_too()
    {
        string id = Write("upper", "A.md");
        Assert.Contains($"\"id\": \"{id}\"", _vault.Run("undo", "--list", "--format", "json").Output, StringComparison.Ordinal);
        string undone = _vault.Run("undo", id, "--format", "json").Output;
        Assert.Contains("\"written\": [\n    \"A.md\"\n  ]", undone, StringComparison.Ordinal);
        Assert.Contains("\"failed\": []", undone, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is nothing to take back in this vault", "undo")]
    [InlineData("there is no operation `2020`; `noteschema undo --list` shows all", "undo", "2020")]
    [InlineData("--list stands alone: it shows all operations", "undo", "2020", "--list")]
    [InlineData("`undo` writes text or json; give one of them to --format", "undo", "--format", "sarif")]
    public void A_wrong_call_says_what_to_do(string message, params string[] arguments)
    {
        CliResult result = _vault.Run(arguments);
        Assert.Equal($"noteschema: {message}\n", result.Error);
        Assert.Equal(2, result.Status);
    }

    private string Write(string command, params string[] paths)
    {
        var vault = new VaultFolder(_vault.Root);
        using var operation = new BulkOperation(vault, command, TimeProvider.System);
        foreach (string path in paths)
        {
            NoteBytes note = NoteBytes.Read(vault, path);
            operation.Add(note.Change(note.Text.ToUpperInvariant()));
        }
        return operation.Write().Id!;
    }
}
