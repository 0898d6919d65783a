using System.Text.Json;

namespace NoteSchema.Vaults;

/// <summary>Where Obsidian and its plugins keep templates, as their settings say: the core plugins Templates and Daily notes, Templater and QuickAdd. A template is no note yet, and its
/// placeholders are no mistakes.</summary>
internal static class TemplateFolders
{
    private const int MostBytes = 1 << 20;

    private static readonly (string File, string Key, bool IsFolder)[] s_places =
    [
        (".obsidian/templates.json", "folder", true),
        (".obsidian/daily-notes.json", "template", false),
        (".obsidian/plugins/templater-obsidian/data.json", "templates_folder", true),
        (".obsidian/plugins/quickadd/data.json", "templateFolderPath", true),
    ];

    /// <summary>The patterns for what lies there. Settings that cannot be read name nothing, nor does the vault's root.</summary>
    public static List<Glob> Read(VaultFolder folder)
    {
        var globs = new List<Glob>();
        foreach ((string file, string key, bool isFolder) in s_places)
        {
            if (Value(folder.FullPath(file), key) is not { } value) continue;
            string path = Glob.Escape(value.Trim().Trim('/'));
            if (path.Length == 0) continue;
            globs.Add(new Glob(isFolder ? $"/{path}/" : path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? $"/{path}" : $"/{path}.md"));
        }
        return globs;
    }

    private static string? Value(string path, string key)
    {
        try
        {
            if (!File.Exists(path) || new FileInfo(path).Length > MostBytes) return null;
            using var settings = JsonDocument.Parse(File.ReadAllBytes(path));
            return settings.RootElement.ValueKind == JsonValueKind.Object && settings.RootElement.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
