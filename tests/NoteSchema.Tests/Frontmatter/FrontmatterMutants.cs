namespace NoteSchema.Tests.Frontmatters;

/// <summary>Frontmatters with one edit each, as typing and careless tools make them; the same for the same seed.</summary>
internal static class FrontmatterMutants
{
    private const string Inserted = ":-#'\"[]{},&*!|>%@`?~ \t\n\r\\.0axé";

    private static readonly char[] Marks = [':', '-', '?', '"', '\'', '[', '{', ',', '|', '>', '\n'];

    private static readonly string[] Pieces = [": ", " #", "- ", "? ", "...", "&a ", "*a", "!!str ", "\r\n", "\n\n", "\n\t", "''", "\\x41", "[[", "]]", "{{", "}}", "|2\n", ">-\n", "0x1F", "1e3", ".inf"];

    public static IReadOnlyList<string> Make(IReadOnlyList<string> shapes, int count, int seed)
    {
        // The numbers need not be secret, they must be the same on every machine.
        var random = new Random(seed);
        var mutants = new List<string>(count);
        for (int i = 0; i < count; i++) mutants.Add(Mutate(shapes[random.Next(shapes.Count)], random));
        return mutants;
    }

    private static string Mutate(string text, Random random)
    {
        int at = random.Next(text.Length + 1);
        List<string> lines = [.. text.Split('\n')];
        int line = random.Next(lines.Count);
        switch (random.Next(14))
        {
            case 0:
                return at < text.Length ? text.Remove(at, 1) : text;
            case 1:
                return at < text.Length ? text.Insert(at, text[at].ToString()) : text;
            case 2 or 3:
                return text.Insert(at, Inserted[random.Next(Inserted.Length)].ToString());
            case 4:
                return text[..at];
            case 5:
                lines.RemoveAt(line);
                break;
            case 6:
                int other = random.Next(lines.Count);
                (lines[line], lines[other]) = (lines[other], lines[line]);
                break;
            case 7:
                if (line + 1 >= lines.Count) break;
                lines[line] += lines[line + 1];
                lines.RemoveAt(line + 1);
                break;
            case 8:
                // Where a mark or a line ends, one character more means most.
                int behind = at < text.Length ? text.IndexOfAny(Marks, at) + 1 : 0;
                return text.Insert(behind, Inserted[random.Next(Inserted.Length)].ToString());
            case 9:
                return text.Insert(at, Pieces[random.Next(Pieces.Length)]);
            case 10:
                return at < text.Length ? text.Remove(at, 1).Insert(at, Inserted[random.Next(Inserted.Length)].ToString()) : text;
            case 11:
                lines[line] = new string(' ', random.Next(5)) + lines[line].TrimStart(' ');
                break;
            case 12:
                lines.Insert(line, lines[random.Next(lines.Count)]);
                break;
            default:
                lines[line] = lines[line].StartsWith(' ') && random.Next(2) == 0 ? lines[line][1..] : " " + lines[line];
                break;
        }
        return string.Join('\n', lines);
    }
}
