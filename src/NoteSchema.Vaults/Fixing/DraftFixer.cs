namespace NoteSchema.Vaults;

/// <summary>Fixes a text that is not saved, as a note of an open vault.</summary>
public static class DraftFixer
{
    /// <summary>What fixes make of <paramref name="draft"/>.</summary>
    /// <param name="state">What is in force in its vault.</param>
    /// <param name="draft">The text.</param>
    /// <param name="most">How far fixes must be trusted.</param>
    /// <param name="rule">The only rule whose findings are put right; null for all.</param>
    /// <param name="range">Where a finding must be to be put right, in UTF-16 units; null for anywhere.</param>
    /// <param name="remaining">How many findings there are afterwards, of at most <see cref="Draft.MostFindings"/>.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> asked for the end.</exception>
    public static NoteFixes Fix(VaultState state, Draft draft, FixKind most, string? rule, TextSpan? range, out int remaining, CancellationToken cancellation)
    {
        var fixer = new NoteFixer(Check, most) { Rule = rule };
        foreach (Diagnostic finding in draft.Lint().Diagnostics)
        {
            if (range is { } wanted && (finding.Span.End < wanted.Start || finding.Span.Start > wanted.End)) fixer.Keep(finding);
        }
        NoteFixes fixes = fixer.Fix(draft.Note.Source.ToString());
        using Draft after = state.Read(draft.Note.Path, fixes.After, cancellation: cancellation);
        remaining = after.Lint().Diagnostics.Count;
        return fixes;

        NoteState Check(string text)
        {
            cancellation.ThrowIfCancellationRequested();
            using Draft changed = state.Read(draft.Note.Path, text, cancellation: cancellation);
            return new NoteState(changed.Note, changed.Schema, changed.LintToTheEnd().Diagnostics);
        }
    }
}
