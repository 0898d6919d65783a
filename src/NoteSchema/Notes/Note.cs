using System.Text;

namespace NoteSchema;

/// <summary>A Markdown note: its text, its frontmatter and its body, every part with its place. Immutable and safe to share between threads, unless a <see cref="NoteReader"/> read it.</summary>
public sealed class Note
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private Body? _body;
    private NoteFence? _fence;
    private UnreadFrontmatter? _unread;

    /// <param name="source">The text.</param>
    /// <param name="path">The path.</param>
    /// <param name="frontmatter">The frontmatter.</param>
    /// <param name="body">The body; null for one that is read when it is asked for.</param>
    internal Note(SourceText source, string path, Frontmatter frontmatter, Body? body)
    {
        Source = source;
        Path = path;
        Frontmatter = frontmatter;
        _body = body;
    }

    /// <summary>The path from the vault's root, with <c>/</c>; empty for a text that is no file.</summary>
    public string Path { get; }

    /// <summary>The text, to the letter, a byte-order mark included.</summary>
    public SourceText Source { get; }

    /// <summary>The frontmatter; present though empty where the note has none.</summary>
    public Frontmatter Frontmatter { get; }

    /// <summary>What follows the frontmatter.</summary>
    public Body Body => _body ?? ReadBody();

    /// <summary>Whether its fields and sections can be told: <see cref="Unreadable"/> gives no reason why not.</summary>
    public bool IsReadable => Unreadable is null;

    /// <summary>Why its fields and sections cannot be told before its text is put right, as a clause such as “its frontmatter has no keys”; null where they can.</summary>
    public string? Unreadable => this switch
    {
        { Frontmatter.Problems.Count: > 0 } => "its frontmatter cannot be read",
        { Frontmatter.IsTooLarge: true } => "its frontmatter is too large",
        { Frontmatter.IsReadable: false } => "its frontmatter has no keys",
        _ => Hidden,
    };

    /// <summary>Why what it holds does not stand where, or as, Obsidian reads it, as a clause; null where it does.</summary>
    internal string? Hidden => this switch
    {
        { Frontmatter.UnclosedOpening.IsEmpty: false } => "its frontmatter is not closed",
        { Fence: not null } => "it stands in a code block",
        { UnreadFrontmatter: { } unread } => unread.Why,
        _ => null,
    };

    /// <summary>The code block that all of it stands in; null where there is none.</summary>
    internal NoteFence? Fence => (_fence ??= NoteFence.Find(Source, Frontmatter) ?? NoteFence.None) is { } fence && fence != NoteFence.None ? fence : null;

    /// <summary>Frontmatter that Obsidian does not take for that; null where there is none.</summary>
    internal UnreadFrontmatter? UnreadFrontmatter => (_unread ??= UnreadFrontmatter.Find(Source, Frontmatter) ?? UnreadFrontmatter.None) is { } unread && unread != UnreadFrontmatter.None ? unread : null;

    /// <summary>Reads <paramref name="text"/>. Any text is a note: nothing is thrown for what is wrong in it. Without <paramref name="cancellation"/> the body is read when it is first asked for.</summary>
    public static Note Parse(string text, string path = "", CancellationToken cancellation = default) => NoteReader.ReadToKeep(text, path, cancellation);

    /// <summary>
    /// Reads a file to the letter, so that what is written back is what was there. <see cref="File.ReadAllText(string)"/> drops a byte-order mark, and reads bytes that are no UTF-8 as replacement characters.
    /// </summary>
    /// <param name="path">The path from <paramref name="root"/>, or a full one. The note's is the way from the root to the file, in its shortest form; a file that lies elsewhere keeps the path that is given.</param>
    /// <param name="root">The vault's root; the working directory if empty.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="InvalidDataException">The file is not UTF-8.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static Note Load(string path, string root = "", CancellationToken cancellation = default)
    {
        byte[] bytes = File.ReadAllBytes(System.IO.Path.Combine(root, path));
        try
        {
            return Parse(s_strict.GetString(bytes), PathFrom(root, path), cancellation);
        }
        catch (DecoderFallbackException exception)
        {
            throw new InvalidDataException($"“{path}” is not UTF-8: see its byte {exception.Index + 1}. Save it as UTF-8 first; as it is, it could not be written back without a loss.", exception);
        }
    }

    // Programs list a folder's files by full paths, or with "./" before them: neither would be the path that `match` and `file` are about.
    private static string PathFrom(string root, string path)
    {
        string from = System.IO.Path.GetFullPath(root.Length == 0 ? "." : root);
        string way = System.IO.Path.GetRelativePath(from, System.IO.Path.GetFullPath(path, from));
        bool isWithin = !System.IO.Path.IsPathRooted(way) && way.Split(System.IO.Path.DirectorySeparatorChar)[0] != "..";
        return (isWithin ? way : path).Replace(System.IO.Path.DirectorySeparatorChar, '/');
    }

    // Threads that ask at the same time get the same one.
    private Body ReadBody()
    {
        Body body = NoteReader.ReadBodyToKeep(Source, Frontmatter);
        return Interlocked.CompareExchange(ref _body, body, null) ?? body;
    }
}
