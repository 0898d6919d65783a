using System.Diagnostics.CodeAnalysis;
using NoteRules = NoteSchema.Rules;

namespace NoteSchema;

/// <summary>A schema whose notes are read as <typeparamref name="TNote"/>.</summary>
/// <typeparam name="TNote">The generated model.</typeparam>
public sealed class Schema<TNote> : Schema
    where TNote : class
{
    private static readonly Rule[] s_preventing = [NoteRules.YamlSyntax, NoteRules.RequiredField, NoteRules.WrongType, NoteRules.NotAllowed];

    /// <summary>Makes the model from what was read.</summary>
    public required Func<ModelReader, TNote> Create { get; init; }

    /// <summary>Reads <paramref name="note"/>. A date and time without an offset is in the zone of the environment's clock.</summary>
    /// <param name="note">The note.</param>
    /// <param name="environment">What is known of it besides its text; null for nothing, and the system's clock.</param>
    /// <exception cref="NoteReadException">A required value is missing, a value is not of its type, or the frontmatter is no YAML.</exception>
    public TNote Read(Note note, NoteEnvironment? environment = null)
    {
        ModelContext context = Begin(note, environment);
        if (TryRead(context, out TNote? model)) return model;
        string name = note.Path.Length > 0 ? $"“{note.Path}”" : "The note";
        string why = context.Failures.Count > 0 ? string.Join("; ", context.Failures) : "its frontmatter is no YAML";
        throw new NoteReadException($"{name} cannot be read as `{Id}`: {why}.", [.. Validate(note, environment).Where(diagnostic => s_preventing.Contains(diagnostic.Rule))]);
    }

    /// <summary>Reads <paramref name="note"/>, if every required value is there and every value is of its type.</summary>
    public bool TryRead(Note note, [NotNullWhen(true)] out TNote? model, NoteEnvironment? environment = null) => TryRead(Begin(note, environment), out model);

    private ModelContext Begin(Note note, NoteEnvironment? environment) => new(new NoteReading(note, this, environment ?? NoteEnvironment.Default));

    private bool TryRead(ModelContext context, [NotNullWhen(true)] out TNote? model)
    {
        model = null;
        Frontmatter frontmatter = context.Reading.Note.Frontmatter;
        if (frontmatter.Problems.Count > 0) return false;
        TNote read = Create(ModelReader.OfMap(frontmatter.Root, Fields, "", context));
        if (context.Failures.Count == 0) model = read;
        return model is not null;
    }
}
