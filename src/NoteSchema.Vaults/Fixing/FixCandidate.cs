namespace NoteSchema.Vaults;

/// <summary>A finding and the fix that is to put it right.</summary>
internal readonly record struct FixCandidate(Diagnostic Finding, Fix Fix)
{
    private const string TextRules = "NS1";

    /// <summary>Whether the finding is about the text itself, on whose reading all other findings rest.</summary>
    public bool IsAboutText => Finding.Rule.Code.StartsWith(TextRules, StringComparison.Ordinal);

    /// <summary>What tells it from other fixes in texts that differ.</summary>
    public (string Rule, string Message, string Title) Key => (Finding.Name, Finding.Message, Fix.Title);

    /// <summary>
    /// The fix of <paramref name="finding"/> that may be applied to many notes at a time: the first that is trusted at least as far as <paramref name="most"/> says. Hints, which reports do not
    /// show, are not put right.
    /// </summary>
    public static FixCandidate? Of(Diagnostic finding, FixKind most)
    {
        if (finding.Severity < Severity.Info) return null;
        foreach (Fix fix in finding.Fixes)
        {
            if (fix.Kind <= most && fix.Edits.Count > 0) return new FixCandidate(finding, fix);
        }
        return null;
    }

    /// <summary>
    /// Those of <paramref name="candidates"/> that are applied together: the surer kind before the other, by the rule's code, then by place, and of two whose edits overlap or touch the first.
    /// </summary>
    public static List<FixCandidate> Choose(IEnumerable<FixCandidate> candidates)
    {
        var taken = new SortedSet<(int Start, int End)>();
        var chosen = new List<FixCandidate>();
        foreach (FixCandidate candidate in candidates.OrderBy(candidate => candidate.Fix.Kind).ThenBy(candidate => candidate.Finding.Rule.Code, StringComparer.Ordinal)
            .ThenBy(candidate => candidate.Finding.Span.Start).ThenBy(candidate => candidate.Finding.Span.End).ThenBy(candidate => candidate.Finding.Message, StringComparer.Ordinal))
        {
            Interruption.Look();
            if (candidate.Fix.Edits.Any(edit => Touches(taken, edit.Span))) continue;
            foreach (TextEdit edit in candidate.Fix.Edits) taken.Add((edit.Span.Start, edit.Span.End));
            chosen.Add(candidate);
        }
        return chosen;
    }

    // The spans lie apart, so the last one that begins at or before the end is the one to look at.
    private static bool Touches(SortedSet<(int Start, int End)> taken, TextSpan span) =>
        taken.Count > 0 && taken.Min.Start <= span.End && taken.GetViewBetween(taken.Min, (span.End, int.MaxValue)).Max.End >= span.Start;
}
