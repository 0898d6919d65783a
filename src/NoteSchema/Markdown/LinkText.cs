using System.Buffers;
using System.Text;

namespace NoteSchema;

/// <summary>Takes the text of one link apart.</summary>
internal static class LinkText
{
    private static readonly SearchValues<char> Escapes = SearchValues.Create("%\\");

    /// <summary>Takes apart what stands at <paramref name="inner"/> between <c>[[</c> and <c>]]</c>; false where it names nothing.</summary>
    public static bool TryReadWikilink(ReadOnlySpan<char> text, TextSpan inner, out LinkRecord link)
    {
        link = default;
        int end = inner.End;
        int pipe = text.Slice(inner.Start, inner.Length).IndexOf('|');
        if (pipe >= 0)
        {
            link.Alias = Trimmed(text, inner.Start + pipe + 1, inner.End);
            end = inner.Start + pipe;
        }
        // In a table the pipe of a link is written with a backslash before it.
        if (pipe > 0 && text[end - 1] == '\\')
        {
            link.Flags |= LinkFlags.EscapedPipe;
            end--;
        }
        int hash = text[inner.Start..end].IndexOf('#');
        link.Target = Trimmed(text, inner.Start, hash < 0 ? end : inner.Start + hash);
        if (hash >= 0) link.Place = Trimmed(text, inner.Start + hash + 1, end);
        if (link.Target.IsEmpty)
        {
            if (link.Place.IsEmpty) return false;
            link.Target = new TextSpan(inner.Start, 0);
        }
        if (hash >= 0) MarkBlock(text, ref link);
        return true;
    }

    /// <summary>Makes a link of a Markdown link's text and destination, without title and angle brackets; false where it names nothing.</summary>
    public static bool TryReadMarkdown(ReadOnlySpan<char> text, TextSpan words, TextSpan destination, out LinkRecord link)
    {
        link = new LinkRecord { Target = destination, Alias = words, Flags = LinkFlags.Markdown };
        ReadOnlySpan<char> written = text.Slice(destination.Start, destination.Length);
        if (HasScheme(written))
        {
            link.Flags |= LinkFlags.External;
            return true;
        }
        int hash = written.IndexOf('#');
        if (hash >= 0)
        {
            link.Target = new TextSpan(destination.Start, hash);
            link.Place = TextSpan.FromBounds(destination.Start + hash + 1, destination.End);
            MarkBlock(text, ref link);
        }
        return !link.Target.IsEmpty || !link.Place.IsEmpty;
    }

    /// <summary>A link's texts: blanks, extension and pipe left out, escapes of a Markdown link resolved.</summary>
    public static NoteLink Read(ReadOnlySpan<char> text, in LinkRecord link)
    {
        bool isMarkdown = (link.Flags & LinkFlags.Markdown) != 0;
        bool isExternal = (link.Flags & LinkFlags.External) != 0;
        bool isBlock = (link.Flags & LinkFlags.Block) != 0;
        string? place = link.Place.IsEmpty ? null : TextAt(text, link.Place, isMarkdown);
        string target = TextAt(text, link.Target, isMarkdown && !isExternal);
        return new NoteLink(isExternal ? target : WithoutExtension(target))
        {
            Heading = isBlock ? null : place,
            BlockId = isBlock ? place : null,
            Alias = link.Alias.IsEmpty ? null : TextAt(text, link.Alias, false),
            IsEmbed = (link.Flags & LinkFlags.Embed) != 0,
            IsMarkdown = isMarkdown,
            IsExternal = isExternal,
        };
    }

    /// <summary>A link's target with its extension. Where it has escapes they are resolved in <paramref name="scratch"/>, or in a copy where that is too short.</summary>
    public static ReadOnlySpan<char> TargetOf(ReadOnlySpan<char> text, scoped in LinkRecord link, Span<char> scratch = default) => Unescaped(text, link.Target, link.Flags, scratch);

    /// <summary>A link's heading or block id, read in the same way.</summary>
    public static ReadOnlySpan<char> PlaceOf(ReadOnlySpan<char> text, scoped in LinkRecord link, Span<char> scratch = default) => Unescaped(text, link.Place, link.Flags, scratch);

    private static ReadOnlySpan<char> Unescaped(ReadOnlySpan<char> text, TextSpan span, LinkFlags flags, Span<char> scratch)
    {
        ReadOnlySpan<char> part = text.Slice(span.Start, span.Length);
        if ((flags & LinkFlags.Markdown) == 0 || part.IndexOfAny(Escapes) < 0) return part;
        return part.Length <= scratch.Length ? scratch[..Unescape(part, scratch)] : Unescape(part);
    }

    private static string TextAt(ReadOnlySpan<char> text, TextSpan span, bool hasEscapes)
    {
        ReadOnlySpan<char> part = text.Slice(span.Start, span.Length);
        return hasEscapes ? Unescape(part) : part.ToString();
    }

    private static TextSpan Trimmed(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Finds out whether the place begins with <c>^</c>, in a Markdown link perhaps as an escape, and takes that away.</summary>
    private static void MarkBlock(ReadOnlySpan<char> text, ref LinkRecord link)
    {
        ReadOnlySpan<char> place = text.Slice(link.Place.Start, link.Place.Length);
        bool hasEscapes = (link.Flags & LinkFlags.Markdown) != 0;
        int mark = place.StartsWith("^") ? 1
            : hasEscapes && place.StartsWith("\\^") ? 2
            : hasEscapes && place.StartsWith("%5E", StringComparison.OrdinalIgnoreCase) ? 3 : 0;
        if (mark == 0) return;
        link.Place = TextSpan.FromBounds(link.Place.Start + mark, link.Place.End);
        if (!link.Place.IsEmpty) link.Flags |= LinkFlags.Block;
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

    private static string WithoutExtension(string target) =>
        target.Length > 3 && target.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? target[..^3] : target;

    /// <summary>Resolves backslashes before punctuation and percent-escapes of UTF-8; what is no escape stays.</summary>
    private static string Unescape(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny(Escapes) < 0) return text.ToString();
        char[]? rented = text.Length > 256 ? ArrayPool<char>.Shared.Rent(text.Length) : null;
        Span<char> result = rented ?? stackalloc char[256];
        string unescaped = result[..Unescape(text, result)].ToString();
        if (rented is not null) ArrayPool<char>.Shared.Return(rented);
        return unescaped;
    }

    // An escape is never shorter than what it stands for.
    private static int Unescape(ReadOnlySpan<char> text, Span<char> result)
    {
        Span<byte> bytes = stackalloc byte[4];
        int length = 0;
        for (int i = 0; i < text.Length;)
        {
            if (text[i] is not ('\\' or '%'))
            {
                result[length++] = text[i++];
                continue;
            }
            if (text[i] == '\\' && i + 1 < text.Length && (char.IsAsciiLetterOrDigit(text[i + 1]) || text[i + 1] > '~' || text[i + 1] <= ' ') == false)
            {
                result[length++] = text[i + 1];
                i += 2;
                continue;
            }
            int count = 0;
            while (count < 4 && TryReadByte(text, i + (3 * count), out bytes[count])) count++;
            if (count > 0 && Rune.DecodeFromUtf8(bytes[..count], out Rune rune, out int used) == OperationStatus.Done)
            {
                length += rune.EncodeToUtf16(result[length..]);
                i += 3 * used;
                continue;
            }
            result[length++] = text[i++];
        }
        return length;
    }

    private static bool TryReadByte(ReadOnlySpan<char> text, int at, out byte value)
    {
        value = 0;
        if (at + 2 >= text.Length || text[at] != '%' || !char.IsAsciiHexDigit(text[at + 1]) || !char.IsAsciiHexDigit(text[at + 2])) return false;
        value = (byte)((DigitOf(text[at + 1]) << 4) | DigitOf(text[at + 2]));
        return true;
    }

    private static int DigitOf(char hex) => char.IsAsciiDigit(hex) ? hex - '0' : (hex | 0x20) - 'a' + 10;
}
