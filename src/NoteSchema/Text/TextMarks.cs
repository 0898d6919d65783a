using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NoteSchema;

/// <summary>Where in a text lines end, and where a character stands that may mean something within a line. One pass over the text finds all of them, before anything asks where the next one is; it tells the kinds of its characters too.</summary>
internal sealed class TextMarks
{
    private const string LineEnds = "\r\n", Specials = "\\`[]#%$<:";

    private const int UnitsInWord = 64;

    // Up to this length the arrays are always kept; what a huge text has left is kept only as long as texts fill a quarter of it.
    private const int OrdinaryWords = 4096;

    // What a character is, as bits: one for each upper three bits of those that mean something, and others for the few that a closer look is for.
    private const byte LineEnd = 0x80, Unusual = 0x07;
    private const byte UnusualLow = 0x01, ControlHigh = 0x02, DeleteOrBeyond = 0x04;

    // Both tables give bits, the one by the lower four bits of a character and the other by the upper four; the character is what both have.
    private static readonly Vector128<byte> s_bitsOfUpper = Vector128.Create(LineEnd | UnusualLow, ControlHigh, 0x08, 0x10, 0, 0x20, 0x40, DeleteOrBeyond, 0, 0, 0, 0, 0, 0, 0, 0);
    private static readonly Vector128<byte> s_bitsOfLower = BitsOfLower();

    // A bit for each UTF-16 unit, and one for the end of the text.
    private ulong[] _lineEnds = [];
    private ulong[] _specials = [];

    /// <summary>The kinds of characters that the text has.</summary>
    public CharacterKinds Kinds { get; private set; }

    /// <summary>Finds those of another text.</summary>
    public TextMarks Read(ReadOnlySpan<char> text)
    {
        int words = (text.Length / UnitsInWord) + 1;
        if (_lineEnds.Length < words || (_lineEnds.Length > OrdinaryWords && words < _lineEnds.Length / 4))
        {
            _lineEnds = new ulong[words];
            _specials = new ulong[words];
        }
        Span<ulong> lineEnds = _lineEnds.AsSpan(0, words), specials = _specials.AsSpan(0, words);
        CharacterKinds kinds = CharacterKinds.None;
        Vector128<byte> bitsOfLower = s_bitsOfLower, bitsOfUpper = s_bitsOfUpper;
        Span<char> last = stackalloc char[UnitsInWord];
        for (int word = 0; word < lineEnds.Length; word++)
        {
            scoped ReadOnlySpan<char> rest = text[(word * UnitsInWord)..];
            if (rest.Length < UnitsInWord)
            {
                last.Fill(' ');
                rest.CopyTo(last);
                rest = last;
            }
            ref short units = ref Unsafe.As<char, short>(ref MemoryMarshal.GetReference(rest));
            Vector128<byte> first = Find(ref units, bitsOfLower, bitsOfUpper), second = Find(ref Unsafe.Add(ref units, 16), bitsOfLower, bitsOfUpper);
            Vector128<byte> third = Find(ref Unsafe.Add(ref units, 32), bitsOfLower, bitsOfUpper), fourth = Find(ref Unsafe.Add(ref units, 48), bitsOfLower, bitsOfUpper);
            lineEnds[word] = LineEndsIn(first) | (LineEndsIn(second) << 16) | (LineEndsIn(third) << 32) | (LineEndsIn(fourth) << 48);
            specials[word] = SpecialsIn(first) | (SpecialsIn(second) << 16) | (SpecialsIn(third) << 32) | (SpecialsIn(fourth) << 48);
            if (((first | second | third | fourth) & Vector128.Create(Unusual)) != default) kinds |= CharacterSurvey.Of(rest[..UnitsInWord]);
        }
        lineEnds[words - 1] |= 1UL << text.Length;
        specials[words - 1] |= 1UL << text.Length;
        Kinds = kinds;
        return this;
    }

    /// <summary>The first line end at <paramref name="position"/> or behind it, or the text's end.</summary>
    public int NextLineEnd(int position) => Next(_lineEnds, position);

    /// <summary>The first character that may mean something at <paramref name="position"/> or behind it, or the text's end.</summary>
    public int NextSpecial(int position) => Next(_specials, position);

    private static int Next(ulong[] marks, int position)
    {
        int word = position / UnitsInWord;
        ulong bits = marks[word] & (ulong.MaxValue << position);
        while (bits == 0) bits = marks[++word];
        return (word * UnitsInWord) + BitOperations.TrailingZeroCount(bits);
    }

    /// <summary>For each of sixteen units its bits. What is beyond ASCII becomes DEL or, from U+8000 on, a byte that has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Find(ref short units, Vector128<byte> bitsOfLower, Vector128<byte> bitsOfUpper)
    {
        Vector128<byte> bytes = Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref units), Vector128.LoadUnsafe(ref units, 8)).AsByte();
        Vector128<byte> lower = bytes & Vector128.Create((byte)15);
        Vector128<byte> upper = (bytes.AsUInt16() >>> 4).AsByte() & Vector128.Create((byte)15);
        return Vector128.ShuffleNative(bitsOfLower, lower) & Vector128.ShuffleNative(bitsOfUpper, upper);
    }

    private static ulong LineEndsIn(Vector128<byte> found) => found.ExtractMostSignificantBits();

    private static ulong SpecialsIn(Vector128<byte> found) => Vector128.GreaterThan(found.AsSByte(), Vector128.Create((sbyte)Unusual)).ExtractMostSignificantBits();

    private static Vector128<byte> BitsOfLower()
    {
        Span<byte> bits = stackalloc byte[16];
        bits.Fill(UnusualLow | ControlHigh);
        bits['\t'] = bits['\n'] = ControlHigh;
        bits[0x7F & 15] |= DeleteOrBeyond;
        foreach (char c in LineEnds) bits[c & 15] |= LineEnd;
        foreach (char c in Specials) bits[c & 15] |= s_bitsOfUpper[c >> 4];
        return Vector128.Create<byte>(bits);
    }
}
