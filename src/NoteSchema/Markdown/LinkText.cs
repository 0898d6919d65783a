using System.Buffers;
using System.Text;

namespace NoteSchema;

/// <summary>Takes the text of one link apart.</summary>
internal static class LinkText
{
    private static readonly SearchValues<char> Escapes = SearchValues.Create("%\\");

    /// <summary>Reads what stands between <c>[[</c> and <c>]]</c>; null where it names nothing.</summary>
    /// <param name="inner">The text between the brackets.</param>
    /// <param name="isEmbed">Whether a <c>!</c> stands before them.</param>
    /// <param name="target">The target's place in <paramref name="inner"/>.</param>
    public static NoteLink? ReadWikilink(ReadOnlySpan<char> inner, bool isEmbed, out Range target)
    {
        int pipe = inner.IndexOf('|');
        string? alias = pipe >= 0 ? inner[(pipe + 1)..].Trim().ToString() : null;
        ReadOnlySpan<char> path = pipe >= 0 ? inner[..pipe] : inner;
        // In a table the pipe of a link is written with a backslash before it.
        if (pipe > 0 && path[^1] == '\\') path = path[..^1];
        int hash = path.IndexOf('#');
        ReadOnlySpan<char> name = hash >= 0 ? path[..hash] : path;
        ReadOnlySpan<char> place = hash >= 0 ? path[(hash + 1)..].Trim() : default;
        int start = name.Length - name.TrimStart().Length;
        ReadOnlySpan<char> trimmed = name.Trim();
        target = trimmed.IsEmpty ? 0..0 : start..(start + trimmed.Length);
        if (trimmed.IsEmpty && place.IsEmpty) return null;
        return new NoteLink(WithoutExtension(trimmed).ToString())
        {
            Heading = place.IsEmpty || place[0] == '^' ? null : place.ToString(),
            BlockId = place.Length > 1 && place[0] == '^' ? place[1..].ToString() : null,
            Alias = string.IsNullOrEmpty(alias) ? null : alias,
            IsEmbed = isEmbed,
        };
    }

    /// <summary>Makes a link of a Markdown link's text and destination, as written.</summary>
    /// <param name="text">What stands in the brackets.</param>
    /// <param name="destination">What stands in the parentheses, without title and angle brackets.</param>
    /// <param name="isEmbed">Whether a <c>!</c> stands before them.</param>
    /// <param name="targetLength">How much of <paramref name="destination"/> is the target, the rest being a place in it.</param>
    public static NoteLink ReadMarkdown(ReadOnlySpan<char> text, ReadOnlySpan<char> destination, bool isEmbed, out int targetLength)
    {
        string? alias = text.IsEmpty ? null : text.ToString();
        if (HasScheme(destination))
        {
            targetLength = destination.Length;
            return new NoteLink(destination.ToString()) { Alias = alias, IsEmbed = isEmbed, IsMarkdown = true, IsExternal = true };
        }
        int hash = destination.IndexOf('#');
        targetLength = hash >= 0 ? hash : destination.Length;
        string target = Unescape(destination[..targetLength]);
        string place = hash >= 0 ? Unescape(destination[(hash + 1)..]) : "";
        return new NoteLink(WithoutExtension(target).ToString())
        {
            Heading = place.Length == 0 || place[0] == '^' ? null : place,
            BlockId = place.Length > 1 && place[0] == '^' ? place[1..] : null,
            Alias = alias,
            IsEmbed = isEmbed,
            IsMarkdown = true,
        };
    }

    /// <summary>Whether a destination begins with a scheme such as <c>https:</c>.</summary>
    public static bool HasScheme(ReadOnlySpan<char> destination)
    {
        if (destination.IsEmpty || !char.IsAsciiLetter(destination[0])) return false;
        foreach (char c in destination)
        {
            if (c == ':') return true;
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.')) return false;
        }
        return false;
    }

    /// <summary>Finds the destination of a Markdown link, its title and the closing parenthesis.</summary>
    /// <param name="text">What follows <c>](</c> on the line.</param>
    /// <param name="destination">The destination's place, angle brackets left out.</param>
    /// <param name="length">The length up to and with the closing parenthesis.</param>
    public static bool TryFindDestination(ReadOnlySpan<char> text, out Range destination, out int length)
    {
        destination = default;
        length = 0;
        int at = SkipBlanks(text, 0);
        if (at < text.Length && text[at] == '<')
        {
            int start = ++at;
            while (at < text.Length && text[at] is not ('>' or '<')) at += text[at] == '\\' ? 2 : 1;
            if (at >= text.Length || text[at] != '>') return false;
            destination = start..at++;
        }
        else
        {
            int start = at;
            int depth = 0;
            while (at < text.Length && text[at] > ' ')
            {
                char c = text[at];
                if (c == '(' && ++depth > 32) return false;
                if (c == ')' && depth-- == 0) break;
                at += c == '\\' && at + 1 < text.Length && text[at + 1] > ' ' ? 2 : 1;
            }
            at = Math.Min(at, text.Length);
            if (depth > 0) return false;
            destination = start..at;
        }
        int gap = SkipBlanks(text, at);
        if (gap > at && gap < text.Length && text[gap] is '"' or '\'' or '(')
        {
            char close = text[gap] == '(' ? ')' : text[gap];
            gap++;
            while (gap < text.Length && text[gap] != close)
            {
                if (close == ')' && text[gap] == '(') return false;
                gap += text[gap] == '\\' ? 2 : 1;
            }
            if (gap >= text.Length) return false;
            gap = SkipBlanks(text, gap + 1);
        }
        if (gap >= text.Length || text[gap] != ')') return false;
        length = gap + 1;
        return true;
    }

    private static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && LineSyntax.IsBlank(text[at])) at++;
        return at;
    }

    private static ReadOnlySpan<char> WithoutExtension(ReadOnlySpan<char> target) =>
        target.Length > 3 && target.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? target[..^3] : target;

    /// <summary>Resolves backslashes before punctuation and percent-escapes of UTF-8; what is no escape stays.</summary>
    private static string Unescape(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny(Escapes) < 0) return text.ToString();
        var result = new StringBuilder(text.Length);
        Span<byte> bytes = stackalloc byte[4];
        for (int i = 0; i < text.Length;)
        {
            if (text[i] == '\\' && i + 1 < text.Length && (char.IsAsciiLetterOrDigit(text[i + 1]) || text[i + 1] > '~' || text[i + 1] <= ' ') == false)
            {
                result.Append(text[i + 1]);
                i += 2;
                continue;
            }
            int count = 0;
            while (count < 4 && TryReadByte(text, i + (3 * count), out bytes[count])) count++;
            if (count > 0 && Rune.DecodeFromUtf8(bytes[..count], out Rune rune, out int used) == OperationStatus.Done)
            {
                result.Append(rune.ToString());
                i += 3 * used;
                continue;
            }
            result.Append(text[i++]);
        }
        return result.ToString();
    }

    private static bool TryReadByte(ReadOnlySpan<char> text, int at, out byte value)
    {
        value = 0;
        if (at + 2 >= text.Length || text[at] != '%' || !char.IsAsciiHexDigit(text[at + 1]) || !char.IsAsciiHexDigit(text[at + 2])) return false;
        value = (byte)((Convert.ToByte(text[at + 1].ToString(), 16) << 4) | Convert.ToByte(text[at + 2].ToString(), 16));
        return true;
    }
}
