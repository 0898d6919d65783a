using System.Collections.Concurrent;

namespace NoteSchema.Vaults;

/// <summary>The other names that notes of a vault give themselves in <c>aliases</c> or <c>alias</c>, as Obsidian reads them. Safe to use from several threads.</summary>
public sealed class VaultAliases
{
    // By path; notes without aliases, which are most, take no memory.
    private readonly ConcurrentDictionary<string, string[]> _byNote = new(StringComparer.Ordinal);

    /// <summary>Each alias with the path of its note from the vault's root, in no order.</summary>
    public IEnumerable<(string Alias, string Path)> All() => _byNote.SelectMany(note => note.Value.Select(alias => (alias, note.Key)));

    /// <summary>Takes over the aliases of <paramref name="note"/> in place of those it had.</summary>
    internal void Set(Note note)
    {
        string[] aliases = [.. FactsReader.AliasKeys.SelectMany(key => NamesIn(note.Frontmatter[key])).Distinct(StringComparer.Ordinal)];
        if (aliases.Length > 0) _byNote[note.Path] = aliases;
        else Remove(note.Path);
    }

    /// <summary>Forgets a note.</summary>
    internal void Remove(string path) => _byNote.TryRemove(path, out _);

    private static IEnumerable<string> NamesIn(FrontmatterValue value)
    {
        if (value.Kind == FrontmatterKind.String) return Usable(value.Text);
        var names = new List<string>();
        foreach (FrontmatterValue item in value.Items) names.AddRange(Usable(item.Text));
        return names;
    }

    // Of several lines, or with what ends a link, it cannot be written as what a link shows.
    private static string[] Usable(string name) => name.Trim() is { Length: > 0 } trimmed && trimmed.AsSpan().IndexOfAny("[]|\r\n") < 0 ? [trimmed] : [];
}
