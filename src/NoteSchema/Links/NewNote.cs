using System.Buffers;

namespace NoteSchema;

/// <summary>Makes the note that a link speaks of.</summary>
internal static class NewNote
{
    private const int MaxNameLength = 200;
    private const int MaxExtensionLength = 5;

    // What no name of a file can have somewhere that Obsidian runs, or no link can name.
    private static readonly SearchValues<char> s_forbidden = SearchValues.Create("\\:*?\"<>|#^[]");

    /// <summary>A fix that makes the note, of the only one of <paramref name="schemas"/> where there is one; null where the target is no name of a note.</summary>
    public static Fix? Make(LinkSite site, IReadOnlyList<string> schemas, string typeField)
    {
        string target = site.To.Target.TrimStart('/');
        // Without .md a Markdown link leads to a file of another kind.
        if (site.To.IsMarkdown && !VaultPath.IsNote(site.Target)) return null;
        if (!IsPath(target) || IsFileName(target)) return null;
        string text = schemas.Count == 1 && typeField.Length > 0 ? $"---\n{FrontmatterWriter.FormatScalar(typeField, FrontmatterStyle.Plain)}: {schemas[0]}\n---\n" : "";
        string path = target + ".md";
        return new Fix($"Create the note `{path}`", FixKind.Risky, [TextEdit.Insert(0, text)]) { File = new FixFile(path, null) };
    }

    /// <summary>Whether the last part of a path ends like the name of a file that is no note: <c>plan.pdf</c>, but not <c>v1.2</c> or <c>Dr. Lind</c>.</summary>
    public static bool IsFileName(string path)
    {
        int dot = path.LastIndexOf('.');
        if (dot <= path.LastIndexOf('/') + 1) return false;
        ReadOnlySpan<char> extension = path.AsSpan(dot + 1);
        if (extension.Length is < 2 or > MaxExtensionLength || (!char.IsAsciiLetter(extension[0]) && !extension.ContainsAnyInRange('a', 'z'))) return false;
        foreach (char c in extension)
        {
            if (!char.IsAsciiLetterOrDigit(c)) return false;
        }
        return true;
    }

    private static bool IsPath(string path) =>
        path.Length is > 0 and <= MaxNameLength && path.AsSpan().IndexOfAny(s_forbidden) < 0 && !Array.Exists(path.Split('/'), part => part.Length == 0 || part[0] is '.' or ' ' || part[^1] is '.' or ' ' || part.Any(char.IsControl));
}
