namespace NoteSchema.Vaults;

/// <summary>Completes notes one after another; each thread has one.</summary>
internal sealed class EnrichingWorker(VaultFolder vault, Linter linter, VaultIndex index, Dictionary<string, string> pending)
{
    private readonly CompleteView _view = new(index);

    /// <summary>Whether it came by a note whose schema reads fields of other notes.</summary>
    public bool FoundLinked { get; private set; }

    /// <summary>What is to become of a note; null where there is nothing to do.</summary>
    /// <param name="file">The note.</param>
    /// <param name="onlyLinked">Whether only notes count whose schema reads fields of other notes.</param>
    public EnrichedFile? Enrich(VaultFile file, bool onlyLinked)
    {
        string path = index.Files.PathOf(file);
        try
        {
            NoteBytes bytes = NoteBytes.Read(vault, path);
            Note note = Note.Parse(pending.GetValueOrDefault(path) ?? bytes.Text, path);
            Schema? schema = linter.SchemaOf(note);
            if (schema is null && note.Frontmatter.Problems.Count == 0) return null;
            schema ??= s_unknown;
            if (schema.LinkedFields.Count > 0) FoundLinked = true;
            else if (onlyLinked) return null;
            _view.Begin(file);
            EnrichedNote enriched = NoteEnricher.Enrich(note, schema, linter.EnvironmentOf(FileOf(bytes, path), _view));
            return enriched.Changes.Count + enriched.Left.Count == 0 ? null
                : new EnrichedFile(path, bytes, enriched.Changes.Count > 0 ? enriched.Note.Source.ToString() : null, enriched.Changes, enriched.Left, null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return onlyLinked ? null : new EnrichedFile(path, null, null, [], [], exception.Message);
        }
    }

    // Whose frontmatter cannot be read has no schema until it can: that is said of it.
    private static readonly Schema s_unknown = new() { Id = "" };

    private NoteFile FileOf(NoteBytes bytes, string path)
    {
        string full = vault.FullPath(path);
        return new NoteFile(bytes.Text, bytes.Damage, bytes.Bytes.Length, File.GetCreationTimeUtc(full), File.GetLastWriteTimeUtc(full));
    }
}
