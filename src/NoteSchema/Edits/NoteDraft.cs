namespace NoteSchema;

/// <summary>A note between two changes, so far as changes look at it. Immutable; parts are read when they are asked for.</summary>
internal sealed class NoteDraft
{
    // The frontmatter, and what is behind it in this text and in those before; both empty where there is none, or the text is at hand as one.
    private readonly string _head = "";
    private readonly ReadOnlyMemory<char> _rest;
    // Why no frontmatter may be written above what is there; it stays so, whatever changes.
    private readonly string? _hidden;
    private string? _text;
    private FieldValue? _fields;
    private WritingStyle? _style;
    private Note? _note;

    /// <summary>A note before its first change.</summary>
    public NoteDraft(Note note)
    {
        Frontmatter = note.Frontmatter;
        Path = note.Path;
        _note = note;
        _hidden = Frontmatter.Exists ? null : note.Hidden;
        if (!Frontmatter.Exists) return;
        _head = note.Source.ToString(TextSpan.FromBounds(0, Frontmatter.Span.End));
        _rest = note.Source.AsMemory()[Frontmatter.Span.End..];
    }

    private NoteDraft(string text, NoteDraft before)
    {
        _text = text;
        _hidden = before._hidden;
        Path = before.Path;
        Frontmatter = Read(text);
    }

    private NoteDraft(string head, Frontmatter frontmatter, NoteDraft before)
    {
        _head = head;
        _rest = before.Rest;
        Frontmatter = frontmatter;
        Path = before.Path;
    }

    /// <summary>The note that <paramref name="edits"/> make of it.</summary>
    public NoteDraft After(IReadOnlyList<TextEdit> edits)
    {
        Interruption.Look();
        // Where the frontmatter ends with the same line as before, what is behind it is the same: a long note is not copied for each of its fields.
        if (Frontmatter.Exists && edits.All(edit => edit.Span.End <= YamlEnd))
        {
            string head = TextEdit.Apply(_head.Length > 0 ? _head : Text[..Frontmatter.Span.End], edits);
            if (Read(head) is { Exists: true } frontmatter && frontmatter.Span.End == head.Length) return new NoteDraft(head, frontmatter, this);
        }
        return new NoteDraft(TextEdit.Apply(Text, edits), this);
    }

    public string Text => _text ??= _note is not null ? _note.Source.ToString() : string.Concat(_head, _rest.Span);

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
    public ReadOnlySpan<char> BodyText => Rest.Span;

    private ReadOnlyMemory<char> Rest => _head.Length > 0 ? _rest : Text.AsMemory(Frontmatter.Exists ? Frontmatter.Span.End : Text.StartsWith('\uFEFF') ? 1 : 0);

    /// <summary>Why no field of it can be changed, or null.</summary>
    public string? WhyUnreadable() => Frontmatter switch
    {
        { IsTooLarge: true } => "The frontmatter is too large to be read.",
        { Problems: [var problem, ..] } => $"The frontmatter cannot be read. {problem.Message}",
        { UnclosedOpening.IsEmpty: false } => "The frontmatter is not closed: write a line of three dashes behind it.",
        { Root.IsMissing: false, Root.Kind: not FrontmatterKind.Map } => "The frontmatter is no map of keys and values.",
        _ when _hidden is not null => $"No field of the note can be changed, as {_hidden}.",
        _ when Fields is null => "The frontmatter holds itself by an alias, or is too large.",
        _ => null,
    };

    private static Frontmatter Read(string text) => FrontmatterReader.Read(new SourceText(text), YamlNodes.OfThread, copies: true);
}
