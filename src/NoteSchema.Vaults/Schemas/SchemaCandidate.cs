namespace NoteSchema.Vaults;

/// <summary>A schema that notes can have, with the strength of its claim at hand.</summary>
internal sealed class SchemaCandidate
{
    public SchemaCandidate(Schema schema)
    {
        Schema = schema;
        Choice = new SchemaChoice(schema, []);
        Strength = schema.Match.Strength;
    }

    public Schema Schema { get; }

    /// <summary>The choice of a note that this schema alone claims.</summary>
    public SchemaChoice Choice { get; }

    /// <summary>The claim of a note whose type is not the schema's id, if all conditions hold.</summary>
    private SchemaClaim Strength { get; }

    /// <summary>Whether the schema claims <paramref name="note"/>, whose type is <paramref name="type"/>, just by <paramref name="claim"/>.</summary>
    public bool Claims(Note note, ReadOnlySpan<char> type, SchemaClaim claim) =>
        IsNamed(type) ? claim == SchemaClaim.Type : claim == Strength && Schema.Match.FindObstacle(note, type) == SchemaClaim.None;

    /// <summary>The claim, with the reason for people.</summary>
    /// <param name="note">The note.</param>
    /// <param name="type">The value of its type key.</param>
    /// <param name="typeField">The type key.</param>
    public ConsideredSchema Explain(Note note, FrontmatterValue type, string typeField)
    {
        MatchCondition match = Schema.Match;
        string id = Schema.Id;
        if (IsNamed(type.Text)) return new ConsideredSchema(Schema, SchemaClaim.Type, $"`{typeField}` is `{type.Text}`");
        return match.FindObstacle(note, type.Text) switch
        {
            SchemaClaim.Type => No($"`{typeField}` is {Described(type)}, not `{match.Type}`"),
            SchemaClaim.Path => No($"the path does not match {string.Join(" or ", match.Paths.Select(glob => $"`{glob}`"))}"),
            SchemaClaim.Tag => No($"there is no tag `#{match.Tag}`"),
            _ => Strength switch
            {
                SchemaClaim.Type => new ConsideredSchema(Schema, SchemaClaim.Type, $"`{typeField}` is `{type.Text}`, as its `match` says"),
                SchemaClaim.Path => new ConsideredSchema(Schema, SchemaClaim.Path, $"the path matches `{match.FindPath(note.Path)!.Pattern}`"),
                SchemaClaim.Tag => new ConsideredSchema(Schema, SchemaClaim.Tag, $"the note has the tag `#{match.Tag}`"),
                _ => No($"`{typeField}` is {Described(type)}, not `{id}`, and it has no `match`"),
            },
        };

        ConsideredSchema No(string reason) => new(Schema, SchemaClaim.None, reason);
    }

    private bool IsNamed(ReadOnlySpan<char> type) => type.Length > 0 && type.SequenceEqual(Schema.Id);

    private static string Described(FrontmatterValue type) => type.IsMissing ? "missing" : type.Kind is FrontmatterKind.List or FrontmatterKind.Map ? "no single word" : $"`{type.Text}`";
}
