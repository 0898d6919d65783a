using System.Buffers;

namespace NoteSchema;

/// <summary>A link to a note.</summary>
public sealed class LinkType : ScalarType<FieldLink>
{
    // What no name of a note in Obsidian can have.
    private static readonly SearchValues<char> s_forbidden = SearchValues.Create("[]|#^\\:*\"<>?\n");

    /// <inheritdoc/>
    public override string Name => "link";

    /// <summary>The schemas that it may lead to; empty for any.</summary>
    public IReadOnlyList<string> To { get; init; } = [];

    /// <summary>Whether the target must exist; null where the schema does not say.</summary>
    public bool? Exists { get; init; }

    /// <summary>The field of the linked note that must name this note.</summary>
    public string? Inverse { get; init; }

    public override string Description => "a link such as \"[[Note]]\"";

    internal override bool TryRead(ReadOnlySpan<char> text, NoteEnvironment environment, out FieldLink value)
    {
        bool isLink = WholeLink.TryRead(text, out LinkRecord link);
        value = new FieldLink(text, link);
        return isLink;
    }

    private protected override object Box(FieldLink value) => value.ToLink();

    internal override IEnumerable<Repair> Repairs(string text, NoteEnvironment environment)
    {
        string name = text.Trim();
        // A name that a note can have: Obsidian allows none of these in one, and an address is no name. A number is hardly what a note is called; a day may be.
        if (name.Length is > 0 and <= 200 && name.AsSpan().IndexOfAny(s_forbidden) < 0 && (name.Any(char.IsLetter) || DateFormats.ParseDate(name) is not null)) yield return new Repair($"[[{name}]]", FixKind.Suggested, $"Make it a link: \"[[{name}]]\"");
    }

    internal override string? Format(object value) => (value as NoteLink)?.ToString();

    internal override void CheckValue(FieldLink value, in ScalarPlace place, FieldCheck check)
    {
        if (check.Context.Links is { } links) new LinkFieldCheck(this, check, links).Run(value, place);
    }

    internal override object? Read(FrontmatterValue value, NoteEnvironment environment, out bool exact)
    {
        if (UnquotedLink.Target(value) is { } target)
        {
            exact = false;
            return new NoteLink(target);
        }
        return base.Read(value, environment, out exact);
    }

    internal override void Check(FrontmatterValue value, FieldCheck check)
    {
        // An unquoted [[Note]] is said once, by the rule about it.
        if (!UnquotedLink.Is(value)) base.Check(value, check);
    }
}

/// <summary>A link as it stands in a field, its texts not yet copied.</summary>
public readonly ref struct FieldLink
{
    private readonly ReadOnlySpan<char> _text;
    private readonly LinkRecord _record;

    internal FieldLink(ReadOnlySpan<char> text, LinkRecord record)
    {
        _text = text;
        _record = record;
    }

    /// <summary>Where it leads, percent-escapes resolved, with or without <c>.md</c>; empty for a link into the same note.</summary>
    public ReadOnlySpan<char> Target => LinkText.TargetOf(_text, _record);

    /// <summary>Whether it leads to a heading or block.</summary>
    internal bool HasPlace => !_record.Place.IsEmpty;

    /// <summary>The link with texts of its own.</summary>
    public NoteLink ToLink() => LinkText.Read(_text, _record);
}
