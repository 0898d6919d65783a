using System.Diagnostics.CodeAnalysis;
using NoteRules = NoteSchema.Rules;

namespace NoteSchema;

/// <summary>A schema whose notes are read as <typeparamref name="TNote"/>.</summary>
/// <typeparam name="TNote">The generated model.</typeparam>
public sealed class Schema<TNote> : Schema
    where TNote : class
{
    private static readonly Rule[] s_preventing = [NoteRules.YamlSyntax, NoteRules.YamlTooLarge, NoteRules.FrontmatterWithoutKeys, NoteRules.FencedNote, NoteRules.UnreadFrontmatter, NoteRules.RequiredField, NoteRules.WrongType, NoteRules.NotAllowed];

    private static readonly MigrationOptions s_asFarAsItGoes = new() { MustBeValid = false };

    /// <summary>Makes the model from what was read.</summary>
    public required Func<ModelReader, TNote> Create { get; init; }

    /// <summary>
    /// Reads <paramref name="note"/>. One of an older version is migrated in memory first, and the model's note is the migrated one, in whose text all its places are; the note given and its file stay as they are.
    /// A date and time without an offset is in the zone of the environment's clock.
    /// </summary>
    /// <param name="note">The note.</param>
    /// <param name="environment">What is known of it besides its text; null for nothing, and the system's clock.</param>
    /// <exception cref="NoteReadException">A required value is missing, a value is not of its type, the note is not <see cref="Note.IsReadable"/>, or a step of a migration cannot be carried out.</exception>
    public TNote Read(Note note, NoteEnvironment? environment = null)
    {
        string name = note.Path.Length > 0 ? $"“{note.Path}”" : "The note";
        MigrationResult migrated = Renew(note, environment);
        if (migrated.Failure is { } failure) throw new NoteReadException($"{name} cannot be read as `{Id}`: {failure.Message}", [.. Validate(note, environment).Where(diagnostic => diagnostic.Rule == NoteRules.MigrationFailed)]);
        note = migrated.Note;
        ModelContext context = Begin(note, environment);
        if (TryRead(context, out TNote? model)) return model;
        string? why = context.Failures.Count > 0 ? string.Join("; ", context.Failures) : note.Unreadable;
        throw new NoteReadException($"{name} cannot be read as `{Id}`: {why}.", [.. Validate(note, environment).Where(diagnostic => s_preventing.Contains(diagnostic.Rule))]);
    }

    /// <summary>Reads <paramref name="note"/> as <see cref="Read"/> does, if every required value is there and every value is of its type.</summary>
    public bool TryRead(Note note, [NotNullWhen(true)] out TNote? model, NoteEnvironment? environment = null)
    {
        model = null;
        MigrationResult migrated = Renew(note, environment);
        return migrated.Failure is null && TryRead(Begin(migrated.Note, environment), out model);
    }

    // What a model cannot do without is asked for when it is read; other errors do not keep a note from being read.
    private MigrationResult Renew(Note note, NoteEnvironment? environment) => Migrations.Count == 0 || !note.IsReadable
        ? new MigrationResult(MigrationState.Current, this, Version, note)
        : NoteMigrator.Migrate(note, this, environment, s_asFarAsItGoes);

    private ModelContext Begin(Note note, NoteEnvironment? environment) => new(new NoteReading(note, this, environment ?? NoteEnvironment.Default));

    private bool TryRead(ModelContext context, [NotNullWhen(true)] out TNote? model)
    {
        model = null;
        if (!context.Reading.Note.IsReadable) return false;
        TNote read = Create(ModelReader.OfMap(context.Reading.Note.Frontmatter.Root, Fields, "", context));
        if (context.Failures.Count == 0) model = read;
        return model is not null;
    }
}
