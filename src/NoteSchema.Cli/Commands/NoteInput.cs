using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>A note from standard input.</summary>
/// <param name="Bytes">Its bytes.</param>
/// <param name="File">The same as text.</param>
internal sealed record NoteInput(byte[] Bytes, NoteFile File)
{
    public static NoteInput Read(Terminal terminal)
    {
        using var input = new MemoryStream();
        terminal.Input.CopyTo(input);
        byte[] bytes = input.ToArray();
        NoteText text = NoteText.Decode(bytes);
        DateTimeOffset now = terminal.Clock.GetUtcNow();
        return new NoteInput(bytes, new NoteFile(text.Text, text.Damage, bytes.Length, now, now));
    }
}
