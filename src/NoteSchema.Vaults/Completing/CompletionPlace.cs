namespace NoteSchema.Vaults;

/// <summary>A place of a text at which something may be completed, and what is known there.</summary>
internal sealed class CompletionPlace
{
    public CompletionPlace(Draft draft, VaultState state, LiveVault vault, int offset)
    {
        Draft = draft;
        State = state;
        Tags = vault.Tags;
        Aliases = vault.Aliases;
        Offset = offset;
        Line = Source.LineSpan(Source.LineAt(offset));
        Before = Source.ToString(TextSpan.FromBounds(Line.Start, offset));
        After = Source.ToString(TextSpan.FromBounds(offset, Math.Max(offset, Line.End)));
        Schema = draft.Schema ?? SchemaWithoutLine();
    }

    /// <summary>The text.</summary>
    public Draft Draft { get; }

    /// <summary>What is in force in its vault.</summary>
    public VaultState State { get; }

    /// <summary>The tags of its vault.</summary>
    public VaultTags Tags { get; }

    /// <summary>The aliases of its notes.</summary>
    public VaultAliases Aliases { get; }

    /// <summary>The place, in UTF-16 units.</summary>
    public int Offset { get; }

    /// <summary>The note's schema; null where it has none.</summary>
    public Schema? Schema { get; }

    public SourceText Source => Draft.Note.Source;

    /// <summary>The line of the place, without its line end.</summary>
    public TextSpan Line { get; }

    /// <summary>The text of the line before the place.</summary>
    public string Before { get; }

    /// <summary>The text of the line from the place on.</summary>
    public string After { get; }

    // A line that is just being typed makes the YAML unreadable, and the note one without schema.
    private Schema? SchemaWithoutLine()
    {
        if (Draft.Note.Frontmatter is { Exists: true, IsReadable: true } || FrontmatterCursor.Find(Source, Offset) is null) return null;
        string text = Source.ToString();
        string without = Draft.Note.Frontmatter.Exists ? text.Remove(Line.Start, Line.Length) : text[..Line.Start] + "---\n";
        return State.Linter.SchemaOf(Note.Parse(without, Draft.Note.Path));
    }
}
