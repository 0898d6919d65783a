using System.Text;

namespace NoteSchema.Tests.Edits;

/// <summary>Frontmatters as people and tools write them, drawn from a seed: every style of value, comments, blank lines, objects, lists of objects.</summary>
internal sealed class DrawnFrontmatter(Random random)
{
    private static readonly string[] s_words = ["harbor", "pump", "crane", "quay", "tide", "Ilse Brandt", "Lagerhaus", "🚢", "naïve", "über uns", "v2", "due date"];

    private readonly StringBuilder _text = new();
    private int _count;

    public static string Draw(Random random)
    {
        var drawn = new DrawnFrontmatter(random);
        if (random.Next(6) == 0) drawn._text.Append("# a heading comment\n\n");
        drawn.Map(0, 0);
        if (random.Next(6) == 0) drawn._text.Append("# at the end\n");
        string text = drawn._text.ToString();
        return random.Next(3) == 0 ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text;
    }

    private bool Chance(int of) => random.Next(of) == 0;

    private string Pick(params string[] texts) => texts[random.Next(texts.Length)];

    private string Key()
    {
        string name = $"{s_words[random.Next(s_words.Length)]}{_count++}";
        return Chance(8) ? $"\"{name}\"" : Chance(12) ? $"'{name}'" : name;
    }

    private string Scalar() => random.Next(12) switch
    {
        0 => $"\"{s_words[random.Next(s_words.Length)]}\"",
        1 => $"'{s_words[random.Next(s_words.Length)]}'",
        2 => "\"[[" + s_words[random.Next(s_words.Length)] + "]]\"",
        3 => Pick("12", "-3.5", "1.10", "007", "true", "null", "~", "\"12\"", "'true'"),
        4 => Pick("2025-03-14", "'2025-03-14'", "12:30", "2025-03-14T09:31:00"),
        5 => Pick("https://example.org/a#b?c=d", "it's so", "a b c", "yes", "- no"[2..]),
        _ => s_words[random.Next(s_words.Length)],
    };

    private string Comment() => Chance(5) ? Pick(" # why", "  # 🚢 so", "\t# tab") : "";

    private void Map(int column, int depth, bool isBehindDash = false)
    {
        string indent = new(' ', column);
        for (int i = random.Next(1, 6); i > 0; i--)
        {
            if (!isBehindDash)
            {
                if (Chance(9)) _text.Append('\n');
                if (Chance(12)) _text.Append(indent).Append("# apart\n\n");
                if (Chance(8)) _text.Append(indent).Append("# about the next\n");
                _text.Append(indent);
            }
            isBehindDash = false;
            _text.Append(Key()).Append(Chance(15) ? " :" : ":");
            Value(column, depth);
        }
    }

    private void Value(int column, int depth)
    {
        string inner = new(' ', column + 2);
        switch (random.Next(depth > 2 ? 5 : 11))
        {
            case 0:
                _text.Append(Comment()).Append('\n');
                break;
            case 1:
                _text.Append(Pick(" |", " |-", " >", " >-", " |+")).Append(Chance(4) ? " # block" : "").Append('\n').Append(inner).Append("one line\n");
                if (Chance(2)) _text.Append('\n').Append(inner).Append("# no comment\n");
                if (Chance(4)) _text.Append('\n');
                break;
            case 5 or 6:
                int list = column + Pick2(0, 2);
                _text.Append(Comment()).Append('\n');
                for (int i = random.Next(1, 4); i > 0; i--)
                {
                    if (Chance(9)) _text.Append(' ', list).Append("# of the item\n");
                    _text.Append(' ', list).Append('-').Append(Pick(" ", " ", " ", "   "));
                    if (depth < 2 && Chance(4))
                    {
                        int at = list + 2;
                        _text.Length -= _text.ToString().Length - _text.ToString().LastIndexOf('-') - 1;
                        _text.Append(' ');
                        Map(at, depth + 1, isBehindDash: true);
                    }
                    else _text.Append(Scalar()).Append(Comment()).Append('\n');
                }
                if (Chance(6)) _text.Append(' ', column + 2).Append("# - out\n");
                break;
            case 7:
                _text.Append(" [").Append(string.Join(Pick(", ", ",", " , "), Enumerable.Range(0, random.Next(4)).Select(_ => Scalar().Replace("https://example.org/a#b?c=d", "u", StringComparison.Ordinal)))).Append(']').Append(Comment()).Append('\n');
                break;
            case 8:
                _text.Append(" {").Append(string.Join(", ", Enumerable.Range(0, random.Next(3)).Select(_ => $"{Key()}: {Scalar()}"))).Append('}').Append(Comment()).Append('\n');
                break;
            case 9 or 10:
                _text.Append(Comment()).Append('\n');
                Map(column + Pick2(2, 4), depth + 1);
                break;
            default:
                _text.Append(Pick(" ", " ", " ", "  ", "\t")).Append(Scalar()).Append(Chance(10) ? "  " : Comment()).Append('\n');
                break;
        }
    }

    private int Pick2(int a, int b) => Chance(2) ? a : b;
}
