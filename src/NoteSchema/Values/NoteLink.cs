using System.Diagnostics.CodeAnalysis;

namespace NoteSchema;

/// <summary>A link as Obsidian writes it: <c>[[Target#Heading|Alias]]</c>, <c>![[Target]]</c> or <c>[text](Target.md)</c>.</summary>
/// <param name="Target">The path or name before <c>#</c> and <c>|</c>, without <c>.md</c>, percent-escapes of Markdown links resolved; empty for a link into the same note.</param>
public sealed record NoteLink(string Target)
{
    /// <summary>The heading after <c>#</c>, if there is one (<c>A#B</c> for one below another).</summary>
    public string? Heading { get; init; }

    /// <summary>The block id after <c>#^</c>, if there is one.</summary>
    public string? BlockId { get; init; }

    /// <summary>The text after <c>|</c>, or a Markdown link's text, if there is one.</summary>
    public string? Alias { get; init; }

    /// <summary>Whether it is an embed (a leading <c>!</c>).</summary>
    public bool IsEmbed { get; init; }

    /// <summary>Whether it is written as <c>[text](target)</c>.</summary>
    public bool IsMarkdown { get; init; }

    /// <summary>Whether it leads out of the vault: a Markdown link with a scheme (<c>https:</c>, <c>mailto:</c> and the like), or a bare URL. The target is then as written.</summary>
    public bool IsExternal { get; init; }

    /// <summary>The last part of the target's path: <c>Note</c> of <c>Folder/Note</c>.</summary>
    public string Name => Target[(Target.LastIndexOf('/') + 1)..];

    /// <summary>The link as wikilink text.</summary>
    public override string ToString()
    {
        string place = BlockId is not null ? "#^" + BlockId : Heading is not null ? "#" + Heading : "";
        string alias = Alias is not null ? "|" + Alias : "";
        return $"{(IsEmbed ? "!" : "")}[[{Target}{place}{alias}]]";
    }

    /// <summary>Reads <c>[[Target#Heading|Alias]]</c>, <c>![[Target]]</c>, <c>[text](Target.md)</c> or <c>![text](Target.png)</c>; blanks around it do not matter.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is not one link and nothing else.</exception>
    public static NoteLink Parse(string text) =>
        TryParse(text, out NoteLink? link) ? link : throw new FormatException($"“{text}” is no link. Write [[Note]], [[Note|alias]] or [text](Note.md).");

    /// <summary>
    /// Gives the target of a link into the vault, with its escapes resolved, with or without <c>.md</c>; a copy only where there are escapes. False where <paramref name="text"/> is not one
    /// such link and nothing else.
    /// </summary>
    public static bool TryReadTarget(ReadOnlySpan<char> text, out ReadOnlySpan<char> target)
    {
        bool isLink = WholeLink.TryRead(text, out LinkRecord link);
        target = isLink ? LinkText.TargetOf(text, link) : default;
        return isLink;
    }

    /// <summary>Reads a link as <see cref="Parse"/> does; false where <paramref name="text"/> is not one link and nothing else. A bare URL is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out NoteLink? link)
    {
        link = WholeLink.TryReadAny(text, out LinkRecord record) ? LinkText.Read(text, record) : null;
        return link is not null;
    }
}
