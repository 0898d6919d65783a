namespace NoteSchema.Vaults;

/// <summary>What becomes of a file while a vault is being fixed.</summary>
internal sealed class FileRecord
{
    private readonly List<AppliedFix> _applied = [];
    private readonly List<IReadOnlyList<string>> _loops = [];

    // The text before the first change with all edits on it; null where nothing was tried.
    private (string Before, TextPieces Pieces)? _text;

    /// <summary>The fixes refused in the last round.</summary>
    public List<RefusedFix> Refused { get; } = [];

    /// <summary>Whether fixes of this file go on without end.</summary>
    public bool IsUnsettled { get; set; }

    /// <summary>Why no fix of this file was tried; null where some were.</summary>
    public string? Failure { get; set; }

    /// <summary>Adds a fix for a finding in another note, made by <paramref name="edits"/> on <paramref name="text"/>.</summary>
    public void Add(AppliedFix fix, string text, IReadOnlyList<TextEdit> edits)
    {
        Add(text, edits);
        _applied.Add(fix);
    }

    /// <summary>Adds what fixes made of it in one go.</summary>
    public void Add(NoteFixes fixes)
    {
        Add(fixes.Before, fixes.Edits);
        _applied.AddRange(fixes.Applied);
        foreach (IReadOnlyList<string> loop in fixes.Loops)
        {
            if (!_loops.Exists(known => known.SequenceEqual(loop))) _loops.Add(loop);
        }
        IsUnsettled |= fixes.IsUnsettled;
        Failure ??= fixes.Failure;
    }

    /// <summary>What became of the file at <paramref name="path"/>.</summary>
    public FixedFile Close(string path) => new(path, _text?.Before ?? "", _text?.Pieces.Edits() ?? []) { Applied = _applied, Refused = Refused, Loops = _loops, IsUnsettled = IsUnsettled, Failure = Failure };

    private void Add(string text, IReadOnlyList<TextEdit> edits)
    {
        _text ??= (text, new TextPieces(text));
        _text.Value.Pieces.Apply([.. edits.OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.End)]);
    }
}
