using System.Text;
using NoteSchema.Vaults.Tests.Files;

namespace NoteSchema.Vaults.Tests.Writing;

/// <summary>Journals: random operations taken back, journals cut off anywhere, old ones that go.</summary>
public sealed class JournalTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private VaultFolder Vault => _folder.Vault;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Undoing_random_operations_one_after_another_gives_every_byte_back()
    {
        var random = new Random(1106);
        for (int file = 0; file < 30; file++) Put($"{file % 4}/{file}.md", DrawnBytes.Next(random));
        var states = new List<Dictionary<string, byte[]>> { State() };
        for (int round = 0; round < 6; round++)
        {
            using var operation = new BulkOperation(Vault, $"round {round}", TimeProvider.System);
            foreach ((string path, byte[] bytes) in State())
            {
                if (random.Next(3) > 0) operation.Add(new FileChange(path, ContentHash.Of(bytes), random.Next(5) == 0 ? null : DrawnBytes.Next(random)));
            }
            operation.Add(FileChange.Create($"made/{round}/new.md", DrawnBytes.Next(random)));
            Assert.Empty(operation.Write().Failed);
            states.Add(State());
        }
        foreach (LoggedOperation operation in OperationLog.Read(Vault))
        {
            states.RemoveAt(states.Count - 1);
            Assert.Empty(Undo.Run(Vault, operation, TimeProvider.System).Failed);
            AssertIs(states[^1]);
        }
        Assert.False(Directory.Exists(_folder.FullPath("made")));
    }

    [Fact]
    public void A_journal_cut_off_anywhere_is_read_as_far_as_it_is_whole()
    {
        Put("a.md", "one"u8);
        Put("b.md", "two"u8);
        string id = Change("ONE", "TWO");
        string journal = _folder.FullPath($".noteschema/operations/{id}.journal");
        byte[] whole = File.ReadAllBytes(journal);
        for (int length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(journal, whole[..length]);
            Assert.InRange(OperationLog.Read(Vault).Count, 0, 1);
        }
        // A record whose bytes are others is no record; those before it are.
        File.WriteAllBytes(journal, [.. whole.AsSpan(0, 80), (byte)~whole[80], .. whole.AsSpan(81)]);
        Assert.All(OperationLog.Read(Vault), operation => Assert.False(operation.IsComplete));
    }

    [Fact]
    public void An_operation_that_was_stopped_is_told_of_and_can_be_taken_back()
    {
        Put("a.md", "one"u8);
        Put("b.md", "two"u8);
        string id = Change("ONE", "TWO");
        // As a process leaves it that ends after the first of two files, in the middle of the second.
        Put("b.md", "two"u8);
        File.Move(_folder.FullPath($".noteschema/operations/{id}.journal"), _folder.FullPath($".noteschema/operations/{id}.writing"));
        string temporary = _folder.FullPath($".~noteschema-{id}-1.tmp");
        File.WriteAllText(temporary, "TW");

        StoppedOperation stopped = Assert.Single(StoppedOperations.Find(Vault));
        Assert.Equal((id, "test", 1, 2), (stopped.Id, stopped.Command, stopped.Written, stopped.Total));

        OperationResult undone = Undo.Run(Vault, Assert.Single(OperationLog.Read(Vault)), TimeProvider.System);
        Assert.Equal(["a.md"], undone.Written);
        Assert.Empty(undone.Failed);
        Assert.False(File.Exists(temporary));
        Assert.Empty(StoppedOperations.Find(Vault));
        Assert.Equal("one", File.ReadAllText(_folder.FullPath("a.md")));
    }

    [Fact]
    public void Old_journals_go_but_never_the_last_ten()
    {
        Put("a.md", "0"u8);
        var clock = new SetClock(new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero));
        for (int round = 1; round <= 14; round++)
        {
            using var operation = new BulkOperation(Vault, "test", clock);
            operation.Add(new FileChange("a.md", NoteBytes.Read(Vault, "a.md").Hash, Encoding.UTF8.GetBytes($"{round}")));
            operation.Write();
            clock.Now += TimeSpan.FromDays(1);
        }
        Assert.Equal(14, OperationLog.Read(Vault).Count);
        clock.Now += TimeSpan.FromDays(60);
        using (var operation = new BulkOperation(Vault, "test", clock))
        {
            operation.Add(new FileChange("a.md", NoteBytes.Read(Vault, "a.md").Hash, "new"u8.ToArray()));
            operation.Write();
        }
        Assert.Equal(10, OperationLog.Read(Vault).Count);
    }

    [Fact]
    public void Notes_are_written_whole_where_there_is_no_room_or_no_permission()
    {
        if (!OperatingSystem.IsLinux()) return;
        Put("full/a.md", "one"u8);
        Put("b.md", "two"u8);
        // A folder in the way of the temporary file stands for what the system may refuse.
        using var operation = new BulkOperation(Vault, "test", TimeProvider.System);
        operation.Add(new FileChange("full/a.md", NoteBytes.Read(Vault, "full/a.md").Hash, "ONE"u8.ToArray()));
        operation.Add(new FileChange("b.md", NoteBytes.Read(Vault, "b.md").Hash, "TWO"u8.ToArray()));
        string id = Path.GetFileNameWithoutExtension(Assert.Single(Directory.GetFiles(_folder.FullPath(".noteschema/operations"))));
        Directory.CreateDirectory(_folder.FullPath($"full/.~noteschema-{id}-0.tmp"));

        OperationResult result = operation.Write();

        Assert.Equal(["b.md"], result.Written);
        Assert.StartsWith("it cannot be written: ", Assert.Single(result.Failed).Reason, StringComparison.Ordinal);
        Assert.Equal("one", File.ReadAllText(_folder.FullPath("full/a.md")));
    }

    private string Change(string a, string b)
    {
        using var operation = new BulkOperation(Vault, "test", TimeProvider.System);
        operation.Add(new FileChange("a.md", NoteBytes.Read(Vault, "a.md").Hash, Encoding.UTF8.GetBytes(a)));
        operation.Add(new FileChange("b.md", NoteBytes.Read(Vault, "b.md").Hash, Encoding.UTF8.GetBytes(b)));
        return operation.Write().Id!;
    }

    private void Put(string path, ReadOnlySpan<byte> bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.FullPath(path))!);
        File.WriteAllBytes(_folder.FullPath(path), bytes);
    }

    private Dictionary<string, byte[]> State() => NoteFiles.Find(Vault, "", [], static (_, _) => { }).ToDictionary(file => file.Path, file => File.ReadAllBytes(_folder.FullPath(file.Path)));

    private void AssertIs(Dictionary<string, byte[]> expected)
    {
        Dictionary<string, byte[]> actual = State();
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        foreach ((string path, byte[] bytes) in expected) Assert.Equal(bytes, actual[path]);
    }

    private sealed class SetClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
