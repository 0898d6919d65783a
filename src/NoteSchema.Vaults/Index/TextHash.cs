using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NoteSchema.Vaults;

/// <summary>Hashes of texts, the same in every run and on every machine.</summary>
internal static class TextHash
{
    private const ulong Start = 0x9E3779B97F4A7C15;
    private const ulong Factor = 0xD6E8FEB86659FD93;

    /// <summary>A 64-bit hash of <paramref name="text"/> as it is: two texts have the same by chance once in some 10¹⁹ cases.</summary>
    public static ulong Of(ReadOnlySpan<char> text, ulong seed = Start)
    {
        ulong hash = seed ^ (ulong)text.Length;
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<char, ulong>(text);
        foreach (ulong word in words) hash = Mix(hash, word);
        foreach (char character in text[(words.Length * 4)..]) hash = Mix(hash, character);
        return Finish(hash);
    }

    /// <summary>A hash of <paramref name="text"/>, folded.</summary>
    public static ulong OfFolded(ReadOnlySpan<char> text)
    {
        if (TryOfAscii(text, out ulong hash)) return hash;
        using var folded = new FoldedText(text, stackalloc char[256]);
        return Of(folded.Span);
    }

    private static bool TryOfAscii(ReadOnlySpan<char> text, out ulong hash)
    {
        hash = Start ^ (ulong)text.Length;
        ulong all = 0;
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<char, ulong>(text);
        foreach (ulong word in words)
        {
            all |= word;
            hash = Mix(hash, ToLower(word));
        }
        foreach (char character in text[(words.Length * 4)..])
        {
            all |= character;
            hash = Mix(hash, ToLower(character));
        }
        hash = Finish(hash);
        return (all & 0xFF80FF80FF80FF80) == 0;
    }

    // Four units of ASCII at a time: of those from A to Z alone, one sum reaches the bit 0x80 and the other does not.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong ToLower(ulong units) => units | (((units + 0x003F003F003F003F) & ~(units + 0x0025002500250025) & 0x0080008000800080) >> 2);

    // A product of 128 bits mixes better, yet is slow where the program must run on any processor; what the high bits lack, the last step gives them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong hash, ulong word) => BitOperations.RotateLeft((hash ^ word) * Factor, 29) + Start;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Finish(ulong hash)
    {
        hash = (hash ^ (hash >> 32)) * Factor;
        hash = (hash ^ (hash >> 29)) * Start;
        return hash ^ (hash >> 32);
    }
}
