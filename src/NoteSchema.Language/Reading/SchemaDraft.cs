using NoteSchema.Language.Versions;
using NoteSchema.Language.Yaml;

namespace NoteSchema.Language;

/// <summary>
/// A schema file read by itself: its YAML with places, before anything that other schemas say is looked at. Two drafts are equal when their files are.
/// </summary>
public sealed class SchemaDraft : IEquatable<SchemaDraft>
{
    internal SchemaDraft(SchemaFile file) => File = file;

    /// <summary>The file.</summary>
    public SchemaFile File { get; }

    /// <summary>The id that the file gives; null where it gives none.</summary>
    public string? Id => (Find("schema")?.Value as YamlScalar) is { Kind: not YamlScalarKind.Null } id ? id.Value : null;

    /// <summary>Whether it is a locked version, which is no schema of its own but what others are compared with.</summary>
    public bool IsLocked => LockFile.IsAt(File.Path) || Find("lock") is not null;

    /// <summary>Of a locked version, whose it is and which; what the file's name says, or else what stands in it.</summary>
    internal (string Id, int Version)? LockedName => LockFile.ReadName(File.Path)
        ?? (Id is { } id && (Find("version")?.Value is not YamlScalar version ? 1 : int.TryParse(version.Value, out int number) ? number : 0) is int known and > 0 ? (id, known) : null);

    /// <summary>The YAML; read when it is first asked for, since of most locked versions only the name is.</summary>
    internal YamlDocument Document => field ??= YamlDocument.Read(File.Path, File.Text);

    internal YamlMap? Root => Document.Root as YamlMap;

    /// <summary>The id of the schema it extends, or null.</summary>
    internal string? Extends => (Find("extends")?.Value as YamlScalar) is { Kind: not YamlScalarKind.Null } id ? id.Value : null;

    internal YamlEntry? Find(string key) => Root?.Find(key);

    /// <inheritdoc/>
    public bool Equals(SchemaDraft? other) => other is not null && File == other.File;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SchemaDraft);

    /// <inheritdoc/>
    public override int GetHashCode() => File.GetHashCode();
}

/// <summary>Reads schema files one by one.</summary>
public static class SchemaDraftReader
{
    /// <summary>The draft of a file. Never throws; what is wrong is said when the draft is resolved.</summary>
    public static SchemaDraft Read(SchemaFile file) => new(file);
}
