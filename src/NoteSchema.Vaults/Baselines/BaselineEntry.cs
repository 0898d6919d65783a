using System.Security.Cryptography;
using System.Text;

namespace NoteSchema.Vaults;

/// <summary>A finding that a baseline knows.</summary>
/// <param name="Path">The note's path from the vault's root when the baseline was written.</param>
/// <param name="Rule">The rule's name.</param>
/// <param name="Finding">A hash of rule, message and the lines that the finding is about, white space not counted.</param>
/// <param name="Context">A hash of the nearest lines with text before and after.</param>
public readonly record struct BaselineEntry(string Path, string Rule, string Finding, string Context) : IComparable<BaselineEntry>
{
    private const int HashLength = 16;
    private const int ContextLines = 2;

    /// <summary>The entry of <paramref name="diagnostic"/>; no line number is part of it.</summary>
    public static BaselineEntry Of(string path, SourceText source, Diagnostic diagnostic)
    {
        LineRange range = source.RangeOf(diagnostic.Span);
        var lines = new StringBuilder();
        for (int line = range.Start.Line; line <= range.End.Line; line++) AppendWords(lines, source.AsSpan(source.LineSpan(line)));
        var around = new StringBuilder();
        AppendNeighbours(around, source, range.Start.Line, -1);
        around.Append('\0');
        AppendNeighbours(around, source, range.End.Line, 1);
        return new BaselineEntry(path, diagnostic.Name, Hash($"{diagnostic.Name}\0{diagnostic.Message}\0{lines}"), Hash(around.ToString()));
    }

    /// <inheritdoc/>
    public int CompareTo(BaselineEntry other)
    {
        int order = string.CompareOrdinal(Path, other.Path);
        if (order == 0) order = string.CompareOrdinal(Rule, other.Rule);
        if (order == 0) order = string.CompareOrdinal(Finding, other.Finding);
        return order == 0 ? string.CompareOrdinal(Context, other.Context) : order;
    }

    public static bool operator <(BaselineEntry left, BaselineEntry right) => left.CompareTo(right) < 0;
    public static bool operator >(BaselineEntry left, BaselineEntry right) => left.CompareTo(right) > 0;
    public static bool operator <=(BaselineEntry left, BaselineEntry right) => left.CompareTo(right) <= 0;
    public static bool operator >=(BaselineEntry left, BaselineEntry right) => left.CompareTo(right) >= 0;

    private static void AppendNeighbours(StringBuilder target, SourceText source, int line, int step)
    {
        int left = ContextLines;
        for (line += step; line >= 0 && line < source.LineCount && left > 0; line += step)
        {
            if (AppendWords(target, source.AsSpan(source.LineSpan(line)))) left--;
        }
    }

    private static bool AppendWords(StringBuilder target, ReadOnlySpan<char> line)
    {
        bool any = false;
        foreach (Range word in line.SplitAny(" \t"))
        {
            if (line[word].IsEmpty) continue;
            target.Append(line[word]).Append(' ');
            any = true;
        }
        target.Append('\n');
        return any;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashLength];
}
