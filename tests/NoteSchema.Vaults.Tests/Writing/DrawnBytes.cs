using System.Text;

namespace NoteSchema.Vaults.Tests.Writing;

/// <summary>Bytes of notes as they may be found: text, half characters, any bytes, other encodings.</summary>
internal static class DrawnBytes
{
    private static readonly string[] s_texts = ["---\n", "title: A\n", "é", "名", "🔁", "\r\n", "# Heading\n", "- [ ] task 📅 2025-11-06\n", "\uFEFF", " "];

    public static byte[] Next(Random random)
    {
        var bytes = new List<byte>();
        Encoding encoding = random.Next(8) switch { 0 => Encoding.Unicode, 1 => Encoding.BigEndianUnicode, _ => Encoding.UTF8 };
        bool isDamaged = random.Next(2) == 0;
        if (encoding != Encoding.UTF8) bytes.AddRange(encoding.GetPreamble());
        for (int left = random.Next(20); left > 0; left--)
        {
            byte[] piece = encoding.GetBytes(s_texts[random.Next(s_texts.Length)]);
            if (isDamaged && random.Next(4) == 0) piece = random.Next(2) == 0 ? piece[..random.Next(piece.Length)] : [(byte)random.Next(256)];
            bytes.AddRange(piece);
        }
        return [.. bytes];
    }
}
