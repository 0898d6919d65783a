namespace NoteSchema;

/// <summary>Checks one note: its text, and against its schema what it holds.</summary>
public static class NoteChecker
{
    /// <summary>
    /// The findings in <paramref name="note"/>, by place. Where the text was damaged by a wrong encoding, the schema is held against the text as it was before, so that one
    /// mistake does not bring a hundred others; every place and edit is one of the text as it is.
    /// </summary>
    /// <param name="note">The note.</param>
    /// <param name="schema">Its schema; null for the rules about the text alone.</param>
    /// <param name="environment">What is known of the note besides its text.</param>
    public static IReadOnlyList<Diagnostic> Check(Note note, Schema? schema, NoteEnvironment environment)
    {
        var found = new List<Diagnostic>();
        EncodingRepair? repair = EncodingRepair.FindAny(note.Source);
        TextRules.Check(note, repair, found.Add);
        if (repair is { ChangesText: true })
        {
            Note repaired = Note.Parse(repair.RepairedText, note.Path);
            CheckMeaning(repaired, schema, environment, diagnostic => found.Add(ToOriginal(diagnostic, repair)));
        }
        else CheckMeaning(note, schema, environment, found.Add);
        found.Sort(ByPlace);
        return found;
    }

    private static void CheckMeaning(Note note, Schema? schema, NoteEnvironment environment, Action<Diagnostic> report)
    {
        FenceCheck.Run(note, report);
        LinkFindings? links = environment.Vault is { } vault ? new LinkFindings(note, vault, report) : null;
        if (schema is not null) SchemaChecker.Check(new NoteReading(note, schema, environment), links, report);
        if (links is not null) new LinksCheck(links).Run();
    }

    private static Diagnostic ToOriginal(Diagnostic diagnostic, EncodingRepair repair) => diagnostic with
    {
        Span = repair.ToOriginal(diagnostic.Span),
        Fixes = [.. diagnostic.Fixes.Select(fix => fix.File is not null ? fix : fix with { Edits = [.. fix.Edits.Select(edit => edit with { Span = repair.ToOriginal(edit.Span) })] })],
    };

    private static int ByPlace(Diagnostic a, Diagnostic b)
    {
        int order = a.Span.Start.CompareTo(b.Span.Start);
        if (order == 0) order = a.Span.End.CompareTo(b.Span.End);
        if (order == 0) order = string.CompareOrdinal(a.Rule.Code, b.Rule.Code);
        return order != 0 ? order : string.CompareOrdinal(a.Message, b.Message);
    }
}
