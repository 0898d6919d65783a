using YamlDotNet.Core.Events;

namespace NoteSchema.Language.Yaml;

/// <summary>
/// The text as the parser gets it. YamlDotNet reads U+0085, U+2028 and U+2029 as line breaks, as YAML 1.1 did; private characters of the same length stand in
/// for them, so that they are text as in YAML 1.2 and all offsets hold.
/// </summary>
internal sealed class YamlText
{
    private const string Breaks = "\u0085\u2028\u2029";

    private readonly string _text;
    private readonly char[]? _standIns;

    public YamlText(string text)
    {
        _text = text;
        if (text.IndexOfAny(Breaks.ToCharArray()) < 0) return;
        HashSet<char> used = [.. text];
        char[] free = [.. Enumerable.Range('\uE000', 6400).Select(code => (char)code).Where(candidate => !used.Contains(candidate)).Take(3)];
        if (free.Length == 3) _standIns = free;
    }

    public TextReader OpenReader() => new StringReader(Swap(_text, Breaks, _standIns));

    /// <summary>A scalar's value with the breaks back in their places.</summary>
    public string Restore(string value) => _standIns is null ? value : Swap(value, new string(_standIns), Breaks.ToCharArray());

    public char At(int index) => index < _text.Length ? _text[index] : '\0';

    /// <summary>The first control character that YAML does not allow, or -1.</summary>
    public int FindControlCharacter()
    {
        for (int i = 0; i < _text.Length; i++)
        {
            if ((_text[i] < ' ' && _text[i] is not ('\t' or '\n' or '\r')) || _text[i] == '\u007F') return i;
        }

        return -1;
    }

    /// <summary>Where a node begins after its anchor and tag.</summary>
    public int SkipProperties(int start, NodeEvent node)
    {
        if (node.Anchor.IsEmpty && node.Tag.IsEmpty) return start;
        while (At(start) is '&' or '!')
        {
            while (start < _text.Length && !char.IsWhiteSpace(_text[start])) start++;
            while (start < _text.Length && char.IsWhiteSpace(_text[start])) start++;
        }

        return start;
    }

    /// <summary>The end without the line breaks and blanks before it.</summary>
    public int TrimEnd(int start, int end)
    {
        while (end > start && char.IsWhiteSpace(_text[end - 1])) end--;
        return end;
    }

    private static string Swap(string text, string from, char[]? to)
    {
        if (to is null) return text;
        for (int i = 0; i < to.Length; i++) text = text.Replace(from[i], to[i]);
        return text;
    }
}
