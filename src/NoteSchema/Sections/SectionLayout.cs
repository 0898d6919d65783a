namespace NoteSchema;

/// <summary>A section that a schema names.</summary>
public sealed class SectionLayout
{
    /// <summary>A section of that key that holds <paramref name="content"/>.</summary>
    public SectionLayout(string key, SectionContent content)
    {
        Key = key;
        Content = content;
    }

    /// <summary>The key in expressions and migrations.</summary>
    public string Key { get; }

    /// <summary>What it holds.</summary>
    public SectionContent Content { get; }

    /// <summary>The heading it is found by; null for a callout.</summary>
    public string? Heading { get; init; }

    /// <summary>The callout type it is found by; null for a heading.</summary>
    public string? Callout { get; init; }

    /// <summary>A callout's title; null where the schema does not say.</summary>
    public string? Title { get; init; }

    /// <summary>The description for people.</summary>
    public string? Description { get; init; }

    /// <summary>Other headings that are read as this one.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The heading's level, 1 to 6.</summary>
    public int Level { get; init; } = 2;

    /// <summary>Whether every note must have it.</summary>
    public bool Required { get; init; }

    /// <summary>For which notes it is required; null for none besides <see cref="Required"/>.</summary>
    public Expression? RequiredWhen { get; init; }

    /// <summary>The fewest items.</summary>
    public long? MinItems { get; init; }

    /// <summary>The most items.</summary>
    public long? MaxItems { get; init; }

    /// <summary>What a new note starts with here.</summary>
    public TextTemplate? Template { get; init; }

    /// <summary>The severity of its own diagnostics; null for each rule's own.</summary>
    public Severity? Severity { get; init; }

    /// <summary>What its heading and then its aliases say, in the form of <see cref="HeadingText.Normalize(ReadOnlySpan{char})"/>.</summary>
    internal string[] NormalHeadings => field ??= [HeadingText.Normalize(Heading), .. Aliases.Select(alias => HeadingText.Normalize(alias))];

    /// <summary>What its title says, in the same form.</summary>
    internal string NormalTitle => field ??= HeadingText.Normalize(Title);

    /// <summary>The sections within it, in order.</summary>
    public IReadOnlyList<SectionLayout> Sections { get; init; } = [];
}
