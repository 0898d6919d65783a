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
        return Mix(hash, Factor);
    }

    /// <summary>A hash of <paramref name="text"/>, folded.</summary>
    public static ulong OfFolded(ReadOnlySpan<char> text)
    {
        using var folded = new FoldedText(text, stackalloc char[256]);
        return Of(folded.Span);
    }

    private static ulong Mix(ulong hash, ulong word)
    {
        ulong high = Math.BigMul(hash ^ word ^ Start, Factor, out ulong low);
        return high ^ low;
    }
}
