using System.Text;

namespace NoteSchema;

/// <summary>How sure it is that characters are damage and not what somebody wrote.</summary>
internal enum Evidence
{
    /// <summary>They may well be what somebody wrote: damage only where everything else in the text is.</summary>
    Weak,
    /// <summary>Damage where the text has other damage.</summary>
    Likely,
    /// <summary>Nobody writes this.</summary>
    Strong,
}

/// <summary>Consecutive characters that may be the bytes of one UTF-8 character, each read as a character of its own.</summary>
/// <param name="Start">The first of them, in UTF-16 units of the text.</param>
/// <param name="Length">How many they are.</param>
/// <param name="Lead">The byte of the first.</param>
/// <param name="Rune">The character they are; default where bytes were lost.</param>
/// <param name="Readings">The character as text, where it is known; several where bytes were lost and no reading stands out.</param>
internal readonly record struct DamagedPiece(int Start, int Length, byte Lead, Rune Rune, IReadOnlyList<string> Readings)
{
    public int End => Start + Length;

    /// <summary>Whether every byte is there.</summary>
    public bool IsComplete => Rune.Value != 0;

    /// <summary>What it was; null where that is lost.</summary>
    public string? Text => Readings.Count == 1 ? Readings[0] : null;

    public Evidence Evidence { get; init; }
}
