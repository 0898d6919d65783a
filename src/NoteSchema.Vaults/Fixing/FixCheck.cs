namespace NoteSchema.Vaults;

/// <summary>Whether fixes did what they are for and no harm.</summary>
internal sealed class FixCheck
{
    private readonly NoteState _before, _after;
    private readonly TextEdit[] _edits;
    private HashSet<(string Name, string Message)>? _said;

    private FixCheck(NoteState before, NoteState after, IEnumerable<TextEdit> edits)
    {
        _before = before;
        _after = after;
        _edits = [.. edits.OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.End)];
    }

    /// <summary>Why <paramref name="applied"/>, which lead from one text to the other, may not stay; null where they may.</summary>
    public static string? Refuse(NoteState before, NoteState after, IReadOnlyList<FixCandidate> applied)
    {
        var check = new FixCheck(before, after, applied.SelectMany(candidate => candidate.Fix.Edits));
        return check.RefuseHarm() ?? check.RefuseUseless(applied);
    }

    /// <summary>Why <paramref name="edits"/>, made for a finding in another note, may not stay; null where they may.</summary>
    public static string? RefuseHarm(NoteState before, NoteState after, IReadOnlyList<TextEdit> edits) => new FixCheck(before, after, edits).RefuseHarm();

    /// <summary>Why <paramref name="edits"/> on <paramref name="text"/>, in which U+FFFD stands for bytes that are no text, may not stay: such bytes would be lost, or written again as that character.</summary>
    public static string? RefuseLoss(string text, IReadOnlyList<TextEdit> edits) =>
        edits.Any(edit => edit.NewText.Contains('\uFFFD', StringComparison.Ordinal) || text.AsSpan(edit.Span.Start, edit.Span.Length).Contains('\uFFFD')) ? "bytes that are no text would be lost" : null;

    /// <summary>Whether a finding that a fix must not bring anywhere: an error, or a link that leads nowhere.</summary>
    public static bool IsHarm(Diagnostic finding) => finding.Severity == Severity.Error || finding.Rule == NoteSchema.Rules.BrokenLink;

    private string? RefuseHarm()
    {
        if (_before.IsReadable && !_after.IsReadable) return "the frontmatter could not be read any more";
        // What could not be looked for before is not new.
        if (!_before.IsReadable || (_before.Schema is null && _after.Schema is not null)) return null;
        if (_before.Schema != _after.Schema) return "the note would have another schema";
        foreach (Diagnostic found in _after.Findings)
        {
            Interruption.Look();
            if (IsHarm(found) && !WasThere(found) && !IsInEdit(found.Span)) return $"it would bring “{found.Message}” [{found.Name}]";
        }
        return null;
    }

    private string? RefuseUseless(IReadOnlyList<FixCandidate> applied)
    {
        foreach (FixCandidate candidate in applied)
        {
            Interruption.Look();
            Diagnostic finding = candidate.Finding;
            int start = Moved(finding.Span.Start, false), shifted = Moved(finding.Span.Start, true);
            if (!_after.Findings.Any(found => IsSame(found, finding) && (found.Span.Start == start || found.Span.Start == shifted))) continue;
            // Where one of several alike goes, the next one may come to stand in its place.
            int gone = applied.Count(other => IsSame(other.Finding, finding));
            if (_after.Findings.Count(found => IsSame(found, finding)) > _before.Findings.Count(found => IsSame(found, finding)) - gone) return "the finding would still be there";
        }
        return null;
    }

    private static bool IsSame(Diagnostic one, Diagnostic other) => one.Name == other.Name && one.Message == other.Message;

    // Nearly all that is left says what was said before; only of the others is every place looked at.
    private bool WasThere(Diagnostic found) => (_said ??= [.. _before.Findings.Select(known => (known.Name, known.Message))]).Contains((found.Name, found.Message))
        || _before.Findings.Any(known => known.Name == found.Name && (Moved(known.Span.Start, false) == found.Span.Start || Moved(known.Span.Start, true) == found.Span.Start));

    // What a fix wrote may be wrong in another way, which nobody could see before; that is not elsewhere.
    private bool IsInEdit(TextSpan span)
    {
        int shift = 0;
        foreach (TextEdit edit in _edits)
        {
            int start = edit.Span.Start + shift;
            if (span.Start >= start && span.Start <= start + edit.NewText.Length) return true;
            shift += edit.NewText.Length - edit.Span.Length;
        }
        return false;
    }

    // Where a place stands after the edits; one that an edit replaces stands at its start.
    private int Moved(int place, bool behindInserts)
    {
        Interruption.Look();
        int shift = 0;
        foreach (TextEdit edit in _edits)
        {
            if (edit.Span.Start > place || (edit.Span.Start == place && !(behindInserts && edit.Span.IsEmpty))) break;
            shift += edit.Span.End <= place ? edit.NewText.Length - edit.Span.Length : edit.Span.Start - place;
        }
        return place + shift;
    }
}
