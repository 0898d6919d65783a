using System.Globalization;
using System.Text;

namespace NoteSchema.Vaults;

/// <summary>Where a new note of a schema lies: in the folder that the schema's <c>match</c> names, under a name that Obsidian can link and every system can hold.</summary>
public static class NewNotePath
{
    private const string Extension = ".md";
    private const int LongestName = 200;
    // What no name of a file may have on some system that Obsidian runs on, and what ends a link in Obsidian.
    private const string Forbidden = "\\/:*?\"<>|#^[]";
    private static readonly string[] s_devices = ["CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9"];

    /// <summary>The path from the vault's root for a note of <paramref name="schema"/> called <paramref name="name"/>.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="name">The name, with any characters and without extension.</param>
    /// <param name="folder">The folder, from the vault's root, where the schema does not say.</param>
    /// <returns>Null where nothing is left of the name.</returns>
    public static string? Of(Schema schema, string name, string folder)
    {
        if (SafeName(name) is not { } safe) return null;
        string[] paths = [.. schema.Match.Paths.Select(pattern => Join(FolderOf(pattern), safe)), Join(folder, safe)];
        return schema.Match.Paths.Count == 0 ? paths[^1] : paths.FirstOrDefault(path => IsMatch(schema, path)) ?? paths[0];
    }

    /// <summary>The name of today's note, where the schema's <c>match</c> asks for names that a date alone can be; else null.</summary>
    public static string? NameOfDay(Schema schema, DateOnly today)
    {
        string name = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return schema.Match.Paths.Any(pattern => pattern[(pattern.LastIndexOf('/') + 1)..].AsSpan().IndexOfAny('[', '?') >= 0 && new Glob(pattern).Matches(Join(FolderOf(pattern), name))) ? name : null;
    }

    /// <summary>Whether a note at <paramref name="path"/> lies where the schema's <c>match</c> wants it.</summary>
    public static bool IsMatch(Schema schema, string path) => schema.Match.Paths.Count == 0 || schema.Match.Paths.Any(pattern => new Glob(pattern).Matches(path));

    /// <summary><paramref name="name"/> without what a file's name cannot have; null where nothing is left.</summary>
    public static string? SafeName(string name)
    {
        var safe = new StringBuilder(name.Length);
        foreach (char character in name.Trim())
        {
            bool isForbidden = char.IsControl(character) || Forbidden.Contains(character, StringComparison.Ordinal) || char.IsWhiteSpace(character);
            if (!isForbidden) safe.Append(character);
            else if (safe.Length > 0 && safe[^1] != ' ') safe.Append(' ');
        }
        // A dot at the start hides a file, one at the end is lost on Windows.
        string text = safe.ToString().TrimStart('.', ' ');
        while (Encoding.UTF8.GetByteCount(text) > LongestName) text = text[..^(char.IsLowSurrogate(text[^1]) ? 2 : 1)];
        text = text.TrimEnd('.', ' ');
        if (s_devices.Contains(text, StringComparer.OrdinalIgnoreCase)) text += "_";
        return text.Length == 0 ? null : text;
    }

    private static string Join(string folder, string name) => (folder.Length == 0 ? name : $"{folder}/{name}") + Extension;

    // As far as the pattern names folders; `**` may stand for none.
    private static string FolderOf(string pattern)
    {
        string[] parts = pattern.Trim().Split('/', StringSplitOptions.RemoveEmptyEntries);
        bool endsInFolder = pattern.EndsWith('/') || parts.Length == 0 || (!parts[^1].EndsWith(Extension, StringComparison.OrdinalIgnoreCase) && !HasWildcard(parts[^1]));
        IEnumerable<string> folders = (endsInFolder ? parts : parts.SkipLast(1)).Where(part => part is not ("**" or ".")).TakeWhile(part => !HasWildcard(part));
        return string.Join('/', folders);
    }

    private static bool HasWildcard(string part) => part.AsSpan().IndexOfAny("*?[\\") >= 0;
}
