namespace NoteSchema;

/// <summary>Checks notes one after another in the same memory, so that a note in order leaves next to no garbage.</summary>
internal sealed class CheckSession
{
    private readonly List<Diagnostic> _found = [];
    private readonly Action<Diagnostic> _report;
    private readonly NoteReading _reading = new();
    private readonly CheckContext _context;
    private readonly LinkFindings _links;

    public CheckSession()
    {
        _report = _found.Add;
        _context = new CheckContext(_reading, _report);
        _links = new LinkFindings(_report);
    }

    /// <summary>The findings in <paramref name="note"/>, as <see cref="NoteChecker.Check"/> says.</summary>
    public IReadOnlyList<Diagnostic> Check(Note note, Schema? schema, NoteEnvironment environment)
    {
        EncodingRepair? repair = EncodingRepair.FindAny(note.Source);
        TextRules.Check(note, repair, _report);
        if (repair is { ChangesText: true })
        {
            int first = _found.Count;
            CheckMeaning(Note.Parse(repair.RepairedText, note.Path), schema, environment);
            for (int i = first; i < _found.Count; i++) _found[i] = ToOriginal(_found[i], repair);
        }
        else CheckMeaning(note, schema, environment);
        return TakeFindings();
    }

    private void CheckMeaning(Note note, Schema? schema, NoteEnvironment environment)
    {
        FenceCheck.Run(note, _report);
        LinkFindings? links = environment.Vault is { } vault ? _links.Of(note, vault) : null;
        if (schema is not null) CheckSchema(note, schema, environment, links);
        if (links is not null) new LinksCheck(links).Run();
        _links.Forget();
    }

    private void CheckSchema(Note note, Schema schema, NoteEnvironment environment, LinkFindings? links)
    {
        _reading.Begin(note, schema, environment);
        _context.Restart(links);
        SchemaChecker.Check(_context);
        _context.Restart(null);
        _reading.End();
    }

    private Diagnostic[] TakeFindings()
    {
        if (_found.Count == 0) return [];
        _found.Sort(ByPlace);
        Diagnostic[] found = [.. _found];
        _found.Clear();
        return found;
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
