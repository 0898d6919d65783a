using System.Globalization;

namespace NoteSchema;

/// <summary>Completes notes by their schemas: derived and default values, contained tags, required sections, the line below the title, the order of fields. What a person wrote stays, unless the schema says <c>refresh</c>.</summary>
public static class NoteEnricher
{
    /// <summary>Why something is left that a damaged text says, as the end of a sentence.</summary>
    internal const string DamagedText = "the text was damaged by a wrong encoding; `noteschema lint --fix` puts that right first";

    // So many values may be derived from one another, and so many sections added; a chain of more is a circle.
    private const int MostRounds = 100;

    /// <summary>
    /// Does all that <paramref name="schema"/> asks of <paramref name="note"/>, and again until there is nothing left to do, so that values derived from derived ones come too. Done on the result it finds
    /// nothing more.
    /// </summary>
    /// <param name="note">The note.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="environment">What is known of it besides its text; null for nothing, and the system's clock.</param>
    /// <param name="only">The <see cref="Enrichment.Id"/>s of the only changes that are wanted; null for all.</param>
    public static EnrichedNote Enrich(Note note, Schema schema, NoteEnvironment? environment = null, IReadOnlySet<string>? only = null)
    {
        environment ??= NoteEnvironment.Default;
        if (WhyLeftAlone(note, schema, environment) is { } reason) return new EnrichedNote(note, [], [], [new LeftOut("", reason)]);
        try
        {
            return CompleteInStep(note, schema, environment, only);
        }
        catch (TooManyFindingsException exception)
        {
            return new EnrichedNote(note, [], [], [new LeftOut("", exception.Message)]);
        }
    }

    private static EnrichedNote CompleteInStep(Note note, Schema schema, NoteEnvironment environment, IReadOnlySet<string>? only)
    {
        EnrichedNote enriched = Complete(note, schema, environment, new EnrichmentLog(only));
        if (Contradiction(note, enriched, schema, environment) is not { } found) return enriched;
        // The one value that contradicts the note is left out, where it is one; the finding names what it would be.
        string[] filled = [.. enriched.Changes.Where(change => change.Kind == EnrichmentKind.Field).OrderByDescending(change => found.Message.Contains(change.New, StringComparison.Ordinal)).Select(change => change.Id)];
        foreach (string[] left in filled.Select(id => (string[])[id]).Append(filled))
        {
            var log = new EnrichmentLog(only);
            foreach (string id in left) log.Reject(id, $"it would contradict what the note says: {found.Message}");
            EnrichedNote fewer = Complete(note, schema, environment, log);
            if (Contradiction(note, fewer, schema, environment) is null) return fewer;
        }
        return enriched;
    }

    private static Diagnostic? Contradiction(Note note, EnrichedNote enriched, Schema schema, NoteEnvironment environment) => HeaderEnricher.NewContradiction(note, enriched.Note, schema, environment);

    private static EnrichedNote Complete(Note note, Schema schema, NoteEnvironment environment, EnrichmentLog log)
    {
        var pieces = new TextPieces(note.Source.ToString());
        Note current = note;
        for (int round = 0; round < MostRounds; round++)
        {
            if (RunRound(note, current, schema, environment, log) is not { } next) return new EnrichedNote(current, pieces.Edits(), log.Changes, log.Left);
            pieces.Apply(next.Edits);
            current = next.Note;
        }
        string circle = string.Join(" and ", log.LastChanged.Select(name => $"`{name}`"));
        return new EnrichedNote(note, [], [], [new LeftOut("", $"{circle} would change for ever: the expressions depend on each other")]);
    }

    // Sections after fields, which their templates may name.
    private static EnrichedText? RunRound(Note original, Note note, Schema schema, NoteEnvironment environment, EnrichmentLog log)
    {
        var reading = new NoteReading(note, schema, environment);
        NoteReading? repaired = EncodingRepair.FindAny(note.Source) is { ChangesText: true } damage ? new NoteReading(Note.Parse(damage.RepairedText, note.Path), schema, environment) : null;
        if (new FieldEnricher(reading, repaired, log).Run() is { } filled) return filled;
        if (repaired is not null) RejectSections(repaired, log);
        else if ((new SectionEnricher(reading, log).Run() ?? HeaderEnricher.Run(reading, original, log)) is { } added) return added;
        return Order(reading, log);
    }

    // A heading that was damaged may be the section that seems to be missing, so none is added before that is put right.
    private static void RejectSections(NoteReading repaired, EnrichmentLog log)
    {
        var wanted = new EnrichmentLog();
        new SectionEnricher(repaired, wanted).Run();
        foreach (Enrichment section in wanted.Changes) log.Reject(section.Name, $"the section “{section.Name}” is not added, since {DamagedText}");
    }

    private static EnrichedText? Order(NoteReading reading, EnrichmentLog log)
    {
        Note note = reading.Note;
        string[] order = [.. reading.Schema.Fields.Select(field => FoundField.In(note.Frontmatter.Root, field).Entry).Where(entry => entry.Key.Kind != FrontmatterKind.Missing).Select(entry => entry.Name)];
        if (log.IsRejected(Enrichment.OrderId)) return null;
        var editor = new NoteEditor(note);
        if (editor.Try(changes => changes.ReorderFields(FieldPath.Root, order)) is { } refusal) log.Reject(Enrichment.OrderId, refusal);
        if (editor.Finish().Edits is not { Count: > 0 } edits) return null;
        log.Add(new Enrichment(EnrichmentKind.Order, "", Keys(note), Keys(editor.Note), "schema", []));
        return new EnrichedText(editor.Note, edits);
    }

    private static string Keys(Note note) => string.Join(", ", note.Frontmatter.Entries.Select(entry => entry.Name));

    private static string? WhyLeftAlone(Note note, Schema schema, NoteEnvironment environment)
    {
        if (note.Frontmatter.Problems is [var problem, ..])
            return string.Create(CultureInfo.InvariantCulture, $"its frontmatter cannot be read (line {note.Source.LineAt(problem.Span.Start) + 1}); `noteschema lint` says what is wrong");
        if (note.Unreadable is { } unreadable) return $"{unreadable}; `noteschema lint` says what is wrong";
        VersionStanding standing = VersionStanding.Of(note, schema, environment);
        return standing.State switch
        {
            VersionState.Current => null,
            VersionState.Future => string.Create(CultureInfo.InvariantCulture, $"it has version {standing.Version.Number} of the schema `{schema.Id}`, which is known here up to version {schema.Version}"),
            VersionState.Unreadable => $"its `{environment.VersionField}` is no version; `noteschema lint` says what is wrong",
            _ => string.Create(CultureInfo.InvariantCulture, $"it has version {standing.Version.Number} of the schema `{schema.Id}`, whose version is {schema.Version}; `noteschema migrate` comes first"),
        };
    }
}

/// <summary>What a round made of a note, and the edits that did.</summary>
internal sealed record EnrichedText(Note Note, IReadOnlyList<TextEdit> Edits);
