namespace NoteSchema;

/// <summary>Which notes have a schema besides those whose type is its id; every condition given must hold.</summary>
public sealed class MatchCondition
{
    private readonly Glob[] _globs = [];

    /// <summary>The value of the type key besides the schema's id; null for none.</summary>
    public string? Type { get; init; }

    /// <summary>Globs of which one must match the path from the vault's root; empty for no condition.</summary>
    public IReadOnlyList<string> Paths
    {
        get;
        init
        {
            field = value;
            _globs = [.. value.Select(path => new Glob(path))];
        }
    } = [];

    /// <summary>A tag, without <c>#</c>, that the note must have; null for no condition.</summary>
    public string? Tag { get; init; }

    /// <summary>The strongest of the conditions; <see cref="SchemaClaim.None"/> where there is none, and no note has the schema by them.</summary>
    public SchemaClaim Strength => Type is not null ? SchemaClaim.Type : _globs.Length > 0 ? SchemaClaim.Path : Tag is not null ? SchemaClaim.Tag : SchemaClaim.None;

    /// <summary>The value of the type key; of a list of one, that one.</summary>
    /// <param name="note">The note.</param>
    /// <param name="typeField">The type key.</param>
    public static FrontmatterValue TypeOf(Note note, string typeField)
    {
        FrontmatterValue value = note.Frontmatter[typeField];
        if (value is not { Kind: FrontmatterKind.List, Count: 1 }) return value;
        foreach (FrontmatterValue only in value.Items) return only;
        return value;
    }

    /// <summary>The first condition that does not hold of <paramref name="note"/>; <see cref="SchemaClaim.None"/> where all hold.</summary>
    /// <param name="note">The note.</param>
    /// <param name="type">The value of its type key.</param>
    public SchemaClaim FindObstacle(Note note, ReadOnlySpan<char> type)
    {
        if (Type is not null && !type.SequenceEqual(Type)) return SchemaClaim.Type;
        if (_globs.Length > 0 && FindPath(note.Path) is null) return SchemaClaim.Path;
        return Tag is not null && !NoteTags.Has(note, Tag) ? SchemaClaim.Tag : SchemaClaim.None;
    }

    /// <summary>The first of <see cref="Paths"/> that matches <paramref name="path"/>; null for none.</summary>
    public Glob? FindPath(ReadOnlySpan<char> path)
    {
        foreach (Glob glob in _globs)
        {
            if (glob.Matches(path)) return glob;
        }
        return null;
    }
}

/// <summary>Why a schema is a note's, strongest first.</summary>
public enum SchemaClaim
{
    /// <summary>It is not.</summary>
    None,
    /// <summary>The note's type names it.</summary>
    Type,
    /// <summary>The note's path matches.</summary>
    Path,
    /// <summary>The note has its tag.</summary>
    Tag,
}
