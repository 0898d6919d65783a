using System.Text;
using NoteSchema.Language;
using NoteSchema.Language.Versions;

namespace NoteSchema.Vaults;

/// <summary>Writes locked versions beside the schemas of a vault.</summary>
public static class SchemaLocks
{
    /// <summary>The path, from the vault's root, of a locked version of the schema in <paramref name="file"/>.</summary>
    public static string PathOf(SchemaFile file, string id, int version)
    {
        int slash = file.Path.LastIndexOf('/');
        return $"{(slash < 0 ? "" : file.Path[..(slash + 1)])}{LockFile.Folder}/{LockFile.NameOf(id, version)}";
    }

    /// <summary>The text of the locked version of <paramref name="model"/>.</summary>
    /// <exception cref="InvalidOperationException">Read again it would not be the same schema, which is a defect.</exception>
    public static string Print(SchemaModel model, IEnumerable<string> approved)
    {
        SchemaModel alone = model with { Migrations = default };
        string text = LockFile.Write(SchemaPrinter.Print(alone), alone, approved);
        SchemaSet read = SchemaSetReader.Read([new SchemaFile($"{LockFile.Folder}/{LockFile.NameOf(model.Id, model.Version)}", text)]);
        LockedSchema locked = read.Locked[0];
        if (locked.Schema is null || SchemaDiff.Compare(locked.Schema, model).Count > 0) throw new InvalidOperationException($"The locked version of `{model.Id}` {locked.Problem ?? "does not mean the same as the schema"}. This is a defect in NoteSchema; please report it with the schema.");
        return text;
    }

    /// <summary>Locks <paramref name="model"/>, in the place of what was locked under its version.</summary>
    /// <returns>The path from the vault's root.</returns>
    /// <exception cref="VaultWriteException">It cannot be written.</exception>
    public static string Write(VaultFolder vault, SchemaFile file, SchemaModel model, IEnumerable<string> approved)
    {
        string path = PathOf(file, model.Id, model.Version);
        SchemaWriter.Write(vault, path, Print(model, approved));
        return path;
    }
}

/// <summary>Writes files of schemas whole.</summary>
internal static class SchemaWriter
{
    /// <exception cref="VaultWriteException">It cannot be written.</exception>
    public static void Write(VaultFolder vault, string path, string text)
    {
        string full = vault.FullPath(path), temporary = $"{full}.{Guid.NewGuid():N}.tmp";
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        try
        {
            string? reason = File.Exists(full) ? WholeFile.Replace(full, ContentHash.Of(File.ReadAllBytes(full)), bytes, temporary) : WholeFile.Create(full, bytes, temporary, null);
            if (reason is not null) throw new VaultWriteException($"`{path}` was not written: {reason}");
        }
        catch (UnauthorizedAccessException)
        {
            throw new VaultWriteException($"`{path}` cannot be written: the file or its folder may not be written to");
        }
        catch (IOException exception)
        {
            throw new VaultWriteException($"`{path}` cannot be written: {exception.Message}");
        }
    }
}
