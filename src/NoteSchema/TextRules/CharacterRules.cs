using System.Buffers;

namespace NoteSchema;

/// <summary>Reports line ends that differ and characters that nobody sees.</summary>
internal static class CharacterRules
{
    // A fix with more of them is one edit of all that they change: a binary file would have millions.
    private const int MostEdits = 10_000;

    // Those below U+0080; the others are U+0080 to U+009F.
    private static readonly SearchValues<char> s_asciiControls = SearchValues.Create([.. Enumerable.Range(0, 0x80).Select(code => (char)code).Where(IsControl)]);

    public static void CheckLineEndings(SourceText source, Action<Diagnostic> report)
    {
        if (!source.Has(CharacterKinds.Return)) return;
        ReadOnlySpan<char> text = source.AsSpan();
        int returns = 0, pairs = 0, feeds = text.Count('\n');
        for (ReadOnlySpan<char> rest = text; rest.IndexOf('\r') is >= 0 and var at; rest = rest[(at + 1)..])
        {
            returns++;
            if (at + 1 < rest.Length && rest[at + 1] == '\n') pairs++;
        }
        if ((pairs == returns && pairs == feeds) || feeds == 0) return;
        ReportLineEndings(text, [feeds - pairs, pairs, returns - pairs], report);
    }

    // The counts are of LF, CR LF and CR.
    private static void ReportLineEndings(ReadOnlySpan<char> text, int[] counts, Action<Diagnostic> report)
    {
        int kept = Array.IndexOf(counts, counts.Max());
        string[] signs = ["\n", "\r\n", "\r"];
        string[] names = ["LF", "CR LF", "CR"];
        var edits = new List<TextEdit>();
        TextSpan first = default;
        for (int at = 0; NextEnd(text, ref at, out TextSpan end);)
        {
            if (KindOf(text, end) == kept) continue;
            if (edits.Count == 0) first = end;
            if (edits.Count == MostEdits)
            {
                var changed = TextSpan.FromBounds(first.Start, text.Length);
                edits = [new TextEdit(changed, text[changed.Start..].ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace("\n", signs[kept], StringComparison.Ordinal))];
                break;
            }
            edits.Add(new TextEdit(end, signs[kept]));
        }
        string others = string.Join(" and ", from kind in Enumerable.Range(0, 3) where kind != kept && counts[kind] > 0 select $"{counts[kind]} with {names[kind]}");
        report(new Diagnostic(Rules.MixedLineEndings, first, $"{counts[kept]} {(counts[kept] == 1 ? "line ends" : "lines end")} with {names[kept]}, {others}.", new Fix($"End every line with {names[kept]}", FixKind.Safe, edits)));
    }

    public static void CheckControls(SourceText source, EncodingRepair? repair, Action<Diagnostic> report)
    {
        if (!source.Has(CharacterKinds.Control)) return;
        IReadOnlyList<EncodingDamage> runs = repair?.Runs ?? [];
        int run = 0;
        for (int at = 0; ;)
        {
            int found = IndexOfControl(source.AsSpan()[at..]);
            if (found < 0) return;
            int start = at + found;
            while (run < runs.Count && runs[run].Span.End <= start) run++;
            if (run < runs.Count && runs[run].Span.Contains(start))
            {
                at = runs[run].Span.End;
                continue;
            }
            // One finding for each line: a binary file would have millions.
            TextSpan line = source.LineSpan(source.LineAt(start));
            at = Math.Max(line.End, start + 1);
            ReportLine(source, start, line.End, report);
        }
    }

    private static void ReportLine(SourceText source, int start, int end, Action<Diagnostic> report)
    {
        var edits = new List<TextEdit>();
        TextSpan first = default;
        for (int at = start; at < end; at++)
        {
            if (!IsControl(source[at])) continue;
            if (edits.Count == MostEdits)
            {
                edits = [new TextEdit(TextSpan.FromBounds(start, end), WithoutControls(source.AsSpan(TextSpan.FromBounds(start, end))))];
                break;
            }
            int from = at;
            while (at + 1 < end && IsControl(source[at + 1])) at++;
            edits.Add(new TextEdit(TextSpan.FromBounds(from, at + 1), ""));
            if (edits.Count == 1) first = edits[0].Span;
        }
        bool isOne = edits is [{ Span.Length: 1 }];
        string name = $"U+{(int)source[start]:X4}";
        string message = isOne
            ? $"The control character {name} stands here, which no program shows. Remove it."
            : $"Control characters stand in this line, first {name}, which no program shows. Remove them.";
        report(new Diagnostic(Rules.ControlCharacter, first, message, new Fix(isOne ? "Remove the control character" : "Remove the control characters", FixKind.Suggested, edits)));
    }

    private static string WithoutControls(ReadOnlySpan<char> text)
    {
        char[] kept = new char[text.Length];
        int count = 0;
        foreach (char unit in text)
        {
            if (!IsControl(unit)) kept[count++] = unit;
        }
        return new string(kept, 0, count);
    }

    private static int IndexOfControl(ReadOnlySpan<char> text)
    {
        int found = text.IndexOfAny(s_asciiControls);
        int later = (found < 0 ? text : text[..found]).IndexOfAnyInRange('\u0080', '\u009F');
        return later < 0 ? found : later;
    }

    private static bool IsControl(char character) => char.IsControl(character) && character is not ('\t' or '\n' or '\r');

    private static bool NextEnd(ReadOnlySpan<char> text, ref int at, out TextSpan end)
    {
        int found = text[at..].IndexOfAny('\n', '\r');
        end = default;
        if (found < 0) return false;
        int start = at + found;
        end = new TextSpan(start, text[start] == '\r' && start + 1 < text.Length && text[start + 1] == '\n' ? 2 : 1);
        at = end.End;
        return true;
    }

    private static int KindOf(ReadOnlySpan<char> text, TextSpan end) => text[end.Start] == '\n' ? 0 : end.Length == 2 ? 1 : 2;
}
