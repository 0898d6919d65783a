using System.Text;

namespace NoteSchema;

/// <summary>A link where it is written, and how another target or place in it is written there. Made for findings only.</summary>
/// <param name="Text">The text that the link stands in: the note's, or that of a value.</param>
/// <param name="Link">The link, with places in <paramref name="Text"/>.</param>
/// <param name="Value">The place of the value in the note; null where the link stands in the body.</param>
/// <param name="Write">How a text of the value is written in the note.</param>
internal sealed record LinkSite(string Text, BodyLink Link, TextSpan? Value, Func<string, string> Write)
{
    public static LinkSite InBody(SourceText source, BodyLink link) => new(source.ToString(), link, null, text => text);

    /// <summary>A value that as a whole is a link; null where it is none.</summary>
    public static LinkSite? InFrontmatter(FrontmatterValue value) => InText(value.Text, value.Span, text => FrontmatterWriter.FormatScalar(text, value.Style));

    /// <summary>A text that as a whole is a link, and stands at <paramref name="place"/>; null where it is none.</summary>
    public static LinkSite? InText(string text, TextSpan place, Func<string, string> write)
    {
        var scanner = new InlineScanner(text);
        scanner.Read(new TextSpan(0, text.Length));
        return scanner.Links.Count == 0 ? null : new LinkSite(text, scanner.Links[0], place, write);
    }

    public NoteLink To => Link.Link;

    /// <summary>The target as it is written.</summary>
    public string Target => Text.Substring(Link.TargetSpan.Start, Link.TargetSpan.Length);

    /// <summary>What a finding about the target underlines.</summary>
    public TextSpan TargetSpan => Value ?? (Link.TargetSpan.IsEmpty ? Link.Span : Link.TargetSpan);

    /// <summary>What a finding about the heading or block underlines: what stands after <c>#</c>.</summary>
    public TextSpan PlaceSpan => Value ?? PlaceInText;

    /// <summary>A fix that has the link lead to <paramref name="target"/>, given as a wikilink names it, with <c>.md</c> where Markdown links need it.</summary>
    public Fix WithTarget(string target, bool isNote, FixKind kind)
    {
        string written = !To.IsMarkdown ? target : Escape(isNote ? target + ".md" : target, Link.TargetSpan.Start);
        return Replace(Link.TargetSpan, written, kind);
    }

    /// <summary>A fix that has the link lead to a heading, or to a block given with its <c>^</c>.</summary>
    public Fix WithPlace(string place, FixKind kind) => Replace(PlaceInText, To.IsMarkdown ? Escape(place, Link.TargetSpan.Start) : place, kind);

    /// <summary>A fix that replaces a part of the link.</summary>
    public Fix Replace(TextSpan span, string written, FixKind kind)
    {
        string link = TextEdit.Apply(Text[Link.Span.Start..Link.Span.End], [new TextEdit(new TextSpan(span.Start - Link.Span.Start, span.Length), written)]);
        return Value is { } value
            ? Fix.Replace($"Write {link}", kind, value, Write(TextEdit.Apply(Text, [new TextEdit(span, written)])))
            : Fix.Replace($"Write {link}", kind, span, written);
    }

    private TextSpan PlaceInText
    {
        get
        {
            int hash = Text.IndexOf('#', Link.TargetSpan.End, Link.Span.End - Link.TargetSpan.End);
            if (hash < 0) return Link.Span;
            int end = To.IsMarkdown ? EndOfDestination() : EndOfPath(hash);
            int start = hash + 1;
            while (start < end && char.IsWhiteSpace(Text[start])) start++;
            while (end > start && char.IsWhiteSpace(Text[end - 1])) end--;
            return TextSpan.FromBounds(start, end);
        }
    }

    private int EndOfPath(int from)
    {
        int pipe = Text.IndexOf('|', from, Link.Span.End - 2 - from);
        if (pipe < 0) return Link.Span.End - 2;
        return Text[pipe - 1] == '\\' ? pipe - 1 : pipe;
    }

    private int EndOfDestination()
    {
        int open = Text.LastIndexOf('(', Math.Max(0, Link.TargetSpan.Start - 1));
        return LinkText.TryFindDestination(Text.AsSpan()[(open + 1)..Link.Span.End], out Range destination, out _) ? open + 1 + destination.End.Value : Link.Span.End - 1;
    }

    // Within < and > a destination may have blanks and parentheses.
    private string Escape(string text, int at)
    {
        bool isBracketed = at > 0 && Text[at - 1] == '<';
        var escaped = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            bool stands = isBracketed ? c is not ('<' or '>' or '%' or '\\') : c is not (' ' or '(' or ')' or '<' or '>' or '%' or '\\' or '"');
            if (stands) escaped.Append(c);
            else escaped.Append('%').Append(((int)c).ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }
        return escaped.ToString();
    }
}
