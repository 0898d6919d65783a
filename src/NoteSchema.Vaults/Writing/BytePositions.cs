using System.Text;

namespace NoteSchema.Vaults;

/// <summary>Where the positions of a text stand in the bytes that it was read from. Positions are asked for in ascending order.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="text">Their text.</param>
/// <param name="damage">What in them is no UTF-8.</param>
/// <param name="utf16">The encoding of a file in UTF-16; null for UTF-8.</param>
internal sealed class BytePositions(byte[] bytes, string text, InvalidBytes? damage, Encoding? utf16)
{
    private int _unit;
    private int _byte;

    /// <summary>The offset in bytes of the position <paramref name="unit"/> of the text.</summary>
    /// <exception cref="ChangeRefusedException">It lies within a character.</exception>
    public int Of(int unit) => Advance(unit, overInvalid: true);

    /// <summary>The offset in bytes of a position up to which bytes are replaced.</summary>
    /// <exception cref="ChangeRefusedException">It lies within a character, or bytes that are no text lie between the last position and it.</exception>
    public int OfEnd(int unit) => Advance(unit, overInvalid: false);

    private int Advance(int unit, bool overInvalid)
    {
        if (unit > 0 && unit < text.Length && char.IsSurrogatePair(text[unit - 1], text[unit])) throw new ChangeRefusedException("an edit of it would part a character");
        if (utf16 is not null) AdvanceUtf16(unit, overInvalid);
        else if (damage is null || unit <= damage.Position) AdvanceText(unit);
        else AdvanceDamaged(unit, overInvalid);
        return _byte;
    }

    private void AdvanceText(int unit)
    {
        _byte += Encoding.UTF8.GetByteCount(text.AsSpan(_unit, unit - _unit));
        _unit = unit;
    }

    private void AdvanceUtf16(int unit, bool overInvalid)
    {
        int end = Math.Min(unit * 2, bytes.Length);
        if (!overInvalid && text.AsSpan(_unit, unit - _unit).Contains('\uFFFD') && utf16!.GetByteCount(text.AsSpan(_unit, unit - _unit)) is int count
            && !bytes.AsSpan(_byte, end - _byte).SequenceEqual(Encoded(count, unit))) throw Lost();
        (_unit, _byte) = (unit, end);
    }

    private byte[] Encoded(int count, int unit)
    {
        byte[] encoded = new byte[count];
        utf16!.GetBytes(text.AsSpan(_unit, unit - _unit), encoded);
        return encoded;
    }

    // As the decoder does it: each longest piece that cannot go on as a character is one U+FFFD.
    private void AdvanceDamaged(int unit, bool overInvalid)
    {
        while (_unit < unit)
        {
            bool valid = Rune.DecodeFromUtf8(bytes.AsSpan(_byte), out Rune rune, out int length) == System.Buffers.OperationStatus.Done;
            if (!valid && !overInvalid) throw Lost();
            _unit += rune.Utf16SequenceLength;
            _byte += length;
        }
    }

    private static ChangeRefusedException Lost() => new("bytes that are no text would be lost; save it as UTF-8 first");
}
