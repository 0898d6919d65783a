using System.Text;

namespace NoteSchema.Tests;

/// <summary>Writes the blocks of a note as lines that a test can state: kind, what makes it special, and its text; nested ones indented.</summary>
internal static class Outline
{
    public static string Of(string text) => Of(Note.Parse(text));

    public static string Of(Note note)
    {
        var result = new StringBuilder();
        foreach (Block block in note.Body.Blocks)
        {
            if (result.Length > 0) result.Append('\n');
            for (Block? parent = block.Parent; parent is not null; parent = parent.Value.Parent) result.Append("  ");
            result.Append(Head(block));
            string words = Escape(note.Source.ToString(block.Text));
            if (words.Length > 0) result.Append(": ").Append(words);
            if (block.BlockId is not null) result.Append(" ^").Append(block.BlockId);
            if (!block.IsClosed) result.Append(" (unclosed)");
            if (!block.LazySpan.IsEmpty) result.Append(" (lazy: ").Append(Escape(note.Source.ToString(block.LazySpan))).Append(')');
        }
        return result.ToString();
    }

    private static string Head(Block block) => block.Kind switch
    {
        BlockKind.Heading => new string('#', block.Level),
        BlockKind.ListItem => block.Marker + (block.Checkbox is { } c ? $" [{c}]" : ""),
        BlockKind.Callout => $"Callout {block.Info}{block.Fold}",
        BlockKind.Code => $"Code {block.Info}".TrimEnd(),
        _ => block.Kind.ToString(),
    };

    private static string Escape(string text) => text.Replace("\r\n", "⏎").Replace('\n', '⏎').Replace('\r', '⏎').Replace('\t', '→');
}
