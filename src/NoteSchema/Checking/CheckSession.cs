namespace NoteSchema;

/// <summary>Checks notes one after another in the same memory, so that a note in order leaves next to no garbage.</summary>
internal sealed class CheckSession
{
    private readonly List<Diagnostic> _found = [];
    private readonly Action<Diagnostic> _report;
    private readonly NoteReading _reading = new();
    private readonly CheckContext _context;
    private readonly LinkFindings _links;
    private CancellationToken _cancellation;
    private int _most, _limit;

    public CheckSession()
    {
        _report = Add;
        _context = new CheckContext(_reading, _report);
        _links = new LinkFindings(_report);
    }

    /// <summary>The findings in <paramref name="note"/>, as <see cref="NoteChecker.Check"/> says.</summary>
    public IReadOnlyList<Diagnostic> Check(Note note, Schema? schema, NoteEnvironment environment, int most)
    {
        (_most, _limit, _cancellation) = (most, environment.MostFindings, environment.Cancellation);
        EncodingRepair? repair = EncodingRepair.FindAny(note.Source);
        bool isRepaired = repair is { ChangesText: true };
        int first = int.MaxValue;
        Note meant = note;
        try
        {
            TextRules.Check(note, repair, _report);
            first = _found.Count;
            meant = isRepaired ? Note.Parse(repair!.RepairedText, note.Path, _cancellation) : note;
            CheckMeaning(meant, schema, environment);
        }
        catch (EnoughFoundException)
        {
            // The others are not looked for.
        }
        first = Math.Min(first, _found.Count);
        CheckFixes(note, 0, first);
        CheckFixes(meant, first, _found.Count);
        for (int i = first; isRepaired && i < _found.Count; i++) _found[i] = ToOriginal(_found[i], repair!);
        return TakeFindings();
    }

    private void Add(Diagnostic diagnostic)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (_found.Count == _most) throw new EnoughFoundException();
        if (_found.Count == _limit) throw new TooManyFindingsException(_limit);
        _found.Add(diagnostic);
    }

    private void CheckMeaning(Note note, Schema? schema, NoteEnvironment environment)
    {
        FenceCheck.Run(note, _report);
        UnseenHeadingCheck.Run(note, _report);
        LinkFindings? links = environment.Vault is { } vault ? _links.Of(note, vault) : null;
        if (schema is not null) CheckSchema(note, schema, environment, links);
        if (links is not null) new LinksCheck(links).Run(environment.Cancellation);
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

    private void CheckFixes(Note note, int first, int end)
    {
        if (first == end || !note.Frontmatter.Exists) return;
        var replacements = new ReplacementCheck(note);
        for (int i = first; i < end; i++)
        {
            _cancellation.ThrowIfCancellationRequested();
            _found[i] = replacements.Check(_found[i]);
        }
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

    /// <summary>As many findings as were wanted are there. Checks are deep in a note when they report one, and none of them goes on after this.</summary>
    private sealed class EnoughFoundException : Exception;
}
