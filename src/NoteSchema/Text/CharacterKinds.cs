using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NoteSchema;

/// <summary>The kinds of characters that rules about the text itself look for. Most notes have none of them, which one pass over the text tells.</summary>
[Flags]
internal enum CharacterKinds
{
    /// <summary>Those only that no rule is about.</summary>
    None = 0,
    /// <summary>A carriage return.</summary>
    Return = 1,
    /// <summary>Another control character than a tab, a line feed and a carriage return.</summary>
    Control = 2,
    /// <summary>U+00C2 to U+00F4, with which damage by a wrong encoding begins.</summary>
    DamageStart = 4,
}

/// <summary>Tells which of these kinds a text has.</summary>
internal static class CharacterSurvey
{
    // So many units are looked at together, as bytes.
    private const int Block = 16;

    // Both tables give bits, the one by the upper four bits of a byte and the other by the lower four; the byte is what both have. All beyond U+00FF are as good as that, which is nothing.
    private const byte LowControl = 1, AnyControl = 2, Delete = 4, Return = 8, LowStart = 16, AnyStart = 32, HighStart = 64;
    private const byte Always = AnyControl | AnyStart;

    private static readonly Vector128<byte> s_bitsOfUpper = Vector128.Create(LowControl | Return, AnyControl, 0, 0, 0, 0, 0, Delete, AnyControl, AnyControl, 0, 0, LowStart, AnyStart, AnyStart, HighStart);
    private static readonly Vector128<byte> s_bitsOfLower = BitsOfLower();

    public static CharacterKinds Of(ReadOnlySpan<char> text)
    {
        if (text.Length < Block)
        {
            Span<char> padded = stackalloc char[Block];
            padded.Fill(' ');
            text.CopyTo(padded);
            return Of(padded);
        }
        ref ushort first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        Vector128<byte> bitsOfUpper = s_bitsOfUpper, bitsOfLower = s_bitsOfLower, found = default;
        for (int at = 0; at < text.Length; at += Block)
        {
            // The last block may have units of the one before it.
            ref ushort units = ref Unsafe.Add(ref first, Math.Min(at, text.Length - Block));
            Vector128<byte> bytes = Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref units), Vector128.LoadUnsafe(ref units, Block / 2));
            Vector128<byte> upper = (bytes.AsUInt16() >>> 4).AsByte() & Vector128.Create((byte)15);
            found |= Vector128.ShuffleNative(bitsOfUpper, upper) & Vector128.ShuffleNative(bitsOfLower, bytes & Vector128.Create((byte)15));
        }
        return (Has(found, Return) ? CharacterKinds.Return : 0)
            | (Has(found, LowControl | AnyControl | Delete) ? CharacterKinds.Control : 0)
            | (Has(found, LowStart | AnyStart | HighStart) ? CharacterKinds.DamageStart : 0);
    }

    private static bool Has(Vector128<byte> found, byte bits) => (found & Vector128.Create(bits)) != default;

    private static Vector128<byte> BitsOfLower()
    {
        Span<byte> bits = stackalloc byte[16];
        for (int lower = 0; lower < bits.Length; lower++) bits[lower] = (byte)(Always | (lower is '\t' or '\n' or '\r' ? 0 : LowControl) | (lower >= 2 ? LowStart : 0) | (lower <= 4 ? HighStart : 0));
        bits['\r'] |= Return;
        bits[0x7F & 15] |= Delete;
        return Vector128.Create<byte>(bits);
    }
}
