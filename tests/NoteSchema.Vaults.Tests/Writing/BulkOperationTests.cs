using System.Text;
using NoteSchema.Vaults.Tests.Files;

namespace NoteSchema.Vaults.Tests.Writing;

/// <summary>Changes of many files, and taking them back.</summary>
public sealed class BulkOperationTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly VaultFolder _vault;

    public BulkOperationTests() => _vault = new VaultFolder(_folder.Root);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Changes_are_written_and_taken_back()
    {
        Put("a.md", "one");
        Put("b/b.md", "two");
        Put("c.md", "three");
        OperationResult result = Run(Change("a.md", "ONE"), FileChange.Create("new/folder/d.md", "four"u8.ToArray()), FileChange.Delete("c.md", HashOf("c.md")), Change("b/b.md", "two"));
        Assert.Equal(["a.md", "new/folder/d.md", "c.md"], result.Written);
        Assert.Empty(result.Failed);
        Assert.Equal(["a.md=ONE", "b/b.md=two", "new/folder/d.md=four"], Contents());

        OperationResult undone = Undo.Run(_vault, Assert.Single(OperationLog.Read(_vault)), TimeProvider.System);
        Assert.Equal(3, undone.Written.Count);
        Assert.Equal(["a.md=one", "b/b.md=two", "c.md=three"], Contents());
        Assert.False(Directory.Exists(Path.Combine(_folder.Root, "new")));

        OperationResult redone = Undo.Run(_vault, OperationLog.Read(_vault)[0], TimeProvider.System);
        Assert.Equal(3, redone.Written.Count);
        Assert.Equal(["a.md=ONE", "b/b.md=two", "new/folder/d.md=four"], Contents());
        IReadOnlyList<LoggedOperation> log = OperationLog.Read(_vault);
        Assert.Equal([null, log[0].Id, null], log.Select(operation => operation.UndoneBy));
    }

    [Fact]
    public void Nothing_is_left_where_nothing_differs()
    {
        Put("a.md", "one");
        DateTime before = File.GetLastWriteTimeUtc(Path.Combine(_folder.Root, "a.md"));
        OperationResult result = Run(Change("a.md", "one"));
        Assert.Null(result.Id);
        Assert.Equal(before, File.GetLastWriteTimeUtc(Path.Combine(_folder.Root, "a.md")));
        Assert.False(Directory.Exists(Path.Combine(_folder.Root, ".noteschema")));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_named_and_the_rest_goes_on()
    {
        foreach (string name in (string[])["changed.md", "gone.md", "readonly.md", "linked.md", "last.md"]) Put(name, name);
        FileChange[] changes = [.. ((string[])["changed.md", "gone.md", "readonly.md", "linked.md", "last.md"]).Select(name => Change(name, "new"))];
        Put("changed.md", "by somebody else");
        File.Delete(Path.Combine(_folder.Root, "gone.md"));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Path.Combine(_folder.Root, "readonly.md"), UnixFileMode.UserRead | UnixFileMode.GroupRead);
        _folder.Shell("ln linked.md linked.txt");
        OperationResult result = Run([.. changes, FileChange.Create("last.md", "x"u8.ToArray()), FileChange.Create("../outside.md", "x"u8.ToArray()), FileChange.Create(".git/config.md", "x"u8.ToArray())]);
        Assert.Equal(["last.md"], result.Written);
        Assert.Equal(
        [
            "changed.md: it has changed since it was read",
            "gone.md: it is gone",
            "readonly.md: it is read-only",
            "linked.md: it has 2 names (hard links), which would be parted",
            "last.md: another change is for the same file",
            "../outside.md: it lies outside of the vault",
            ".git/config.md: hidden files and folders are not written to",
        ], result.Failed.Select(failure => $"{failure.Path}: {failure.Reason}"));
    }

    [Fact]
    public void Undo_leaves_notes_that_changed_since()
    {
        Put("a.md", "one");
        Put("b.md", "two");
        Run(Change("a.md", "ONE"), Change("b.md", "TWO"));
        Put("a.md", "ONE and more");
        OperationResult undone = Undo.Run(_vault, OperationLog.Read(_vault)[0], TimeProvider.System);
        Assert.Equal([new WriteFailure("a.md", "it has changed since")], undone.Failed);
        Assert.Equal(["a.md=ONE and more", "b.md=two"], Contents());
    }

    [Fact]
    public void A_linked_note_is_written_where_it_lies()
    {
        Put("real/a.md", "one");
        File.CreateSymbolicLink(Path.Combine(_folder.Root, "link.md"), Path.Combine("real", "a.md"));
        Run(Change("link.md", "ONE"), Change("real/a.md", "ONE"));
        Assert.NotNull(new FileInfo(Path.Combine(_folder.Root, "link.md")).LinkTarget);
        Assert.Equal("ONE", File.ReadAllText(Path.Combine(_folder.Root, "real/a.md")));
    }

    [Fact]
    public void The_mode_stays()
    {
        if (OperatingSystem.IsWindows()) return;
        Put("a.md", "one");
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherWrite;
        File.SetUnixFileMode(Path.Combine(_folder.Root, "a.md"), Mode);
        Run(Change("a.md", "ONE"));
        Assert.Equal(Mode, File.GetUnixFileMode(Path.Combine(_folder.Root, "a.md")));
        Run(FileChange.Delete("a.md", HashOf("a.md")));
        Undo.Run(_vault, OperationLog.Read(_vault)[0], TimeProvider.System);
        Assert.Equal(Mode, File.GetUnixFileMode(Path.Combine(_folder.Root, "a.md")));
    }

    [Fact]
    public void Two_operations_do_not_mix()
    {
        Put("a.md", "one");
        Put("b.md", "two");
        using (var first = new BulkOperation(_vault, "first", TimeProvider.System))
        {
            first.Add(Change("a.md", "ONE"));
            using var second = new BulkOperation(_vault, "second", TimeProvider.System);
            VaultWriteException refused = Assert.Throws<VaultWriteException>(() => second.Add(Change("b.md", "TWO")));
            Assert.Contains("another operation is writing to this vault", refused.Message, StringComparison.Ordinal);
        }
        Assert.Equal(["a.md=one", "b.md=two"], Contents());
        Assert.Single(Run(Change("b.md", "TWO")).Written);
    }

    private OperationResult Run(params FileChange[] changes)
    {
        using var operation = new BulkOperation(_vault, "test", TimeProvider.System);
        foreach (FileChange change in changes) operation.Add(change);
        return operation.Write();
    }

    private FileChange Change(string path, string text) => NoteBytes.Read(_vault, path).Change(text);

    private ContentHash HashOf(string path) => NoteBytes.Read(_vault, path).Hash;

    private void Put(string path, string text)
    {
        string full = Path.Combine(_folder.Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, Encoding.UTF8.GetBytes(text));
    }

    private IEnumerable<string> Contents() => Directory.EnumerateFiles(_folder.Root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_folder.Root, file).Replace('\\', '/'))
        .Where(path => !path.StartsWith(".noteschema/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(path => $"{path}={File.ReadAllText(Path.Combine(_folder.Root, path))}");
}
