using System.Numerics;
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
        using var folded = new FoldedText(text, stackalloc char[256]);
        return Of(folded.Span);
    }

    // A product of 128 bits mixes better, yet is slow where the program must run on any processor; what the high bits lack, the last step gives them.
    private static ulong Mix(ulong hash, ulong word) => BitOperations.RotateLeft((hash ^ word) * Factor, 29) + Start;

    private static ulong Finish(ulong hash)
    {
        hash = (hash ^ (hash >> 32)) * Factor;
        hash = (hash ^ (hash >> 29)) * Start;
        return hash ^ (hash >> 32);
    }
}
