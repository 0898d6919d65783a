using NoteSchema.Language.Yaml;

namespace NoteSchema.Language;

/// <summary>Reads which notes have a schema.</summary>
internal static class MatchReader
{
    public static MatchModel Read(ReadContext context, YamlEntry? entry)
    {
        if (entry is null || entry.Value.IsNull || KeyedMap.Open(context, entry.Value, SchemaPlaces.Match, entry.Key) is not { } map) return new();
        string? tag = map.Text("tag", ReadLimits.NameLength)?.TrimStart('#');
        if (tag is not null && !TypedValue.IsTag(tag))
        {
            context.WrongValue(map.Value("tag")!, $"{ReadContext.Describe(map.Value("tag")!)} is no tag: letters, digits, `_`, `-` and `/` make one, and not digits alone");
            tag = null;
        }

        return new() { Type = map.Text("type", ReadLimits.NameLength), Paths = ReadPaths(context, map), Tag = tag };
    }

    // Before a sign of patterns it takes that as it is.
    private static bool HasFolderOfWindows(string path)
    {
        const string signs = "*?[]!\\";
        for (int at = path.IndexOf('\\'); at >= 0; at = at + 2 < path.Length ? path.IndexOf('\\', at + 2) : -1)
        {
            if (at + 1 == path.Length || signs.IndexOf(path[at + 1]) < 0) return true;
        }
        return false;
    }

    private static EquatableArray<string> ReadPaths(ReadContext context, KeyedMap map)
    {
        if (map.Value("path") is not { } node) return default;
        List<string> paths = [];
        foreach ((string path, YamlScalar scalar) in context.Texts(node, "`path`"))
        {
            if (HasFolderOfWindows(path)) context.WrongValue(scalar, $"A path has `/` between folders; write `{YamlMessages.Shorten(path.Replace('\\', '/'))}`");
            else if (path[0] == '/') context.WrongValue(scalar, $"A path counts from the vault's root without `/` before it; write `{YamlMessages.Shorten(path.TrimStart('/'))}`");
            else if (path.StartsWith("./", StringComparison.Ordinal) || path.StartsWith("../", StringComparison.Ordinal)) context.WrongValue(scalar, $"A path counts from the vault's root, and goes down from there; write `{YamlMessages.Shorten(path.TrimStart('.', '/'))}`");
            else paths.Add(path);
        }

        return new(paths);
    }
}
