using System.Reflection;

namespace NoteSchema.Cli;

/// <summary>Files that the program carries in itself, so that it stays one file: the plugin, the demonstration's page and its vault, and the scripts for shells.</summary>
internal static class EmbeddedFiles
{
    private static readonly Assembly s_program = typeof(EmbeddedFiles).Assembly;

    /// <summary>The paths, with <c>/</c>, of the files below a folder, from that folder.</summary>
    public static IEnumerable<string> Below(string folder) =>
        s_program.GetManifestResourceNames()
            .Select(name => name.Replace('\\', '/'))
            .Where(name => name.StartsWith($"{folder}/", StringComparison.Ordinal))
            .Select(name => name[(folder.Length + 1)..])
            .Order(StringComparer.Ordinal);

    /// <summary>The bytes of a file; null where there is none.</summary>
    public static byte[]? Read(string path)
    {
        // A build on Windows names them with its own separator.
        using Stream? stream = s_program.GetManifestResourceStream(path) ?? s_program.GetManifestResourceStream(path.Replace('/', '\\'));
        if (stream is null) return null;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
