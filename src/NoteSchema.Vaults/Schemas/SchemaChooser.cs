namespace NoteSchema.Vaults;

/// <summary>Finds the schema of a note: by its type, else by its path, else by a tag.</summary>
public sealed class SchemaChooser
{
    private static readonly SchemaChoice s_none = new(null, []);
    private static readonly SchemaClaim[] s_strongestFirst = [SchemaClaim.Type, SchemaClaim.Path, SchemaClaim.Tag];

    private readonly string _typeField;
    private readonly SchemaCandidate[] _candidates;
    private readonly (string Name, string Folded)[] _types;

    /// <summary>A chooser among <paramref name="schemas"/>; abstract ones are no note's.</summary>
    public SchemaChooser(IEnumerable<Schema> schemas, VaultSettings settings)
    {
        _typeField = settings.TypeField;
        _candidates = [.. schemas.Where(schema => !schema.IsAbstract).OrderBy(schema => schema.Id, StringComparer.Ordinal).Select(schema => new SchemaCandidate(schema))];
        _types = [.. _candidates.SelectMany(candidate => new[] { candidate.Schema.Id, candidate.Schema.Match.Type }).OfType<string>().Distinct().Select(name => (name, Folded(name)))];
    }

    /// <summary>The schema of <paramref name="note"/>.</summary>
    public SchemaChoice Choose(Note note)
    {
        // Values of broken frontmatter would claim a schema by chance and bury the one finding that matters.
        if (!note.IsReadable) return s_none;
        FrontmatterValue type = MatchCondition.TypeOf(note, _typeField);
        foreach (SchemaClaim claim in s_strongestFirst)
        {
            SchemaCandidate? chosen = null;
            foreach (SchemaCandidate candidate in _candidates)
            {
                if (!candidate.Claims(note, type.Chars, claim)) continue;
                if (chosen is not null) return Ambiguous(note, claim, type);
                chosen = candidate;
            }
            if (chosen is not null) return chosen.Choice;
        }
        return WithoutSchema(type);
    }

    /// <summary>The schema of <paramref name="note"/> and why it has that one or none.</summary>
    public SchemaExplanation Explain(Note note)
    {
        SchemaChoice choice = Choose(note);
        if (note.Unreadable is { } unreadable) return new SchemaExplanation(choice, $"{char.ToUpperInvariant(unreadable[0])}{unreadable[1..]}, so only the rules about the text apply.", []);
        FrontmatterValue type = MatchCondition.TypeOf(note, _typeField);
        List<ConsideredSchema> considered = [.. _candidates.Select(candidate => candidate.Explain(note, type, _typeField))];
        List<ConsideredSchema> chosen = Strongest(considered);
        string reason = choice.Schema is not null ? $"It has the schema `{choice.Schema.Id}`: {chosen[0].Reason}."
            : chosen.Count > 0 ? $"{NamesOf(chosen)} claim it with equal right."
            : "No schema claims it, so only the rules about the text and about links apply.";
        return new SchemaExplanation(choice, reason, considered);
    }

    private SchemaChoice WithoutSchema(FrontmatterValue type)
    {
        if (type.Chars.IsEmpty || NearestType(type.Text) is not { } nearest) return s_none;
        string message = $"There is no schema `{type.Text}`; did you mean `{nearest}`? Without one only text and links are checked.";
        Fix fix = Fix.Replace($"Write `{nearest}`", FixKind.Suggested, type.Span, nearest);
        return new SchemaChoice(null, [new Diagnostic(Rules.NoSchema, type.Span, message, fix)]);
    }

    private SchemaChoice Ambiguous(Note note, SchemaClaim claim, FrontmatterValue type)
    {
        List<ConsideredSchema> chosen = Strongest(_candidates.Select(candidate => candidate.Explain(note, type, _typeField)));
        string reasons = string.Join("; ", chosen.Select(schema => $"`{schema.Schema.Id}`: {schema.Reason}"));
        TextSpan span = claim != SchemaClaim.Type || type.Kind == FrontmatterKind.Missing ? new TextSpan(note.Frontmatter.Content.Start, 0) : type.Span;
        string message = $"The schemas {NamesOf(chosen)} claim this note with equal right ({reasons}). Name one with `{_typeField}`, or make one `match` narrower.";
        // Only who wrote the note knows which it is.
        IEnumerable<Fix> fixes = !type.IsMissing ? [] : chosen.Select(schema => (schema.Schema.Id, Edits: new NoteEditor(note).AddField(_typeField, schema.Schema.Id).Finish().Edits))
            .Where(fix => fix.Edits.Count > 0).Select(fix => new Fix($"Add {_typeField}: {fix.Id}", FixKind.Risky, fix.Edits));
        return new SchemaChoice(null, [new Diagnostic(Rules.AmbiguousSchema, span, message, [.. fixes])]);
    }

    private static List<ConsideredSchema> Strongest(IEnumerable<ConsideredSchema> considered) =>
        considered.Where(schema => schema.Claim != SchemaClaim.None).GroupBy(schema => schema.Claim).MinBy(group => group.Key)?.ToList() ?? [];

    private static string NamesOf(List<ConsideredSchema> schemas) => string.Join(" and ", schemas.Select(schema => $"`{schema.Schema.Id}`"));

    /// <summary>The type that was likely meant. A type is also any other word, so only what can hardly be one counts: another case or spelling, a slip in a long word.</summary>
    private string? NearestType(string type)
    {
        string folded = Folded(type);
        foreach ((string name, string other) in _types)
        {
            if (other == folded) return name;
        }
        foreach ((string name, string other) in _types)
        {
            if (IsSlip(folded, other)) return name;
        }
        return null;
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
}
