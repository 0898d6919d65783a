using System.Text;

namespace NoteSchema.Vaults;

/// <summary>The bytes of a note with their text, so that edits of the text become edits of the bytes: all bytes outside of them stay as they are, those that are no UTF-8 too.</summary>
public sealed class NoteBytes
{
    private readonly byte[] _bytes;
    private readonly Encoding? _utf16;

    /// <summary>The note at <paramref name="path"/> with these bytes, which must not change afterwards.</summary>
    public NoteBytes(string path, byte[] bytes)
    {
        Path = path;
        _bytes = bytes;
        (Text, Damage) = NoteText.Decode(bytes);
        _utf16 = Damage is null ? null : Utf16Files.EncodingOf(bytes);
        Hash = ContentHash.Of(bytes);
    }

    /// <summary>The path from the vault's root, with <c>/</c>.</summary>
    public string Path { get; }

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>The text, as <see cref="NoteText"/> says.</summary>
    public string Text { get; }

    /// <summary>What was no UTF-8; null where all was.</summary>
    public InvalidBytes? Damage { get; }

    /// <summary>Names the bytes.</summary>
    public ContentHash Hash { get; }

    /// <summary>Reads the note at <paramref name="path"/>, given from the vault's root.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static NoteBytes Read(VaultFolder vault, string path) => new(path, FileBytes.ReadAll(vault.FullPath(path)));

    /// <summary>The same with what the file system says of the file in <paramref name="vault"/>.</summary>
    /// <exception cref="IOException">It cannot be asked.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be asked.</exception>
    internal NoteFile File(VaultFolder vault)
    {
        string full = vault.FullPath(Path);
        return new NoteFile(Text, Damage, _bytes.Length, System.IO.File.GetCreationTimeUtc(full), System.IO.File.GetLastWriteTimeUtc(full));
    }

    /// <summary>The change that makes <paramref name="edits"/>, which count in UTF-16 units of <see cref="Text"/>, in any order, none overlapping another.</summary>
    /// <exception cref="ChangeRefusedException">They overlap, or cannot be made in the bytes without losing some that are no text.</exception>
    public FileChange Change(IEnumerable<TextEdit> edits)
    {
        TextEdit[] all = [.. edits.OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.End)];
        var positions = new BytePositions(_bytes, Text, Damage, _utf16);
        var after = new MemoryStream(_bytes.Length + 256);
        int from = 0, last = 0;
        foreach (TextEdit whole in all)
        {
            if (whole.Span.Start < last || whole.Span.End > Text.Length) throw new ChangeRefusedException("two edits of it overlap, or one lies outside of it");
            last = whole.Span.End;
            TextEdit edit = WithoutCommonEnds(whole);
            int start = positions.Of(edit.Span.Start), end = positions.OfEnd(edit.Span.End);
            after.Write(_bytes, from, start - from);
            after.Write(Encode(edit.NewText));
            from = end;
        }
        after.Write(_bytes, from, _bytes.Length - from);
        byte[] written = after.ToArray();
        // The encoding of a file without a mark is told by its bytes, which are others now.
        if (NoteText.Decode(written).Text != TextEdit.Apply(Text, all)) throw new ChangeRefusedException("it would be read in another encoding afterwards; save it as UTF-8 first");
        return new FileChange(Path, Hash, written);
    }

    /// <summary>The change after which the text is <paramref name="newText"/>; lines that stay keep their bytes.</summary>
    /// <exception cref="ChangeRefusedException">It cannot be made in the bytes without losing some that are no text.</exception>
    public FileChange Change(string newText) => Change(TextDifference.Edits(Text, newText));

    // What an edit writes as it was is left as it was, so that it touches no more bytes than it must. A pair of surrogates is not parted.
    private TextEdit WithoutCommonEnds(TextEdit edit)
    {
        ReadOnlySpan<char> old = Text.AsSpan(edit.Span.Start, edit.Span.Length);
        int start = old.CommonPrefixLength(edit.NewText);
        if (start > 0 && char.IsHighSurrogate(old[start - 1])) start--;
        int end = 0, most = Math.Min(old.Length, edit.NewText.Length) - start;
        while (end < most && old[^(end + 1)] == edit.NewText[^(end + 1)]) end++;
        if (end > 0 && char.IsLowSurrogate(old[^end])) end--;
        return new TextEdit(new TextSpan(edit.Span.Start + start, edit.Span.Length - start - end), edit.NewText[start..^end]);
    }

    private byte[] Encode(string text)
    {
        Encoding encoding = _utf16 is null ? new UTF8Encoding(false, throwOnInvalidBytes: true) : new UnicodeEncoding(_utf16.CodePage == Encoding.BigEndianUnicode.CodePage, false, throwOnInvalidBytes: true);
        try
        {
            return encoding.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            throw new ChangeRefusedException("half of a character would be written into it");
        }
    }
}
