namespace NoteSchema;

/// <summary>A Markdown note: its text, its frontmatter and its body, every part with its place. Immutable and safe to share between threads, unless a <see cref="NoteReader"/> read it.</summary>
public sealed class Note
{
    internal Note(SourceText source, string path, Frontmatter frontmatter, Body body)
    {
        Source = source;
        Path = path;
        Frontmatter = frontmatter;
        Body = body;
    }

    /// <summary>The path from the vault's root, with <c>/</c>; empty for a text that is no file.</summary>
    public string Path { get; }

    /// <summary>The text, to the letter, a byte-order mark included.</summary>
    public SourceText Source { get; }

    /// <summary>The frontmatter; present though empty where the note has none.</summary>
    public Frontmatter Frontmatter { get; }

    /// <summary>What follows the frontmatter.</summary>
    public Body Body { get; }

    /// <summary>Reads <paramref name="text"/>. Any text is a note: nothing is thrown for what is wrong in it.</summary>
    public static Note Parse(string text, string path = "", CancellationToken cancellation = default) => NoteReader.ReadToKeep(text, path, cancellation);
}
