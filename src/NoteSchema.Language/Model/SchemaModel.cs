namespace NoteSchema.Language;

/// <summary>
/// A checked schema with everything it inherits. It holds no positions and compares by value, so that an edit that changes no meaning
/// makes an equal model.
/// </summary>
public sealed record SchemaModel
{
    /// <summary>The id, kebab-case.</summary>
    public required string Id { get; init; }

    /// <summary>The C# class of its notes, such as <c>TranscriptNote</c>.</summary>
    public required string ClassName { get; init; }

    /// <summary>The version, from 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The title for people, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The description for people, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Whether only other schemas extend it and no note has it.</summary>
    public bool IsAbstract { get; init; }

    /// <summary>The schemas whose parts it took over, its own base first, the furthest last.</summary>
    public EquatableArray<string> Bases { get; init; }

    /// <summary>The schema that it extends itself, or null.</summary>
    public string? Extends => Bases.Count > 0 ? Bases[0] : null;

    /// <summary>Which notes have it.</summary>
    public MatchModel Match { get; init; } = new();

    /// <summary>The fields, inherited ones first, in the order of the file.</summary>
    public EquatableArray<FieldModel> Fields { get; init; }

    /// <summary>What becomes of fields that the schema does not name.</summary>
    public AdditionalPolicy AdditionalFields { get; init; }

    /// <summary>How the body is laid out.</summary>
    public BodyModel Body { get; init; } = new();

    /// <summary>The schema's own rules.</summary>
    public EquatableArray<RuleModel> Rules { get; init; }

    /// <summary>The migrations, lowest version first.</summary>
    public EquatableArray<MigrationModel> Migrations { get; init; }

    /// <summary>The fields of linked notes that its expressions read, by schema and key.</summary>
    public EquatableArray<LinkedFieldModel> LinkedFields { get; init; }
}

/// <summary>Which notes have a schema: every condition given must hold.</summary>
public sealed record MatchModel
{
    /// <summary>The value of the type key; null where the schema's id is meant or the condition is not given.</summary>
    public string? Type { get; init; }

    /// <summary>Globs of which one must match the path; empty for no condition.</summary>
    public EquatableArray<string> Paths { get; init; }

    /// <summary>A tag, without <c>#</c>, that the note must have; null for no condition.</summary>
    public string? Tag { get; init; }
}

/// <summary>What becomes of what the schema does not name.</summary>
public enum AdditionalPolicy
{
    /// <summary>Nothing is said.</summary>
    Allow,
    /// <summary>A warning.</summary>
    Warn,
    /// <summary>An error.</summary>
    Forbid,
}

/// <summary>The severity that a schema gives.</summary>
public enum ModelSeverity
{
    /// <summary>The schema does not say.</summary>
    Unset,
    /// <summary><c>hint</c></summary>
    Hint,
    /// <summary><c>info</c></summary>
    Info,
    /// <summary><c>warning</c></summary>
    Warning,
    /// <summary><c>error</c></summary>
    Error,
}
