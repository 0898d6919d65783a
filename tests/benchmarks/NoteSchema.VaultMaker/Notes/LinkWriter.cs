using System.Text;

namespace NoteSchema.VaultMaker;

/// <summary>Writes links to other notes and to attachments in the many forms that people write them.</summary>
internal static class LinkWriter
{
    /// <summary>A link to a drawn note or attachment that leads where it should.</summary>
    /// <param name="draft">The note that has the link.</param>
    /// <param name="inTable">Whether it stands in a table, where the pipe has a backslash before it.</param>
    public static string Any(Draft draft, bool inTable = false)
    {
        Dice dice = draft.Dice;
        Card target = draft.Register.Cards[dice.Roll(draft.Register.Cards.Count)];
        string bar = inTable ? "\\|" : "|";
        if (target.Name == Register.SharedName) return $"[[{target.Folder}/{target.Name}]]";
        return dice.Roll(20) switch
        {
            0 or 1 => $"[[{target.Name}{bar}{Words.Thing(dice)}]]",
            2 => $"[[{target.Name}#{target.Anchor}]]",
            3 => target.BlockId is { } block ? $"[[{target.Name}#^{block}]]" : $"[[{target.Name}#{target.Anchor}{bar}there]]",
            4 => $"[[{target.Folder}/{target.Name}]]",
            5 => $"[[{LastFolder(target)}/{target.Name}]]",
            6 => $"[[{target.Name}.md]]",
            7 => $"[[{target.Name.ToLowerInvariant()}]]",
            8 => $"[[{target.Name.Normalize(NormalizationForm.FormD)}]]",
            9 => $"[{dice.Pick(Words.Nouns)}]({Escape(target.Name)}.md)",
            10 => $"[{dice.Pick(Words.Nouns)}]({Escape(Relative(draft.Card.Folder, target.Path))}#{Escape(target.Anchor)})",
            11 => $"[{dice.Pick(Words.Nouns)}](<{Relative(draft.Card.Folder, target.Path)}>)",
            12 => inTable ? $"[[{target.Name}]]" : $"![[{target.Name}#{target.Anchor}]]",
            13 => Attachment(draft, bar),
            _ => $"[[{target.Name}]]",
        };
    }

    /// <summary>What stands in the frontmatter for a link to <paramref name="target"/>.</summary>
    public static string Quoted(Card target, Dice dice)
    {
        string link = dice.Roll(8) switch { 0 => $"[[{target.Folder}/{target.Name}]]", 1 => $"[[{target.Name}|{target.Name.Split(' ')[0]}]]", _ => $"[[{target.Name}]]" };
        return dice.Chance(15) ? $"'{link}'" : $"\"{link}\"";
    }

    private static string Attachment(Draft draft, string bar)
    {
        string path = draft.Dice.Pick(draft.Register.Attachments);
        string name = path[(path.LastIndexOf('/') + 1)..];
        if (name.EndsWith(".pdf", StringComparison.Ordinal)) return draft.Dice.Chance(50) ? $"[[{name}#page={draft.Dice.Between(1, 40)}]]" : $"[[{name}]]";
        return draft.Dice.Roll(3) switch { 0 => $"![[{name}{bar}200]]", 1 => $"![{draft.Dice.Pick(Words.Nouns)}]({Escape(path)})", _ => $"![[{path}]]" };
    }

    private static string LastFolder(Card card) => card.Folder[(card.Folder.LastIndexOf('/') + 1)..];

    private static string Escape(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);

    private static string Relative(string folder, string path)
    {
        string[] from = folder.Split('/');
        string[] to = path.Split('/');
        int same = 0;
        while (same < from.Length && same < to.Length - 1 && from[same] == to[same]) same++;
        return string.Concat(Enumerable.Repeat("../", from.Length - same)) + string.Join('/', to.Skip(same));
    }
}
