using NoteSchema.Language;
using NoteSchema.Language.Versions;

namespace NoteSchema.Vaults;

/// <summary>The schemas that come with the program.</summary>
public static class BuiltInSchemas
{
    private const string Prefix = "schemas/";

    /// <summary>Their files, named <c>built-in/ID.yaml</c>, by id.</summary>
    public static IReadOnlyList<SchemaFile> Files => field ??= [.. All.Where(file => !LockFile.IsAt(file.Path))];

    /// <summary>Their locked versions, named <c>built-in/.versions/ID@VERSION.yaml</c>.</summary>
    public static IReadOnlyList<SchemaFile> LockedFiles => field ??= [.. All.Where(file => LockFile.IsAt(file.Path))];

    private static IReadOnlyList<SchemaFile> All => field ??= [.. typeof(BuiltInSchemas).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>The id of a file of <see cref="Files"/> or <see cref="LockedFiles"/>.</summary>
    public static string IdOf(SchemaFile file) => Path.GetFileNameWithoutExtension(file.Path).Split('@')[0];

    private static SchemaFile Read(string name)
    {
        using var reader = new StreamReader(typeof(BuiltInSchemas).Assembly.GetManifestResourceStream(name)!);
        return new SchemaFile("built-in/" + name[Prefix.Length..], reader.ReadToEnd());
    }
}
