namespace NoteSchema.Vaults;

/// <summary>Says what may stand at a place of a text.</summary>
public static class Completer
{
    /// <summary>What may stand at <paramref name="offset"/>, best first, filtered by what stands before it.</summary>
    /// <param name="draft">The text.</param>
    /// <param name="state">What is in force in its vault.</param>
    /// <param name="vault">Its vault, of which the tags and aliases are asked.</param>
    /// <param name="offset">The place, in UTF-16 units.</param>
    /// <param name="most">The most items wanted.</param>
    public static CompletionList Complete(Draft draft, VaultState state, LiveVault vault, int offset, int most)
    {
        var place = new CompletionPlace(draft, state, vault, offset);
        FrontmatterCursor? cursor = FrontmatterCursor.Find(draft.Note.Source, offset);
        IEnumerable<Candidate> candidates;
        string typed;
        if (cursor is not null)
        {
            typed = cursor.Typed;
            candidates = FrontmatterCompletions.At(place, cursor, ref typed);
        }
        else
        {
            candidates = BodyCompletions.At(place, out typed);
        }
        return Rank(candidates, typed, most, draft);
    }

    private static CompletionList Rank(IEnumerable<Candidate> candidates, string typed, int most, Draft draft)
    {
        var fitting = new List<(int Score, int Order, Candidate Candidate)>();
        foreach (Candidate candidate in candidates)
        {
            int score = FuzzyMatch.Score(candidate.Name, typed);
            if (score >= 0) fitting.Add((score, fitting.Count, candidate));
        }
        fitting.Sort(static (left, right) => left.Score != right.Score ? right.Score.CompareTo(left.Score) : left.Order.CompareTo(right.Order));
        Completion[] items = [.. fitting.Take(most).Select(found => found.Candidate.Make() with { Matches = FuzzyMatch.Stretches(found.Candidate.Name, typed) })];
        return new CompletionList(items, fitting.Count > items.Length || draft.HasHoped);
    }
}

/// <summary>Something that may fit what was typed; made only when it does.</summary>
/// <param name="Name">What is compared, which begins the label.</param>
/// <param name="Make">Makes the completion.</param>
internal readonly record struct Candidate(string Name, Func<Completion> Make);
