namespace NoteSchema;

/// <summary>
/// Keeps what a note says twice in step with what an enrichment does: where the fields of the line below the title are all there by now, the line comes too, and a value that contradicts the title or that
/// line is found.
/// </summary>
internal static class HeaderEnricher
{
    /// <summary>Adds the line below the title, if the note has none and has had no finding about that before.</summary>
    /// <param name="reading">The note by now.</param>
    /// <param name="original">The note as it was.</param>
    /// <param name="log">Where it is written down.</param>
    public static EnrichedText? Run(NoteReading reading, Note original, EnrichmentLog log)
    {
        if (reading.Schema.Body.Header is not { } header || log.IsRejected(Enrichment.HeaderId)) return null;
        if (NewContradiction(original, reading.Note, reading.Schema, reading.Environment) is not { } found || found.Rule != Rules.HeaderMismatch) return null;
        if (found.Fixes is not [{ Edits: [{ Span.IsEmpty: true } edit] }]) return null;
        log.Add(new Enrichment(EnrichmentKind.Header, "", null, edit.NewText.Trim('\r', '\n'), header.Text, ExpressionReads.Of(header, reading)));
        return new EnrichedText(Note.Parse(TextEdit.Apply(reading.Note.Source.ToString(), [edit]), original.Path), [edit]);
    }

    /// <summary>A finding that the title or the line below it does not agree with the fields, which <paramref name="before"/> does not have; null where there is none.</summary>
    public static Diagnostic? NewContradiction(Note before, Note after, Schema schema, NoteEnvironment environment)
    {
        if (schema.Body is { Header: null, Title: null } || ReferenceEquals(before, after)) return null;
        List<Diagnostic> found = Contradictions(after);
        if (found.Count == 0) return null;
        List<Diagnostic> known = Contradictions(before);
        return found.Find(one => !known.Exists(other => other.Rule == one.Rule && other.Message == one.Message));

        List<Diagnostic> Contradictions(Note note) => [.. NoteChecker.Check(note, schema, environment).Where(one => one.Rule == Rules.HeaderMismatch || one.Rule == Rules.TitleMismatch)];
    }
}
