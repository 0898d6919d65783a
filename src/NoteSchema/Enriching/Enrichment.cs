namespace NoteSchema;

/// <summary>What part of a note an enrichment is about.</summary>
public enum EnrichmentKind
{
    /// <summary>A field gets a value.</summary>
    Field,
    /// <summary>A tag is put into a list of tags.</summary>
    Tag,
    /// <summary>A section is added.</summary>
    Section,
    /// <summary>The line below the title is added.</summary>
    Header,
    /// <summary>Fields are brought into the schema's order.</summary>
    Order,
}

/// <summary>Something that an expression read, and what it was.</summary>
/// <param name="Name">A field's key, or a path such as <c>file.name</c>.</param>
/// <param name="Value">The value in the form of an expression, cut where it is long; of a list that is not the note's own how many items it has.</param>
public sealed record ReadValue(string Name, string Value);

/// <summary>A change that a schema asks of a note, and why.</summary>
/// <param name="Kind">What part of the note it is about.</param>
/// <param name="Name">The field with the keys of the objects around it and dots between; for a section its heading; empty for the order and the line below the title.</param>
/// <param name="Old">The value before as YAML on one line, or the keys in order; null where there was none.</param>
/// <param name="New">The value afterwards, the tag, or the keys in order; for a section what it starts with; the line below the title.</param>
/// <param name="Reason">The expression or template it comes from; “default”, “const”, “required” or “schema” where it comes from none.</param>
/// <param name="Reads">What the expression read.</param>
public sealed record Enrichment(EnrichmentKind Kind, string Name, string? Old, string New, string Reason, IReadOnlyList<ReadValue> Reads)
{
    internal const string OrderId = "the order of fields", HeaderId = "the line below the title";

    /// <summary>Names the change among those of its note.</summary>
    public string Id => Kind switch
    {
        EnrichmentKind.Tag => $"{Name}: {New}",
        EnrichmentKind.Order => OrderId,
        EnrichmentKind.Header => HeaderId,
        _ => Name,
    };
}

/// <summary>Something that a schema asks of a note and that was not done.</summary>
/// <param name="Name">The field or section; empty for the note as a whole.</param>
/// <param name="Reason">Why, for people.</param>
public sealed record LeftOut(string Name, string Reason);

/// <summary>What a schema makes of a note.</summary>
/// <param name="Note">The note afterwards; the same where there is nothing to do.</param>
/// <param name="Edits">The edits on the text of the note as it was, in order, none overlapping another.</param>
/// <param name="Changes">What was changed, in the order of the schema.</param>
/// <param name="Left">What was not done, and why.</param>
public sealed record EnrichedNote(Note Note, IReadOnlyList<TextEdit> Edits, IReadOnlyList<Enrichment> Changes, IReadOnlyList<LeftOut> Left);
