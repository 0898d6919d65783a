using System.Globalization;

namespace NoteSchema.Vaults;

/// <summary>
/// Picks a few notes of older versions as samples that are as different as can be. Of the notes of each version that one is taken next which has most that none before has (its keys and the kinds of their values, headings, callouts,
/// line ends, comments); of several the shorter one, then the one whose path comes first. It ends when nothing new is left, or after <see cref="Most"/>.
/// </summary>
/// <param name="vault">The vault.</param>
public sealed class SamplePicker(Vault vault)
{
    /// <summary>How many samples of a version are picked.</summary>
    public const int Most = 8;

    private readonly Dictionary<(Schema Schema, int Version), List<Candidate>> _candidates = [];
    private readonly NoteEnvironment _environment = new() { VersionField = vault.Settings.VersionField };

    /// <summary>Takes a note into account.</summary>
    /// <param name="path">The path from the vault's root.</param>
    /// <param name="text">The text.</param>
    /// <param name="schema">Its schema.</param>
    public void Add(string path, string text, Schema schema)
    {
        Note note = Note.Parse(text, path);
        long version = NoteVersion.Of(note.Frontmatter, _environment).Number;
        if (version < 1 || version >= schema.Version) return;
        (Schema, int) key = (schema, (int)version);
        if (!_candidates.TryGetValue(key, out List<Candidate>? candidates)) _candidates.Add(key, candidates = []);
        candidates.Add(new Candidate(path, text.Length, NoteShape.Of(note)));
    }

    /// <summary>The notes to take: the path of each, and the path of the sample that it is to become, both from the vault's root. Samples that are there count as taken.</summary>
    public IEnumerable<(string Note, string Sample)> Pick()
    {
        Dictionary<Schema, string> folders = SampleFolders.FoldersOf(vault).ToDictionary(pair => pair.Schema, pair => pair.Folder);
        foreach (((Schema schema, int version), List<Candidate> candidates) in _candidates.OrderBy(pair => pair.Key.Schema.Id, StringComparer.Ordinal).ThenBy(pair => pair.Key.Version))
        {
            if (!folders.TryGetValue(schema, out string? folder)) continue;
            string versionFolder = string.Create(CultureInfo.InvariantCulture, $"{folder}/v{version}");
            HashSet<string> covered = Covered(versionFolder, out HashSet<string> names);
            for (int picked = names.Count; picked < Most && Next(candidates, covered) is { } next; picked++)
            {
                covered.UnionWith(next.Features);
                candidates.Remove(next);
                string name = Path.GetFileNameWithoutExtension(next.Path);
                string free = name;
                for (int number = 2; !names.Add(free); number++) free = string.Create(CultureInfo.InvariantCulture, $"{name} {number}");
                yield return (next.Path, $"{versionFolder}/{free}.md");
            }
        }
    }

    private static Candidate? Next(List<Candidate> candidates, HashSet<string> covered) => candidates
        .Select(candidate => (Candidate: candidate, New: candidate.Features.Count(feature => !covered.Contains(feature))))
        .Where(pair => pair.New > 0)
        .OrderByDescending(pair => pair.New).ThenBy(pair => pair.Candidate.Length).ThenBy(pair => pair.Candidate.Path, StringComparer.Ordinal)
        .FirstOrDefault().Candidate;

    private HashSet<string> Covered(string folder, out HashSet<string> names)
    {
        var covered = new HashSet<string>(StringComparer.Ordinal);
        names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        string full = vault.Folder.FullPath(folder);
        foreach (string file in Directory.Exists(full) ? Directory.EnumerateFiles(full) : [])
        {
            if (!SampleNote.IsSample(Path.GetFileName(file))) continue;
            names.Add(Path.GetFileNameWithoutExtension(file));
            covered.UnionWith(NoteShape.Of(Note.Parse(NoteFile.Read(file).Text)));
        }
        return covered;
    }

    private sealed record Candidate(string Path, int Length, HashSet<string> Features);
}
