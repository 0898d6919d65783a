using System.Text;

namespace NoteSchema.Tests.Notes;

/// <summary>Notes that programs read from files and write back.</summary>
public sealed class NoteFileTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("noteschema-load-").FullName;

    [Theory]
    [InlineData("---\nstatus: open\n---\nText\n")]
    [InlineData("\uFEFF---\r\nstatus: open\r\n---\r\nText 😀\r\n\r\n")]
    [InlineData("---\nstatus: open\n---")]
    public void Every_byte_besides_the_change_is_as_it_was(string text)
    {
        byte[] before = Write("Inbox/Note.md", Encoding.UTF8.GetBytes(text));
        Note note = Note.Load("Inbox/Note.md", _root);
        Assert.Equal("Inbox/Note.md", note.Path);
        string path = Path.Combine(_root, note.Path);
        File.WriteAllText(path, new NoteEditor(note).Finish().Text);
        Assert.Equal(before, File.ReadAllBytes(path));
        File.WriteAllText(path, new NoteEditor(note).SetField("status", "done").Finish().Text);
        Assert.Equal(text.Replace("open", "done", StringComparison.Ordinal), Encoding.UTF8.GetString(File.ReadAllBytes(path)));
    }

    [Fact]
    public void A_path_alone_is_one_from_the_working_directory()
    {
        Write("Note.md", "Text"u8.ToArray());
        string path = Path.Combine(_root, "Note.md");
        Assert.Equal(("Text", path.Replace('\\', '/')), (Note.Load(path).Source.ToString(), Note.Load(path).Path));
    }

    [Fact]
    public void Files_as_a_program_lists_them_have_their_path_from_the_root()
    {
        Write("Meetings/2025/Crane.md", "Text"u8.ToArray());
        string[] listed = [.. Directory.EnumerateFiles(_root, "*.md", SearchOption.AllDirectories), "./Meetings/2025/Crane.md", "Meetings/../Meetings/2025//Crane.md"];
        foreach (string root in new[] { _root, _root + "/", Path.Combine(_root, "Meetings", "..") }) Assert.All(listed, path => Assert.Equal("Meetings/2025/Crane.md", Note.Load(path, root).Path));
        Write("..Meetings/Note.md", "Text"u8.ToArray());
        Assert.Equal("..Meetings/Note.md", Note.Load(Path.Combine(_root, "..Meetings/Note.md"), _root).Path);
        Assert.Equal("../Meetings/2025/Crane.md", Note.Load("../Meetings/2025/Crane.md", Path.Combine(_root, "..Meetings")).Path);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', 0xE9, (byte)'b' }, "byte 2")]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0 }, "byte 1")]
    public void What_could_not_be_written_back_is_refused_with_the_place(byte[] bytes, string place)
    {
        Write("Old.md", bytes);
        string message = Assert.Throws<InvalidDataException>(() => Note.Load("Old.md", _root)).Message;
        Assert.Contains("“Old.md” is not UTF-8", message, StringComparison.Ordinal);
        Assert.Contains(place, message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private byte[] Write(string path, byte[] bytes)
    {
        string full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return bytes;
    }
}
