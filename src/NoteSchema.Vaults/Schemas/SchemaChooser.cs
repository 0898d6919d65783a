namespace NoteSchema.Vaults;

/// <summary>Finds the schema of a note: by its type, else by its path, else by a tag.</summary>
public sealed class SchemaChooser
{
    private readonly string _typeField;
    private readonly Candidate[] _candidates;

    /// <summary>A chooser among <paramref name="schemas"/>; abstract ones are no note's.</summary>
    public SchemaChooser(IEnumerable<Schema> schemas, VaultSettings settings)
    {
        _typeField = settings.TypeField;
        _candidates = [.. schemas.Where(schema => !schema.IsAbstract).OrderBy(schema => schema.Id, StringComparer.Ordinal)
            .Select(schema => new Candidate(schema, [.. schema.Match.Paths.Select(path => new Glob(path))]))];
    }

    /// <summary>The schema of <paramref name="note"/>, or why it has none.</summary>
    public SchemaChoice Choose(Note note)
    {
        // Values of broken frontmatter would claim a schema by chance and bury the one finding that matters.
        if (note.Frontmatter.Problems.Count > 0) return new SchemaChoice(null, "Its frontmatter cannot be read, so only the rules about the text apply.", [], []);
        FrontmatterValue type = TypeOf(note);
        var considered = _candidates.Select(candidate => Consider(candidate, note, type)).ToList();
        SchemaClaim best = considered.Where(schema => schema.Claim != SchemaClaim.None).Select(schema => schema.Claim).DefaultIfEmpty().Min();
        if (best == SchemaClaim.None) return WithoutSchema(type, considered);
        var chosen = considered.Where(schema => schema.Claim == best).ToList();
        return chosen.Count == 1
            ? new SchemaChoice(chosen[0].Schema, Sentence(chosen[0]), considered, [])
            : Ambiguous(note, best == SchemaClaim.Type ? type : default, chosen, considered);
    }

    private ConsideredSchema Consider(Candidate candidate, Note note, FrontmatterValue type)
    {
        Schema schema = candidate.Schema;
        MatchCondition match = schema.Match;
        if (type.Text.Length > 0 && type.Text == schema.Id) return new ConsideredSchema(schema, SchemaClaim.Type, $"`{_typeField}` is `{type.Text}`");
        Glob? path = Array.Find(candidate.Paths, glob => glob.Matches(note.Path));
        if (match.Type is not null && type.Text != match.Type) return No($"`{_typeField}` is {Described(type)}, not `{match.Type}`");
        if (candidate.Paths.Length > 0 && path is null) return No($"the path does not match {string.Join(" or ", match.Paths.Select(glob => $"`{glob}`"))}");
        if (match.Tag is not null && !NoteTags.Has(note, match.Tag)) return No($"there is no tag `#{match.Tag}`");
        if (match.Type is not null) return new ConsideredSchema(schema, SchemaClaim.Type, $"`{_typeField}` is `{type.Text}`, as its `match` says");
        if (path is not null) return new ConsideredSchema(schema, SchemaClaim.Path, $"the path matches `{path.Pattern}`");
        if (match.Tag is not null) return new ConsideredSchema(schema, SchemaClaim.Tag, $"the note has the tag `#{match.Tag}`");
        return No($"`{_typeField}` is {Described(type)}, not `{schema.Id}`, and it has no `match`");

        ConsideredSchema No(string reason) => new(schema, SchemaClaim.None, reason);
    }

    private FrontmatterValue TypeOf(Note note)
    {
        FrontmatterValue value = note.Frontmatter[_typeField];
        return value is { Kind: FrontmatterKind.List, Count: 1 } ? value.Items.First() : value;
    }

    private SchemaChoice WithoutSchema(FrontmatterValue type, List<ConsideredSchema> considered)
    {
        string none = "No schema claims it, so only the rules about the text and about links apply.";
        if (NearestType(type.Text) is not { } nearest) return new SchemaChoice(null, none, considered, []);
        string message = $"There is no schema `{type.Text}`; did you mean `{nearest}`? Without one only the text is checked.";
        Fix fix = Fix.Replace($"Write `{nearest}`", FixKind.Suggested, type.Span, nearest);
        return new SchemaChoice(null, none, considered, [new Diagnostic(Rules.NoSchema, type.Span, message, fix)]);
    }

    private SchemaChoice Ambiguous(Note note, FrontmatterValue type, List<ConsideredSchema> chosen, List<ConsideredSchema> considered)
    {
        string names = string.Join(" and ", chosen.Select(schema => $"`{schema.Schema.Id}`"));
        string reasons = string.Join("; ", chosen.Select(schema => $"`{schema.Schema.Id}`: {schema.Reason}"));
        TextSpan span = type.Kind == FrontmatterKind.Missing ? new TextSpan(note.Frontmatter.Content.Start, 0) : type.Span;
        string message = $"The schemas {names} claim this note with equal right ({reasons}). Name one with `{_typeField}`, or make one `match` narrower.";
        return new SchemaChoice(null, $"{names} claim it with equal right.", considered, [new Diagnostic(Rules.AmbiguousSchema, span, message)]);
    }

    /// <summary>The type that was likely meant. A type is also any other word, so only what can hardly be one counts: another case or spelling, a slip in a long word.</summary>
    private string? NearestType(string type)
    {
        if (type.Length == 0) return null;
        string[] known = [.. _candidates.SelectMany(candidate => new[] { candidate.Schema.Id, candidate.Schema.Match.Type }).OfType<string>().Distinct()];
        string folded = Folded(type);
        return Array.Find(known, name => Folded(name) == folded)
            ?? Array.Find(known, name => IsSlip(folded, Folded(name)));
    }

    private static string Folded(string name) => name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();

    // One letter more, fewer or other, or two changed round, in a word of five or more.
    private static bool IsSlip(string left, string right)
    {
        if (Math.Min(left.Length, right.Length) < 5 || Math.Abs(left.Length - right.Length) > 1) return false;
        int start = 0;
        while (start < left.Length && start < right.Length && left[start] == right[start]) start++;
        int end = 0;
        while (end < left.Length - start && end < right.Length - start && left[^(end + 1)] == right[^(end + 1)]) end++;
        int leftRest = left.Length - start - end, rightRest = right.Length - start - end;
        return (leftRest <= 1 && rightRest <= 1) || (leftRest == 2 && rightRest == 2 && left[start] == right[start + 1] && left[start + 1] == right[start]);
    }

    private static string Described(FrontmatterValue type) => type.IsMissing ? "missing" : type.Kind is FrontmatterKind.List or FrontmatterKind.Map ? "no single word" : $"`{type.Text}`";

    private static string Sentence(ConsideredSchema schema) => $"It has the schema `{schema.Schema.Id}`: {schema.Reason}.";

    private sealed record Candidate(Schema Schema, Glob[] Paths);
}
