using System.Text;

namespace NoteSchema.Vaults.Tests.Files;

public sealed class NoteFileReaderTests : IDisposable
{
    private const string Text = "---\ntype: meeting\n---\n# Tide – 潮 📅\n\nOne line.\n";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Notes_of_any_length_are_read_one_after_another()
    {
        var reader = new NoteFileReader(_folder.Vault);
        foreach (int length in (int[])[10, 0, 70_000, 5, 6_000_000, 65_535, 65_536, 65_537, 1])
        {
            string text = string.Concat(Enumerable.Repeat("ü", length));
            File.WriteAllText(_folder.FullPath("Note.md"), text);

            Assert.Equal(text, reader.Read("Note.md").ToString());
            Assert.Equal(2 * length, reader.Size);
            Assert.Null(reader.Damage);
        }
    }

    [Fact]
    public void What_is_read_is_what_a_single_note_file_is()
    {
        byte[][] files = [Encoding.UTF8.GetBytes(Text), [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)], [(byte)'a', 0xE9, 0xF0, 0x9F, (byte)'b'], [0xC3], Encoding.Unicode.GetBytes(Text), []];
        var reader = new NoteFileReader(_folder.Vault);
        foreach (byte[] bytes in files)
        {
            File.WriteAllBytes(_folder.FullPath("Note.md"), bytes);

            NoteFile expected = NoteFile.Read(_folder.FullPath("Note.md"));
            Assert.Equal(expected.Text, reader.Read("Note.md").ToString());
            Assert.Equal(expected.Damage, reader.Damage);
            Assert.Equal(bytes.Length, reader.Size);
        }
    }

    [Fact]
    public void A_character_beyond_ascii_is_read_wherever_it_stands()
    {
        foreach (string character in (string[])["é", "漢", "📅", "“", "\u0080", "\uFFFD", "éé漢📅x漢"])
        {
            for (int before = 0; before < 40; before++)
            {
                for (int after = 0; after < 40; after++)
                {
                    string text = new string('a', before) + character + new string('b', after);
                    NoteText read = NoteText.Decode(Encoding.UTF8.GetBytes(text));
                    Assert.Equal((text, null), (read.Text, read.Damage));
                }
            }
        }
    }

    [Fact]
    public void The_first_byte_that_is_no_text_is_named_wherever_it_stands()
    {
        foreach (byte[] bad in (byte[][])[[0x80], [0xC3], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x93], [0xC0, 0xAF], [0xFF]])
        {
            for (int before = 0; before < 70; before++)
            {
                // One that is text stands before it, and more of those that are none behind.
                byte[] bytes = [.. Encoding.UTF8.GetBytes("é" + new string('a', before)), .. bad, .. "b – c"u8, .. bad];
                NoteText read = NoteText.Decode(bytes);
                Assert.Equal(Encoding.UTF8.GetString(bytes), read.Text);
                Assert.Equal(new InvalidBytes(before + 2, before + 1, bad[0], null), read.Damage);
            }
        }
    }

    [Theory]
    [InlineData("utf-16", "UTF-16 (little-endian)")]
    [InlineData("utf-16BE", "UTF-16 (big-endian)")]
    public void Utf16_is_told_with_and_without_a_mark(string encoding, string expected)
    {
        Encoding utf16 = Encoding.GetEncoding(encoding);
        foreach (string text in (string[])[Text, "# Заметка о портовых кранах и о том, кто их чинит\n\nПервая строка.\n", "a note"])
        {
            NoteText bare = NoteText.Decode(utf16.GetBytes(text)), marked = NoteText.Decode([.. utf16.GetPreamble(), .. utf16.GetBytes(text)]);

            Assert.Equal((text, expected), (bare.Text, bare.Damage?.Encoding));
            Assert.Equal(("\uFEFF" + text, expected), (marked.Text, marked.Damage?.Encoding));
        }
    }

    [Theory]
    [InlineData("ab\0\n")]
    [InlineData("a\0b\0")]
    [InlineData("A line with\0null characters\0 here and \0there,\0 as a crash\0 leaves them\0.\n")]
    [InlineData("\0\0\0\0\0\0\0\0")]
    public void Null_characters_alone_are_no_utf16(string text)
    {
        NoteText read = NoteText.Decode(Encoding.UTF8.GetBytes(text));

        Assert.Equal((text, null), (read.Text, read.Damage));
    }

    [Fact]
    public async Task A_file_that_grows_and_shrinks_meanwhile_is_read_as_far_as_it_is_there()
    {
        const string line = "0123456789abcdef\n";
        string path = _folder.FullPath("Note.md");
        File.WriteAllText(path, line);
        using var ended = new CancellationTokenSource();
        var writer = Task.Run(() =>
        {
            using FileStream file = File.Open(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            for (int round = 0; !ended.IsCancellationRequested; round++)
            {
                file.SetLength(line.Length * (round % 2 == 0 ? 1 : 50));
                file.Seek(0, SeekOrigin.End);
                for (int index = 0; index < 5000; index++) file.Write(Encoding.UTF8.GetBytes(line));
                file.Flush();
            }
        });
        var reader = new NoteFileReader(_folder.Vault);
        for (int index = 0; index < 500; index++)
        {
            // What was made longer before it was written is null.
            string text = reader.Read("Note.md").ToString().Replace('\0', '0');
            for (int at = 0; at < text.Length; at++) Assert.True(text[at] == line[at % line.Length] || text[at] == '0');
        }
        await ended.CancelAsync();
        await writer;
    }

    [Fact]
    public void What_is_no_readable_file_is_refused_and_the_next_is_read()
    {
        _folder.With("Note.md", "Folder.md/x.md").WithLink("Self.md", "Self.md");
        var reader = new NoteFileReader(_folder.Vault);

        Assert.ThrowsAny<IOException>(() => reader.Read("Gone.md"));
        Assert.ThrowsAny<IOException>(() => reader.Read("Self.md"));
        Assert.True(Record.Exception(() => reader.Read("Folder.md")) is IOException or UnauthorizedAccessException);
        Assert.Equal("# Text\n", reader.Read("Note.md").ToString());
    }

    [Fact]
    public void A_named_pipe_is_refused_at_once()
    {
        if (!OperatingSystem.IsLinux()) return;
        _folder.Shell("mkfifo Pipe; ln -s Pipe Note.md");

        Assert.Equal("it is a named pipe, a socket or a device", Assert.Throws<IOException>(() => new NoteFileReader(_folder.Vault).Read("Note.md")).Message);
    }
}
