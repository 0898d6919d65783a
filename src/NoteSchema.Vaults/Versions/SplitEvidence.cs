using NoteSchema.Language;
using NoteSchema.Language.Versions;

namespace NoteSchema.Vaults;

/// <summary>
/// Looks at real notes for what stands between the parts of a field that was split. Where names tell nothing, a field whose values nearly always have as many parts as there are new fields of text was split, too,
/// as far as one can guess.
/// </summary>
internal static class SplitEvidence
{
    private const double Least = 0.8;
    private const int LeastValues = 3;

    // A space parts nearly every text, so it counts only where names tell of a split.
    private const string Space = " ";
    private static readonly string[] s_separators = [", ", ",", "; ", ";", " / ", "/", " | ", "|", " - ", " – ", " — ", Space];

    /// <summary>The guesses with what stands between the parts, and splits that only values tell of.</summary>
    /// <param name="guesses">The guesses so far.</param>
    /// <param name="before">The locked version.</param>
    /// <param name="after">The schema as it is.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="look">Shows notes of the locked version to samples until all are full.</param>
    public static IReadOnlyList<RenameGuess> Weigh(IReadOnlyList<RenameGuess> guesses, SchemaModel before, SchemaModel after, IReadOnlyList<SchemaChange> changes, Action<IReadOnlyList<ValueSample>> look)
    {
        List<(RenameGuess Guess, PartSample Sample)> known = [];
        foreach (RenameGuess guess in guesses)
        {
            (IReadOnlyList<string> from, IReadOnlyList<string> to) = RenameGuesses.Sides(guess, before, after);
            if (!guess.IsSection && from.Count == 1 && to.Count > 1) known.Add((guess, new PartSample(from[0], to.Count)));
        }
        List<string> gone = Unguessed(guesses, before, after, changes, ChangeKind.FieldRemoved, before), come = Unguessed(guesses, before, after, changes, ChangeKind.FieldAdded, after);
        List<(string From, PartSample Sample)> open = come.Count > 1 ? [.. gone.Select(path => (path, new PartSample(path, come.Count)))] : [];
        if (known.Count + open.Count == 0) return guesses;
        look([.. known.Select(pair => pair.Sample), .. open.Select(pair => pair.Sample)]);
        List<RenameGuess> told = [.. guesses.Select(guess => known.Find(pair => pair.Guess == guess).Sample is { } sample ? guess with { Separator = sample.Separator(withSpace: true) } : guess)];
        // Several fields with such values cannot all have become the same new ones.
        if (open.FindAll(pair => pair.Sample.Separator(withSpace: false) is not null) is [var only])
            told.Add(new RenameGuess(only.From, come[0], false, 0, 1) { Values = only.Sample.Share, Rivals = new(come.Skip(1)), Separator = only.Sample.Separator(withSpace: false) });
        return told;
    }

    private static List<string> Unguessed(IReadOnlyList<RenameGuess> guesses, SchemaModel before, SchemaModel after, IReadOnlyList<SchemaChange> changes, ChangeKind kind, SchemaModel schema)
    {
        HashSet<string> guessed = [.. guesses.SelectMany(guess => RenameGuesses.Sides(guess, before, after) is var sides ? sides.From.Concat(sides.To) : [])];
        return [.. changes.Where(change => change.Kind == kind && change.Place is ["fields", _]).Select(change => change.Place[1]).Where(key => !guessed.Contains(key) && RenameGuesses.FieldAt(schema, key) is { Derive: null, Type.Kind: FieldKind.String or FieldKind.Text })];
    }

    /// <summary>How the values of a field can be parted.</summary>
    private sealed class PartSample(string key, int parts) : ValueSample(key)
    {
        private readonly int[] _fitting = new int[s_separators.Length];

        /// <summary>The share of values that <see cref="Separator"/> parts into as many parts as are asked for.</summary>
        public double Share => (double)_fitting.Max() / Seen;

        /// <summary>What parts nearly all values into as many parts as are asked for; null where nothing does.</summary>
        public string? Separator(bool withSpace)
        {
            int best = Enumerable.Range(0, s_separators.Length).Where(index => withSpace || s_separators[index] != Space).MaxBy(index => _fitting[index]);
            return Seen >= LeastValues && _fitting[best] >= Least * Seen ? s_separators[best] : null;
        }

        protected override void Take(Note note, FrontmatterValue value)
        {
            for (int i = 0; i < s_separators.Length; i++)
            {
                string[] texts = value.Kind == FrontmatterKind.String ? value.Text.Split(s_separators[i]) : [];
                if (texts.Length == parts && Array.TrueForAll(texts, text => !string.IsNullOrWhiteSpace(text))) _fitting[i]++;
            }
        }
    }
}
