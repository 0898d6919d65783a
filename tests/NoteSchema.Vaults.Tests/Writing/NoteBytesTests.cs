using System.Text;

namespace NoteSchema.Vaults.Tests.Writing;

/// <summary>Edits of a text as changes of the bytes that it was read from.</summary>
public sealed class NoteBytesTests
{
    private static readonly byte[] s_invalid = [.. "---\ntitle: A\n---\nCaf"u8, 0xE9, .. " and "u8, 0xF0, 0x9F, .. " 🔁\nend\n"u8];

    [Theory]
    [InlineData("plain")]
    [InlineData("🔁 é 名 done")]
    [InlineData("\uFEFFmarked 🔁 done")]
    public void An_edit_of_utf8_leaves_all_other_bytes(string text)
    {
        var note = new NoteBytes("a.md", Encoding.UTF8.GetBytes(text));
        FileChange change = note.Change([new TextEdit(new TextSpan(text.Length - 2, 2), "✅"), TextEdit.Insert(text.Length - 4, "[")]);
        Assert.Equal(Encoding.UTF8.GetBytes(text[..^4] + "[" + text[^4..^2] + "✅"), change.After!);
        Assert.Equal(note.Hash, change.Read);
    }

    [Fact]
    public void Bytes_that_are_no_text_stay_around_an_edit()
    {
        var note = new NoteBytes("a.md", s_invalid);
        int title = note.Text.IndexOf('A', StringComparison.Ordinal), end = note.Text.IndexOf("end", StringComparison.Ordinal);
        byte[] after = note.Change([new TextEdit(new TextSpan(title, 1), "Bé"), new TextEdit(new TextSpan(end, 3), "fin")]).After!;
        Assert.Equal([.. "---\ntitle: Bé\n---\nCaf"u8, 0xE9, .. " and "u8, 0xF0, 0x9F, .. " 🔁\nfin\n"u8], after);
    }

    [Fact]
    public void An_edit_that_would_lose_bytes_that_are_no_text_is_refused()
    {
        var note = new NoteBytes("a.md", s_invalid);
        int cafe = note.Text.IndexOf("Caf", StringComparison.Ordinal);
        Assert.Throws<ChangeRefusedException>(() => note.Change([new TextEdit(new TextSpan(cafe, 4), "Café")]));
        // The damaged character itself stays where an edit writes it as it was.
        Assert.Equal((byte[])[.. s_invalid.AsSpan(0, cafe), .. "Kaf"u8, .. s_invalid.AsSpan(cafe + 3)], note.Change([new TextEdit(new TextSpan(cafe, 4), "Kaf\uFFFD")]).After!);
    }

    [Fact]
    public void A_new_text_keeps_the_bytes_of_the_lines_that_stay()
    {
        var note = new NoteBytes("a.md", [.. "one\n"u8, 0xE9, .. "\ntwo\nthree\n"u8, 0xFF]);
        byte[] after = note.Change("one\nONE\n\uFFFD\nthree\n\uFFFD").After!;
        Assert.Equal((byte[])[.. "one\nONE\n"u8, 0xE9, .. "\nthree\n"u8, 0xFF], after);
        Assert.Throws<ChangeRefusedException>(() => note.Change("one\ntwo\nthree\n"));
    }

    [Fact]
    public void Utf16_stays_utf16()
    {
        foreach (Encoding encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("a 🔁 b\r\n")];
            var note = new NoteBytes("a.md", bytes);
            byte[] after = note.Change([new TextEdit(new TextSpan(note.Text.IndexOf('b', StringComparison.Ordinal), 1), "ç🔁")]).After!;
            Assert.Equal((byte[])[.. encoding.GetPreamble(), .. encoding.GetBytes("a 🔁 ç🔁\r\n")], after);
        }
    }

    [Fact]
    public void An_edit_within_a_character_is_refused()
    {
        var note = new NoteBytes("a.md", Encoding.UTF8.GetBytes("a🔁b"));
        Assert.Throws<ChangeRefusedException>(() => note.Change([TextEdit.Insert(2, "x")]));
        Assert.Throws<ChangeRefusedException>(() => note.Change([TextEdit.Insert(0, "\uD83D")]));
    }

    [Fact]
    public void Any_bytes_keep_what_lies_outside_of_the_edits()
    {
        var random = new Random(20251106);
        for (int round = 0; round < 3000; round++)
        {
            byte[] bytes = DrawnBytes.Next(random);
            var note = new NoteBytes("a.md", bytes);
            int at = random.Next(note.Text.Length + 1);
            if (at > 0 && at < note.Text.Length && char.IsLowSurrogate(note.Text[at])) at--;
            FileChange change;
            try
            {
                change = note.Change([TextEdit.Insert(at, "|é|")]);
            }
            catch (ChangeRefusedException) when (note.Damage is not null)
            {
                continue;
            }
            byte[] after = change.After!, inserted = note.Damage?.Encoding is null ? "|é|"u8.ToArray() : [];
            Assert.Equal(note.Text.Insert(at, "|é|"), NoteText.Decode(after).Text);
            if (inserted.Length == 0) continue;
            int start = bytes.AsSpan().CommonPrefixLength(after);
            while (!after.AsSpan(start, inserted.Length).SequenceEqual(inserted)) start--;
            Assert.Equal(bytes, (byte[])[.. after.AsSpan(0, start), .. after.AsSpan(start + inserted.Length)]);
        }
    }
}
