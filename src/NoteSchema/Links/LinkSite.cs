using System.Text;

namespace NoteSchema;

/// <summary>A link where it is written, and how another target or place in it is written there. Made for findings only.</summary>
/// <param name="Text">The text that the link stands in: the note's, or that of a value.</param>
/// <param name="Link">The link, with places in <paramref name="Text"/>.</param>
/// <param name="Value">The place of the value in the note; null where the link stands in the body.</param>
/// <param name="Write">How a text of the value is written in the note.</param>
internal sealed record LinkSite(ReadOnlyMemory<char> Text, LinkRecord Link, TextSpan? Value, Func<string, string> Write)
{
    public static LinkSite InBody(Note note, BodyLink link)
    {
        int block = note.Body.FirstBlockFrom(link.Span.Start + 1) - 1;
        return new(note.Source.AsMemory(), link.Record, null, text => text) { IsInTable = block >= 0 && note.Body.Blocks[block].Kind == BlockKind.Table };
    }

    /// <summary>A value that as a whole is a link; null where it is none.</summary>
    public static LinkSite? InFrontmatter(FrontmatterValue value) => InText(value.Text, value.Span, text => FrontmatterWriter.FormatScalar(text, value.Style));

    /// <summary>A text that as a whole is a link, and stands at <paramref name="place"/>; null where it is none.</summary>
    public static LinkSite? InText(string text, TextSpan place, Func<string, string> write) => WholeLink.TryRead(text, out LinkRecord link) ? new LinkSite(text.AsMemory(), link, place, write) : null;

    /// <summary>Where it leads.</summary>
    public NoteLink To { get; } = LinkText.Read(Text.Span, Link);

    /// <summary>The target as it is written.</summary>
    public string Target => TextAt(Link.Target);

    /// <summary>The link as it is written.</summary>
    public string Written => TextAt(Link.Span);

    /// <summary>What a finding about the target underlines.</summary>
    public TextSpan TargetSpan => Value ?? (Link.Target.IsEmpty ? Link.Span : Link.Target);

    /// <summary>What a finding about the heading or block underlines.</summary>
    public TextSpan PlaceSpan => Value ?? Link.Place;

    // A pipe would end the cell of a table.
    private bool IsInTable { get; init; }

    /// <summary>A part of the text that the link stands in.</summary>
    public string TextAt(TextSpan span) => Text.Slice(span.Start, span.Length).ToString();

    /// <summary>A fix that has the link lead to <paramref name="target"/>, given as a wikilink names it, with <c>.md</c> where Markdown links need it.</summary>
    /// <param name="target">The target.</param>
    /// <param name="isNote">Whether it is a note.</param>
    /// <param name="keepsText">Whether the text of the body is to read as it does, since it is another name of the same.</param>
    /// <param name="kind">The fix's kind.</param>
    public Fix WithTarget(string target, bool isNote, bool keepsText, FixKind kind)
    {
        string written = To.IsMarkdown ? Escape(isNote ? target + ".md" : target) : ShowsOther(target, keepsText) ? $"{target}{(IsInTable ? "\\" : "")}|{To.Name}" : target;
        return Replace(Link.Target, written, kind);
    }

    // Without an alias Obsidian shows the path; what was read there before was the name.
    private bool ShowsOther(string target, bool keepsText) =>
        To is { Alias: null, IsEmbed: false } && Link.Place.IsEmpty && To.Target == To.Name && To.Name.Length > 0 && (target.Contains('/', StringComparison.Ordinal) || (keepsText && Value is null));

    /// <summary>A fix that has the link lead to a heading, or to a block given by its id.</summary>
    public Fix WithPlace(string place, FixKind kind) => Replace(Link.Place, To.IsMarkdown ? Escape(place) : place, kind);

    /// <summary>A fix that replaces a part of the link.</summary>
    public Fix Replace(TextSpan span, string written, FixKind kind)
    {
        string link = TextEdit.Apply(Written, [new TextEdit(new TextSpan(span.Start - Link.Span.Start, span.Length), written)]);
        return Value is { } value
            ? Fix.Replace($"Write {link}", kind, value, Write(TextEdit.Apply(Text.ToString(), [new TextEdit(span, written)])))
            : Fix.Replace($"Write {link}", kind, span, written);
    }

    // Within < and > a destination may have blanks and parentheses.
    private string Escape(string text)
    {
        bool isBracketed = Link.Target.Start > 0 && Text.Span[Link.Target.Start - 1] == '<';
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
