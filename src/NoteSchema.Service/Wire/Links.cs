using NoteSchema.Service.V1;
using NoteSchema.Vaults;

namespace NoteSchema.Service;

/// <summary>Types, links and backlinks on the wire.</summary>
internal static class Links
{
    /// <summary>The types of a vault and, where a note is given, its links and those of others to it.</summary>
    public static GetIndexResponse Of(LiveVault vault, string path, CancellationToken cancellation)
    {
        using Interruption.Scope _ = Interruption.Begin(cancellation);
        var response = new GetIndexResponse();
        var found = vault.Ask(state =>
        {
            VaultIndex index = state.Index;
            VaultFile note = path.Length == 0 ? default : index.Files.Find(path);
            if (!note.IsNone) response.Schema = index.FactsOf(note).Schema?.Id ?? "";
            var counts = new Dictionary<string, uint>(StringComparer.Ordinal);
            var linked = new List<LinkedNote>();
            foreach (VaultFile file in index.Files.Files)
            {
                Interruption.Look();
                if (!index.Files.IsNote(file)) continue;
                NoteFacts facts = index.FactsOf(file);
                string schema = facts.Schema?.Id ?? "";
                counts[schema] = counts.GetValueOrDefault(schema) + 1;
                if (!note.IsNone && LinkedNote.Of(index, file, facts, file == note ? default : note) is { } links) linked.Add(links);
            }
            response.Types_.AddRange(counts.OrderBy(type => type.Key, StringComparer.Ordinal).Select(type => new TypeCount { Schema = type.Key, Notes = type.Value }));
            return (Own: note.IsNone ? "" : index.Files.PathOf(note), Linked: linked);
        });
        // The notes are read for the places of their links: nobody waits for that who changes the vault.
        foreach (LinkedNote note in found.Linked.OrderBy(note => note.Path, StringComparer.Ordinal))
        {
            Interruption.Look();
            (note.Path == found.Own ? response.Links : response.Backlinks).AddRange(note.ToWire(vault.Folder));
        }
        return response;
    }

    /// <summary>A note with links that are told of.</summary>
    private sealed record LinkedNote(string Path, (TextSpan Span, string Target)[] Links)
    {
        /// <summary>The links of <paramref name="file"/>: those to <paramref name="target"/>, all where that is none; null where there are no such.</summary>
        public static LinkedNote? Of(VaultIndex index, VaultFile file, NoteFacts facts, VaultFile target)
        {
            List<(TextSpan, string)>? links = null;
            foreach (LinkFact link in facts.Links)
            {
                Interruption.Look();
                if (target.IsNone || link.File == target) (links ??= []).Add((new TextSpan(link.Start, link.Length), link.File.IsNone ? "" : index.Files.PathOf(link.File)));
            }
            if (links is null) return null;
            // They nearly always are, and a text of megabytes has a million of them.
            if (!IsInOrder(links)) links.Sort((left, right) => left.Item1.Start.CompareTo(right.Item1.Start));
            return new LinkedNote(index.Files.PathOf(file), [.. links]);
        }

        private static bool IsInOrder(List<(TextSpan Span, string Target)> links)
        {
            for (int number = 1; number < links.Count; number++)
            {
                if (links[number].Span.Start < links[number - 1].Span.Start) return false;
            }
            return true;
        }

        public IEnumerable<IndexLink> ToWire(VaultFolder folder)
        {
            if (TextIn(folder) is not { } text) yield break;
            // Places of clients count without a byte-order mark.
            int mark = text.StartsWith('\uFEFF') ? 1 : 0;
            var source = new SourceText(text[mark..]);
            foreach ((TextSpan span, string target) in Links)
            {
                Interruption.Look();
                // The note may have become shorter since.
                var now = TextSpan.FromBounds(Math.Clamp(span.Start - mark, 0, source.Length), Math.Clamp(span.End - mark, 0, source.Length));
                yield return new IndexLink { Source = Path, Target = target, Range = source.RangeOf(now).ToWire() };
            }
        }

        private string? TextIn(VaultFolder folder)
        {
            try
            {
                return NoteFile.Read(folder.FullPath(Path)).Text;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return null;
            }
        }
    }
}
