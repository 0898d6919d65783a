namespace NoteSchema;

/// <summary>A note type: which notes have it, what they hold, and what must be true of them. Composed of checks, by the generator or by the composer.</summary>
public class Schema
{
    /// <summary>The id, kebab-case.</summary>
    public required string Id { get; init; }

    /// <summary>The version, from 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The title for people.</summary>
    public string? Title { get; init; }

    /// <summary>The description for people.</summary>
    public string? Description { get; init; }

    /// <summary>Whether no note has it itself.</summary>
    public bool IsAbstract { get; init; }

    /// <summary>Which notes have it.</summary>
    public MatchCondition Match { get; init; } = new();

    /// <summary>The fields in order.</summary>
    public IReadOnlyList<Field> Fields { get; init; } = [];

    /// <summary>What becomes of fields that it does not name.</summary>
    public Additional AdditionalFields { get; init; }

    /// <summary>How the body is laid out.</summary>
    public BodyLayout Body { get; init; } = new();

    /// <summary>The schema's own rules.</summary>
    public IReadOnlyList<NoteRule> Rules { get; init; } = [];
}

/// <summary>A schema whose notes are read as <typeparamref name="TNote"/>.</summary>
/// <typeparam name="TNote">The generated model.</typeparam>
public sealed class Schema<TNote> : Schema
{
    /// <summary>Makes the model from what was read.</summary>
    public required Func<ModelReader, TNote> Create { get; init; }
}

/// <summary>Which notes have a schema; every condition given must hold.</summary>
public sealed class MatchCondition
{
    /// <summary>The value of the type key besides the schema's id; null for none.</summary>
    public string? Type { get; init; }

    /// <summary>Globs of which one must match the path from the vault's root; empty for no condition.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>A tag, without <c>#</c>, that the note must have; null for no condition.</summary>
    public string? Tag { get; init; }
}

/// <summary>What becomes of what a schema does not name.</summary>
public enum Additional
{
    /// <summary>Nothing is said.</summary>
    Allow,
    /// <summary>A warning.</summary>
    Warn,
    /// <summary>An error.</summary>
    Forbid,
}
