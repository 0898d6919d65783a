using System.Globalization;

namespace NoteSchema;

/// <summary>The way of one note from version to version.</summary>
internal sealed class MigrationJourney
{
    // More schemas than anybody leads a note through; they may name each other in a circle.
    private const int MostSchemas = 16;

    // How the codes of rules about links and other notes begin.
    private const string LinkRules = "NS3";

    private readonly Note _original;
    private readonly NoteVersion _start;
    private readonly Schema _firstSchema;
    private readonly NoteEnvironment _environment;
    private readonly MigrationOptions _options;
    private readonly NoteEditor _editor;
    private readonly List<MigratedStep> _steps = [];
    private readonly List<HeadingChange> _headings = [];
    private Schema _schema;
    private bool _isSchemaKnown = true;
    private int _schemas = 1;
    private long _version;

    public MigrationJourney(Note note, Schema schema, NoteVersion version, NoteEnvironment environment, MigrationOptions options)
    {
        _original = note;
        _start = version;
        _firstSchema = schema;
        _schema = schema;
        _version = version.Number;
        _environment = environment;
        _options = options;
        _editor = new NoteEditor(note);
    }

    /// <summary>Leads the note to <paramref name="target"/>.</summary>
    public MigrationResult Go(long target)
    {
        // The version could not be written either.
        if (_editor.WhyFieldsStay is { } unreadable) return Failed(new MigrationFailure(target, null, unreadable));
        if (_original.Unreadable is { } hidden) return Failed(new MigrationFailure(target, null, $"The note cannot be read, as {hidden}."));
        while (_version < target)
        {
            if (GoOn(ref target) is { } failure) return Failed(failure);
        }
        WriteVersion();
        if (_editor.Refusal is { } refusal) return Failed(new MigrationFailure(_version, null, refusal));
        EditResult edited = _editor.Finish();
        if (_options.MustBeValid && WhyInvalid(edited.Note) is { } failed) return Failed(failed);
        return new MigrationResult(MigrationState.Migrated, _schema, _start.Number, _original) { To = _version, Note = edited.Note, Edits = edited.Edits, Steps = _steps, Headings = HeadingsGone(edited.Note) };
    }

    private MigrationFailure? GoOn(ref long target)
    {
        int next = (int)_version + 1;
        if (_schema.Migrations.FirstOrDefault(migration => migration.Version == next) is not { } migration)
            return new MigrationFailure(next, null, string.Create(CultureInfo.InvariantCulture, $"The schema `{_schema.Id}` does not say which steps lead to its version {next}."));
        var run = new MigrationRun(_editor, migration, _schema, _environment) { Headings = _headings };
        foreach (MigrationStep step in migration.Steps)
        {
            string before = _editor.Text;
            if ((step.Apply(run) ?? _editor.Refusal) is { } reason) return new MigrationFailure(next, step, reason);
            if (run.Remark is not null || !ReferenceEquals(before, _editor.Text)) _steps.Add(new MigratedStep(next, step, run.Remark));
            run.Remark = null;
            if (run.Successor is { } successor) return TurnTo(successor, ref target);
        }
        _version = next;
        return null;
    }

    // Where another heading has the text that one had, or another block the id, links to that text lead there.
    private List<HeadingChange> HeadingsGone(Note note) => [.. _headings.Where(change => !change.IsIn(note))];

    private MigrationFailure? TurnTo(SetSchemaStep step, ref long target)
    {
        if (++_schemas > MostSchemas) return new MigrationFailure(step.Version, step, "The schemas lead the note from one to another without an end.");
        _version = target = step.Version;
        _isSchemaKnown = _options.Schemas?.Invoke(step.To) is not null;
        if (_options.Schemas?.Invoke(step.To) is not { } schema) return null;
        _schema = schema;
        target = schema.Version;
        return null;
    }

    // As the note writes it: behind its type, and in quotes where it stood in quotes.
    private void WriteVersion()
    {
        FieldValue version = FieldValue.Of(_version);
        if (_start.Value.Kind == FrontmatterKind.String) version = FieldValue.Of(version.Text);
        _editor.SetField(FieldPath.Of(_environment.VersionField), version, FieldPlace.After(_environment.TypeField));
    }

    private MigrationFailure? WhyInvalid(Note note)
    {
        try
        {
            return FindErrors(note) is { Count: > 0 } errors ? new MigrationFailure(_version, null, Describe(note, errors)) { Findings = errors } : null;
        }
        catch (TooManyFindingsException exception)
        {
            return new MigrationFailure(_version, null, $"The note cannot be checked: {exception.Message}.");
        }
    }

    // What the note has already is not the migration's: its text is checked in every version. Nor is what other notes hold, or that they are not there.
    private List<Diagnostic> FindErrors(Note note)
    {
        if (!_isSchemaKnown || (_version == _schema.Version ? _schema : _options.Earlier?.Invoke(_schema, _version)) is not { } schema) return [];
        List<Diagnostic> errors = [.. Check(note, schema).Where(found => found.Severity == Severity.Error && !found.Rule.Code.StartsWith(LinkRules, StringComparison.Ordinal))];
        if (errors.Count == 0) return errors;
        foreach (Diagnostic old in Check(_original, null))
        {
            int index = errors.FindIndex(error => error.Rule == old.Rule && error.Message == old.Message);
            if (index >= 0) errors.RemoveAt(index);
        }
        return errors;
    }

    private IReadOnlyList<Diagnostic> Check(Note note, Schema? schema) => _options.Check?.Invoke(note, schema) ?? NoteChecker.Check(note, schema, _environment);

    private string Describe(Note note, List<Diagnostic> errors)
    {
        string more = errors.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({errors.Count - 1} more)");
        string place = LineBefore(note.Source, errors[0].Span.Start) is { } line ? string.Create(CultureInfo.InvariantCulture, $", line {line + 1}") : "";
        return $"{errors[0].Name}{place}: {errors[0].Message}{more}";
    }

    // The line of the note as it is, which is the one that somebody can put right; null where none, or more than one, is the same there.
    private int? LineBefore(SourceText migrated, int position)
    {
        SourceText source = _original.Source;
        ReadOnlySpan<char> text = migrated.AsSpan(migrated.LineSpan(migrated.LineAt(position)));
        int? found = null;
        for (int line = 0; line < source.LineCount; line++)
        {
            if (!source.AsSpan(source.LineSpan(line)).SequenceEqual(text)) continue;
            if (found is not null) return null;
            found = line;
        }
        return found;
    }

    private MigrationResult Failed(MigrationFailure failure) => new(MigrationState.Failed, _firstSchema, _start.Number, _original) { Failure = failure, Steps = _steps };
}
