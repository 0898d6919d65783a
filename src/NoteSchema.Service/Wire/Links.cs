using NoteSchema.Service.V1;
using NoteSchema.Vaults;

namespace NoteSchema.Service;

/// <summary>Types, links and backlinks on the wire.</summary>
internal static class Links
{
    /// <summary>The types of a vault and, where a note is given, its links and those of others to it.</summary>
    public static GetIndexResponse Of(VaultState state, string path)
    {
        VaultIndex index = state.Index;
        VaultFile[] notes = [.. index.Files.Files.Where(index.Files.IsNote)];
        var response = new GetIndexResponse();
        response.Types_.AddRange(notes.GroupBy(file => index.FactsOf(file).Schema?.Id ?? "").OrderBy(type => type.Key, StringComparer.Ordinal).Select(type => new TypeCount { Schema = type.Key, Notes = (uint)type.Count() }));
        VaultFile note = path.Length == 0 ? default : index.Files.Find(path);
        if (note.IsNone) return response;
        response.Schema = index.FactsOf(note).Schema?.Id ?? "";
        response.Links.AddRange(From(index, note, static _ => true));
        foreach (VaultFile other in notes.OrderBy(index.Files.PathOf, StringComparer.Ordinal))
        {
            if (other != note) response.Backlinks.AddRange(From(index, other, link => link.File == note));
        }
        return response;
    }

    private static IEnumerable<IndexLink> From(VaultIndex index, VaultFile file, Func<LinkFact, bool> isWanted)
    {
        LinkFact[] links = [.. index.FactsOf(file).Links.ToArray().Where(isWanted)];
        if (links.Length == 0 || index.NoteOf(file) is not { } note) yield break;
        foreach (LinkFact link in links.OrderBy(link => link.Start))
        {
            // The note may have become shorter since.
            var span = TextSpan.FromBounds(Math.Min(link.Start, note.Source.Length), Math.Min(link.Start + link.Length, note.Source.Length));
            yield return new IndexLink { Source = index.Files.PathOf(file), Target = link.File.IsNone ? "" : index.Files.PathOf(link.File), Range = note.Source.RangeOf(span).ToWire() };
        }
    }
}
