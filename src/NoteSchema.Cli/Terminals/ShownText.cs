using System.Globalization;
using System.Text;

namespace NoteSchema.Cli;

/// <summary>Text of notes made safe and plain for a terminal: tabs become spaces, and characters that could steer a terminal or turn its text round become visible signs.</summary>
internal static class ShownText
{
    private const int TabWidth = 4;

    private static readonly string[] Ascii = [.. Enumerable.Range(0, 0x7F).Select(unit => ((char)unit).ToString())];

    /// <summary><paramref name="text"/> on one line, safe to print.</summary>
    public static string OneLine(string text)
    {
        int plain = 0;
        while (plain < text.Length && Plain(text[plain]) == text[plain]) plain++;
        return plain == text.Length ? text : string.Create(text.Length, text, static (shown, from) =>
        {
            for (int at = 0; at < shown.Length; at++) shown[at] = Plain(from[at]);
        });
    }

    /// <summary>The clusters of <paramref name="line"/> as they are shown, each with its offset in the line and its columns.</summary>
    public static List<ShownCluster> Clusters(ReadOnlySpan<char> line)
    {
        var clusters = new List<ShownCluster>();
        int column = 0;
        for (int at = 0; at < line.Length;)
        {
            if (line[at] is >= ' ' and < '\x7F' && (at + 1 == line.Length || line[at + 1] < '\x7F'))
            {
                clusters.Add(new ShownCluster(at, 1, Ascii[line[at]], 1));
                column++;
                at++;
                continue;
            }
            int length = StringInfo.GetNextTextElementLength(line[at..]);
            ReadOnlySpan<char> cluster = line.Slice(at, length);
            string shown = cluster[0] == '\t' ? new string(' ', TabWidth - (column % TabWidth)) : string.Concat(cluster.ToString().Select(Sign));
            int width = cluster[0] == '\t' ? shown.Length : Math.Max(DisplayWidth.Of(cluster), shown == cluster.ToString() ? 0 : 1);
            clusters.Add(new ShownCluster(at, length, shown, width));
            column += width;
            at += length;
        }
        return clusters;
    }

    private static char Plain(char unit) => unit is '\t' or '\n' or '\r' ? ' ' : Sign(unit);

    private static char Sign(char unit) => unit switch
    {
        < ' ' => (char)(0x2400 + unit),
        '\x7F' => '\u2421',
        >= '\x80' and <= '\x9F' => '\uFFFD',
        '\u200E' or '\u200F' or '\u061C' or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF' => '\uFFFD',
        _ => unit,
    };
}

/// <summary>What a terminal shows as one character.</summary>
/// <param name="Offset">Where it begins, in UTF-16 units of its line.</param>
/// <param name="Length">Its UTF-16 units there.</param>
/// <param name="Shown">What is printed for it.</param>
/// <param name="Width">Its columns.</param>
internal readonly record struct ShownCluster(int Offset, int Length, string Shown, int Width);
