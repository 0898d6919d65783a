namespace NoteSchema;

/// <summary>A text that as a whole is a link into the vault, as values of the frontmatter may be; read without a copy where it is a wikilink.</summary>
internal readonly ref struct WholeLink
{
    private readonly ReadOnlySpan<char> _target;
    private readonly ReadOnlySpan<char> _heading;
    private readonly ReadOnlySpan<char> _blockId;

    private WholeLink(ReadOnlySpan<char> target, ReadOnlySpan<char> heading, ReadOnlySpan<char> blockId)
    {
        _target = target;
        _heading = heading;
        _blockId = blockId;
    }

    public bool IsFine(IVaultView vault) => LinkState.Of(vault, _target, _heading, _blockId).IsFine;

    public static bool TryRead(ReadOnlySpan<char> text, out WholeLink link)
    {
        link = default;
        text = text.Trim();
        if (text.IsEmpty || text[0] is not ('[' or '!')) return false;
        ReadOnlySpan<char> inner = text[0] == '!' ? text[1..] : text;
        if (inner.StartsWith("[[")) return inner.EndsWith("]]") && inner.Length > 4 && TryReadInner(inner[2..^2], out link);
        if (!inner.EndsWith(")") || !NoteLink.TryParse(text.ToString(), out NoteLink? written) || written.IsExternal) return false;
        link = new WholeLink(written.Target, written.Heading, written.BlockId);
        return true;
    }

    private static bool TryReadInner(ReadOnlySpan<char> inner, out WholeLink link)
    {
        link = default;
        if (inner.IndexOfAny('\r', '\n') >= 0 || inner.Contains("[[", StringComparison.Ordinal) || inner.Contains("]]", StringComparison.Ordinal)) return false;
        int pipe = inner.IndexOf('|');
        ReadOnlySpan<char> path = pipe < 0 ? inner : pipe > 0 && inner[pipe - 1] == '\\' ? inner[..(pipe - 1)] : inner[..pipe];
        int hash = path.IndexOf('#');
        ReadOnlySpan<char> target = (hash < 0 ? path : path[..hash]).Trim();
        ReadOnlySpan<char> place = hash < 0 ? default : path[(hash + 1)..].Trim();
        if (target.IsEmpty && place.IsEmpty) return false;
        bool isBlock = !place.IsEmpty && place[0] == '^';
        link = new WholeLink(target, isBlock ? default : place, isBlock ? place[1..] : default);
        return true;
    }
}
