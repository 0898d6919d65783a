using NoteSchema.Language;
using NoteSchema.Language.Versions;

namespace NoteSchema.Vaults;

/// <summary>Looks at real notes for what speaks for a field having been renamed or split.</summary>
public static class RenameEvidence
{
    /// <summary>The guesses that are likely enough, the likeliest first, after the values of up to 200 notes for each field that is gone were held against the new types.</summary>
    public static IReadOnlyList<RenameGuess> Weigh(Vault vault, FileTable files, IReadOnlyList<VaultFile> notes, SchemaModel before, SchemaModel after, IReadOnlyList<SchemaChange> changes)
    {
        IReadOnlyList<RenameGuess> guesses = RenameGuesses.Find(before, after, changes);
        List<Candidate> candidates = [.. guesses.Where(guess => !guess.IsSection && RenameGuesses.FieldAt(after, guess.To)!.Type.Kind is not (FieldKind.String or FieldKind.Text or FieldKind.Any) && !guess.From.Contains('.', StringComparison.Ordinal)).Select(guess => new Candidate(guess, OnlyField(guess, after)))];
        if (candidates.Count > 0) Look(vault, files, notes, SchemaComposer.Compose(before), candidates);
        IReadOnlyList<RenameGuess> chosen = RenameGuesses.Choose(guesses.Select(guess => candidates.Find(candidate => candidate.Guess == guess) is { Seen: > 0 } seen ? guess with { Values = (double)seen.Fitting / seen.Seen } : guess));
        return SplitEvidence.Weigh(chosen, before, after, changes, look => Look(vault, files, notes, SchemaComposer.Compose(before), look));
    }

    private static void Look(Vault vault, FileTable files, IReadOnlyList<VaultFile> notes, Schema before, IReadOnlyList<ValueSample> samples)
    {
        var chooser = new SchemaChooser([.. vault.Schemas.Where(schema => schema.Id != before.Id), before], vault.Settings);
        var reader = new NoteFileReader(vault.Folder);
        foreach (VaultFile file in notes)
        {
            if (samples.All(sample => sample.IsFull)) return;
            try
            {
                string path = files.PathOf(file);
                Note note = Note.Parse(reader.Read(path).ToString(), path);
                if (chooser.Choose(note).Schema != before) continue;
                foreach (ValueSample sample in samples) sample.Look(note);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // What cannot be read is told where notes are counted.
            }
        }
    }

    // A schema that has nothing but the new field under its old key.
    private static Schema OnlyField(RenameGuess guess, SchemaModel after)
    {
        FieldModel field = RenameGuesses.FieldAt(after, guess.To)!;
        return SchemaComposer.Compose(new SchemaModel { Id = after.Id, ClassName = after.ClassName, Version = 1, Fields = new([new FieldModel { Key = guess.From, PropertyName = field.PropertyName, Type = field.Type }]) });
    }

    private sealed class Candidate(RenameGuess guess, Schema schema) : ValueSample(guess.From)
    {
        private static readonly NoteEnvironment s_environment = new() { VersionField = "\0" };

        public RenameGuess Guess => guess;

        public int Fitting { get; private set; }

        protected override void Take(Note note, FrontmatterValue value)
        {
            if (!NoteChecker.Check(note, schema, s_environment).Any(found => found.Field is not null && found.Fixes.All(fix => fix.Kind == FixKind.Risky))) Fitting++;
        }
    }
}

/// <summary>The values of a field in up to 200 notes.</summary>
/// <param name="key">The field.</param>
internal abstract class ValueSample(string key)
{
    private const int Most = 200;

    /// <summary>How many were looked at.</summary>
    public int Seen { get; private set; }

    /// <summary>Whether there are enough.</summary>
    public bool IsFull => Seen >= Most;

    /// <summary>Looks at a note of the schema.</summary>
    public void Look(Note note)
    {
        if (IsFull || note.Frontmatter[key] is not { IsEmpty: false } value) return;
        Seen++;
        Take(note, value);
    }

    protected abstract void Take(Note note, FrontmatterValue value);
}
