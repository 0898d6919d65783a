namespace NoteSchema.Vaults.Tests.Files;

public sealed class NoteFilesTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly List<string> _told = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_come_in_ordinal_order_those_of_a_folder_before_its_folders()
    {
        _folder.With("b.md", "B.md", "Z/x.md", "a/2/y.png", "a/10/z.md", "a/n.MD", "ä.md", "_.md", "Pic.png");

        Assert.Equal(["B.md", "Pic.png", "_.md", "b.md", "ä.md", "Z/x.md", "a/n.MD", "a/10/z.md", "a/2/y.png"], Find().Select(file => file.Path));
        Assert.Equal(["a/n.MD", "a/10/z.md", "a/2/y.png"], Find("a").Select(file => file.Path));
    }

    [Fact]
    public void Notes_attachments_and_what_is_excluded_are_told_apart()
    {
        _folder.With("Note.md", "Picture.png", "Templates/T.md", "Templates/Keep.md", "Drawing.excalidraw.md");
        Glob[] exclude = [new("Templates/**"), new("!Templates/Keep.md"), new("*.excalidraw.md")];

        Assert.Equal(
            [new("Drawing.excalidraw.md", true, true), new("Note.md", true, false), new("Picture.png", false, false), new("Templates/Keep.md", true, false), new("Templates/T.md", true, true)],
            NoteFiles.Find(_folder.Vault, "", exclude, Tell));
        Assert.Equal(["Note.md", "Templates/Keep.md"], NoteFiles.Enumerate(_folder.Vault, "", exclude, Tell));
    }

    [Fact]
    public void Hidden_names_and_packages_are_left_out()
    {
        _folder.With(".hidden.md", ".obsidian/x.md", ".trash/y.md", "node_modules/z.md", "a/.b/c.md", "a/node_modules/d.md", "a/d.md");

        Assert.Equal(["a/d.md"], Find().Select(file => file.Path));
    }

    [Fact]
    public void A_folder_is_read_once_however_many_links_lead_to_it()
    {
        _folder.With("B/Note.md").WithLink("A", "B").WithLink("C", "B").WithLink("B/up", "..").WithLink("B/self", "self").WithLink("Also.md", "B/Note.md");

        Assert.Equal(["Also.md", "A/Note.md"], Find().Select(file => file.Path));
        Assert.Equal(["C/Note.md", "C/up/Also.md"], Find("C").Select(file => file.Path));
        Assert.Empty(_told);
    }

    [Fact]
    public void Links_out_of_the_vault_and_attachments_that_lead_nowhere_are_left_out()
    {
        using var other = new TestFolder();
        other.With("Secret.md", "Below/Secret.md");
        _folder.With("Note.md").WithLink("out", other.Root).WithLink("Out.md", other.FullPath("Secret.md")).WithLink("Gone.png", "nowhere.png").WithLink("Gone.md", "nowhere.md");

        // A note that leads nowhere is one that cannot be read, and must not vanish from the run.
        Assert.Equal(["Gone.md", "Note.md"], Find().Select(file => file.Path));
    }

    [Fact]
    public void A_vault_may_be_reached_through_a_link()
    {
        _folder.With("real/a/Note.md").WithLink("link", "real");

        Assert.Equal(["a/Note.md"], NoteFiles.Find(new VaultFolder(_folder.FullPath("link")), "", [], Tell).Select(file => file.Path));
    }

    [Fact]
    public void Named_pipes_are_told_where_a_note_would_be_and_not_opened()
    {
        if (OperatingSystem.IsWindows()) return;
        _folder.With("Note.md").Shell("mkfifo Pipe.md Pipe.png Left.md");

        Assert.Equal(["Note.md"], NoteFiles.Find(_folder.Vault, "", [new Glob("Left.md")], Tell).Select(file => file.Path));
        if (OperatingSystem.IsLinux()) Assert.Equal(["Pipe.md: it is a named pipe, a socket or a device"], _told);
    }

    [Fact]
    public void Names_that_are_no_utf8_are_told()
    {
        if (!OperatingSystem.IsLinux()) return;
        _folder.With("Note.md", "Sign \uFFFD.md").Shell("""touch "$(printf 'caf\351.md')" "$(printf 'caf\351.png')"; mkdir "$(printf 'ca\351')" """);

        Assert.Equal(["Note.md", "Sign \uFFFD.md"], Find().Select(file => file.Path));
        Assert.Equal(["caf\uFFFD.md: its name is not UTF-8; rename it", "ca\uFFFD: its name is not UTF-8; rename it"], _told.OrderByDescending(told => told.Length));
        // The runtime cannot name them either when it takes the folder away.
        _folder.Shell("rm -r ca*");
    }

    [Fact]
    public void Names_of_255_bytes_and_deep_folders_are_found()
    {
        string name = new string('n', 252) + ".md", wide = string.Concat(Enumerable.Repeat("ü", 126)) + ".md", deep = string.Join('/', Enumerable.Repeat(new string('d', 100), 12)) + "/x.md";
        _folder.With(name, wide, deep);

        Assert.Equal([name, wide, deep], Find().Select(file => file.Path));
    }

    [Fact]
    public void A_folder_of_many_names_is_read_whole()
    {
        string[] names = [.. Enumerable.Range(0, 3000).Select(number => $"Note with a name of some length {number:0000}.md")];
        _folder.With(names);

        Assert.Equal(names, Find().Select(file => file.Path));
    }

    [Fact]
    public void A_folder_that_cannot_be_read_is_told_and_the_others_are_read()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess) return;
        _folder.With("Open/Note.md", "Shut/Note.md");
        File.SetUnixFileMode(_folder.FullPath("Shut"), UnixFileMode.None);

        Assert.Equal(["Open/Note.md"], Find().Select(file => file.Path));
        File.SetUnixFileMode(_folder.FullPath("Shut"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.StartsWith("Shut: ", Assert.Single(_told), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_gone_is_told()
    {
        Assert.Empty(Find("Gone"));
        Assert.StartsWith("Gone: ", Assert.Single(_told), StringComparison.Ordinal);
    }

    [Fact]
    public void The_search_can_be_ended()
    {
        using var ended = new CancellationTokenSource();
        ended.Cancel();

        Assert.Throws<OperationCanceledException>(() => NoteFiles.Find(_folder.Vault, "", [], Tell, ended.Token).ToList());
    }

    private List<FoundFile> Find(string folder = "") => [.. NoteFiles.Find(_folder.Vault, folder, [], Tell)];

    private void Tell(string path, string reason) => _told.Add($"{path}: {reason}");
}
