namespace NoteSchema.Language.Tests.Reading;

/// <summary>Where the repository lies.</summary>
internal static class Repository
{
    /// <summary>Its root folder.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "NoteSchema.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
