using System.Text;
using CsCheck;

namespace NoteSchema.Tests;

/// <summary>What becomes of the five bytes that Windows-1252 has no character for.</summary>
public enum Undefined
{
    Kept,
    Dropped,
}

/// <summary>Damages text as programs do: UTF-8 read as Windows-1252. Written with the platform's own table, apart from the code under test.</summary>
internal static class Damage
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static string Once(string text, Undefined undefined = Undefined.Kept)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        if (undefined == Undefined.Dropped) bytes = [.. bytes.Where(value => value is not (0x81 or 0x8D or 0x8F or 0x90 or 0x9D))];
        return Windows1252.GetString(bytes);
    }

    /// <summary>As Latin-1, with control characters for 0x80 to 0x9F.</summary>
    public static string AsLatin1(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>Draws one of <paramref name="values"/>.</summary>
    public static Gen<T> From<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    public static string Repair(string text) => EncodingRepair.Find(new SourceText(text)).RepairedText;
}
