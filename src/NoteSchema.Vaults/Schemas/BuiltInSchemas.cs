using NoteSchema.Language;

namespace NoteSchema.Vaults;

/// <summary>The schemas that come with the program.</summary>
public static class BuiltInSchemas
{
    private const string Prefix = "schemas/";

    /// <summary>Their files, named <c>built-in/ID.yaml</c>, by id.</summary>
    public static IReadOnlyList<SchemaFile> Files => field ??= [.. typeof(BuiltInSchemas).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>The id of a file of <see cref="Files"/>.</summary>
    public static string IdOf(SchemaFile file) => Path.GetFileNameWithoutExtension(file.Path);

    private static SchemaFile Read(string name)
    {
        using var reader = new StreamReader(typeof(BuiltInSchemas).Assembly.GetManifestResourceStream(name)!);
        return new SchemaFile("built-in/" + name[Prefix.Length..], reader.ReadToEnd());
    }
}
