using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace NoteSchema.Vaults;

/// <summary>
/// Applies the fixes of a note's findings, round by round, until none is left. In each round those about the text itself go first; of fixes whose edits overlap or touch one goes and the
/// others wait; then the text is read again. A fix that does harm is refused, and fixes that undo each other are left out.
/// </summary>
/// <param name="read">Reads and checks a text of the note.</param>
/// <param name="most">How far the fixes must be trusted: safe ones only, or suggested ones too.</param>
public sealed class NoteFixer(Func<string, NoteState> read, FixKind most)
{
    private const int MostRounds = 100;

    private readonly HashSet<string> _barred = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Rule, string Message), int> _known = [];
    private readonly Dictionary<(string Rule, string Message, string Title), RefusedFix> _refused = [];
    private readonly List<AppliedFix> _applied = [];
    private readonly List<IReadOnlyList<string>> _loops = [];
    private TextPieces _pieces = new("");

    /// <summary>The only rule whose findings are put right; null for all.</summary>
    public string? Rule { get; init; }

    /// <summary>Whether U+FFFD stands in the text for bytes that are no text, which no fix may touch.</summary>
    public bool KeepsLostBytes { get; init; }

    /// <summary>Leaves the findings of a rule as they are.</summary>
    public void Bar(string rule) => _barred.Add(rule);

    /// <summary>Leaves a finding as it is that a baseline knows.</summary>
    public void Keep(Diagnostic finding) => CollectionsMarshal.GetValueRefOrAddDefault(_known, (finding.Name, finding.Message), out _)++;

    /// <summary>What comes of <paramref name="text"/>. To be called once.</summary>
    public NoteFixes Fix(string text)
    {
        try
        {
            return FixInRounds(text);
        }
        catch (TooManyFindingsException exception)
        {
            return new NoteFixes(text, [], []) { Failure = exception.Message };
        }
    }

    private NoteFixes FixInRounds(string text)
    {
        NoteState first = read(text);
        NoteState state = first;
        _pieces = new TextPieces(text);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal) { [Hash(text)] = 0 };
        bool isSettled = false;
        for (int round = 0; round < MostRounds; round++)
        {
            List<FixCandidate> chosen = Choose(state);
            if (chosen.Count == 0)
            {
                if (isSettled || _refused.Count == 0) return new NoteFixes(text, _pieces.Edits(), [.. _applied]) { Refused = [.. _refused.Values], Loops = [.. _loops] };
                // What was refused is tried once more on the text as it has become, so that a second run finds nothing else.
                isSettled = true;
                _refused.Clear();
            }
            else if (Try(state, chosen) is { } next)
            {
                isSettled = false;
                state = next;
                if (seen.TryAdd(Hash(state.Text), _applied.Count)) continue;
                LeaveOut(_applied.Skip(seen[Hash(state.Text)]));
                _pieces = new TextPieces(text);
                seen = new Dictionary<string, int>(StringComparer.Ordinal) { [Hash(text)] = 0 };
                state = first;
            }
        }
        return new NoteFixes(text, [], []) { Refused = [.. _refused.Values], Loops = [.. _loops], IsUnsettled = true };
    }

    private List<FixCandidate> Choose(NoteState state)
    {
        var known = new Dictionary<(string, string), int>(_known);
        var candidates = new List<FixCandidate>();
        foreach (Diagnostic finding in state.Findings)
        {
            Interruption.Look();
            if (known.Count > 0 && known.TryGetValue((finding.Name, finding.Message), out int left) && left > 0) known[(finding.Name, finding.Message)] = left - 1;
            else if ((Rule is null || finding.Name == Rule) && !_barred.Contains(finding.Name) && FixCandidate.Of(finding, most) is { Fix.File: null } candidate && !_refused.ContainsKey(candidate.Key)) candidates.Add(candidate);
        }
        List<FixCandidate> aboutText = candidates.FindAll(candidate => candidate.IsAboutText);
        return FixCandidate.Choose(aboutText.Count > 0 ? aboutText : candidates);
    }

    // The text after as many of the fixes as may stay; null where none may.
    private NoteState? Try(NoteState state, List<FixCandidate> chosen)
    {
        TextEdit[] edits = [.. chosen.SelectMany(candidate => candidate.Fix.Edits).OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.End)];
        string? reason = KeepsLostBytes ? FixCheck.RefuseLoss(state.Text, edits) : null;
        NoteState next = reason is null ? read(TextEdit.Apply(state.Text, edits)) : state;
        reason ??= next.Text == state.Text ? "it changes nothing" : FixCheck.Refuse(state, next, chosen);
        if (reason is null)
        {
            _pieces.Apply(edits);
            _applied.AddRange(chosen.Select(candidate => new AppliedFix(candidate.Finding.Name, candidate.Fix.Title, candidate.Fix.Kind, state.Note.Source.LineAt(candidate.Finding.Span.Start))));
            return next;
        }
        if (chosen.Count > 1) return Try(state, chosen[..(chosen.Count / 2)]) ?? Try(state, chosen[(chosen.Count / 2)..]);
        _refused[chosen[0].Key] = new RefusedFix(chosen[0].Finding.Name, chosen[0].Fix.Title, reason);
        return null;
    }

    // Fixes have brought the text back to what it was before them: all begins anew without their rules.
    private void LeaveOut(IEnumerable<AppliedFix> circle)
    {
        string[] rules = [.. circle.Select(applied => applied.Rule).Distinct().Order(StringComparer.Ordinal)];
        _loops.Add(rules);
        _barred.UnionWith(rules);
        _applied.Clear();
        _refused.Clear();
    }

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan())));
}
