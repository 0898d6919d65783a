namespace NoteSchema.Vaults;

/// <summary>Notes to link to, and their headings and blocks.</summary>
internal static class LinkCompletions
{
    /// <summary>The notes of one of <paramref name="schemas"/>, or all files where none is given; <paramref name="edit"/> writes a target.</summary>
    public static IEnumerable<Candidate> Notes(CompletionPlace place, IReadOnlyList<string> schemas, Func<string, TextEdit> edit)
    {
        FileTable files = place.State.Index.Files;
        foreach (VaultFile file in files.Files)
        {
            if (file == place.Draft.File) continue;
            bool isNote = files.IsNote(file);
            if (schemas.Count > 0 && (!isNote || place.Draft.KnownSchemaOf(file)?.IsOneOf(schemas) != true)) continue;
            string name = (isNote ? NameKey.StemOf(files.NameOf(file)) : files.NameOf(file)).ToString();
            yield return new Candidate(name, () =>
            {
                string path = files.PathOf(file);
                string folder = path.LastIndexOf('/') is var slash and > 0 ? path[..slash] : "";
                string type = isNote ? place.Draft.KnownSchemaOf(file)?.Id ?? "" : "";
                return new Completion(name, CompletionKind.Note, edit(place.Draft.Vault.TargetOf(file))) { Detail = string.Join(" · ", new[] { type, folder }.Where(part => part.Length > 0)) };
            });
        }
    }

    /// <summary>The other names of such notes; <paramref name="edit"/> writes a target and the name that is to be read in its place.</summary>
    public static IEnumerable<Candidate> Aliases(CompletionPlace place, IReadOnlyList<string> schemas, Func<string, string, TextEdit> edit)
    {
        FileTable files = place.State.Index.Files;
        foreach ((string alias, string path) in place.Aliases.All())
        {
            VaultFile file = files.Find(path);
            if (file.IsNone || file == place.Draft.File || (schemas.Count > 0 && place.Draft.KnownSchemaOf(file)?.IsOneOf(schemas) != true)) continue;
            yield return new Candidate(alias, () => new Completion(alias, CompletionKind.Note, edit(place.Draft.Vault.TargetOf(file), alias)) { Detail = $"alias of {NameKey.StemOf(files.NameOf(file))}" });
        }
    }

    /// <summary>The headings of the note that <paramref name="target"/> leads to, and its blocks; <paramref name="edit"/> writes what follows <c>#</c>.</summary>
    public static IEnumerable<Candidate> Headings(CompletionPlace place, string target, Func<string, TextEdit> edit)
    {
        VaultFile file = place.Draft.Vault.Resolve(target).File;
        Note? note = target.Length == 0 ? place.Draft.Note : file.IsNone ? null : place.Draft.Vault.NoteOf(file);
        if (note is null) yield break;
        foreach (Block block in note.Body.Blocks)
        {
            if (block.Kind == BlockKind.Heading)
            {
                string heading = note.Source.ToString(block.Text).Trim();
                // What would end the link or begin another part of it is read as a blank by Obsidian too.
                string written = string.Join(' ', heading.Split(['#', '|', '[', ']', '^', ':', ' '], StringSplitOptions.RemoveEmptyEntries));
                int level = block.Level;
                yield return new Candidate(heading, () => new Completion(heading, CompletionKind.Heading, edit(written)) { Detail = new string('#', level) });
            }
            else if (!block.BlockIdSpan.IsEmpty)
            {
                string id = note.Source.ToString(block.BlockIdSpan);
                yield return new Candidate(id, () => new Completion(id, CompletionKind.Heading, edit(id)) { Detail = "block" });
            }
        }
    }
}
