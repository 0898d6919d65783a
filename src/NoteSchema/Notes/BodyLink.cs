namespace NoteSchema;

/// <summary>A link in the body: a wikilink, an embed, a Markdown link or image, the definition <c>[label]: target</c> of links that give its label, or a URL that stands in the text as it is.</summary>
public readonly record struct BodyLink : IBodyPart<BodyLink>
{
    private readonly Body _body;
    private readonly int _index;

    internal BodyLink(Body body, int index)
    {
        _body = body;
        _index = index;
    }

    /// <summary>Where it leads, read anew each time.</summary>
    public NoteLink Link => LinkText.Read(_body.Source.AsSpan(), Record);

    /// <summary>All of it, brackets and a leading <c>!</c> included.</summary>
    public TextSpan Span => Record.Span;

    /// <summary>The target alone, as written: without brackets, heading, block id, alias and title. Empty for a link into the same note.</summary>
    public TextSpan TargetSpan => Record.Target;

    /// <summary>The target with its escapes resolved, with or without <c>.md</c>; a copy only where there are escapes. Empty for a link into the same note.</summary>
    public ReadOnlySpan<char> TargetChars => ReadTarget([]);

    /// <summary>The heading or block id that it leads to in its target, as written, without <c>#</c> and <c>^</c>; <see cref="IsToBlock"/> tells which. Empty where there is none.</summary>
    public TextSpan PlaceSpan => Record.Place;

    /// <summary>The text after <c>|</c>, or a Markdown link's text, as written; empty where there is none.</summary>
    public TextSpan AliasSpan => Record.Alias;

    /// <summary>Whether it leads to a block id.</summary>
    public bool IsToBlock => Has(LinkFlags.Block);

    /// <summary>Whether it is an embed (a leading <c>!</c>).</summary>
    public bool IsEmbed => Has(LinkFlags.Embed);

    /// <summary>Whether its target is written as Markdown has it: <c>[text](target)</c>, or a definition.</summary>
    public bool IsMarkdown => Has(LinkFlags.Markdown);

    /// <summary>Whether it is a definition <c>[label]: target</c>, by which others lead where it says.</summary>
    public bool IsDefinition => Has(LinkFlags.Definition);

    /// <summary>Whether it leads out of the vault; see <see cref="NoteLink.IsExternal"/>.</summary>
    public bool IsExternal => Has(LinkFlags.External);

    /// <summary>Whether a backslash stands before the <c>|</c> of a wikilink, as in the cell of a table.</summary>
    public bool HasEscapedPipe => Has(LinkFlags.EscapedPipe);

    /// <summary><see cref="TargetChars"/> without a copy: escapes are resolved in <paramref name="scratch"/>, where that is as long as <see cref="TargetSpan"/>.</summary>
    public ReadOnlySpan<char> ReadTarget(Span<char> scratch) => LinkText.TargetOf(_body.Source.AsSpan(), Record, scratch);

    /// <inheritdoc/>
    public override string ToString() => _body.Source.ToString(Span);

    static BodyLink IBodyPart<BodyLink>.At(Body body, int index) => new(body, index);

    internal ref readonly LinkRecord Record => ref _body.Records.Links[_index];

    private bool Has(LinkFlags flag) => (Record.Flags & flag) != 0;
}

/// <summary>A tag in the body.</summary>
public readonly record struct BodyTag : IBodyPart<BodyTag>
{
    private readonly Body _body;
    private readonly int _index;

    internal BodyTag(Body body, int index)
    {
        _body = body;
        _index = index;
    }

    /// <summary>The tag without <c>#</c>, as written.</summary>
    public string Name => _body.Source.ToString(NameSpan);

    /// <summary>All of it, with <c>#</c>.</summary>
    public TextSpan Span => _body.Records.Tags[_index];

    /// <summary>The tag without <c>#</c>.</summary>
    public TextSpan NameSpan => new(Span.Start + 1, Span.Length - 1);

    /// <inheritdoc/>
    public override string ToString() => _body.Source.ToString(Span);

    static BodyTag IBodyPart<BodyTag>.At(Body body, int index) => new(body, index);
}
