namespace NoteSchema;

/// <summary>A note between two changes, so far as changes look at it. Immutable; parts are read when they are asked for.</summary>
internal sealed class NoteDraft
{
    private FieldValue? _fields;
    private WritingStyle? _style;
    private Note? _note;

    /// <summary>A note before its first change.</summary>
    public NoteDraft(Note note)
    {
        Text = note.Source.ToString();
        Frontmatter = note.Frontmatter;
        Path = note.Path;
        _note = note;
    }

    /// <summary>A note of another text.</summary>
    public NoteDraft(string text, string path)
    {
        Text = text;
        Path = path;
        Frontmatter = FrontmatterReader.Read(new SourceText(text), new YamlNodes(), copies: true);
    }

    public string Text { get; }

    public string Path { get; }

    public Frontmatter Frontmatter { get; }

    /// <summary>Where the frontmatter's YAML ends.</summary>
    public int YamlEnd => Frontmatter.Content.End;

    /// <summary>All of the note, its body read too.</summary>
    public Note Note => _note ??= Note.Parse(Text, Path);

    /// <summary>Whether <paramref name="body"/> is that of <see cref="Note"/>, as far as that was asked for.</summary>
    public bool Holds(Body body) => ReferenceEquals(_note?.Body, body);

    /// <summary>What the frontmatter holds, an empty map where it holds nothing; null where that cannot be told: it holds itself or is too large.</summary>
    public FieldValue? Fields => _fields ??= Frontmatter.Root.IsMissing ? FieldValue.Map() : FieldValueReader.Read(Frontmatter.Root);

    /// <summary>How the frontmatter is written.</summary>
    public WritingStyle Style => _style ??= WritingStyle.Of(Frontmatter);

    /// <summary>The text behind the frontmatter, or behind the byte-order mark of a note that has none.</summary>
    public ReadOnlySpan<char> BodyText => Text.AsSpan(Frontmatter.Exists ? Frontmatter.Span.End : Text.StartsWith('\uFEFF') ? 1 : 0);

    /// <summary>Why no field of it can be changed, or null.</summary>
    public string? WhyUnreadable() => Frontmatter switch
    {
        { IsTooLarge: true } => "The frontmatter is too large to be read.",
        { Problems: [var problem, ..] } => $"The frontmatter cannot be read. {problem.Message}",
        { UnclosedOpening.IsEmpty: false } => "The frontmatter is not closed: write a line of three dashes behind it.",
        { Root.IsMissing: false, Root.Kind: not FrontmatterKind.Map } => "The frontmatter is no map of keys and values.",
        _ when Fields is null => "The frontmatter holds itself by an alias, or is too large.",
        _ => null,
    };
}
