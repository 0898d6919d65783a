namespace NoteSchema.Vaults;

/// <summary>Completes notes one after another; each thread has one.</summary>
internal sealed class EnrichingWorker(VaultFolder vault, Linter linter, VaultIndex index, PendingEdits pending)
{
    private readonly CompleteView _view = new(index);

    /// <summary>Whether it came by a note whose schema reads fields of other notes.</summary>
    public bool FoundLinked { get; private set; }

    /// <summary>What is to become of a note: all edits on it, with the changes of this pass; null where there is nothing to do, or no note.</summary>
    /// <param name="file">The note.</param>
    /// <param name="onlyLinked">Whether only notes count whose schema reads fields of other notes.</param>
    public EnrichedFile? Enrich(VaultFile file, bool onlyLinked)
    {
        if (file.IsNone) return null;
        string path = index.Files.PathOf(file);
        try
        {
            NoteBytes bytes = NoteBytes.Read(vault, path);
            IReadOnlyList<TextEdit>? before = pending.On(bytes);
            Note note = Note.Parse(before is null ? bytes.Text : TextEdit.Apply(bytes.Text, before), path);
            Schema? schema = linter.SchemaOf(note);
            if (schema is null && note.IsReadable) return null;
            schema ??= s_unknown;
            if (schema.LinkedFields.Count > 0) FoundLinked = true;
            else if (onlyLinked) return null;
            _view.Begin(file);
            EnrichedNote enriched = NoteEnricher.Enrich(note, schema, linter.EnvironmentOf(bytes.File(vault), _view));
            if (enriched.Changes.Count + enriched.Left.Count == 0) return null;
            IReadOnlyList<TextEdit> edits = before is null ? enriched.Edits : new TextPieces(bytes.Text).Apply(before).Apply(enriched.Edits).Edits();
            return new EnrichedFile(path, bytes, edits, enriched.Changes, enriched.Left, null) { ReadsOthers = schema.LinkedFields.Count > 0 };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return onlyLinked ? null : new EnrichedFile(path, null, [], [], [], exception.Message);
        }
    }

    // One that cannot be read has no schema until it can: that is said of it.
    private static readonly Schema s_unknown = new() { Id = "" };
}
