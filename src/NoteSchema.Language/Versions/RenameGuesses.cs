namespace NoteSchema.Language.Versions;

/// <summary>Something that is gone and something new that may be the same under another name.</summary>
/// <param name="From">The path of what is gone: keys with dots between them.</param>
/// <param name="To">The path of what is new.</param>
/// <param name="IsSection">Whether they are sections; else fields.</param>
/// <param name="Name">How alike the names are, from 0 to 1.</param>
/// <param name="Type">How alike the types are, or what the sections hold, from 0 to 1.</param>
public sealed record RenameGuess(string From, string To, bool IsSection, double Name, double Type)
{
    /// <summary>The share of the values in real notes that are values of the new type too or are easily made such, from 0 to 1; null where no note has one, or where the new type takes any text.</summary>
    public double? Values { get; init; }

    /// <summary>Other paths that are nearly as likely: several new ones where something may have been split, several old ones where some may have been joined.</summary>
    public EquatableArray<string> Rivals { get; init; }

    /// <summary>What stands between the parts in real notes, where something may have been split; null where that is not known.</summary>
    public string? Separator { get; init; }

    /// <summary>Whether somebody said that it is so.</summary>
    public bool IsSaid { get; init; }

    /// <summary>The likeness: four parts the name, three the type, three the values.</summary>
    public double Score => Values is { } values ? (0.4 * Name) + (0.3 * Type) + (0.3 * values) : ((0.4 * Name) + (0.3 * Type)) / 0.7;
}

/// <summary>Finds what may have been renamed, which is told to people and never taken for granted.</summary>
public static class RenameGuesses
{
    /// <summary>The likeness from which a guess is worth telling.</summary>
    public const double Least = 0.5;

    // Of names that no value speaks for, more is asked.
    private const double LeastName = 0.2, LeastNameAlone = 0.3, Margin = 0.1;

    /// <summary>The pairs of what is gone and what is new, the likeliest first; values are not looked at yet.</summary>
    public static IReadOnlyList<RenameGuess> Find(SchemaModel before, SchemaModel after, IReadOnlyList<SchemaChange> changes)
    {
        List<RenameGuess> guesses = [];
        List<FieldPath> gone = At(ChangeKind.FieldRemoved, FieldPath.All(before.Fields)), come = At(ChangeKind.FieldAdded, FieldPath.All(after.Fields));
        foreach (FieldPath old in gone)
        {
            foreach (FieldPath field in come) guesses.Add(new(old.Path, field.Path, false, Likeness(old.Field.Key, field.Field.Key), Likeness(old.Field.Type, field.Field.Type)));
        }

        List<SectionPath> lost = Sections(ChangeKind.SectionRemoved, before), found = Sections(ChangeKind.SectionAdded, after);
        foreach (SectionPath old in lost)
        {
            foreach (SectionPath section in found) guesses.Add(new(old.Path, section.Path, true, Math.Max(Likeness(old.Section.Key, section.Section.Key), Likeness(old.Title, section.Title)), old.Section.Content == section.Section.Content ? 1 : 0.3));
        }

        return [.. guesses.Where(guess => guess.Type > 0).OrderByDescending(guess => guess.Score).ThenBy(guess => guess.From, StringComparer.Ordinal).ThenBy(guess => guess.To, StringComparer.Ordinal)];

        // What stood in an object that is gone is gone too.
        List<FieldPath> At(ChangeKind kind, List<FieldPath> all) => all.FindAll(field => changes.Any(change => change.Kind == kind && change.Place.SequenceEqual(field.Place.Take(change.Place.Count))));

        List<SectionPath> Sections(ChangeKind kind, SchemaModel schema) => SectionPath.All(schema.Body.Sections).FindAll(section => changes.Any(change => change.Kind == kind && change.Place == section.Place));
    }

    /// <summary>The guesses that are likely enough, each name once, the likeliest first.</summary>
    public static IReadOnlyList<RenameGuess> Choose(IEnumerable<RenameGuess> guesses)
    {
        List<RenameGuess> chosen = [], likely = [.. guesses.Where(guess => guess.Score >= Least && guess.Name >= (guess.Values is null && !guess.IsSection ? LeastNameAlone : LeastName)).OrderByDescending(guess => guess.Score)];
        foreach (RenameGuess guess in likely)
        {
            if (chosen.Exists(better => better.IsSection == guess.IsSection && (better.From == guess.From || better.To == guess.To || better.Rivals.Contains(guess.From) || better.Rivals.Contains(guess.To)))) continue;
            List<RenameGuess> near = likely.FindAll(other => other != guess && other.IsSection == guess.IsSection && guess.Score - other.Score < Margin && guess.Name < 1);
            List<string> rivals = [.. near.Where(other => other.From == guess.From).Select(other => other.To)];
            if (rivals.Count == 0) rivals.AddRange(near.Where(other => other.To == guess.To).Select(other => other.From));
            chosen.Add(guess with { Rivals = new(rivals) });
        }

        return chosen;
    }

    /// <summary>The paths of what a guess takes for one: several old ones where some may have been joined, several new ones where something may have been split. In the order of the schemas.</summary>
    public static (IReadOnlyList<string> From, IReadOnlyList<string> To) Sides(RenameGuess guess, SchemaModel before, SchemaModel after)
    {
        if (guess.IsSection || guess.Rivals.Count == 0) return ([guess.From], [guess.To]);
        bool splits = guess.Rivals.All(rival => FieldAt(after, rival) is not null && FieldAt(before, rival) is null);
        return splits ? ([guess.From], InOrder(after, guess.To)) : (InOrder(before, guess.From), [guess.To]);

        IReadOnlyList<string> InOrder(SchemaModel schema, string first) => [.. FieldPath.All(schema.Fields).Select(field => field.Path).Where(path => path == first || guess.Rivals.Contains(path))];
    }

    /// <summary>The field at a path of keys with dots, or null.</summary>
    public static FieldModel? FieldAt(SchemaModel schema, string path) => FieldPath.All(schema.Fields).Find(field => field.Path == path)?.Field;

    /// <summary>Whether a path is one of a field or section of the schema.</summary>
    public static bool Has(SchemaModel schema, string path) => FieldAt(schema, path) is not null || SectionPath.All(schema.Body.Sections).Exists(section => section.Path == path);

    private static double Likeness(TypeModel before, TypeModel after)
    {
        if (before.Kind == after.Kind && before.Items?.Kind == after.Items?.Kind) return 1;
        if (before.Kind == after.Kind || TypeText.TakesAll(before, after)) return 0.8;
        return TypeText.TakesNone(before.Kind, after.Kind) ? 0 : 0.5;
    }

    /// <summary>The greater of how few letters differ and how many words they share.</summary>
    private static double Likeness(string left, string right)
    {
        string[] words = Words(left), others = Words(right);
        string one = string.Concat(words), other = string.Concat(others);
        if (one.Length == 0 || other.Length == 0 || one.Length > 64 || other.Length > 64) return 0;
        double letters = 1 - ((double)WordDistance.Between(one, other) / Math.Max(one.Length, other.Length));
        double shared = (double)words.Intersect(others).Count() / Math.Max(words.Length, others.Length);
        return Math.Max(letters, shared);
    }

    private static string[] Words(string name)
    {
        System.Text.StringBuilder spaced = new();
        for (int i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && char.IsLower(name[i - 1])) spaced.Append(' ');
            spaced.Append(char.IsLetterOrDigit(name[i]) ? char.ToLowerInvariant(name[i]) : ' ');
        }

        return spaced.ToString().Split([' '], StringSplitOptions.RemoveEmptyEntries);
    }
}
